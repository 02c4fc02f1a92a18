-- Ce que le contrat est à D : son état, la version en vigueur et son terme, ce qui l'arrête, s'il a commencé.
SELECT k.contrat, '' AS cle, coalesce(k.etat, 'inconnu') AS etat, coalesce(k.terme, c.fin) AS terme,
  CASE WHEN k.effet_version <= k.au THEN k.version END AS version, coalesce(k.fini_le, k.gele_le) AS arrete_le,
  coalesce(c.debut <= k.au, true) AS commence, CASE WHEN c.signature <= k.au THEN c.signature END AS signature, j.le AS juge_le
FROM cadre k JOIN contrat c ON c.id = k.contrat JOIN jugement j ON j.contrat = k.contrat ORDER BY ALL

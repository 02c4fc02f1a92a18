-- Ce qui reste à mettre en œuvre de l'année pleine prévue, par ce qui l'explique ; ce qui était en vigueur un an avant, et ce qui l'est depuis six et douze mois.
WITH part AS (
  SELECT a.*, CASE WHEN a.arret_le IS NOT NULL THEN 'perdu' WHEN a.en_vigueur AND a.debut_reel <= a.le THEN 'moindre'
      WHEN a.sans_date OR a.debut_reel IS NULL THEN 'sans_date' WHEN a.debut_reel <= least(a.le, coalesce((a.gele_le - INTERVAL 1 DAY)::DATE, a.le)) THEN 'echu' ELSE 'a_venir' END AS quoi,
    prevue - en_vigueur_ap AS reste
  FROM annee_pleine a),
reste AS (SELECT * FROM (SELECT contrat, quoi, reste FROM part) PIVOT (sum(reste) FOR quoi IN ('perdu', 'moindre', 'echu', 'a_venir', 'sans_date'))),
-- Une action qui attend le plus de ce qui est échu.
lourde AS (
  SELECT contrat, first(action ORDER BY euros DESC, action) AS action, sum(securise) AS securise FROM (
    SELECT contrat, action, sum(reste) AS euros, sum(reste) FILTER (palier IN ('securise', 'realise', 'constate')) AS securise
    FROM part WHERE quoi = 'echu' GROUP BY ALL) GROUP BY ALL),
recent AS (
  SELECT contrat, sum(en_vigueur_ap) FILTER (debut_reel > le - INTERVAL 6 MONTH) AS six_mois, sum(en_vigueur_ap) FILTER (debut_reel > le - INTERVAL 12 MONTH) AS douze_mois
  FROM part GROUP BY ALL),
-- Un an avant, des mêmes lignes : les paliers datés jusque-là, connus à D.
palier_avant AS (
  SELECT p.contrat, p.action, p.gain, arg_max(palier, (date, rang)) AS palier, arg_max(net, (date, rang)) FILTER (net IS NOT NULL) AS net, arg_max(effet, (date, rang)) FILTER (effet IS NOT NULL) AS effet
  FROM palier_connu p JOIN jugement j USING (contrat) WHERE p.date <= j.le - INTERVAL 12 MONTH GROUP BY ALL),
ligne_avant AS (
  SELECT l.contrat, l.base, l.plafond, coalesce(p.net, l.net) * l.part AS brute FROM ligne l JOIN jugement j USING (contrat) JOIN palier_avant p USING (contrat, action, gain)
  WHERE l.perennite = 'perenne' AND p.palier IN ('realise', 'constate') AND coalesce(p.effet, l.debut) <= j.le - INTERVAL 12 MONTH),
avant AS (
  SELECT contrat, sum(brute * retenue(base, plafond, s)) AS euros FROM (SELECT *, sum(brute) OVER (PARTITION BY contrat, base) AS s FROM ligne_avant) GROUP BY ALL)
SELECT c.id AS contrat, '' AS cle, coalesce(perdu, 0) AS somme_perdue, coalesce(moindre, 0) AS somme_moindre, coalesce(echu, 0) AS somme_echue, coalesce(a_venir, 0) AS somme_a_venir, coalesce(sans_date, 0) AS somme_sans_date,
  coalesce(perdu, 0) + coalesce(moindre, 0) + coalesce(echu, 0) + coalesce(a_venir, 0) + coalesce(sans_date, 0) AS somme_totale,
  CASE WHEN l.action IS NOT NULL THEN coalesce(l.securise, 0) END AS somme_securisee, l.action AS lourde,
  -- Sans contrat signé qui court, il n'y a pas de rythme.
  CASE WHEN court THEN coalesce(n.six_mois, 0) END AS somme_six_mois, CASE WHEN court THEN coalesce(n.douze_mois, 0) END AS somme_douze_mois,
  CASE WHEN c.debut <= j.le - INTERVAL 12 MONTH THEN coalesce(v.euros, 0) END AS somme_un_an_avant
FROM (SELECT c.*, k.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND k.gele_le IS NULL AND k.fini_le IS NULL
  AND (c.type <> 'ptsm' OR c.id IN (SELECT contrat FROM ligne)) AS court FROM contrat c JOIN cadre k ON k.contrat = c.id) c
JOIN jugement j ON j.contrat = c.id LEFT JOIN reste r ON r.contrat = c.id LEFT JOIN lourde l ON l.contrat = c.id LEFT JOIN recent n ON n.contrat = c.id LEFT JOIN avant v ON v.contrat = c.id
ORDER BY ALL

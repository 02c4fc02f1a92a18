-- Les tranches d'aide : condition remplie à D, et où en est le versement. Une tranche que la version en vigueur ne redit pas reste celle d'avant ; ce qui lui est arrivé l'est quelle que soit la version qui le dit.
WITH tranche_en_vigueur AS (
  SELECT a.* FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat WHERE a.version <= coalesce(v.version, 0)
  QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1),
engage AS (${condition-engagement}),
fait AS (SELECT contrat, tranche, min(versee_le) AS versee, min(suspendue_le) AS suspendue, min(notifiee_le) AS notifiee FROM aide GROUP BY ALL)
SELECT a.contrat, a.tranche::VARCHAR AS cle, a.montant, a.prevue_le,
  CASE WHEN a.condition_jalon IS NOT NULL THEN (SELECT j.juge FROM jalon_connu j WHERE j.contrat = a.contrat
    AND j.action = a.condition_action AND j.jalon = a.condition_jalon)
    WHEN a.condition_engagement IS NOT NULL THEN (SELECT e.tenu FROM engage e WHERE e.contrat = a.contrat AND e.tranche = a.tranche AND e.version = a.version)
    WHEN a.condition IS NOT NULL AND a.preuve IS NOT NULL AND (f.versee <= s.au OR s.au >= s.aujourdhui) THEN true END AS remplie,
  CASE WHEN p.soldee THEN 'versee' WHEN f.suspendue <= s.au THEN 'suspendue' WHEN f.notifiee <= s.au THEN 'notifiee'
    WHEN a.condition IS NOT NULL THEN 'conditionnee' ELSE 'prevue' END AS statut,
  p.verse, p.echu, p.prochaine_le
FROM tranche_en_vigueur a CROSS JOIN situation s JOIN fait f ON f.contrat = a.contrat AND f.tranche = a.tranche
JOIN versement_de_tranche p ON p.contrat = a.contrat AND p.tranche = a.tranche ORDER BY ALL

-- Les chiffres en tête de ce qui a changé (`depuis-fait`) ; les euros des gains sont une année pleine des pérennes.
WITH bilan AS (
  SELECT contrat, sum(n_fois) AS n_mouvements,
    sum(n_fois) FILTER (cle IN ('vie_rejet', 'vie_abandon', 'vie_suspension', 'vie_fin', 'vie_reprise', 'vie_signature', 'vie_avenant', 'vie_fusion', 'vie_terme', 'vie_terme_echu')) AS n_vie, sum(n_fois) FILTER (cle = 'jalon_atteint') AS atteints, sum(n_fois) FILTER (cle = 'jalon_glisse') AS glisses,
    sum(n_fois) FILTER (cle = 'jalon_retard') AS retard, sum(n_fois) FILTER (cle = 'critere_rempli') AS n_criteres, sum(n_fois) FILTER (cle = 'critere_leve') AS n_criteres_leves, sum(n_fois) FILTER (cle = 'alerte_levee') AS n_levees,
    sum(CASE WHEN cle LIKE 'gain_perdu%' OR cle LIKE 'gain_repris%' THEN -somme_euros ELSE somme_euros END) FILTER (cle LIKE 'gain_% perenne nouveau' AND cle NOT LIKE 'gain_reporte%') AS securises, sum(somme_euros) FILTER (cle LIKE 'gain_realise perenne%') AS realises,
    -sum(somme_euros) FILTER (cle LIKE 'gain_perdu perenne%' OR cle LIKE 'gain_repris perenne%') AS perdus, -sum(somme_euros) FILTER (cle LIKE 'gain_reporte perenne%') AS reportes,
    sum(somme_euros) FILTER (cle IN ('aide_versee', 'aide_versee_en_partie')) AS versees,
    coalesce(min(somme_euros) FILTER (cle = 'atterrissage_etablissement'), min(somme_euros) FILTER (cle = 'atterrissage_outil')) AS ecart
  FROM fait GROUP BY contrat),
-- Prévue pour rapporter et mise en vigueur depuis, une ligne pérenne qui coûte.
perte AS (
  SELECT b.contrat, -sum(b.vaut) AS a_perte FROM (${gains-vus}) b LEFT JOIN avant_gain a ON a.contrat = b.contrat AND a.gain = b.gain
  WHERE b.perennite = 'perenne' AND b.palier IN ('realise', 'constate') AND b.niveau = 2 AND coalesce(a.niveau, 0) < 2 AND b.prevu > 0 AND b.vaut < 0 GROUP BY b.contrat)
SELECT c.id AS contrat, '' AS cle, b.* EXCLUDE (contrat), i.* EXCLUDE (contrat), p.a_perte FROM contrat c LEFT JOIN bilan b ON b.contrat = c.id LEFT JOIN perte p ON p.contrat = c.id
LEFT JOIN (SELECT contrat, nullif(count(*) FILTER (sens = 'mieux'), 0) AS n_meilleurs, nullif(count(*) FILTER (sens = 'moins'), 0) AS n_moins_bons FROM (${indicateurs-bouges}) GROUP BY contrat) i ON i.contrat = c.id

-- Effet attendu et réalisé sur l'exercice de la situation, à date et sur l'année, par contrat.
SELECT j.contrat, j.exercice, coalesce(sum(attendu_a_date), 0) AS attendu_a_date, coalesce(sum(attendu_annee), 0) AS attendu_annee,
  coalesce(sum(attendu_annee) FILTER (perennite = 'ponctuel'), 0) AS ponctuel_annee, coalesce(sum(realise_a_date), 0) AS realise_a_date
FROM jugement j LEFT JOIN effet_mensuel e ON e.contrat = j.contrat AND year(e.m) = j.exercice GROUP BY ALL ORDER BY ALL

-- Effet sur chaque exercice du contrat : attendu à la signature ; au palier de D, réalisé ou non, aux dates que les paliers donnent.
WITH annees AS (
  SELECT c.id AS contrat, unnest(range(year(c.debut), year(least(coalesce(k.terme, c.fin, c.debut), coalesce(k.fini_le, k.terme, c.fin, c.debut))) + 1)) AS exercice
  FROM contrat c JOIN cadre k ON k.contrat = c.id)
SELECT a.contrat, a.exercice::VARCHAR AS cle, coalesce(sum(e.attendu_annee), 0) AS attendu, coalesce(sum(e.au_palier), 0) AS somme_au_palier
FROM annees a LEFT JOIN effet_mensuel e ON e.contrat = a.contrat AND year(e.m) = a.exercice GROUP BY ALL ORDER BY ALL

-- Jalons par action, ceux des actions abandonnées à part : dus à D, atteints parmi ceux-ci, en retard, glissés.
SELECT contrat, action AS cle, count(*) FILTER (NOT abandonnee AND du AND atteint_au_gel) AS n_atteints, count(*) FILTER (NOT abandonnee AND du) AS n_dus, count(*) FILTER (NOT abandonnee) AS n_total,
  count(*) FILTER (en_retard) AS n_retard, count(*) FILTER (NOT abandonnee AND glisse) AS n_glisses
FROM jalon_connu GROUP BY ALL ORDER BY ALL

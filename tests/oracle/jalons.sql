-- Jalons par action : dus à D, atteints parmi ceux-ci, en retard, glissés.
SELECT contrat, action AS cle, count(*) FILTER (du AND atteint) AS n_atteints, count(*) FILTER (du) AS n_dus, count(*) AS n_total,
  count(*) FILTER (en_retard) AS n_retard, count(*) FILTER (glisse) AS n_glisses
FROM jalon_connu GROUP BY ALL ORDER BY ALL

-- Ce qui manque à chaque contrat qui n'est pas fini, pièce par pièce, combien sur combien.
SELECT contrat, piece AS cle, count(*) FILTER (manque) AS n_manque, count(*) AS n_sur FROM (
${demandes-attendues}
) GROUP BY ALL HAVING n_manque > 0 ORDER BY ALL

-- Le même compte pour chaque établissement : ce qui est de lui, et ce qui n'est d'aucun en particulier, donc de chaque membre présent.
WITH attendue AS (
${demandes-attendues}
),
de_qui AS (
  SELECT contrat, piece, manque, unnest(ejs) AS ej FROM attendue WHERE ejs IS NOT NULL
  UNION ALL SELECT a.contrat, a.piece, a.manque, m.ej FROM attendue a JOIN membre m ON m.contrat = a.contrat AND m.present WHERE a.ejs IS NULL)
SELECT contrat, ej || ' ' || piece AS cle, count(*) FILTER (manque) AS n_manque, count(*) AS n_sur FROM de_qui GROUP BY ALL HAVING n_manque > 0 ORDER BY ALL

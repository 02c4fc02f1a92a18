-- Le même compte pour chaque établissement : ce qui est de lui, et ce qui n'est d'aucun en particulier, dont répond le support du GHT ; ce que l'agence doit porte sur chaque membre présent.
WITH attendue AS (
${demandes-attendues}
),
support AS (SELECT m.contrat, min(m.ej) AS ej FROM membre m JOIN etablissement e USING (ej) WHERE m.present AND e.role = 'support' GROUP BY ALL),
de_qui AS (
  SELECT contrat, piece, manque, unnest(ejs) AS ej FROM attendue WHERE ejs IS NOT NULL
  UNION ALL SELECT a.contrat, a.piece, a.manque, m.ej FROM attendue a JOIN membre m ON m.contrat = a.contrat AND m.present LEFT JOIN support s ON s.contrat = a.contrat
    WHERE a.ejs IS NULL AND (s.ej IS NULL OR s.ej = m.ej OR a.piece IN ('gains_sans_ars', 'meteo_ars', 'revue_a_venir')))
SELECT contrat, ej || ' ' || piece AS cle, count(*) FILTER (manque) AS n_manque, count(*) AS n_sur FROM de_qui GROUP BY ALL HAVING n_manque > 0 ORDER BY ALL

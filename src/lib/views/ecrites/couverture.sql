-- Years in which an indicator has a row, and how many groups or hospitals have a value then.
SELECT
  m.indicateur,
  year(m.fin)::INTEGER AS annee,
  (count(*) FILTER (m.qualite = 'ok' AND m.entite_type IN ('ght', 'ej')))::INTEGER AS connues
FROM mesure m
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE i.periodicite = 'annuelle' AND ($1 = '' OR list_contains(string_split($1, ','), m.indicateur))
GROUP BY m.indicateur, year(m.fin)
ORDER BY m.indicateur, annee

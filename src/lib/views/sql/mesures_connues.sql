-- What hospitals measured, month by month or year by year, as known at a date: definitive before provisional, then the
-- latest published edition.
SELECT m.entite AS ej, m.indicateur, m.fin, CASE WHEN m.qualite = 'ok' THEN m.valeur END AS valeur, m.qualite
FROM mesure m
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE
  m.entite_type = 'ej'
  AND list_contains(string_split($1, ','), m.entite)
  AND list_contains(string_split($2, ','), m.indicateur)
  AND m.fin <= CAST($3 AS DATE)
  AND coalesce(m.publie_le, m.fin) <= CAST($3 AS DATE)
QUALIFY row_number() OVER (
  PARTITION BY m.entite, m.indicateur, m.fin
  ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC
) = 1
ORDER BY m.entite, m.indicateur, m.fin

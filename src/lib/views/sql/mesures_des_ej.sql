-- What hospitals measured, month by month or year by year, in every edition: the rule says which was known at a date.
SELECT
  m.entite AS ej,
  m.indicateur,
  m.fin,
  CASE WHEN m.qualite = 'ok' THEN m.valeur END AS valeur,
  m.numerateur,
  m.denominateur,
  m.reserve,
  m.qualite,
  m.statut,
  m.publie_le,
  m.edition,
  m.source
FROM mesure m
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE
  m.entite_type = 'ej'
  AND list_contains(string_split($1, ','), m.entite)
  AND list_contains(string_split($2, ','), m.indicateur)
ORDER BY m.entite, m.indicateur, m.fin, m.edition

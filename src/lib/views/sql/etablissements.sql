-- Members, with their MCO beds of the last year that has some.
WITH lits AS (
  SELECT entite AS ej, valeur, fin
  FROM mesure
  WHERE entite_type = 'ej' AND indicateur = 'LITS_MCO' AND qualite = 'ok'
),
dernier AS (
  SELECT ej, valeur
  FROM lits
  WHERE fin = (SELECT max(fin) FROM lits)
)
SELECT
  e.ej,
  e.nom,
  e.ght,
  e.role,
  e.categorie,
  e.commune,
  e.departement,
  e.lon,
  e.lat,
  e.position,
  d.valeur AS lits_mco
FROM etablissement e
LEFT JOIN dernier d ON d.ej = e.ej
WHERE $1 = '' OR e.ght = $1
ORDER BY e.ght, list_position(['support', 'partie', 'associe'], e.role), e.nom

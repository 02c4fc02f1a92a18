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
  e.position
FROM etablissement e
WHERE $1 = '' OR e.ght = $1
ORDER BY e.ght, list_position(['support', 'partie', 'associe'], e.role), e.nom

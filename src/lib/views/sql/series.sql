-- One row a year: definitive before provisional, then the latest published edition. Monthly series are not of these screens.
SELECT
  * EXCLUDE (edition, debut, fin, base, statut, source, publie_le, simule),
  statut,
  edition,
  source,
  year(fin)::INTEGER AS annee
FROM mesure
WHERE
  indicateur NOT IN (SELECT code FROM indicateur WHERE periodicite = 'mensuelle')
  AND ($1 = '' OR list_contains(string_split($1, ','), entite_type))
  AND ($2 = '' OR indicateur = $2)
  AND ($3 = '' OR entite = $3 OR entite_type = 'region' OR entite IN (SELECT ej FROM etablissement WHERE ght = $3))
QUALIFY row_number() OVER (
  PARTITION BY entite_type, entite, indicateur, definition, debut, fin
  ORDER BY statut = 'definitif' DESC, publie_le DESC NULLS LAST, edition DESC
) = 1
ORDER BY entite_type, entite, indicateur, annee

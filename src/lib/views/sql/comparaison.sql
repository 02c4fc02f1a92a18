SELECT
  entite_type,
  entite,
  indicateur,
  definition,
  year(fin)::INTEGER AS annee,
  valeur,
  numerateur,
  denominateur,
  qualite,
  statut,
  membres,
  attendus,
  fusion,
  reserve,
  edition,
  source
FROM comparaison
WHERE entite_type IN ('ght', 'region') AND ($1 = '' OR entite = $1)
ORDER BY entite_type, entite, indicateur, annee

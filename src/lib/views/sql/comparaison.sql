SELECT * EXCLUDE (debut, fin, statut, edition, source, rang, sur), statut, edition, source, year(fin)::INTEGER AS annee
FROM comparaison
WHERE entite_type IN ('ght', 'region') AND ($1 = '' OR entite = $1)
ORDER BY entite_type, entite, indicateur, annee

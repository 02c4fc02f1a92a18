SELECT indicateur, annee, connues > 0 AS connue
FROM couverture
ORDER BY indicateur, annee

SELECT indicateur, year(fin)::INTEGER AS annee, rang, sur AS n
FROM comparaison
WHERE entite_type = 'ght' AND entite = $1 AND rang IS NOT NULL
ORDER BY indicateur

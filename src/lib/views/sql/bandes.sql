SELECT indicateur, year(fin)::INTEGER AS annee, n, p20, mediane, p80
FROM reference
WHERE ($1 = '' OR indicateur = $1) AND groupe = 'ght-france' AND p20 IS NOT NULL
ORDER BY indicateur, annee

SELECT indicateur, annee, rang, n, ex_aequo
FROM (
  SELECT entite, indicateur, year(fin)::INTEGER AS annee, rang, sur AS n,
    count(*) OVER (PARTITION BY indicateur, definition, fin, rang) > 1 AS ex_aequo
  FROM comparaison
  WHERE entite_type = 'ght' AND rang IS NOT NULL
)
WHERE entite = $1
ORDER BY indicateur

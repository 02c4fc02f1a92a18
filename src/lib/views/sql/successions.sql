SELECT ancien, nouveau, libelle, date
FROM succession
ORDER BY nouveau, ancien

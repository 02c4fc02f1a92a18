-- Dated lists of entities that the dataset holds, whatever their entities.
SELECT DISTINCT liste
FROM liste_ej
ORDER BY liste

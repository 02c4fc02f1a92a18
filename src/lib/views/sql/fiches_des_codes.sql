-- What the sheets of some indicators say, those by month among them.
SELECT code, definition, libelle_court, unite, decimales, direction, agregation, periodicite, fiche
FROM indicateur
WHERE list_contains(string_split($1, ','), code)
ORDER BY code

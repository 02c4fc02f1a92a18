-- Chaque examen qui ne peut pas être décidé, l'entité et ce qui lui manque, code par code.
SELECT contrat, entite, unnest(string_split(manque, chr(10))) AS manque FROM examen WHERE issue = 'indecidable' ORDER BY ALL

-- Toutes les alertes ouvertes à D, chaque règle relue des tables.
SELECT contrat, regle || ' ' || entite || ' ' || objet AS cle, valeur AS part_valeur, marge, euros FROM (SELECT * FROM (${alertes-des-entites}) UNION ALL SELECT * FROM (${alertes-du-plan})) ORDER BY ALL

-- Last year where a GHT or a hospital has a value, by indicator.
SELECT m.indicateur, max(year(m.fin))::INTEGER AS annee
FROM mesure m
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE i.periodicite = 'annuelle' AND m.qualite = 'ok' AND m.entite_type IN ('ght', 'ej')
GROUP BY m.indicateur
ORDER BY m.indicateur

-- Plans de redressement with the entities that they cover, one line an event of their life.
SELECT p.ej, c.id AS contrat, c.etat, c.debut, c.fin, e.rang, e.date, e.type, e.gel, e.enregistre_le
FROM contrat c
JOIN contrat_perimetre p ON p.contrat = c.id
LEFT JOIN contrat_evenement e ON e.contrat = c.id
WHERE c.type = 'plan_redressement'
ORDER BY p.ej, c.id, e.rang

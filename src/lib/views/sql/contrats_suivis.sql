-- Every contract, and whether it has actions.
SELECT c.id, c.type, count(a.numero)::INTEGER AS actions
FROM contrat c
LEFT JOIN action a ON a.contrat = c.id
GROUP BY c.id, c.type
ORDER BY c.id

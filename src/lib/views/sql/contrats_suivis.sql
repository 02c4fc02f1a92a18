-- Every contract, and whether it has actions.
SELECT c.id, count(a.numero)::INTEGER AS actions
FROM contrat c
LEFT JOIN action a ON a.contrat = c.id
GROUP BY c.id
ORDER BY c.id

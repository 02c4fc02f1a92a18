-- Entities whose indicators an action must move: the one that the link names, else the first of the action.
SELECT DISTINCT
  coalesce(
    i.ej,
    (SELECT min(e.ej) FROM action_entite e WHERE e.contrat = i.contrat AND e.action = i.action)
  ) AS ej
FROM action_indicateur i
WHERE i.contrat = $1 AND i.action = $2
ORDER BY ej

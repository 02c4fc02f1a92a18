-- Entities whose indicators the actions of a contract must move: the one that the link names, else the first of the action.
SELECT DISTINCT
  i.action,
  coalesce(
    i.ej,
    (SELECT min(e.ej) FROM action_entite e WHERE e.contrat = i.contrat AND e.action = i.action)
  ) AS ej
FROM action_indicateur i
WHERE i.contrat = $1
ORDER BY i.action, ej

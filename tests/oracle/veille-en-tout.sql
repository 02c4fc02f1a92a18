-- Ceux dont le plan passe sous zéro, et ce qui manque à chacun à son jour le plus bas ; combien n'ont envoyé aucun solde de mois à venir.
WITH bas AS (
  SELECT ej, min(montant) AS creux FROM compte, situation WHERE coalesce(publie_le, fin) <= au AND version = 'plan_tresorerie' AND budget = 'H' AND fin > au AND poste IN ('tresorerie', 'tresorerie_plus_bas') GROUP BY ej)
SELECT 'region' AS contrat, 'total' AS cle, count(*) AS sous_zero, -sum(creux) AS manque,
  (SELECT count(DISTINCT ej) FROM compte, situation WHERE coalesce(publie_le, fin) <= au) - (SELECT count(DISTINCT ej) FROM compte, situation WHERE coalesce(publie_le, fin) <= au AND version = 'plan_tresorerie' AND budget = 'H' AND poste = 'tresorerie' AND montant IS NOT NULL AND fin > au) AS n_sans_plan
FROM bas WHERE creux < 0

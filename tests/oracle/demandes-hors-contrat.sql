-- Un établissement qui a des comptes, dont le plan de trésorerie des mois à venir n'est pas venu, et qu'aucun contrat en cours ne suit : qui le lui demande ?
WITH de_contrats AS (SELECT DISTINCT m.ej FROM membre m JOIN cadre d USING (contrat) WHERE m.present AND d.fini_le IS NULL),
avec_comptes AS (SELECT DISTINCT ej FROM compte)
SELECT 'region' AS contrat, ej AS cle, 1 AS n_plans FROM avec_comptes ANTI JOIN de_contrats USING (ej)
WHERE NOT EXISTS (SELECT 1 FROM compte c, situation WHERE c.ej = avec_comptes.ej AND c.version = 'plan_tresorerie' AND c.fin > au AND coalesce(c.publie_le, c.fin) <= au)
ORDER BY ALL

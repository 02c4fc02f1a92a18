-- La trésorerie de chaque hôpital qui a des comptes, pour le comité de veille : solde du 515 et son jour, plus bas du mois, jours de charges, creux du plan, ce qui est échu, étalé, tiré, cédé.
WITH c AS (SELECT * FROM compte, situation WHERE coalesce(publie_le, fin) <= au),
dernier AS (
  SELECT ej, poste, fin, version, montant FROM c WHERE budget = 'H' AND fin <= au AND version IN ('situation', 'cf_arrete', 'cf_approuve') AND montant IS NOT NULL
    AND poste IN ('tresorerie', 'lignes_tirees', 'dettes_sociales_fiscales_echues', 'fournisseurs_echus', 'moratoires', 'cessions_creances')
  QUALIFY row_number() OVER (PARTITION BY ej, poste ORDER BY fin DESC, version <> 'situation' DESC, version DESC) = 1),
p AS (PIVOT dernier ON poste IN ('lignes_tirees', 'dettes_sociales_fiscales_echues', 'fournisseurs_echus', 'moratoires', 'cessions_creances') USING first(montant) GROUP BY ej),
charges AS (
  SELECT ej, sum(montant) AS an FROM (SELECT * FROM c WHERE version IN ('cf_arrete', 'cf_approuve') QUALIFY rank() OVER (PARTITION BY ej ORDER BY year(fin) DESC, version DESC) = 1)
  WHERE poste IN ('C1', 'C2', 'C3', 'c66') GROUP BY ej),
mois AS (
  SELECT ej, fin, min(montant) AS bas FROM c WHERE version = 'plan_tresorerie' AND budget = 'H' AND fin > au AND poste IN ('tresorerie', 'tresorerie_plus_bas') GROUP BY ej, fin),
plan AS (SELECT ej, min(bas) AS creux, arg_min(fin, (bas, fin)) AS creux_le, count(*) AS n FROM mois GROUP BY ej)
SELECT 'region' AS contrat, e.ej AS cle, s.montant AS solde, s.fin AS solde_le, b.montant AS plus_bas, s.montant * 365 / h.an AS jours, plan.creux, plan.creux_le, coalesce(plan.n, 0) AS n_mois,
  p.lignes_tirees, p.dettes_sociales_fiscales_echues AS echues, p.fournisseurs_echus, p.moratoires, p.cessions_creances AS cessions
FROM (SELECT DISTINCT ej FROM compte) e LEFT JOIN dernier s ON s.ej = e.ej AND s.poste = 'tresorerie' LEFT JOIN c b ON b.ej = s.ej AND b.poste = 'tresorerie_plus_bas' AND b.fin = s.fin AND b.version = s.version
LEFT JOIN p ON p.ej = e.ej LEFT JOIN charges h ON h.ej = e.ej LEFT JOIN plan ON plan.ej = e.ej ORDER BY ALL

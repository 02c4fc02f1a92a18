-- Un établissement qui a des comptes, dont le plan de trésorerie des mois à venir n'est pas venu, ou dont l'EPRD de l'année est rejeté, et qu'aucun contrat en cours ne suit : qui le lui demande ?
WITH de_contrats AS (SELECT DISTINCT m.ej FROM membre m JOIN cadre d USING (contrat) WHERE m.present AND d.fini_le IS NULL),
avec_comptes AS (SELECT DISTINCT ej FROM compte ANTI JOIN de_contrats USING (ej))
SELECT 'region' AS contrat, ej || ' plan_tresorerie' AS cle, 1 AS n_demandes FROM avec_comptes
WHERE NOT EXISTS (SELECT 1 FROM compte c, situation WHERE c.ej = avec_comptes.ej AND c.version = 'plan_tresorerie' AND c.budget = 'H' AND c.poste = 'tresorerie' AND c.montant IS NOT NULL AND c.fin > au AND coalesce(c.publie_le, c.fin) <= au)
UNION ALL
-- Sans EPRD qu'elle n'ait pas rejeté, l'agence ne peut dire si les emplois payés sont de trop.
SELECT 'region', ej || ' eprd_approuve', 1 FROM avec_comptes JOIN transmission t USING (ej), situation
WHERE t.document = 'eprd' AND t.exercice = year(au) AND t.etat = 'rejete' AND t.etat_le <= au
ORDER BY ALL

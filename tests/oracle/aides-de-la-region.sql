-- Les aides de la région, exercice par exercice et en tout, chaque euro dans un état, à côté de ce que les plans aidés attendaient et ont apporté, et du nombre de contrats qui comptent et qui finissent.
WITH livre AS (
  SELECT contrat, CASE WHEN cle LIKE '% ' THEN '' ELSE split_part(cle, ' ', 2) END AS exercice, montant, reprise, classe FROM (${livre-des-aides})),
aide AS (SELECT DISTINCT contrat FROM livre),
-- L'exercice d'un gel s'arrête des deux côtés à sa veille.
-- Un exercice qu'une suspension gèle, ou dont rien ne dit si elle le gèle, n'a pas d'attendu : son contrat ne compte alors d'aucun côté.
a_part AS (
  SELECT contrat, CASE WHEN gel THEN year(depuis - INTERVAL 1 DAY) + 1 ELSE year(depuis) END AS des FROM suspension WHERE coalesce(gel, true)),
plan AS (
  SELECT c.cle AS exercice, count(*) AS n_contrats, count(*) FILTER (year(coalesce(k.fini_le, k.terme)) = c.cle::INT) AS n_finissent, sum(c.attendu) AS attendu, CASE WHEN c.cle::INT <= year(any_value(s.au)) THEN coalesce(sum(r.realise), 0) END AS realise
  FROM (${effets-par-annee}) c JOIN aide USING (contrat) JOIN cadre k USING (contrat) CROSS JOIN situation s
  LEFT JOIN (SELECT contrat, year(m)::VARCHAR AS cle, sum(realise_au_gel) AS realise FROM effet_mensuel GROUP BY ALL) r ON r.contrat = c.contrat AND r.cle = c.cle
  WHERE NOT EXISTS (SELECT 1 FROM a_part p WHERE p.contrat = c.contrat AND c.cle::INT >= p.des) GROUP BY c.cle),
somme AS (
  SELECT coalesce(exercice, 'total') AS cle, sum(montant) AS total, coalesce(sum(montant) FILTER (classe = 'versee'), 0) AS versee, coalesce(sum(montant) FILTER (classe = 'a_verser'), 0) AS a_verser,
    coalesce(sum(montant) FILTER (classe = 'conditionnelle'), 0) AS conditionnelle, coalesce(sum(montant) FILTER (classe = 'a_risque'), 0) AS a_risque,
    coalesce(sum(montant) FILTER (classe = 'suspendue'), 0) AS suspendue, coalesce(sum(montant) FILTER (classe = 'non_versee'), 0) AS non_versee, coalesce(sum(reprise), 0) AS reprises
  FROM livre GROUP BY GROUPING SETS ((exercice), ()))
SELECT 'region' AS contrat, coalesce(s.cle, p.exercice) AS cle, coalesce(total, 0) AS total, coalesce(versee, 0) AS versee, coalesce(a_verser, 0) AS a_verser, coalesce(conditionnelle, 0) AS conditionnelle,
  coalesce(a_risque, 0) AS a_risque, coalesce(suspendue, 0) AS suspendue, coalesce(non_versee, 0) AS non_versee, coalesce(reprises, 0) AS reprises, coalesce(p.n_contrats, 0) AS n_contrats, coalesce(p.n_finissent, 0) AS n_finissent, p.attendu AS somme_attendue, p.realise AS somme_realisee
FROM somme s FULL JOIN plan p ON p.exercice = s.cle ORDER BY ALL

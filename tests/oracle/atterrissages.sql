-- La projection de l'établissement pour l'exercice de D : par entité, son document le plus récent.
WITH document AS (
  SELECT t.contrat, t.ej, t.solde, t.exercice, arg_max(t.valeur, (rang, t.numero)) AS valeur
  FROM (SELECT *, CASE version WHEN 'eprd_initial' THEN 1 WHEN 'eprd_modificatif' THEN 2 WHEN 'ria1' THEN 3 WHEN 'ria2' THEN 4 END AS rang FROM trajectoire) t,
    situation s
  WHERE rang IS NOT NULL AND valeur IS NOT NULL AND t.exercice = year(s.au) AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL)
SELECT p.contrat, d.solde AS cle, sum(d.valeur) AS etablissement
FROM perimetre_des_comptes p JOIN document d USING (contrat, ej) JOIN (SELECT contrat, count(*) AS n FROM perimetre_des_comptes GROUP BY ALL) q USING (contrat)
GROUP BY ALL HAVING count(*) = any_value(q.n) ORDER BY ALL

-- De quel côté de la cible les écarts passés du même document mettent la projection de l'hôpital, quand ils démentent le sien.
-- Cinq exercices au plus, trois au moins, que toutes les entités ont ; à moins de 50 k€, un montant est à la cible.
WITH h AS (
  SELECT p.contrat, p.ej, j.exercice, h.valeur, h.version FROM perimetre_des_comptes p JOIN jugement j USING (contrat)
  JOIN projection_hopital h ON h.contrat = p.contrat AND h.ej = p.ej AND h.solde = 'resultat_crp'),
dit AS (
  SELECT h.contrat, h.ej, s.exercice, s.resultat_crp AS clos, coalesce(arg_max(t.valeur, (coalesce(t.arrete_le, DATE '1900-01-01'), t.numero)), any_value(d.resultat_crp)) AS document
  FROM h JOIN solde s ON s.contrat = h.contrat AND s.ej = h.ej AND s.document = 'cf' AND s.exercice BETWEEN h.exercice - 5 AND h.exercice - 1
  LEFT JOIN trajectoire t ON t.contrat = h.contrat AND t.ej = h.ej AND t.exercice = s.exercice AND t.solde = 'resultat_crp' AND t.version = h.version AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le)
  LEFT JOIN solde d ON d.contrat = h.contrat AND d.ej = h.ej AND d.exercice = s.exercice AND d.document = CASE h.version WHEN 'eprd_initial' THEN 'eprd' ELSE h.version END
  GROUP BY ALL),
ecart AS (
  SELECT contrat, exercice, sum(clos - document) AS ecart FROM dit WHERE clos IS NOT NULL AND document IS NOT NULL GROUP BY contrat, exercice
  HAVING count(*) = (SELECT count(*) FROM perimetre_des_comptes p WHERE p.contrat = dit.contrat)),
passes AS (SELECT contrat, min(ecart) AS bas, max(ecart) AS haut FROM ecart GROUP BY ALL HAVING count(*) >= 3),
projete AS (SELECT contrat, any_value(exercice) AS exercice, sum(valeur) AS valeur FROM h GROUP BY contrat
  HAVING count(*) = (SELECT count(*) FROM perimetre_des_comptes p WHERE p.contrat = h.contrat) AND count(DISTINCT version) = 1),
place AS (
  SELECT contrat, valeur, cible, valeur - cible AS ecart, valeur + bas - cible AS plus_bas, valeur + haut - cible AS plus_haut
  FROM projete JOIN passes USING (contrat) JOIN voie v USING (contrat, exercice) WHERE cible IS NOT NULL)
SELECT contrat, ecart, plus_bas, plus_haut, CASE WHEN plus_haut <= -50000 THEN 'sous' WHEN plus_bas > -50000 AND plus_haut >= 50000 THEN 'dessus' WHEN plus_bas > -50000 THEN 'cible' END AS dementie
FROM place WHERE dementie <> CASE WHEN ecart <= -50000 THEN 'sous' WHEN ecart >= 50000 THEN 'dessus' ELSE 'cible' END ORDER BY contrat

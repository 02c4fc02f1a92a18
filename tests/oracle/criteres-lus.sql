-- Les trois critères de l'article D. 6143-39, par entité du contrat, entrée ou non, sur son dernier compte financier connu.
WITH dernier AS (SELECT contrat, ej, max(exercice) AS exercice FROM solde WHERE document = 'cf' GROUP BY ALL),
b AS (
  SELECT s.*, resultat_crp - anterieurs AS corrige,
    CASE WHEN EXISTS (SELECT 1 FROM liste_ej l WHERE l.ej = s.ej AND l.liste = 'deficit_2_pour_cent'
      AND l.debut <= make_date(s.exercice, 12, 31) AND coalesce(l.fin, DATE '9999-12-31') >= make_date(s.exercice, 12, 31)) THEN 0.02 ELSE 0.03 END AS seuil
  FROM solde s JOIN dernier d USING (contrat, ej, exercice) WHERE document = 'cf')
SELECT m.contrat, m.ej AS cle, b.produits_crp > 10e6 AND corrige < -seuil * b.produits_crp AS critere_1,
  b.produits_crp > 10e6 AND corrige < 0 AND (b.caf < 0 OR b.caf < 0.02 * b.produits) AS critere_2,
  b.caf < b.capital_contractuel AS critere_3, m.present
FROM membre m JOIN b ON b.contrat = m.contrat AND b.ej = m.ej

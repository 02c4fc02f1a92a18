-- Critère 1° de l'article D. 6143-39 sur la projection de chaque entité, sous les hypothèses du lecteur : ses propres saisons et ses propres erreurs passées, non celles de la somme.
WITH croit AS (SELECT contrat, ej, sum(croit) AS croit FROM poste_atterri GROUP BY ALL),
promis AS (SELECT contrat, ej, sum(central) AS central, sum(bas) AS bas, sum(haut) AS haut FROM apport GROUP BY ALL),
produits AS (
  SELECT p.contrat, p.ej, sum(p.valeur + p.croit + coalesce(a.central, 0)) AS produits
  FROM poste_atterri p LEFT JOIN (SELECT contrat, ej, titre, sum(central) AS central FROM apport GROUP BY ALL) a ON a.contrat = p.contrat AND a.ej = p.ej AND a.titre = p.poste
  WHERE p.poste IN ('P1', 'P2', 'P3') GROUP BY ALL),
ecart AS (
  SELECT a.contrat, a.ej, (sum(l.signe * l.saison) - any_value(a.titre_4) + any_value(a.ecart)) / 2 - any_value(a.valeur) AS ecart
  FROM entite_atterrie a JOIN lecture_de_saison l USING (contrat, ej) JOIN essai e USING (contrat, ej, exercice, jour) WHERE e.en_cours AND a.methode = 1 GROUP BY a.contrat, a.ej, l.annee
  UNION ALL SELECT a.contrat, a.ej, m.ecarts[a.methode] FROM entite_atterrie a JOIN manque m ON m.contrat = a.contrat AND m.ej = a.ej AND m.poste = 'resultat'),
borne AS (SELECT contrat, ej, min(ecart) AS bas, max(ecart) AS haut FROM ecart GROUP BY ALL),
lu AS (
  SELECT e.contrat, e.ej, p.produits, e.valeur + coalesce(c.croit, 0) AS base, base + coalesce(q.central, 0) AS central,
    base + least(0, coalesce(b.bas, 0)) + coalesce(q.bas, 0) AS bas, base + greatest(0, coalesce(b.haut, 0)) + coalesce(q.haut, 0) AS haut,
    CASE WHEN EXISTS (SELECT 1 FROM liste_ej l, jugement j WHERE j.contrat = e.contrat AND l.ej = e.ej AND l.liste = 'deficit_2_pour_cent'
      AND l.debut <= make_date(j.exercice, 12, 31) AND coalesce(l.fin, DATE '9999-12-31') >= make_date(j.exercice, 12, 31)) THEN 0.02 ELSE 0.03 END AS seuil
  FROM entite_atterrie e JOIN produits p USING (contrat, ej) LEFT JOIN croit c USING (contrat, ej) LEFT JOIN promis q USING (contrat, ej) LEFT JOIN borne b USING (contrat, ej))
SELECT contrat, ej AS cle, produits AS somme_produits, central + seuil * produits AS somme_marge, central / produits AS part_taux, seuil AS part_seuil, produits <= 10e6 AS sans_objet,
  CASE WHEN haut < -seuil * produits THEN 'rempli' WHEN bas < -seuil * produits THEN 'dans_la_fourchette' ELSE 'non_rempli' END AS position
FROM lu ORDER BY ALL

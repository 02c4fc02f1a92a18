-- Les soldes des comptes financiers, somme des entités du périmètre à D, quand toutes sont closes.
WITH presents AS (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes),
somme AS (
  SELECT p.contrat, s.exercice, sum(s.resultat_crp) AS resultat_crp, sum(s.caf) AS caf, sum(s.tresorerie) AS tresorerie,
    sum(s.produits) AS produits, sum(s.produits_crp) AS produits_crp, CASE WHEN count(s.capital_contractuel) = count(*) THEN sum(s.capital_contractuel) END AS capital
  FROM presents p JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.document = 'cf'
  GROUP BY p.contrat, s.exercice HAVING count(*) = any_value(p.n))
SELECT contrat, solde || ' ' || exercice AS cle, valeur,
  -- Arrêté et pas encore approuvé, un compte financier peut bouger.
  CASE WHEN (SELECT bool_and(k.version = 'cf_approuve') FROM cloture k JOIN perimetre_des_comptes q USING (contrat, ej)
    WHERE k.contrat = u.contrat AND k.exercice = u.exercice) THEN 'definitif' ELSE 'provisoire' END AS statut
FROM (UNPIVOT (SELECT contrat, exercice, resultat_crp, caf, tresorerie FROM somme) ON resultat_crp, caf, tresorerie INTO NAME solde VALUE valeur) u JOIN solde_lu USING (contrat, solde)
UNION ALL
-- Du dernier exercice clos par toutes, à quoi ses soldes se comparent.
SELECT contrat, 'dernier clos ' || exercice || ' ' || quoi, valeur, NULL FROM (
  UNPIVOT (SELECT contrat, exercice, produits, produits_crp, capital FROM somme QUALIFY exercice = max(exercice) OVER (PARTITION BY contrat))
  ON produits, produits_crp, capital INTO NAME quoi VALUE valeur)
ORDER BY ALL

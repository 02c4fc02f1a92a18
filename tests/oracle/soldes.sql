-- Les soldes des comptes financiers, somme des entités du périmètre à D, quand toutes sont closes.
WITH presents AS (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes),
somme AS (
  SELECT p.contrat, s.exercice, sum(s.resultat_crp) AS resultat_crp, sum(s.caf) AS caf, sum(s.tresorerie) AS tresorerie,
    sum(s.produits) AS produits, sum(s.produits_crp) AS produits_crp, CASE WHEN count(s.capital_contractuel) = count(*) THEN sum(s.capital_contractuel) END AS capital,
    CASE WHEN count(s.aides) = count(*) THEN sum(s.resultat_crp) - sum(s.aides) END AS hors_aides
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
  UNPIVOT (SELECT contrat, exercice, produits, produits_crp, capital, hors_aides FROM somme QUALIFY exercice = max(exercice) OVER (PARTITION BY contrat))
  ON produits, produits_crp, capital, hors_aides INTO NAME quoi VALUE valeur)
UNION ALL
-- Ce que porte le document même dont vient la projection du résultat : ses aides et ses produits ; le capital, du dernier document de l'année.
SELECT contrat, 'annee projetee ' || quoi, valeur, NULL FROM (
  UNPIVOT (SELECT p.contrat, toutes(s.aides) AS aides, toutes(s.produits) AS produits, toutes(s.produits_crp) AS produits_crp, toutes(d.capital_contractuel) AS capital
    FROM perimetre_des_comptes p JOIN jugement j USING (contrat)
    LEFT JOIN projection_hopital h ON h.contrat = p.contrat AND h.ej = p.ej AND h.solde = 'resultat_crp'
    LEFT JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.exercice = j.exercice
      AND s.document = CASE h.version WHEN 'eprd_initial' THEN 'eprd' WHEN 'ria1' THEN 'ria1' WHEN 'ria2' THEN 'ria2' END
    LEFT JOIN (SELECT contrat, ej, exercice, arg_max(capital_contractuel, document) AS capital_contractuel FROM solde WHERE document <> 'cf' GROUP BY ALL) d
      ON d.contrat = p.contrat AND d.ej = p.ej AND d.exercice = j.exercice
    WHERE j.fini_le IS NULL GROUP BY p.contrat)
  ON aides, produits, produits_crp, capital INTO NAME quoi VALUE valeur)
UNION ALL
-- Les entités dont la CAF projetée est sous le capital de leur propre dette, et ce qui leur manque.
SELECT contrat, 'annee projetee ' || quoi, valeur, NULL FROM (
  UNPIVOT (SELECT p.contrat, count(*)::DOUBLE AS ejs_courtes, sum(d.capital_contractuel - h.valeur) AS manque
    FROM perimetre_des_comptes p JOIN jugement j USING (contrat)
    JOIN projection_hopital h ON h.contrat = p.contrat AND h.ej = p.ej AND h.solde = 'caf'
    JOIN (SELECT contrat, ej, exercice, arg_max(capital_contractuel, document) AS capital_contractuel FROM solde WHERE document <> 'cf' GROUP BY ALL) d
      ON d.contrat = p.contrat AND d.ej = p.ej AND d.exercice = j.exercice
    WHERE j.fini_le IS NULL AND h.valeur < d.capital_contractuel GROUP BY p.contrat)
  ON ejs_courtes, manque INTO NAME quoi VALUE valeur)
ORDER BY ALL

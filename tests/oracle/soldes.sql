-- Les soldes des comptes financiers, somme des entités du périmètre à D, quand toutes sont closes.
WITH presents AS (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes),
somme AS (
  SELECT p.contrat, s.exercice, sum(s.resultat_crp) AS resultat_crp, sum(s.caf) AS caf, sum(s.tresorerie) AS tresorerie
  FROM presents p JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.document = 'cf'
  GROUP BY p.contrat, s.exercice HAVING count(*) = any_value(p.n))
SELECT contrat, solde || ' ' || exercice AS cle, valeur,
  -- Arrêté et pas encore approuvé, un compte financier peut bouger.
  CASE WHEN (SELECT bool_and(k.version = 'cf_approuve') FROM cloture k JOIN perimetre_des_comptes q USING (contrat, ej)
    WHERE k.contrat = u.contrat AND k.exercice = u.exercice) THEN 'definitif' ELSE 'provisoire' END AS statut
FROM (UNPIVOT somme ON resultat_crp, caf, tresorerie INTO NAME solde VALUE valeur) u JOIN solde_lu USING (contrat, solde)
ORDER BY ALL

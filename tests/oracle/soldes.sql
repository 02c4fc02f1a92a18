-- Les soldes des comptes financiers, somme des entités du périmètre à D, quand toutes sont closes.
WITH presents AS (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes),
somme AS (
  SELECT p.contrat, s.exercice, sum(s.resultat_crp) AS resultat_crp, sum(s.caf) AS caf, sum(s.tresorerie) AS tresorerie
  FROM presents p JOIN solde s ON s.ej = p.ej AND s.document = 'cf'
  GROUP BY p.contrat, s.exercice HAVING count(*) = any_value(p.n))
SELECT contrat, solde || ' ' || exercice AS cle, valeur
FROM (UNPIVOT somme ON resultat_crp, caf, tresorerie INTO NAME solde VALUE valeur) u
-- Un solde se lit là où une version de la trajectoire est connue pour tout le périmètre.
WHERE EXISTS (SELECT 1 FROM trajectoire t JOIN perimetre_des_comptes p USING (contrat, ej)
  WHERE t.contrat = u.contrat AND t.solde = u.solde AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le)
  GROUP BY t.version, t.numero, t.exercice HAVING count(DISTINCT t.ej) = (SELECT count(*) FROM perimetre_des_comptes q WHERE q.contrat = u.contrat))
ORDER BY ALL

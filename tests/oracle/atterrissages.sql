-- L'atterrissage de l'exercice de D : la projection de l'établissement puis celle de l'outil, quand aucune entité ne manque.
WITH perimetre AS (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes),
hopital AS (
  SELECT contrat, solde, sum(valeur) AS etablissement FROM perimetre JOIN projection_hopital USING (contrat, ej)
  GROUP BY ALL HAVING count(*) = any_value(n)),
outil AS (
  SELECT contrat, 'resultat_crp' AS solde, sum(valeur) AS outil, min(mois) AS n_mois FROM perimetre JOIN projection_outil USING (contrat, ej)
  GROUP BY ALL HAVING count(*) = any_value(n))
SELECT contrat, solde AS cle, etablissement, outil, n_mois FROM hopital FULL JOIN outil USING (contrat, solde) JOIN solde_lu USING (contrat, solde) ORDER BY ALL

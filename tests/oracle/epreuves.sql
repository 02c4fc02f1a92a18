-- L'épreuve de l'atterrissage : écart moyen à la clôture, sans son signe, de la méthode de l'outil, des trois méthodes naïves et du document de l'établissement ce jour-là ; la somme des entités sur les exercices que toutes ont.
WITH titre AS (SELECT unnest(['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4']) AS poste, unnest([1, 1, 1, -1, -1, -1, -1]) AS signe),
dit AS (
  SELECT contrat, ej, exercice, jour, poste, montant, version FROM annuel_au_jour WHERE NOT clos AND annee = exercice AND poste <> 'C4'
  UNION ALL
  SELECT contrat, ej, exercice, jour, 'resultat', sum(signe * montant), any_value(version) FROM annuel_au_jour JOIN titre USING (poste)
  WHERE NOT clos AND annee = exercice GROUP BY ALL HAVING count(montant) = 7),
vrai AS (
  SELECT contrat, ej, exercice, poste, montant FROM cloture WHERE budget = 'H'
  UNION ALL
  SELECT contrat, ej, exercice, 'resultat', resultat_crp FROM solde WHERE document = 'cf'),
seule AS (
  SELECT m.contrat, m.ej, m.exercice, m.poste, m.ecarts, v.montant - d.montant AS hopital, d.version, count(*) OVER (PARTITION BY m.contrat, m.exercice, m.poste) AS lues
  FROM manque m JOIN essai e USING (contrat, ej, exercice) JOIN perimetre_des_comptes p USING (contrat, ej)
  JOIN vrai v ON v.contrat = m.contrat AND v.ej = m.ej AND v.exercice = m.exercice AND v.poste = m.poste
  LEFT JOIN dit d ON d.contrat = m.contrat AND d.ej = m.ej AND d.exercice = m.exercice AND d.jour = e.jour AND d.poste = m.poste AND d.montant IS NOT NULL),
nombre AS (SELECT contrat, count(*) AS n FROM perimetre_des_comptes GROUP BY ALL),
tout AS (
  SELECT contrat, ej, exercice, poste, ecarts, hopital, [version] AS versions FROM seule
  UNION ALL
  -- Les écarts qui se compensent d'une entité à l'autre se compensent ; les documents d'un même jour se nomment tous.
  SELECT contrat, '', exercice, poste, [sum(ecarts[1]), sum(ecarts[2]), sum(ecarts[3]), sum(ecarts[4])], toutes(hopital), CASE WHEN count(hopital) = count(*) THEN list(version) END
  FROM seule JOIN nombre USING (contrat) WHERE n > 1 AND lues = n GROUP BY contrat, exercice, poste)
SELECT contrat, ej || ' ' || poste AS cle, string_agg(exercice::VARCHAR, ' ' ORDER BY exercice) AS annees,
  avg(abs(ecarts[1])) AS outil, avg(abs(ecarts[2])) AS ecart, avg(abs(ecarts[3])) AS dernier, avg(abs(ecarts[4])) AS lineaire,
  avg(abs(hopital)) AS hopital, count(hopital) AS n_hopital, array_to_string(list_sort(list_distinct(flatten(list(versions) FILTER (hopital IS NOT NULL)))), ' ') AS documents
FROM tout GROUP BY ALL ORDER BY ALL

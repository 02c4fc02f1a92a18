-- Le résultat cumulé mois par mois, titre 4 par douzièmes : l'exercice en cours et le dernier exercice clos, par entité puis ensemble, aussi loin que toutes ont leurs mois.
WITH lu AS (
  SELECT r.contrat, r.ej, r.exercice, r.titre_4, p.annee AS avant FROM resultat_lu r JOIN essai e USING (contrat, ej, exercice, jour)
  JOIN precedent p USING (contrat, ej, exercice, jour) JOIN perimetre_des_comptes q USING (contrat, ej) WHERE e.en_cours AND p.rang = 1),
annee AS (
  SELECT contrat, ej, 'realise' AS quoi, exercice AS annee, titre_4 FROM lu
  UNION ALL
  SELECT l.contrat, l.ej, 'precedent', l.avant, k.montant FROM lu l JOIN cloture k ON k.contrat = l.contrat AND k.ej = l.ej AND k.exercice = l.avant AND k.poste = 'C4' AND k.budget = 'H'),
du_mois AS (
  SELECT a.contrat, a.ej, a.quoi, a.annee, m.mois, any_value(a.titre_4 * m.mois / 12) AS titre_4, sum(CASE WHEN c.poste LIKE 'P%' THEN c.montant ELSE -c.montant END) AS montant
  FROM annee a JOIN mois_lu m ON m.contrat = a.contrat AND m.ej = a.ej AND m.exercice = a.annee
  JOIN compte_connu c ON c.contrat = a.contrat AND c.ej = a.ej AND c.version = 'situation' AND c.budget = 'H' AND c.poste IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3')
    AND c.debut = make_date(a.annee::INT, m.mois::INT, 1) AND c.fin = last_day(c.debut) GROUP BY ALL),
cumul AS (SELECT * EXCLUDE (montant), sum(montant) OVER (PARTITION BY contrat, ej, quoi, annee ORDER BY mois) - titre_4 AS montant FROM du_mois),
nombre AS (SELECT contrat, count(*) AS n FROM perimetre_des_comptes GROUP BY ALL),
ensemble AS (
  SELECT contrat, quoi, mois, sum(montant) AS montant, count(DISTINCT annee) AS annees, any_value(annee) AS annee FROM cumul JOIN nombre USING (contrat)
  GROUP BY contrat, quoi, mois HAVING count(*) = any_value(n)),
-- Les derniers exercices clos ne s'additionnent que s'ils sont le même pour toutes.
memes AS (SELECT contrat FROM lu JOIN nombre USING (contrat) GROUP BY ALL HAVING count(*) = any_value(n) AND count(DISTINCT avant) = 1)
SELECT contrat, concat_ws(' ', ej, quoi, annee, mois) AS cle, montant AS somme_montant FROM cumul
UNION ALL
SELECT contrat, concat_ws(' ', 'ensemble', quoi, annee, mois), montant FROM ensemble WHERE quoi = 'realise' OR contrat IN (SELECT contrat FROM memes)
UNION ALL
SELECT l.contrat, concat_ws(' ', 'ensemble clos', l.avant), toutes(s.resultat_crp) FROM lu l JOIN memes USING (contrat)
LEFT JOIN solde s ON s.contrat = l.contrat AND s.ej = l.ej AND s.exercice = l.avant AND s.document = 'cf' GROUP BY l.contrat, l.avant
ORDER BY ALL

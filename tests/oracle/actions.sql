-- Les actions : ce qu'elles valent par an, ce qui est dû et fait sur l'exercice, et leur état.
WITH ap AS (SELECT contrat, action, sum(prevue) AS ap_planifiee, sum(en_vigueur_ap) AS ap_en_vigueur FROM annee_pleine GROUP BY ALL),
effet AS (
  SELECT e.contrat, e.action, sum(attendu_a_date) AS attendu_a_date, sum(realise_a_date) AS realise_a_date
  FROM effet_mensuel e JOIN jugement j ON j.contrat = e.contrat AND year(e.m) = j.exercice GROUP BY ALL),
jalons AS (
  SELECT contrat, action, bool_and(atteint_au_gel) AS tous, bool_or(atteint_au_gel) AS un, bool_or(tardif) AS retard FROM jalon_connu GROUP BY ALL)
SELECT a.contrat, a.numero AS cle, coalesce(ap_planifiee, 0) AS ap_planifiee, coalesce(ap_en_vigueur, 0) AS ap_en_vigueur,
  coalesce(attendu_a_date, 0) AS attendu_a_date, coalesce(realise_a_date, 0) AS realise_a_date,
  CASE WHEN d.etat IN ('bloquee', 'abandonnee') THEN d.etat WHEN j.tous THEN 'terminee' WHEN j.retard THEN 'en_retard'
    WHEN j.un OR d.etat IN ('en_cours', 'terminee') THEN 'en_cours' ELSE 'non_demarree' END AS etat
FROM action a JOIN jugement g USING (contrat) LEFT JOIN ap ON ap.contrat = a.contrat AND ap.action = a.numero
LEFT JOIN effet e ON e.contrat = a.contrat AND e.action = a.numero LEFT JOIN jalons j ON j.contrat = a.contrat AND j.action = a.numero
LEFT JOIN etat_declare d ON d.contrat = a.contrat AND d.action = a.numero ORDER BY ALL

-- Les alertes qu'un contrat lève par son plan, ses aides, ses engagements, ses jugements et ses revues. Un gel arrête ce qui tombe et les jours qui passent.
WITH v AS (
  SELECT j.*, k.gel_tu, c.debut, c.type, least(j.au, coalesce(j.gele_le, j.au)) AS horloge
  FROM (${vivants}) JOIN jugement j USING (contrat) JOIN cadre k USING (contrat) JOIN contrat c ON c.id = j.contrat),
pleine AS (
  SELECT contrat, sum(due) AS due, sum(en_vigueur_ap) AS en_vigueur, sum(prevue) AS prevue FROM annee_pleine GROUP BY ALL),
-- Reportée, une ligne n'est pas au-dessus de « sécurisé », à sa nouvelle date si elle en a une.
securise AS (
  SELECT l.contrat, l.action || '/' || l.gain AS objet, l.net_reel * l.part AS net, date_diff('day', l.debut_reel, v.horloge) AS jours
  FROM ligne l JOIN v USING (contrat) WHERE (l.palier = 'securise' OR l.reportee AND l.palier IN ('realise', 'constate')) AND NOT l.sans_date),
action_lue AS (${actions}),
engagement_lu AS (
  SELECT g.*, e.unite, e.direction, coalesce(e.tolerance, 0) AS tolerance FROM (${engagements}) g JOIN version_en_vigueur w USING (contrat)
  JOIN engagement e ON e.contrat = g.contrat AND e.version = w.version AND e.engagement = g.cle),
aide_lue AS (${aides}),
jugement_porte AS (
  SELECT contrat, par, arg_max(meteo, date) AS meteo FROM contrat_point WHERE connu(date, enregistre_le) GROUP BY ALL),
effet AS (${effets}),
-- Ce qui contredit un bon jugement : jalons en retard, actions bloquées, gains sous 90 % de l'attendu (les deux jusqu'à la veille d'un gel), engagements manqués.
venu AS (SELECT contrat, year(m) AS exercice, sum(realise_au_gel) AS realise FROM effet_mensuel GROUP BY ALL),
fait AS (
  SELECT v.contrat, (SELECT count(*) FROM jalon_connu j WHERE j.contrat = v.contrat AND j.en_retard)
    + (SELECT count(*) FROM action_lue a WHERE a.contrat = v.contrat AND a.etat = 'bloquee')
    + (CASE WHEN e.attendu_a_date > 0 AND coalesce(r.realise, 0) < 0.9 * e.attendu_a_date AND NOT v.gel_tu AND coalesce(year(v.gele_le - INTERVAL 1 DAY) >= v.exercice, true) THEN 1 ELSE 0 END)
    + (CASE WHEN EXISTS (SELECT 1 FROM engagement_lu g WHERE g.contrat = v.contrat AND g.etat = 'manquee') THEN 1 ELSE 0 END) AS n
  FROM v JOIN effet e USING (contrat) LEFT JOIN venu r ON r.contrat = v.contrat AND r.exercice = v.exercice),
contredit AS (
  SELECT p.contrat, p.par, CASE WHEN p.meteo = 'compromis' THEN (f.n = 0)::INT ELSE f.n END AS n, x.prevue - x.en_vigueur AS reste
  FROM jugement_porte p JOIN fait f USING (contrat) LEFT JOIN pleine x USING (contrat) WHERE p.meteo IN ('securises', 'atteignables', 'compromis')),
derniere AS (
  SELECT v.contrat, v.au, coalesce((SELECT max(date) FROM revue r WHERE r.contrat = v.contrat AND r.instance = 'revue' AND connu(r.date, r.enregistre_le)), v.debut) AS le FROM v)
SELECT contrat, 'ap_due' AS regle, contrat AS entite, '' AS objet, manque / due AS valeur, 0.1 * due - manque AS marge, manque AS euros
FROM pleine JOIN manque_du USING (contrat) JOIN v USING (contrat) WHERE due > 0 AND NOT gel_tu AND manque > 0.1 * due AND manque >= 10000
UNION ALL SELECT contrat, 'gains_securises_echus', contrat, objet, jours, NULL, net FROM securise WHERE jours > 31 AND net >= 10000
UNION ALL SELECT j.contrat, 'jalon_en_retard', j.contrat, j.action || '/' || j.jalon, date_diff('day', j.derniere, v.horloge), NULL, nullif(round(e.reste), 0)
FROM jalon_connu j JOIN v USING (contrat) LEFT JOIN en_jeu e ON e.contrat = j.contrat AND e.action = j.action WHERE j.en_retard AND date_diff('day', j.derniere, v.horloge) > 90
UNION ALL SELECT contrat, 'aide_en_attente', contrat, cle, greatest(0, date_diff('day', prochaine_le, au)), NULL, CASE statut WHEN 'suspendue' THEN montant - verse ELSE echu END
FROM aide_lue JOIN v USING (contrat) WHERE statut = 'suspendue' OR statut <> 'versee' AND (prochaine_le <= au AND NOT remplie OR prochaine_le < au AND (remplie OR contrat || cle IN (SELECT a.contrat || a.tranche FROM aide a WHERE condition IS NULL)))
UNION ALL SELECT contrat, 'engagement_hors_tolerance', contrat, cle, valeur,
  CASE WHEN unite = 'euros' THEN CASE direction WHEN 'hausse' THEN valeur - attendu ELSE attendu - valeur END + tolerance END AS marge, -marge
FROM engagement_lu JOIN v USING (contrat) WHERE engagement_lu.etat = 'manquee'
UNION ALL SELECT contrat, 'desaccord_' || par, contrat, '', n, NULL, CASE WHEN reste > 0 THEN reste END FROM contredit JOIN v USING (contrat) WHERE n > 0
UNION ALL SELECT contrat, 'revue_en_retard', contrat, '', mois(le, au), NULL, NULL FROM derniere WHERE le <= au AND mois(le, au) > 12

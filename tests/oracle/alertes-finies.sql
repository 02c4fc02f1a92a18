-- Comment s'arrête une alerte de la première date : ce qu'elle demandait est venu (finie), a été reporté, perdu ou changé (close), ou plus rien ne l'examine.
WITH gain_vu AS (${gains-vus}), aide_vue AS (${aides}), engagement_vu AS (${engagements-vus}),
du AS (SELECT contrat, sum(due) AS due, sum(due) - any_value(m.manque) AS en_vigueur FROM annee_pleine JOIN manque_du m USING (contrat) GROUP BY ALL),
parole AS (
  SELECT contrat, 'desaccord_' || par AS regle, arg_max(meteo, date) AS meteo FROM contrat_point WHERE connu(date, enregistre_le) GROUP BY ALL)
SELECT a.contrat, a.regle, a.entite, a.objet, CASE
    WHEN a.regle = 'jalon_en_retard' AND NOT j.atteint AND j.abandonnee THEN 'alerte_close abandon'
    WHEN a.regle = 'jalon_en_retard' AND NOT j.atteint AND j.derniere > ja.derniere THEN 'alerte_close report'
    WHEN a.regle = 'gains_securises_echus' AND g.gain IS NULL THEN 'alerte_close retrait'
    WHEN a.regle = 'gains_securises_echus' AND g.palier IN ('perdu', 'repris') THEN 'alerte_close perte'
    WHEN a.regle = 'gains_securises_echus' AND g.palier = 'reporte' THEN 'alerte_close report'
    WHEN a.regle = 'gains_securises_echus' AND g.niveau < ga.niveau THEN 'alerte_close recul'
    WHEN a.regle = 'gains_securises_echus' AND g.niveau < 2 AND g.effet > ga.effet THEN 'alerte_close report'
    WHEN a.regle = 'aide_en_attente' AND t.statut <> 'versee' AND t.remplie IS NOT TRUE AND t.prochaine_le > ta.prochaine_le THEN 'alerte_close report'
    WHEN a.regle = 'engagement_hors_tolerance' AND e.cle IS NOT NULL AND e.position IS NULL THEN 'alerte_plus_examinee'
    WHEN a.regle = 'engagement_hors_tolerance' AND e.date_constat = ea.date_constat AND e.valeur = ea.valeur THEN 'alerte_close cible'
    WHEN a.regle = 'ap_due' AND coalesce(d.due, 0) <= 0 THEN 'alerte_plus_examinee'
    -- Dus : les euros manquants sur leur part ; venus : ce qui est en vigueur de plus de ce qui est dû, sous ce qui manquait au-delà d'un dixième.
    WHEN a.regle = 'ap_due' AND d.due < a.euros / a.valeur AND d.en_vigueur - (a.euros / a.valeur - a.euros) < a.euros - 0.1 * a.euros / a.valeur THEN 'alerte_close due'
    -- La prévision d'une année s'examine jusqu'au compte financier de cette année, et jusqu'à celui qui remplit le critère : il l'établit, ou ne le remplit pas.
    WHEN a.regle = 'critere_prevu' AND c.rempli AND k.clos <= o.annee THEN 'alerte_close etablie'
    WHEN a.regle = 'critere_prevu' AND c.rempli IS FALSE AND k.clos = o.annee THEN 'alerte_finie'
    WHEN a.regle = 'critere_prevu' AND (c.rempli OR k.clos >= o.annee OR o.annee < year((SELECT au FROM situation)) - 1) THEN 'alerte_plus_examinee'
    WHEN p.meteo = 'appuis' THEN 'alerte_plus_examinee'
    ELSE 'alerte_finie' END AS code
FROM avant_alerte a
LEFT JOIN jalon_connu j ON j.contrat = a.contrat AND j.action || '/' || j.jalon = a.objet LEFT JOIN avant_jalon ja ON ja.contrat = a.contrat AND ja.action || '/' || ja.jalon = a.objet
LEFT JOIN gain_vu g ON g.contrat = a.contrat AND g.gain = a.objet LEFT JOIN avant_gain ga ON ga.contrat = a.contrat AND ga.gain = a.objet
LEFT JOIN aide_vue t ON t.contrat = a.contrat AND t.cle = a.objet LEFT JOIN avant_aide ta ON ta.contrat = a.contrat AND ta.cle = a.objet
LEFT JOIN engagement_vu e ON e.contrat = a.contrat AND e.cle = a.objet LEFT JOIN avant_engagement ea ON ea.contrat = a.contrat AND ea.cle = a.objet
LEFT JOIN (SELECT contrat, cle, unnest([1, 2, 3]) AS numero, unnest([critere_1, critere_2, critere_3]) AS rempli FROM (${criteres-lus})) c
  ON c.contrat = a.contrat AND c.cle = a.entite AND a.objet LIKE c.numero || ' %'
LEFT JOIN (SELECT contrat, ej, max(exercice) AS clos FROM solde WHERE document = 'cf' GROUP BY ALL) k ON k.contrat = a.contrat AND k.ej = a.entite
CROSS JOIN LATERAL (SELECT TRY_CAST(split_part(a.objet, ' ', 2) AS INT) AS annee) o
LEFT JOIN du d ON d.contrat = a.contrat LEFT JOIN parole p ON p.contrat = a.contrat AND p.regle = a.regle

-- Ce qui a changé d'une date à l'autre : combien de fois chaque chose est arrivée, et pour combien d'euros quand elle en a.
WITH de AS (SELECT au AS de FROM avant_situation),
-- La vie du contrat : un fait su depuis la première date, quand un jour dit depuis quand on le sait ; le terme qu'une autre version déplace ; le terme passé sans autre fait.
vie_bouge AS (
  SELECT b.contrat, 'vie_' || b.type AS code FROM evenement b WHERE coalesce(b.date, b.enregistre_le) IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM avant_evenement a WHERE a.contrat = b.contrat AND a.rang = b.rang)
  UNION ALL SELECT contrat, unnest([CASE WHEN a.version IS NOT NULL AND b.version IS NOT NULL AND a.terme <> b.terme THEN 'vie_terme' END,
      CASE WHEN b.version IS NOT NULL AND b.etat = 'terme_echu' AND a.etat <> 'terme_echu' THEN 'vie_terme_echu' END]) FROM avant_cadre a JOIN (${cadre}) b USING (contrat)),
jalon_bouge AS (
  SELECT b.contrat, unnest([
      CASE WHEN b.atteint AND NOT coalesce(a.atteint, false) THEN CASE WHEN b.date_reelle <= b.echu_le THEN 'jalon_atteint' ELSE 'jalon_apres_gel' END END, CASE WHEN b.derniere > a.derniere THEN 'jalon_glisse' END,
      CASE WHEN b.derniere < a.derniere THEN 'jalon_avance' END, CASE WHEN b.en_retard AND NOT coalesce(a.en_retard, false) THEN 'jalon_retard' END]) AS code
  FROM jalon_connu b LEFT JOIN avant_jalon a USING (contrat, action, jalon) WHERE NOT b.abandonnee),
gain_joint AS (
  SELECT coalesce(b.contrat, a.contrat) AS contrat, coalesce(b.perennite, a.perennite) AS perennite, a, b, coalesce(b.vaut, b.prevu) AS vaut_b, coalesce(a.niveau, 0) AS n_a,
    EXISTS (SELECT 1 FROM avant_gain g WHERE g.contrat = b.contrat) AS plan_connu
  FROM avant_gain a FULL JOIN (${gains-vus}) b ON a.contrat = b.contrat AND a.gain = b.gain),
gain_bouge AS (
  SELECT contrat, perennite, b.niveau > 0 AND n_a = 0 AS nouveau, CASE
      WHEN b.gain IS NULL THEN 'gain_retire'
      WHEN b.palier IN ('perdu', 'repris') THEN CASE WHEN coalesce(a.palier IN ('perdu', 'repris'), false) THEN NULL ELSE 'gain_' || b.palier END
      WHEN b.palier = 'reporte' AND (a.gain IS NULL OR a.palier IS DISTINCT FROM b.palier OR a.palier_le IS DISTINCT FROM b.palier_le) THEN 'gain_reporte'
      WHEN b.niveau = 2 AND n_a < 2 THEN 'gain_realise' WHEN b.niveau = 1 AND n_a = 0 THEN 'gain_securise' WHEN b.niveau < n_a THEN 'gain_recule'
      WHEN a.gain IS NULL THEN CASE WHEN plan_connu THEN 'gain_nouveau' END
      WHEN a.prevu <> b.prevu THEN 'gain_recale' WHEN vaut_b <> coalesce(a.vaut, a.prevu) THEN 'gain_revalue'
      WHEN a.effet IS DISTINCT FROM b.effet THEN 'gain_decale' END AS code,
    CASE code WHEN 'gain_retire' THEN -coalesce(a.vaut, a.prevu) WHEN 'gain_perdu' THEN -coalesce(a.vaut, b.prevu) WHEN 'gain_repris' THEN -coalesce(a.vaut, b.prevu)
      WHEN 'gain_reporte' THEN -vaut_b WHEN 'gain_realise' THEN vaut_b WHEN 'gain_securise' THEN vaut_b WHEN 'gain_recule' THEN -vaut_b WHEN 'gain_nouveau' THEN b.prevu
      WHEN 'gain_recale' THEN b.prevu - a.prevu WHEN 'gain_revalue' THEN vaut_b - coalesce(a.vaut, a.prevu)
      WHEN 'gain_decale' THEN CASE WHEN b.effet IS NULL OR b.effet > a.effet THEN -vaut_b ELSE vaut_b END END AS euros
  FROM gain_joint),
-- En vigueur, puis dans les comptes : une ligne pour les pérennes, une pour les ponctuels.
constat AS (
  SELECT contrat, 'gains_constates' AS code, sum(vaut_b) AS euros FROM gain_joint WHERE a.palier = 'realise' AND b.palier = 'constate' GROUP BY contrat, perennite),
parole_bouge AS (
  SELECT coalesce(b.contrat, a.contrat) AS contrat, coalesce(b.action, a.action) AS action
  FROM avant_parole a FULL JOIN (${paroles}) b ON a.contrat = b.contrat AND a.action = b.action AND a.par = b.par WHERE a.meteo IS DISTINCT FROM b.meteo GROUP BY ALL),
action_bouge AS (
  SELECT b.contrat, CASE WHEN a.etat <> b.etat OR EXISTS (SELECT 1 FROM parole_bouge p WHERE p.contrat = b.contrat AND p.action = b.cle) THEN 'action' END AS code
  FROM (${actions}) b JOIN avant_action a ON a.contrat = b.contrat AND a.cle = b.cle
  UNION ALL SELECT contrat, 'contrat_meteo' FROM parole_bouge WHERE action = ''),
engagement_bouge AS (
  SELECT b.contrat, CASE WHEN b.position IS DISTINCT FROM a.position AND b.position IS NOT NULL THEN 'engagement_position' WHEN a.cibles <> b.cibles THEN 'engagement_cible'
      WHEN b.date_constat IS DISTINCT FROM a.date_constat AND b.valeur <> a.valeur THEN 'engagement_valeur' END AS code,
    CASE WHEN code <> 'engagement_cible' AND b.unite = 'euros' THEN CASE b.direction WHEN 'hausse' THEN b.valeur - a.valeur ELSE a.valeur - b.valeur END END AS euros
  FROM (${engagements-vus}) b LEFT JOIN avant_engagement a ON a.contrat = b.contrat AND a.cle = b.cle),
-- Une année de plus, meilleure ou moins bonne ; quatre se disent une à une, les autres se comptent.
indicateur_bouge AS (
  SELECT contrat, unnest(CASE WHEN oriente AND rang <= 4 THEN ['indicateur ' || sens] ELSE ['autres'] END) AS code FROM (
    SELECT *, sens <> 'neutre' AS oriente, row_number() OVER (PARTITION BY contrat, sens <> 'neutre' ORDER BY ampleur DESC) AS rang FROM (${indicateurs-bouges}))),
-- La même année, publiée à nouveau avec une autre valeur : une fois par série ; ses euros, quand l'indicateur en est et qu'il a un sens favorable.
mesure_corrigee AS (
  SELECT contrat, 'mesure_corrigee' AS code, arg_max(CASE WHEN unite = 'euros' AND direction IN ('hausse', 'baisse') THEN CASE direction WHEN 'hausse' THEN y - x ELSE x - y END END, an) AS euros
  FROM (SELECT b.contrat, b.indicateur, b.ej, b.unite, b.decimales, b.direction, unnest(map_keys(b.annees)) AS an, b.annees[an] AS y, a.annees[an] AS x
    FROM (${indicateurs-vus}) b JOIN avant_indicateur a USING (contrat, indicateur, ej))
  WHERE x IS NOT NULL AND round(y - x, CASE unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN decimales + 2 ELSE decimales END::INTEGER) <> 0 AND round(y, CASE unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN decimales + 2 ELSE decimales END::INTEGER) <> round(x, CASE unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN decimales + 2 ELSE decimales END::INTEGER) GROUP BY contrat, indicateur, ej),
aide_bouge AS (
  SELECT b.contrat, CASE WHEN b.statut IS DISTINCT FROM a.statut AND b.statut IN ('versee', 'suspendue', 'notifiee') THEN 'aide_' || b.statut
      WHEN a.cle IS NULL THEN CASE WHEN k.contrat IS NOT NULL THEN 'aide_nouvelle' END
      WHEN b.statut <> 'versee' AND a.remplie IS DISTINCT FROM b.remplie AND b.remplie THEN 'aide_remplie'
      WHEN b.statut <> 'versee' AND a.remplie IS DISTINCT FROM b.remplie AND a.remplie THEN 'aide_rompue'
      WHEN a.montant <> b.montant THEN 'aide_montant' END AS code,
    CASE WHEN code IN ('aide_suspendue', 'aide_rompue') THEN -b.montant WHEN code = 'aide_montant' THEN b.montant - a.montant ELSE b.montant END AS euros
  FROM (${aides}) b LEFT JOIN avant_aide a ON a.contrat = b.contrat AND a.cle = b.cle LEFT JOIN (SELECT DISTINCT contrat FROM avant_aide) k ON k.contrat = b.contrat),
-- Ce qui s'est versé de l'échéancier d'une tranche entre les deux dates.
part_versee AS (
  SELECT e.contrat, 'aide_versee_en_partie' AS code, sum(e.montant) AS euros FROM aide_echeance e CROSS JOIN de CROSS JOIN situation s
  WHERE e.versee_le > de.de AND e.versee_le <= s.au GROUP BY e.contrat, e.tranche),
critere_bouge AS (
  SELECT b.contrat, CASE WHEN b.rempli IS NULL THEN 'critere_indecidable' WHEN b.rempli THEN 'critere_rempli' WHEN a.rempli THEN 'critere_leve' END AS code
  FROM (SELECT contrat, cle, unnest([1, 2, 3]) AS numero, unnest([critere_1, critere_2, critere_3]) AS rempli FROM (${criteres})) b
  LEFT JOIN avant_critere a ON a.contrat = b.contrat AND a.cle = b.cle AND a.numero = b.numero WHERE a.rempli IS DISTINCT FROM b.rempli),
-- Une alerte ouverte à l'une des deux dates seulement, dans un contrat qui court aux deux ; des emplois dont l'EPRD est rejeté depuis ne se jugent plus.
alerte_bouge AS (
  SELECT coalesce(b.contrat, a.contrat) AS contrat, CASE WHEN a.regle IS NULL THEN 'alerte_levee' ELSE f.code END AS code, CASE WHEN a.regle IS NULL THEN -b.euros ELSE a.euros END AS euros
  FROM avant_alerte a FULL JOIN (SELECT contrat, regle, entite, objet, euros FROM (SELECT * FROM (${alertes-des-entites}) UNION ALL SELECT * FROM (${alertes-du-plan}))) b
    ON a.contrat = b.contrat AND a.regle = b.regle AND a.entite = b.entite AND a.objet = b.objet
    LEFT JOIN (${alertes-finies}) f ON f.contrat = a.contrat AND f.regle = a.regle AND f.entite = a.entite AND f.objet = a.objet
  WHERE (a.regle IS NULL OR b.regle IS NULL) AND coalesce(b.contrat, a.contrat) IN (SELECT contrat FROM (${vivants}) JOIN avant_vivant USING (contrat))
    AND NOT (b.regle IS NULL AND a.regle = 'etpr_sur_tper' AND EXISTS (SELECT 1 FROM transmission d, situation s
      WHERE d.ej = a.entite AND d.document = 'eprd' AND d.exercice = year(s.au) AND d.etat = 'rejete' AND d.etat_le <= s.au))),
decision_bouge AS (
  SELECT d.contrat, unnest([CASE WHEN NOT avant THEN 'decision_prise' END,
      CASE WHEN d.faite_le <= au AND NOT (avant AND d.faite_le <= de) THEN 'decision_faite' END,
      CASE WHEN d.echeance < au AND (d.faite_le IS NULL OR d.faite_le > au) AND (NOT avant OR d.echeance >= de) THEN 'decision_en_retard' END]) AS code
  FROM (SELECT *, date <= de AND coalesce(enregistre_le, date) <= de AS avant FROM decision, de, situation WHERE connu(date, enregistre_le)) d),
entites AS (SELECT contrat, ej, exercice, count(*) OVER (PARTITION BY contrat) AS n FROM perimetre_des_comptes JOIN jugement USING (contrat)),
cible_bouge AS (
  SELECT contrat, 'cible' AS code, arg_max(euros, abs(euros)) AS euros FROM (
    SELECT b.contrat, b.solde, b.exercice, round(sum(b.valeur)) - round(sum(a.valeur)) AS euros
    FROM (${voies-vues}) b JOIN avant_voie a USING (contrat, solde, exercice, ej) JOIN entites e ON e.contrat = b.contrat AND e.ej = b.ej
    GROUP BY b.contrat, b.solde, b.exercice HAVING count(*) = any_value(e.n) AND abs(round(sum(b.valeur)) - round(sum(a.valeur))) >= 1) GROUP BY contrat, solde),
valeur_bouge AS (
  SELECT contrat, 'valeur_corrigee' AS code, apres - avant AS euros FROM (
    SELECT b.contrat, unnest([round(a.resultat_crp), round(a.resultat_consolide), round(a.caf), round(a.tresorerie)]) AS avant,
      unnest([round(b.resultat_crp), round(b.resultat_consolide), round(b.caf), round(b.tresorerie)]) AS apres
    FROM solde b JOIN membre m ON m.contrat = b.contrat AND m.ej = b.ej AND m.present JOIN avant_cloture a ON a.contrat = b.contrat AND a.ej = b.ej AND a.exercice = b.exercice
    WHERE b.document = 'cf') WHERE abs(apres - avant) >= 1),
-- Où l'année de la seconde date atterrit, sur son périmètre : l'hôpital, solde par solde, puis l'outil ; les euros sont ceux du premier solde qui a bougé.
hopital AS (
  SELECT e.contrat, b.solde, round(sum(b.valeur)) AS apres, CASE WHEN count(a.valeur) = any_value(e.n) THEN round(sum(a.valeur)) END AS avant
  FROM entites e JOIN projection_hopital b USING (contrat, ej) LEFT JOIN avant_hopital a ON a.contrat = e.contrat AND a.ej = e.ej AND a.solde = b.solde AND a.exercice = e.exercice
  WHERE b.solde IN ('resultat_crp', 'resultat_consolide', 'caf', 'flux_exploitation', 'tresorerie') GROUP BY ALL HAVING count(b.valeur) = any_value(e.n)),
outil AS (
  SELECT e.contrat, round(sum(b.valeur)) AS apres, CASE WHEN count(a.valeur) = any_value(e.n) THEN round(sum(a.valeur)) END AS avant
  FROM entites e JOIN projection_outil b USING (contrat, ej) LEFT JOIN avant_outil a ON a.contrat = e.contrat AND a.ej = e.ej AND a.exercice = e.exercice GROUP BY ALL HAVING count(b.valeur) = any_value(e.n)),
atterrissage AS (
  SELECT contrat, 'atterrissage_etablissement' AS code, arg_min_null(apres - avant, list_position(['resultat_crp', 'resultat_consolide', 'caf', 'flux_exploitation', 'tresorerie'], solde)) AS euros
  FROM hopital WHERE avant IS NULL OR abs(apres - avant) >= 1 GROUP BY contrat
  UNION ALL SELECT contrat, 'atterrissage_outil', apres - avant FROM outil WHERE avant IS NULL OR abs(apres - avant) >= 1)
SELECT contrat, code AS cle, count(*) AS n_fois, sum(euros) AS somme_euros FROM (
  SELECT contrat, code, NULL AS euros FROM jalon_bouge UNION ALL SELECT contrat, code, NULL FROM vie_bouge UNION ALL SELECT contrat, code || ' ' || perennite || CASE WHEN nouveau THEN ' nouveau' ELSE '' END, euros FROM gain_bouge
  UNION ALL FROM constat UNION ALL SELECT contrat, code, NULL FROM action_bouge UNION ALL FROM engagement_bouge UNION ALL SELECT contrat, code, NULL FROM indicateur_bouge WHERE code <> 'autres' UNION ALL SELECT DISTINCT contrat, 'indicateurs_autres', NULL FROM indicateur_bouge WHERE code = 'autres' UNION ALL FROM aide_bouge UNION ALL FROM part_versee UNION ALL SELECT contrat, code, NULL FROM critere_bouge
  UNION ALL SELECT contrat, code, NULL FROM decision_bouge UNION ALL FROM cible_bouge UNION ALL FROM valeur_bouge UNION ALL FROM mesure_corrigee UNION ALL FROM atterrissage UNION ALL FROM alerte_bouge)
WHERE code IS NOT NULL GROUP BY ALL ORDER BY ALL

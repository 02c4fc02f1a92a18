-- Ce qu'un contrat qui n'est pas fini devrait contenir, chose par chose : si elle manque, et de quels établissements elle est ; rien n'est demandé de juger à qui n'a pas commencé, pas même la météo, qu'aucun fait ne peut encore contredire. Un document de comptes qui manque à un établissement de deux contrats n'est demandé qu'une fois, dans celui qui a commencé le premier.
WITH k AS (
  SELECT c.id AS contrat, d.au, c.type, d.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AS signe, signe AND coalesce(c.debut <= d.au, true) AS juge, coalesce(v.version, 0) AS version
  FROM contrat c JOIN cadre d ON d.contrat = c.id LEFT JOIN version_en_vigueur v ON v.contrat = c.id WHERE d.fini_le IS NULL),
clos AS (SELECT au, year(au) - CASE WHEN au > make_date(year(au), 5, 31) THEN 1 ELSE 2 END AS exercice FROM situation),
present AS (SELECT m.contrat, m.ej FROM membre m JOIN k USING (contrat) WHERE m.present),
lu AS (SELECT contrat, ej, year(fin) AS exercice, CASE version WHEN 'cf_arrete' THEN 'compte_financier' WHEN 'cf_approuve' THEN 'compte_financier' ELSE version END AS piece
  FROM compte_connu GROUP BY ALL),
de_l_action AS (SELECT contrat, action AS numero, list(ej) AS ejs FROM action_entite GROUP BY ALL),
support AS (SELECT p.contrat, min(p.ej) AS ej FROM contrat_perimetre p JOIN etablissement e USING (ej) WHERE e.role = 'support' GROUP BY ALL),
perdu AS (SELECT contrat, action, gain FROM marche WHERE palier IN ('perdu', 'repris')),
attendue AS (
  SELECT contrat, 'pilotes' AS piece, pilote IS NULL AS manque, d.ejs FROM action a LEFT JOIN de_l_action d USING (contrat, numero)
  UNION ALL SELECT contrat, 'jalons_sans_preuve', j.preuve IS NULL, d.ejs FROM jalon_connu c JOIN jalon j USING (contrat, action, jalon) LEFT JOIN de_l_action d ON d.contrat = j.contrat AND d.numero = j.action WHERE c.atteint
  UNION ALL SELECT contrat, unnest(['gains_sans_etablissement', 'gains_sans_ars']), unnest([retenu_etablissement IS NULL, retenu_ars IS NULL]), [ej] FROM gain_en_vigueur ANTI JOIN perdu USING (contrat, action, gain) WHERE nature <> 'depense_evitee'
  UNION ALL SELECT contrat, 'gains_sans_effet', effet IS NULL, [ej] FROM gain_en_vigueur ANTI JOIN perdu USING (contrat, action, gain) WHERE nature <> 'depense_evitee' AND perennite = 'perenne'
  UNION ALL SELECT e.contrat, 'engagements_sans_valeur', NOT EXISTS (SELECT 1 FROM valeur_contradictoire x WHERE x.contrat = e.contrat AND x.engagement = e.engagement AND x.valeur IS NOT NULL
      AND connu(x.date, x.enregistre_le)), CASE WHEN e.ej IS NOT NULL THEN [e.ej] END FROM engagement e JOIN k ON k.contrat = e.contrat AND k.version = e.version WHERE k.juge
  UNION ALL SELECT contrat, 'meteo_' || par, coalesce((SELECT arg_max(p.meteo, p.date) FROM contrat_point p WHERE p.contrat = k.contrat AND p.par = x.par AND connu(p.date, p.enregistre_le)), 'non_renseignee') = 'non_renseignee', NULL FROM k, (SELECT unnest(['ars', 'etablissement']) AS par) x WHERE juge
  UNION ALL SELECT p.contrat, 'eprd_approuve', EXISTS (SELECT 1 FROM transmission t, situation s WHERE t.ej = p.ej AND t.document = 'eprd' AND t.exercice = year(s.au) AND t.etat = 'rejete' AND t.etat_le <= s.au), [p.ej] FROM present p JOIN k USING (contrat) WHERE k.signe
  UNION ALL SELECT contrat, 'revue_a_venir', NOT EXISTS (SELECT 1 FROM revue r WHERE r.contrat = k.contrat AND r.instance = 'revue' AND r.date > k.au), NULL FROM k
  UNION ALL SELECT t.contrat, 'aides_sans_preuve', coalesce(a.preuve, (SELECT j.preuve FROM jalon j JOIN jalon_connu c USING (contrat, action, jalon)
      WHERE c.atteint AND j.contrat = a.contrat AND j.action = a.condition_action AND j.jalon = a.condition_jalon)) IS NULL, CASE WHEN coalesce(a.ej, s.ej) IS NOT NULL THEN [coalesce(a.ej, s.ej)] END FROM (${aides}) t JOIN k USING (contrat)
    JOIN aide a ON a.contrat = t.contrat AND a.tranche::VARCHAR = t.cle AND a.version = (SELECT max(b.version) FROM aide b WHERE b.contrat = t.contrat AND b.tranche = a.tranche AND b.version <= k.version)
    LEFT JOIN support s ON s.contrat = t.contrat
    WHERE a.condition IS NOT NULL AND (t.statut = 'versee' OR t.remplie)
  UNION ALL SELECT p.contrat, 'compte_financier', NOT EXISTS (SELECT 1 FROM lu WHERE lu.contrat = p.contrat AND lu.ej = p.ej AND lu.piece = 'compte_financier' AND lu.exercice = clos.exercice), [p.ej] FROM present p, clos
  UNION ALL SELECT p.contrat, 'situation', NOT EXISTS (SELECT 1 FROM lu WHERE lu.contrat = p.contrat AND lu.ej = p.ej AND lu.piece = 'situation' AND lu.exercice = year(au)), [p.ej] FROM present p, clos WHERE month(au) >= 4
  UNION ALL SELECT p.contrat, 'ria1', NOT EXISTS (SELECT 1 FROM lu WHERE lu.contrat = p.contrat AND lu.ej = p.ej AND lu.piece IN ('ria1', 'ria2') AND lu.exercice = year(au)), [p.ej] FROM present p, clos
    WHERE au > (SELECT make_date(year(au), mois, jour) FROM date_legale WHERE code = 'ria1') AND au <= (SELECT make_date(year(au), mois, jour) FROM date_legale WHERE code = 'ria2')
  UNION ALL SELECT p.contrat, 'ria2', NOT EXISTS (SELECT 1 FROM lu WHERE lu.contrat = p.contrat AND lu.ej = p.ej AND lu.piece = 'ria2' AND lu.exercice = year(au)), [p.ej] FROM present p, clos
    WHERE au > (SELECT make_date(year(au), mois, jour) FROM date_legale WHERE code = 'ria2')
  UNION ALL SELECT p.contrat, 'plan_tresorerie', NOT EXISTS (SELECT 1 FROM compte_connu c WHERE c.contrat = p.contrat AND c.ej = p.ej AND c.version = 'plan_tresorerie' AND c.budget = 'H' AND c.poste = 'tresorerie' AND c.montant IS NOT NULL AND c.fin > clos.au), [p.ej] FROM present p, clos
  UNION ALL SELECT p.contrat, 'plus_bas', NOT EXISTS (SELECT 1 FROM (${tresorerie}) t WHERE t.contrat = p.contrat AND t.cle = p.ej AND t.plus_bas IS NOT NULL), [p.ej] FROM present p
  UNION ALL SELECT p.contrat, 'eprd', NOT EXISTS (SELECT 1 FROM lu WHERE lu.contrat = p.contrat AND lu.ej = p.ej AND lu.piece = 'eprd' AND lu.exercice = year(au)), [p.ej] FROM present p, clos
  UNION ALL SELECT p.contrat, 'pgfp', EXISTS (SELECT 1 FROM transmission t, clos WHERE t.ej = p.ej AND t.document = 'pgfp' AND t.echeance < au AND (t.transmis_le IS NULL OR t.transmis_le > au) AND NOT remplace(t.ej, 'pgfp', t.exercice, au)), [p.ej] FROM present p
  UNION ALL SELECT contrat, 'tper', count(DISTINCT poste) FILTER (poste IN ('tper_pm', 'tper_pnm') AND montant IS NOT NULL) < 2, [ej] FROM compte_connu JOIN present USING (contrat, ej), clos WHERE version = 'eprd' AND year(fin) = year(au) GROUP BY contrat, ej
  UNION ALL SELECT contrat, 'motif_2', NOT bool_or(poste = 'contrats_motif_2' AND montant IS NOT NULL), [ej] FROM compte_connu JOIN present USING (contrat, ej), clos WHERE month(au) >= 4 AND version = 'situation' AND year(fin) = year(au) GROUP BY contrat, ej
    HAVING bool_or(poste = 'interim_62113' AND montant IS NOT NULL)
  UNION ALL SELECT contrat, 'echues', count(DISTINCT poste) FILTER (poste IN ('dettes_sociales_fiscales_echues', 'fournisseurs_echus') AND montant IS NOT NULL) < 2, [ej] FROM compte_connu JOIN present USING (contrat, ej), clos
    WHERE month(au) >= 4 AND version = 'situation' AND year(fin) = year(au) GROUP BY contrat, ej
  UNION ALL SELECT contrat, 'capital', NOT bool_or(poste = 'capital_contractuel' AND montant IS NOT NULL), [ej] FROM compte_connu JOIN present USING (contrat, ej), clos WHERE version IN ('cf_arrete', 'cf_approuve') AND year(fin) = exercice GROUP BY contrat, ej
  UNION ALL SELECT h.contrat, 'hypotheses_sans_impact', h.impact IS NULL, [h.ej] FROM hypothese h JOIN k USING (contrat) WHERE h.exercice = year(k.au) AND h.reel IS NOT NULL AND connu(NULL::DATE, h.enregistre_le)
  -- Le dernier RIA de l'année, et s'il dit les gains du plan au CRP.
  UNION ALL SELECT contrat, 'gains_du_ria', NOT bool_or(poste = 'gains_du_plan' AND budget = 'H' AND montant IS NOT NULL), [ej] FROM (
      SELECT c.*, max(version) OVER (PARTITION BY contrat, ej) AS derniere FROM compte_connu c JOIN present USING (contrat, ej), clos WHERE version IN ('ria1', 'ria2') AND year(fin) = year(au)) r
    WHERE version = derniere AND contrat IN (SELECT contrat FROM k WHERE juge)
      AND (contrat, ej) IN (SELECT (contrat, ej) FROM (SELECT * FROM gain_en_vigueur ANTI JOIN perdu USING (contrat, action, gain)), clos WHERE nature <> 'depense_evitee' AND year(CASE perennite WHEN 'perenne' THEN effet ELSE debut END) <= year(au))
    GROUP BY contrat, ej)
SELECT contrat, piece, manque, ejs FROM attendue JOIN (SELECT k.contrat, coalesce(c.debut, '9999-12-31') AS debut FROM k JOIN contrat c ON c.id = k.contrat) USING (contrat)
QUALIFY piece NOT IN ('compte_financier', 'situation', 'ria1', 'ria2', 'plan_tresorerie', 'plus_bas', 'eprd', 'pgfp', 'tper', 'etpr', 'motif_2', 'echues', 'capital', 'eprd_approuve', 'gains_du_ria') OR NOT manque OR row_number() OVER (PARTITION BY piece, ejs, manque ORDER BY debut, contrat) = 1

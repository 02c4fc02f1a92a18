-- Ce qu'une revue aurait à décider de chaque contrat qui court ou que le gel tient, point par point, et les euros que chacun met en jeu ; ils ne s'additionnent pas.
-- Le gel arrête les cibles, les gains attendus et leurs jalons : ni la loi, ni ce que les parties retiennent, ni une tranche suspendue ou due.
WITH tenu AS (
  SELECT j.contrat, j.le, j.au, j.gele_le, j.le AS echu_le FROM (${vivants}) JOIN jugement j USING (contrat) JOIN cadre k USING (contrat)
  JOIN contrat c ON c.id = j.contrat WHERE c.type <> 'ptsm' AND NOT coalesce(k.gel_tu, false)),
v AS (SELECT * FROM tenu WHERE gele_le IS NULL),
echu AS (
  SELECT a.* FROM annee_pleine a JOIN v USING (contrat)
  WHERE a.arret_le IS NULL AND NOT (a.en_vigueur AND a.debut_reel <= v.le) AND NOT a.sans_date AND a.debut_reel <= v.echu_le),
par_action AS (SELECT contrat, action, sum(prevue) AS prevue FROM echu GROUP BY ALL),
echus AS (
  SELECT contrat, securise, lourde FROM (SELECT contrat, arg_max(action, prevue) AS lourde FROM par_action GROUP BY contrat)
  JOIN (SELECT contrat, coalesce(sum(prevue) FILTER (palier IN ('securise', 'realise', 'constate')), 0) AS securise FROM echu GROUP BY contrat) USING (contrat)),
reste AS (
  SELECT v.contrat, sum(a.prevue) FILTER (a.arret_le IS NOT NULL) AS perdu,
    sum(a.prevue) FILTER (a.arret_le IS NULL AND NOT (a.en_vigueur AND a.debut_reel <= v.le) AND NOT a.sans_date AND a.debut_reel <= v.echu_le) AS echu
  FROM annee_pleine a JOIN v USING (contrat) GROUP BY ALL),
discute AS (
  SELECT contrat, coalesce(sum(abs(a.retenu_etablissement - a.retenu_ars)), 0) + coalesce(sum(a.net) FILTER (a.retenu_etablissement IS NULL OR a.retenu_ars IS NULL), 0) AS euros
  FROM annee_pleine a JOIN tenu USING (contrat) WHERE a.arret_le IS NULL GROUP BY contrat),
pont AS (SELECT p.*, w.version AS numero FROM (${ponts}) p JOIN v USING (contrat) LEFT JOIN version_des_voies w USING (contrat) WHERE cle = 'cible'),
inexplique AS (SELECT contrat, arrivee - depart - somme_gains - prix - voie AS montant, greatest(100000, abs(arrivee - depart) / 4) AS seuil FROM pont),
jalon_prouve AS (SELECT k.contrat, k.action, k.jalon FROM jalon_connu k JOIN jalon j USING (contrat, action, jalon) WHERE k.atteint AND j.preuve IS NOT NULL),
tranche_lue AS (
  SELECT t.contrat, t.cle, t.montant - t.verse AS reste, t.echu, CASE WHEN t.statut = 'versee' THEN NULL WHEN t.statut = 'suspendue' THEN 'suspendue'
    WHEN t.remplie AND a.condition IS NOT NULL AND a.preuve IS NULL AND p.jalon IS NULL THEN 'sans_preuve'
    WHEN t.echu <= 0 THEN NULL WHEN NOT t.remplie THEN 'non_remplie' ELSE 'echue' END AS motif
  FROM (${aides}) t JOIN tenu v USING (contrat) JOIN aide a ON a.contrat = t.contrat AND a.tranche::VARCHAR = t.cle
  LEFT JOIN version_en_vigueur w ON w.contrat = a.contrat LEFT JOIN jalon_connu k ON k.contrat = a.contrat AND k.action = a.condition_action AND k.jalon = a.condition_jalon
  -- La condition que le gel arrête : son jalon n'est ni atteint ni dû avant lui, ou aucune cible de son engagement ne tombe avant lui.
  CROSS JOIN LATERAL (SELECT NOT k.atteint AND k.derniere >= v.gele_le OR a.condition_engagement IS NOT NULL AND coalesce(a.condition_le, (
    SELECT max(x.date) FROM engagement_cible x WHERE x.contrat = a.contrat AND x.engagement = a.condition_engagement AND x.version = coalesce(w.version, 0) AND x.date < v.gele_le), v.gele_le) >= v.gele_le AS arretee)
  LEFT JOIN jalon_prouve p ON p.contrat = a.contrat AND p.action = a.condition_action AND p.jalon = a.condition_jalon
  WHERE a.version <= coalesce(w.version, 0) AND (v.gele_le IS NULL OR t.remplie IS NOT NULL OR NOT coalesce(arretee, false) OR t.statut = 'suspendue' OR t.prochaine_le < v.gele_le) QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1),
-- D'un contrat gelé, ce que chaque ligne devait à la veille du gel et qui n'est pas en vigueur, et les décisions dont le jour est passé.
gele AS (SELECT j.contrat, j.au, m.manque FROM jugement j JOIN manque_du m USING (contrat) WHERE j.gele_le IS NOT NULL AND j.fini_le IS NULL)
SELECT contrat, 'avant_gel' AS cle, manque AS somme_en_jeu, NULL AS motif FROM gele WHERE manque >= 10000
UNION ALL SELECT contrat, 'decisions', NULL, count(*) || ' en retard' FROM gele JOIN decision USING (contrat) WHERE faite_le IS NULL AND echeance < au GROUP BY contrat
UNION ALL SELECT contrat, 'echu' AS cle, echu AS somme_en_jeu, 'action ' || lourde AS motif FROM reste JOIN echus USING (contrat) WHERE echu >= 10000
UNION ALL SELECT contrat, 'echu et sécurisé', securise, NULL FROM reste JOIN echus USING (contrat) WHERE echu >= 10000
UNION ALL SELECT contrat, 'perdu', perdu, NULL FROM reste WHERE perdu >= 10000
UNION ALL SELECT contrat, 'retenus', euros, NULL FROM discute WHERE euros >= 10000
UNION ALL SELECT contrat, 'rebasage', abs(voie), NULL FROM pont WHERE numero > 0 AND abs(voie) >= 10000
UNION ALL SELECT contrat, 'non_explique', abs(montant), CASE WHEN montant > 0 THEN 'mieux' ELSE 'moins' END FROM inexplique WHERE abs(montant) > seuil
UNION ALL SELECT contrat, 'critere à demander', max(euros), NULL FROM (${alertes-des-entites}) JOIN tenu USING (contrat) WHERE regle = 'l6143_3' GROUP BY contrat
UNION ALL SELECT contrat, 'critere en procédure', max(euros), NULL FROM (${alertes-des-entites}) a JOIN tenu USING (contrat)
  WHERE regle LIKE 'd6143_39_%' AND NOT EXISTS (SELECT 1 FROM (${alertes-des-entites}) p WHERE p.contrat = a.contrat AND p.entite = a.entite AND p.regle = 'l6143_3') GROUP BY contrat
UNION ALL SELECT contrat, 'tranche ' || cle, CASE WHEN motif IN ('suspendue', 'sans_preuve') THEN reste ELSE echu END, motif FROM tranche_lue WHERE motif IS NOT NULL ORDER BY ALL

-- Où en est chaque engagement de la version en vigueur : dernière valeur connue, cible ce jour-là, part du chemin.
-- Suspendu, le contrat doit encore ce qui tombait avant : la dernière cible d'avant se juge sur une mesure de ses douze mois.
WITH v AS (
  SELECT e.* FROM engagement e JOIN version_en_vigueur USING (contrat, version)),
due AS (
  SELECT t.contrat, t.engagement, max(t.date) AS le FROM engagement_cible t JOIN version_en_vigueur USING (contrat, version) JOIN cadre k USING (contrat)
  WHERE t.date < k.en_suspens_des GROUP BY ALL),
connue AS (
  SELECT x.* FROM valeur_contradictoire x JOIN jugement j USING (contrat) LEFT JOIN due d USING (contrat, engagement)
  WHERE x.date <= j.le AND coalesce(x.enregistre_le, x.date) <= j.au AND x.valeur IS NOT NULL
    AND (d.le IS NULL OR (x.date <= d.le AND x.date > d.le - INTERVAL 12 MONTH))),
constate AS (
  SELECT contrat, engagement, arg_max(date, (date, par = 'etablissement')) AS date, arg_max(valeur, (date, par = 'etablissement')) AS valeur
  FROM connue GROUP BY ALL),
repere AS (
  SELECT contrat, engagement, date, valeur FROM engagement_cible JOIN version_en_vigueur USING (contrat, version)
  UNION ALL SELECT contrat, engagement, make_date(reference_annee, 12, 31), reference FROM v WHERE reference IS NOT NULL),
encadre AS (
  SELECT c.contrat, c.engagement, c.date, c.valeur,
    arg_max(r.valeur, r.date) FILTER (r.date <= c.date) AS avant, max(r.date) FILTER (r.date <= c.date) AS le_avant,
    arg_min(r.valeur, r.date) FILTER (r.date >= c.date) AS apres, min(r.date) FILTER (r.date >= c.date) AS le_apres
  FROM constate c LEFT JOIN repere r USING (contrat, engagement) GROUP BY ALL),
fin AS (SELECT contrat, engagement, arg_max(valeur, date) AS derniere, max(date) AS fin_des_cibles FROM engagement_cible JOIN version_en_vigueur USING (contrat, version) GROUP BY ALL),
juge AS (
SELECT v.contrat, v.engagement AS cle, e.date AS date_constat, e.valeur,
  CASE WHEN le_avant = le_apres OR le_apres IS NULL THEN avant
    ELSE avant + (apres - avant) * date_diff('day', le_avant, e.date) / date_diff('day', le_avant, le_apres) END AS attendu,
  (e.valeur - v.reference) / nullif(f.derniere - v.reference, 0) AS part_du_chemin,
  CASE v.direction WHEN 'hausse' THEN e.valeur - attendu ELSE attendu - e.valeur END AS ecart, coalesce(v.tolerance, 0) AS tolerance, f.fin_des_cibles
FROM v LEFT JOIN encadre e USING (contrat, engagement) LEFT JOIN fin f USING (contrat, engagement))
SELECT g.contrat, cle, date_constat, valeur, attendu, part_du_chemin,
  -- Toutes gelées, ses cibles ne jugent rien, ni quand rien ne dit si elles le sont ; pas commencé non plus ; sous la cible et dans la tolérance n'est pas à la cible.
  CASE WHEN d.le IS NULL AND k.gele_le IS NOT NULL THEN 'gele' WHEN d.le IS NULL AND k.en_suspens_des IS NOT NULL THEN 'gel_non_precise' WHEN c.debut > k.au THEN 'a_venir'
    WHEN valeur IS NULL THEN CASE WHEN d.le IS NULL AND fin_des_cibles > k.au THEN 'non_mesure' ELSE 'sans_valeur' END
    WHEN ecart IS NULL THEN 'sans_cible' WHEN ecart >= -1e-9 THEN 'atteinte' WHEN ecart >= -tolerance - 1e-9 THEN 'tolerance' ELSE 'manquee' END AS etat,
  (SELECT count(*) FROM engagement_cible t JOIN version_en_vigueur w USING (contrat, version) WHERE t.contrat = g.contrat AND t.engagement = g.cle AND t.date >= p.depuis AND p.gel) AS n_gelees,
  (SELECT count(*) FROM engagement_cible t JOIN version_en_vigueur w USING (contrat, version) WHERE t.contrat = g.contrat AND t.engagement = g.cle AND t.date >= p.depuis AND p.gel IS NULL) AS n_non_precisees
FROM juge g JOIN cadre k USING (contrat) JOIN contrat c ON c.id = g.contrat LEFT JOIN due d ON d.contrat = g.contrat AND d.engagement = g.cle LEFT JOIN suspension p ON p.contrat = g.contrat ORDER BY ALL

-- Les tranches dont la condition est un engagement : tenu ou non, à sa dernière valeur ou au jour dit, sur une valeur des douze mois d'avant ; NULL quand rien ne le décide.
WITH du_avant AS (
  SELECT t.contrat, t.engagement, max(t.date) AS le FROM engagement_cible t JOIN version_en_vigueur USING (contrat, version) JOIN cadre k USING (contrat)
  WHERE t.date < k.en_suspens_des GROUP BY ALL)
SELECT q.contrat, q.tranche, q.version, CASE
    WHEN q.condition_le > q.au OR coalesce(q.condition_le, q.due_le, q.en_suspens_des) >= q.en_suspens_des OR q.debut > q.au THEN NULL
    WHEN q.direction = 'hausse' THEN q.valeur - q.cible >= -coalesce(q.tolerance, 0) - 1e-9
    ELSE q.cible - q.valeur >= -coalesce(q.tolerance, 0) - 1e-9 END AS tenu
FROM (
  SELECT a.contrat, a.tranche, a.version, a.condition_le, k.au, k.en_suspens_des, d.le AS due_le, c.debut, e.direction, e.tolerance, x.valeur,
    (SELECT CASE WHEN max(r.date) FILTER (r.date <= x.date) = min(r.date) FILTER (r.date >= x.date) OR min(r.date) FILTER (r.date >= x.date) IS NULL
        THEN arg_max(r.valeur, r.date) FILTER (r.date <= x.date)
      ELSE arg_max(r.valeur, r.date) FILTER (r.date <= x.date)
        + (arg_min(r.valeur, r.date) FILTER (r.date >= x.date) - arg_max(r.valeur, r.date) FILTER (r.date <= x.date))
        * date_diff('day', max(r.date) FILTER (r.date <= x.date), x.date)
        / date_diff('day', max(r.date) FILTER (r.date <= x.date), min(r.date) FILTER (r.date >= x.date)) END
     FROM (SELECT date, valeur FROM engagement_cible t WHERE t.contrat = e.contrat AND t.version = e.version AND t.engagement = e.engagement
           UNION ALL SELECT make_date(e.reference_annee, 12, 31), e.reference WHERE e.reference IS NOT NULL) r) AS cible
  FROM aide a JOIN cadre k ON k.contrat = a.contrat JOIN contrat c ON c.id = a.contrat
  JOIN version_en_vigueur v ON v.contrat = a.contrat
  JOIN engagement e ON e.contrat = a.contrat AND e.version = v.version AND e.engagement = a.condition_engagement
  LEFT JOIN du_avant d ON d.contrat = e.contrat AND d.engagement = e.engagement
  LEFT JOIN (
    SELECT b.contrat, b.tranche, b.version, arg_max(y.date, (y.date, y.par = 'etablissement')) AS date, arg_max(y.valeur, (y.date, y.par = 'etablissement')) AS valeur
    FROM aide b JOIN valeur_contradictoire y ON y.contrat = b.contrat AND y.engagement = b.condition_engagement JOIN jugement j ON j.contrat = b.contrat
    LEFT JOIN du_avant d ON d.contrat = b.contrat AND d.engagement = b.condition_engagement
    WHERE y.date <= j.le AND coalesce(y.enregistre_le, y.date) <= j.au AND y.valeur IS NOT NULL
      AND (coalesce(b.condition_le, d.le) IS NULL OR (y.date <= coalesce(b.condition_le, d.le) AND y.date > coalesce(b.condition_le, d.le) - INTERVAL 12 MONTH))
    GROUP BY ALL) x ON x.contrat = a.contrat AND x.tranche = a.tranche AND x.version = a.version) q

-- Le dialogue de gestion : par entité et ensemble, ce qui est payé à date, l'an passé, à l'EPRD ; la masse salariale par report, volume et prix, les recettes par volume et prix ; le titre 1 mois par mois ; le pont de l'EPRD à date au réalisé. Les ETPR sont en centièmes.
WITH RECURSIVE v AS (
  SELECT contrat, ej, CASE quoi WHEN 'interim_62113' THEN 'interim' WHEN 'contrats_motif_2' THEN 'motif2' WHEN 'heures_supplementaires' THEN 'heures' WHEN 'astreintes_medicales' THEN 'astreintes'
      WHEN 'recettes_sejours_mco' THEN 'recettes' WHEN 'SEJOURS_HC_MCO_MENSUEL' THEN 'sejours' END || CASE recul WHEN 1 THEN '_avant' ELSE '' END AS code, round(cumul) AS valeur FROM cumul_lu),
paie AS (
  SELECT p.contrat, p.ej, g.grade, p.recul, any_value(p.k) AS k, sum(p.cumul) FILTER (p.quoi = g.etpr) / any_value(p.k) AS etpr, sum(p.cumul) FILTER (p.quoi = g.masse) AS masse
  FROM cumul_lu p JOIN (VALUES ('pm', 'ETPR_PM_MENSUEL', 'masse_salariale_pm'), ('pnm', 'ETPR_PNM_MENSUEL', 'masse_salariale_pnm')) g(grade, etpr, masse) ON p.quoi IN (g.etpr, g.masse) GROUP BY ALL),
effet AS (
  SELECT n.contrat, n.ej, n.grade, a.masse / a.etpr AS cout, (d.valeur - a.etpr) * cout AS report, (n.etpr - d.valeur) * cout AS volume, n.masse - n.etpr * cout AS prix
  FROM paie n JOIN paie a ON a.contrat = n.contrat AND a.ej = n.ej AND a.grade = n.grade AND a.recul = 1
  JOIN mois_mesure d ON d.contrat = n.contrat AND d.ej = n.ej AND d.recul = 1 AND d.mois = 12 AND d.quoi = 'ETPR_' || upper(n.grade) || '_MENSUEL' WHERE n.recul = 0),
recette AS (
  SELECT contrat, ej, max(valeur) FILTER (code = 'recettes') AS r, max(valeur) FILTER (code = 'recettes_avant') AS ra, max(valeur) FILTER (code = 'sejours') AS s, max(valeur) FILTER (code = 'sejours_avant') AS sa FROM v GROUP BY ALL),
chiffre AS (
  FROM v WHERE code IS NOT NULL
  UNION ALL SELECT contrat, ej, grade || CASE recul WHEN 0 THEN '_paye' ELSE '_avant' END, 100 * etpr FROM paie
  UNION ALL SELECT contrat, ej, grade || '_' || unnest(['report', 'volume', 'prix']), round(unnest([report, volume, prix])) FROM effet
  UNION ALL SELECT contrat, ej, replace(quoi, 'tper_pm', 'pm_tper'), 100 * valeur FROM document_lu WHERE quoi = 'tper_pm' AND document = 'eprd' AND exercice = de
  UNION ALL SELECT contrat, ej, 'pnm_tper', 100 * valeur FROM document_lu WHERE quoi = 'tper_pnm' AND document = 'eprd' AND exercice = de
  UNION ALL SELECT contrat, ej, unnest(['recettes_volume', 'recettes_prix']), round(unnest([(s - sa) * ra / sa, r - s * ra / sa])) FROM recette),
-- Un EPRD va jusqu'aux écritures de clôture : un mois y a la part qu'il a eue du dernier compte financier connu, celui de N-1 ou de N-2 ; les mois qui se comparent y sont tous.
annee_close AS (
  SELECT l.contrat, l.ej, l.quoi, l.exercice, any_value(l.valeur) AS clos
  FROM document_lu l JOIN mois_communs k USING (contrat) JOIN compte_connu c ON c.contrat = l.contrat AND c.ej = l.ej AND c.poste = l.quoi AND c.version = 'situation' AND c.budget = 'H' AND year(c.fin) = l.exercice AND month(c.fin) <= k.k
  WHERE l.document = 'cf' AND l.exercice BETWEEN l.de - 2 AND l.de - 1 AND l.valeur > 0 GROUP BY l.contrat, l.ej, l.quoi, l.exercice HAVING count(c.montant) = any_value(k.k)
  QUALIFY row_number() OVER (PARTITION BY l.contrat, l.ej, l.quoi ORDER BY l.exercice DESC) = 1),
part_close AS (
  SELECT a.contrat, a.ej, a.quoi, month(c.fin) AS mois, c.montant / a.clos AS du_mois, sum(c.montant) OVER (PARTITION BY a.contrat, a.ej, a.quoi ORDER BY c.fin) / a.clos AS a_date
  FROM annee_close a JOIN compte_connu c ON c.contrat = a.contrat AND c.ej = a.ej AND c.poste = a.quoi AND c.version = 'situation' AND c.budget = 'H' AND year(c.fin) = a.exercice),
titre AS (
  SELECT contrat, ej, mois, n.valeur AS realise, a.valeur AS avant, e.valeur * p.du_mois AS eprd, e.valeur * p.a_date AS eprd_a_date, sum(a.valeur) OVER (PARTITION BY contrat, ej ORDER BY mois) AS cumul
  FROM (FROM mois_lu_du_poste WHERE quoi = 'C1' AND recul = 1) a FULL JOIN (FROM mois_lu_du_poste WHERE quoi = 'C1' AND recul = 0) n USING (contrat, ej, mois)
  FULL JOIN (FROM part_close WHERE quoi = 'C1') p USING (contrat, ej, mois)
  LEFT JOIN (FROM document_lu WHERE document = 'eprd' AND exercice = de AND quoi = 'C1') e USING (contrat, ej)),
ensemble AS (
  SELECT t.contrat, 'mois ' || t.mois AS ou, unnest(['realise', 'eprd', 'avant']) AS code, unnest([CASE WHEN t.mois <= any_value(c.k) THEN toutes(realise) END, toutes(eprd), toutes(avant)]) AS valeur FROM titre t JOIN mois_communs c USING (contrat) GROUP BY t.contrat, t.mois
  UNION ALL SELECT t.contrat, 'cumul', unnest(['realise', 'eprd', 'avant']), unnest([toutes(x.cumul), toutes(t.eprd_a_date), toutes(t.cumul)])
  FROM titre t JOIN mois_communs c ON c.contrat = t.contrat AND t.mois = c.k LEFT JOIN cumul_lu x ON x.contrat = t.contrat AND x.ej = t.ej AND x.quoi = 'C1' AND x.recul = 0 GROUP BY t.contrat),
-- Chaque poste, à l'EPRD à date et réalisé : un pont va de l'un à l'autre, favorable positif.
a_date AS (
  SELECT n.contrat, n.ej, n.quoi, n.cumul AS realise, e.valeur * p.a_date AS budget
  FROM cumul_lu n JOIN part_close p ON p.contrat = n.contrat AND p.ej = n.ej AND p.quoi = n.quoi AND p.mois = n.k
  JOIN document_lu e ON e.contrat = n.contrat AND e.ej = n.ej AND e.quoi = n.quoi AND e.document = 'eprd' AND e.exercice = e.de WHERE n.recul = 0),
poste_de_grade AS (
  SELECT p.contrat, p.ej, p.grade, p.etpr AS payes, t.valeur AS tper, m.budget, m.realise FROM paie p
  JOIN document_lu t ON t.contrat = p.contrat AND t.ej = p.ej AND t.quoi = 'tper_' || p.grade AND t.document = 'eprd' AND t.exercice = t.de
  JOIN a_date m ON m.contrat = p.contrat AND m.ej = p.ej AND m.quoi = 'masse_salariale_' || p.grade WHERE p.recul = 0),
piece_du_mois AS (
  SELECT contrat, ej, CASE quoi WHEN 'interim_62113' THEN 'interim' ELSE quoi END AS code, CASE WHEN quoi LIKE 'P%' THEN realise - budget ELSE budget - realise END AS valeur
  FROM a_date WHERE quoi IN ('P1', 'P2', 'P3', 'C2', 'C3', 'interim_62113')
  UNION ALL SELECT contrat, ej, grade || '_' || unnest(['postes', 'cout']), unnest([budget - payes * budget / tper, payes * budget / tper - realise]) FROM poste_de_grade),
borne AS (
  SELECT contrat, ej, unnest(['depart', 'arrivee']) AS code, unnest([sum(CASE WHEN quoi LIKE 'P%' THEN budget ELSE -budget END), sum(CASE WHEN quoi LIKE 'P%' THEN realise ELSE -realise END)]) AS valeur
  FROM a_date WHERE quoi IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3') GROUP BY contrat, ej HAVING count(*) = 6),
pont_du_mois AS (
  SELECT x.contrat, x.code, sum(x.valeur) AS valeur, x.code IN ('depart', 'arrivee') AS est_borne, bool_or(est_borne) OVER (PARTITION BY x.contrat) AS trace
  FROM (FROM borne UNION ALL FROM piece_du_mois) x JOIN de_la_reunion r USING (contrat, ej) GROUP BY x.contrat, x.code HAVING count(x.valeur) = any_value(r.n)),
pont AS (
  SELECT contrat, 'pont ' || code AS cle, valeur FROM pont_du_mois WHERE trace AND abs(valeur) >= 0.5
  UNION ALL SELECT contrat, 'pont non_explique', sum(CASE code WHEN 'arrivee' THEN valeur ELSE -valeur END) FROM pont_du_mois WHERE trace GROUP BY contrat),
-- Lits ouverts et codage : aux mois que tous ceux qui en disent ont dits sans trou ; le taux d'un ensemble est un rapport de sommes. En centièmes et en cent millièmes.
suivi AS (
  SELECT contrat, ej, indicateur, exercice - year(fin) AS recul, month(fin) AS mois, CASE indicateur WHEN 'LITS_OUVERTS_MENSUEL' THEN valeur ELSE numerateur END AS haut, denominateur AS bas
  FROM mesure_lue WHERE indicateur IN ('LITS_OUVERTS_MENSUEL', 'SEJOURS_CODES_MENSUEL') AND year(fin) >= exercice - 1 AND qualite = 'ok'),
rang_de_mois AS (SELECT *, row_number() OVER (PARTITION BY contrat, ej, indicateur ORDER BY mois) AS k FROM suivi WHERE recul = 0),
mois_dits AS (
  SELECT contrat, indicateur, min(n) AS k FROM (SELECT contrat, ej, indicateur, count(*) AS n FROM rang_de_mois WHERE mois = k GROUP BY ALL) GROUP BY ALL),
suivi_a_date AS (
  SELECT s.contrat, s.ej, s.indicateur, s.recul, sum(s.haut) AS haut, sum(s.bas) AS bas, max(s.haut) FILTER (s.mois = d.k) AS dernier, any_value(d.k) AS k
  FROM suivi s JOIN mois_dits d USING (contrat, indicateur) WHERE s.mois <= d.k GROUP BY s.contrat, s.ej, s.indicateur, s.recul HAVING count(*) = any_value(d.k)),
capacite_dite AS (
  SELECT contrat, ej, recul, unnest(['lits', 'moyenne']) AS code, unnest([100 * dernier, 100 * haut / k]) AS valeur FROM suivi_a_date WHERE indicateur = 'LITS_OUVERTS_MENSUEL'
  UNION ALL SELECT contrat, ej, recul, 'codage', 100000 * haut / bas FROM suivi_a_date WHERE indicateur = 'SEJOURS_CODES_MENSUEL'
  -- Qui n'a pas de séjour n'est pas attendu dans l'ensemble ; qui en a et ne dit rien en fait taire la somme.
  UNION ALL SELECT r.contrat, 'ensemble', a.recul, a.code, CASE a.code WHEN 'codage' THEN 100000 * sum(x.haut) / sum(x.bas) WHEN 'lits' THEN 100 * sum(x.dernier) ELSE 100 * sum(x.haut / x.k) END
    FROM (SELECT contrat, ej, count(*) OVER (PARTITION BY contrat) AS n FROM de_la_reunion r WHERE r.n > 1 AND NOT EXISTS (SELECT 1 FROM mesure_lue z WHERE z.contrat = r.contrat AND z.ej = r.ej AND z.indicateur = 'SEJOURS_HC_MCO_MENSUEL' AND z.sans_objet)) r
    JOIN (SELECT DISTINCT contrat, indicateur, recul, code FROM suivi_a_date, (VALUES ('lits', 'LITS_OUVERTS_MENSUEL'), ('moyenne', 'LITS_OUVERTS_MENSUEL'), ('codage', 'SEJOURS_CODES_MENSUEL')) q(code, de) WHERE indicateur = de) a USING (contrat)
    LEFT JOIN suivi_a_date x ON x.contrat = r.contrat AND x.ej = r.ej AND x.indicateur = a.indicateur AND x.recul = a.recul
    GROUP BY r.contrat, a.recul, a.code HAVING count(x.haut) = any_value(r.n)),
-- Les pôles : jusqu'au jour que le plus grand nombre atteint depuis janvier, le dernier de ceux-là, et jusqu'à la fin du même mois un an avant ; des périodes qui se suivent, chaque jour une fois, la plus longue d'abord.
pole_connu AS (
  SELECT p.*, year(p.fin) AS an, r.exercice FROM de_la_reunion r JOIN pole p USING (contrat, ej) WHERE p.fin <= r.le AND coalesce(p.enregistre_le, p.fin) <= r.au),
pole_suite AS (
  SELECT contrat, ej, pole, an, fin, [fin] AS fins, sejours, journees, recettes, masse_pm, masse_pnm FROM pole_connu WHERE debut = make_date(an, 1, 1)
  UNION ALL SELECT s.contrat, s.ej, s.pole, s.an, p.fin, list_append(s.fins, p.fin), s.sejours + p.sejours, s.journees + p.journees, s.recettes + p.recettes, s.masse_pm + p.masse_pm, s.masse_pnm + p.masse_pnm
  FROM pole_suite s JOIN pole_connu p ON p.contrat = s.contrat AND p.ej = s.ej AND p.pole = s.pole AND p.an = s.an AND p.debut = s.fin + 1 AND p.fin >= p.debut),
pole_atteint AS (FROM pole_suite QUALIFY row_number() OVER (PARTITION BY contrat, ej, pole, an, fin ORDER BY fins DESC) = 1),
pole_jour AS (
  SELECT contrat, ej, exercice, fin AS jour FROM (SELECT DISTINCT contrat, ej, exercice, fin FROM pole_connu WHERE an = exercice) j
  JOIN (SELECT contrat, ej, count(DISTINCT pole) AS n FROM pole_connu WHERE an = exercice GROUP BY contrat, ej) q USING (contrat, ej) LEFT JOIN pole_atteint a USING (contrat, ej, fin)
  GROUP BY contrat, ej, exercice, fin QUALIFY row_number() OVER (PARTITION BY contrat, ej ORDER BY CASE WHEN 2 * count(a.pole) > any_value(q.n) THEN fin END DESC NULLS LAST, count(a.pole) DESC, fin DESC) = 1),
pole_borne AS (
  SELECT DISTINCT c.contrat, c.ej, c.pole, c.an, j.jour, c.exercice - c.an AS recul, CASE c.an WHEN c.exercice THEN j.jour ELSE last_day(make_date(c.an, month(j.jour), 1)) END AS borne
  FROM pole_connu c JOIN pole_jour j USING (contrat, ej) WHERE c.an >= c.exercice - 1),
pole_dit AS (
  SELECT a.contrat, a.ej, a.pole, b.recul, unnest(['sejours', 'journees', 'recettes', 'masse_pm', 'masse_pnm']) AS code, unnest([a.sejours, a.journees, a.recettes, a.masse_pm, a.masse_pnm]) AS valeur
  FROM pole_atteint a JOIN pole_borne b ON b.contrat = a.contrat AND b.ej = a.ej AND b.pole = a.pole AND b.an = a.an AND b.borne = a.fin),
-- Un pôle qu'une seule des deux années dit n'est pas nul dans l'autre : rien n'y est connu de lui, ni de l'ensemble. Ce en quoi il compte se lit alors de l'année qui le dit.
pole_attendu AS (
  SELECT p.contrat, p.ej, p.pole, a.recul, d.sejours, d.journees, d.recettes, d.masse_pm, d.masse_pnm
  FROM (SELECT DISTINCT contrat, ej, pole FROM pole_borne) p CROSS JOIN (VALUES (0), (1)) a(recul)
  LEFT JOIN (PIVOT pole_dit ON code IN ('sejours', 'journees', 'recettes', 'masse_pm', 'masse_pnm') USING max(valeur)) d USING (contrat, ej, pole, recul)),
pole_compte AS (
  SELECT n.*, coalesce(CASE WHEN coalesce(n.sejours, n.journees) IS NULL THEN x.journees IS NOT NULL AND (x.sejours IS NULL OR (x.sejours = 0 AND x.journees > 0))
    ELSE n.journees IS NOT NULL AND (n.sejours IS NULL OR (n.sejours = 0 AND n.journees > 0)) END, false) AS en_jours
  FROM pole_attendu n JOIN pole_attendu x ON x.contrat = n.contrat AND x.ej = n.ej AND x.pole = n.pole AND x.recul = 1 - n.recul),
pole_porte AS (
  SELECT contrat, ej, recul, unnest(['sejours', 'recettes', 'masse_pm', 'masse_pnm']) AS code,
    unnest([CASE WHEN bool_and(en_jours OR sejours IS NOT NULL) THEN sum(sejours) FILTER (NOT en_jours) END, CASE WHEN bool_and(en_jours OR recettes IS NOT NULL) THEN sum(recettes) FILTER (NOT en_jours) END,
      CASE WHEN count(masse_pm) = count(*) THEN sum(masse_pm) END, CASE WHEN count(masse_pnm) = count(*) THEN sum(masse_pnm) END]) AS valeur
  FROM pole_compte GROUP BY contrat, ej, recul),
-- Compté en journées l'une des deux années, un pôle n'est des deux ni dans les séjours de l'ensemble, ni dans leurs recettes.
pole_en_jours AS (SELECT contrat, ej, pole, bool_or(en_jours) AS un_an FROM pole_compte GROUP BY ALL),
pole_ensemble AS (
  SELECT contrat, ej, recul, unnest(['sejours', 'recettes', 'masse_pm', 'masse_pnm']) AS code,
    unnest([CASE WHEN bool_and(un_an OR sejours IS NOT NULL) THEN sum(sejours) FILTER (NOT un_an) END, CASE WHEN bool_and(un_an OR recettes IS NOT NULL) THEN sum(recettes) FILTER (NOT un_an) END,
      CASE WHEN count(masse_pm) = count(*) THEN sum(masse_pm) END, CASE WHEN count(masse_pnm) = count(*) THEN sum(masse_pnm) END]) AS valeur
  FROM pole_compte JOIN pole_en_jours USING (contrat, ej, pole) GROUP BY contrat, ej, recul),
-- Ni séjour, ni journée, ni recette, deux années de suite : ce pôle n'en porte pas.
sans_sejour AS (
  SELECT contrat, ej, pole FROM pole_attendu GROUP BY ALL HAVING count(sejours) = 2 AND max(sejours) = 0 AND coalesce(max(journees), 0) = 0 AND coalesce(max(abs(recettes)), 0) = 0),
-- Ce que l'hôpital a de plus, aux mêmes mois : ses séjours, leurs recettes, sa paie ; des pôles qui comptent tous en journées ne portent aucun séjour.
de_l_hopital AS (
  SELECT b.contrat, b.ej, m.recul, CASE m.quoi WHEN 'SEJOURS_HC_MCO_MENSUEL' THEN 'sejours' WHEN 'recettes_sejours_mco' THEN 'recettes' WHEN 'masse_salariale_pm' THEN 'masse_pm' WHEN 'masse_salariale_pnm' THEN 'masse_pnm' END AS code, sum(m.valeur) AS valeur
  FROM (SELECT DISTINCT contrat, ej, month(jour) AS k FROM pole_borne) b JOIN (FROM mois_lu_du_poste UNION ALL FROM mois_mesure) m ON m.contrat = b.contrat AND m.ej = b.ej AND m.mois <= b.k
  GROUP BY b.contrat, b.ej, b.k, m.recul, m.quoi HAVING code IS NOT NULL AND count(m.valeur) = b.k),
pole_reste AS (
  SELECT contrat, ej, recul, code, h.valeur - CASE WHEN t.tous AND code IN ('sejours', 'recettes') THEN 0 ELSE e.valeur END AS valeur FROM de_l_hopital h JOIN pole_porte e USING (contrat, ej, recul, code)
  JOIN (SELECT contrat, ej, recul, bool_and(en_jours) AS tous FROM pole_compte GROUP BY contrat, ej, recul) t USING (contrat, ej, recul)
  QUALIFY bool_or(abs(h.valeur - e.valeur) >= 0.5) OVER (PARTITION BY contrat, ej)),
pole_moyen AS (
  SELECT contrat, ej, pole, recul, 'moyenne' AS code, round(max(valeur) FILTER (code = 'recettes') / coalesce(nullif(max(valeur) FILTER (code = 'sejours'), 0), max(valeur) FILTER (code = 'journees'))) AS valeur
  FROM (FROM pole_dit UNION ALL SELECT contrat, ej, 'ensemble', recul, code, valeur FROM pole_ensemble) GROUP BY contrat, ej, pole, recul
  HAVING coalesce(nullif(max(valeur) FILTER (code = 'sejours'), 0), max(valeur) FILTER (code = 'journees')) > 0),
pole_vu AS (
  SELECT contrat, 'pole ' || ej || ' ' || pole || ' ' || code || CASE recul WHEN 1 THEN '_avant' ELSE '' END AS cle, valeur
  FROM (SELECT d.* FROM pole_dit d ANTI JOIN sans_sejour s ON s.contrat = d.contrat AND s.ej = d.ej AND s.pole = d.pole AND d.code IN ('sejours', 'recettes') UNION ALL FROM pole_moyen UNION ALL SELECT contrat, ej, 'ensemble', recul, code, valeur FROM pole_ensemble UNION ALL SELECT contrat, ej, 'reste', recul, code, valeur FROM pole_reste))
SELECT contrat, cle, valeur AS somme_valeur FROM pole_vu WHERE valeur IS NOT NULL
UNION ALL SELECT contrat, 'capacite ' || ej || ' ' || code || CASE recul WHEN 1 THEN '_avant' ELSE '' END AS cle, valeur AS somme_valeur FROM capacite_dite
UNION ALL SELECT contrat, ej || ' ' || code AS cle, valeur AS somme_valeur FROM chiffre WHERE valeur IS NOT NULL
UNION ALL SELECT contrat, ou || ' ' || code, round(valeur) FROM ensemble WHERE valeur IS NOT NULL
UNION ALL SELECT contrat, cle, round(valeur) FROM pont WHERE cle <> 'pont non_explique' OR abs(valeur) > 10 ORDER BY ALL

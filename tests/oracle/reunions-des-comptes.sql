-- Le RIA, l'EPRD, la revue et le conseil de surveillance : titres et résultats par document, équilibre, tableau de financement, emprunts, PGFP, comptes clos, trésorerie prévue, emplois, lits. Les ETPR sont en centièmes.
WITH dernier AS (
  SELECT contrat, ej, max(document) FILTER (document IN ('ria1', 'ria2')) AS ria FROM document_lu WHERE exercice = de GROUP BY ALL),
d AS (
  SELECT l.contrat, l.ej, l.quoi, l.valeur, CASE WHEN l.document = k.ria THEN 'hopital' WHEN l.document = 'eprd' THEN 'eprd' END AS colonne, l.document = CASE k.ria WHEN 'ria2' THEN 'ria1' ELSE 'eprd' END AS precedent
  FROM document_lu l LEFT JOIN dernier k USING (contrat, ej) WHERE l.exercice = l.de AND l.document IN ('eprd', 'ria1', 'ria2')),
colonne AS (
  SELECT contrat, ej, quoi, colonne, valeur FROM d WHERE colonne IS NOT NULL UNION ALL SELECT contrat, ej, quoi, 'precedent', valeur FROM d WHERE precedent
  UNION ALL SELECT c.contrat, c.ej, c.quoi, 'realise', c.cumul FROM cumul_lu c WHERE c.recul = 0 AND c.quoi IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3')
  UNION ALL SELECT p.contrat, p.ej, p.poste, 'outil', p.valeur + p.signe * coalesce((SELECT sum(a.central) FROM apport a WHERE a.contrat = p.contrat AND a.ej = p.ej AND a.titre = p.poste), 0) FROM poste_atterri p UNION ALL SELECT contrat, ej, 'C4', 'outil', titre_4 FROM entite_atterrie
  UNION ALL SELECT contrat, ej, 'resultat', 'outil', valeur FROM projection_outil),
ria AS (
  SELECT c.contrat, 'ria ' || c.quoi || ' ' || c.colonne AS cle, round(sum(c.valeur)) AS valeur FROM colonne c JOIN de_la_reunion r USING (contrat, ej)
  WHERE c.quoi IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4', 'resultat') GROUP BY ALL HAVING count(c.valeur) = any_value(r.n)
  UNION ALL SELECT c.contrat, 'ria ' || c.ej || ' ' || c.colonne, round(c.valeur) FROM colonne c JOIN de_la_reunion r USING (contrat, ej) WHERE c.quoi = 'resultat'
  UNION ALL SELECT c.contrat, 'ria gains ' || CASE c.colonne WHEN 'hopital' THEN 'ria' ELSE c.colonne END, round(sum(c.valeur)) FROM colonne c JOIN de_la_reunion r USING (contrat, ej) WHERE c.quoi = 'gains_du_plan'
    GROUP BY ALL HAVING count(c.valeur) = any_value(r.n)
  UNION ALL SELECT contrat, 'ria gains ' || CASE WHEN palier = 'report' THEN 'report' WHEN palier IN ('realise', 'constate') THEN 'realises' WHEN palier = 'securise' THEN 'securises' WHEN palier = 'echus' THEN 'echus' ELSE 'nonSecurises' END, sum(somme_effet)
    -- Ce qui était dû à D et n'est pas en vigueur n'est plus à venir, sécurisé ou non : il est à part.
    FROM (SELECT contrat, exercice, unnest(CASE quoi WHEN 'echu' THEN [ensuite, 'echus'] ELSE [quoi] END) AS palier, unnest(CASE quoi WHEN 'echu' THEN [-somme_effet, somme_effet] ELSE [somme_effet] END) AS somme_effet
      FROM (SELECT contrat, split_part(cle, ' ', 1)::INT AS exercice, split_part(cle, ' ', 2) AS quoi, split_part(cle, ' ', 3) AS ensuite, somme_effet FROM (${effets-par-palier})) WHERE quoi <> 'reportAVenir'
      -- Une ligne sécurisée puis reportée n'est plus sécurisée : ce qu'elle donnera après D change de colonne.
      UNION ALL SELECT e.contrat, year(e.m), unnest(['securise', 'reportee']), unnest([-sum(e.au_palier), sum(e.au_palier)]) FROM effet_mensuel e JOIN jugement j USING (contrat)
        WHERE e.palier_tenu = 'securise' AND e.reportee AND e.m > j.le GROUP BY e.contrat, year(e.m))
    JOIN (SELECT DISTINCT contrat, exercice FROM de_la_reunion) USING (contrat, exercice) GROUP BY ALL HAVING abs(sum(somme_effet)) >= 0.5),
-- De l'EPRD au RIA, sinon à l'outil : ce que chaque titre fait au résultat, et ce qu'ils laissent.
ria_lu AS (SELECT contrat, split_part(cle, ' ', 2) AS quoi, split_part(cle, ' ', 3) AS colonne, valeur FROM ria WHERE regexp_matches(cle, '^ria (P.|C.|resultat) (eprd|hopital|outil)$')),
ria_borne AS (
  SELECT contrat, max(valeur) FILTER (colonne = 'eprd') AS depart, max(valeur) FILTER (colonne = 'hopital') AS du_ria, max(valeur) FILTER (colonne = 'outil') AS de_l_outil, CASE WHEN du_ria IS NULL THEN 'outil' ELSE 'hopital' END AS selon
  FROM ria_lu WHERE quoi = 'resultat' GROUP BY contrat HAVING depart IS NOT NULL AND coalesce(du_ria, de_l_outil) IS NOT NULL),
ria_piece AS (
  SELECT b.contrat, e.quoi, CASE WHEN e.quoi LIKE 'P%' THEN a.valeur - e.valeur ELSE e.valeur - a.valeur END AS valeur
  FROM ria_borne b JOIN ria_lu e ON e.contrat = b.contrat AND e.colonne = 'eprd' JOIN ria_lu a ON a.contrat = b.contrat AND a.colonne = b.selon AND a.quoi = e.quoi WHERE e.quoi <> 'resultat'),
ria_pont AS (
  SELECT contrat, 'ria pont ' || quoi AS cle, valeur FROM ria_piece WHERE valeur <> 0
  UNION ALL SELECT contrat, 'ria pont ' || unnest(['depart', 'arrivee']), unnest([depart, coalesce(du_ria, de_l_outil)]) FROM ria_borne
  UNION ALL SELECT b.contrat, 'ria pont non_explique', coalesce(du_ria, de_l_outil) - depart - (SELECT sum(valeur) FROM ria_piece p WHERE p.contrat = b.contrat) AS reste FROM ria_borne b WHERE abs(reste) > 10),
-- L'EPRD est le dernier envoyé par une entité ; les comptes d'avant sont ceux du dernier compte financier de l'année d'avant.
vote AS (SELECT r.contrat, coalesce(max(l.exercice) FILTER (l.document = 'eprd'), any_value(r.exercice)) AS exercice FROM de_la_reunion r LEFT JOIN document_lu l USING (contrat, ej) GROUP BY r.contrat),
vu AS (
  SELECT l.contrat, l.ej, l.quoi, l.valeur, CASE l.document WHEN 'eprd' THEN 'eprd' ELSE 'avant' END AS colonne FROM document_lu l JOIN vote v USING (contrat)
  WHERE l.document = 'eprd' AND l.exercice = v.exercice OR l.document = 'cf' AND l.exercice = v.exercice - 1),
flux AS (
  SELECT contrat, ej, colonne, quoi, valeur, CASE WHEN quoi IN ('capital_rembourse', 'investissements') THEN -valeur ELSE valeur END AS signee FROM vu
  WHERE quoi IN ('caf', 'c775', 'emprunts', 'subventions_investissement', 'apports', 'capital_rembourse', 'investissements')),
financement AS (
  SELECT f.contrat, 'eprd ' || f.quoi || ' ' || f.colonne AS cle, round(sum(f.valeur)) AS valeur FROM flux f JOIN de_la_reunion r USING (contrat, ej) GROUP BY ALL HAVING count(f.valeur) = any_value(r.n)
  UNION ALL SELECT f.contrat, 'eprd variation_frng ' || f.colonne, round(sum(f.signee)) FROM flux f JOIN de_la_reunion r USING (contrat, ej) GROUP BY ALL HAVING count(f.signee) = 7 * any_value(r.n)),
eprd AS (
  SELECT contrat, 'eprd ' || ej || ' ' || CASE WHEN colonne = 'eprd' THEN quoi ELSE quoi || '_avant' END AS cle, round(valeur) AS valeur FROM vu
  WHERE quoi IN ('caf', 'capital') OR quoi = 'resultat' AND colonne = 'eprd'
  UNION ALL FROM financement),
-- D. 6145-70 : combien de ratios la dette dépasse, à l'EPRD et au dernier compte financier.
emprunt AS (
  SELECT contrat, 'emprunt ' || ej || ' ' || colonne AS cle, (dette > 0.5 * permanents)::INT + (caf <= 0 OR dette > 10 * caf)::INT + (dette > 0.3 * produits)::INT AS valeur FROM (
    SELECT s.contrat, s.ej, CASE s.document WHEN 'eprd' THEN 'eprd' ELSE 'avant' END AS colonne, s.encours_dette AS dette, s.capitaux_permanents AS permanents, s.caf, s.produits
    FROM solde s JOIN de_la_reunion r USING (contrat, ej) JOIN vote v ON v.contrat = s.contrat WHERE s.document = 'eprd' AND s.exercice = v.exercice OR s.document = 'cf' AND s.exercice = v.exercice - 1)
  UNION ALL SELECT r.contrat, 'emprunt ' || r.ej || ' provisoire', 1 FROM de_la_reunion r JOIN vote v ON v.contrat = r.contrat
    JOIN compte_connu c ON c.contrat = r.contrat AND c.ej = r.ej AND year(c.fin) = v.exercice - 1 AND c.version IN ('cf_arrete', 'cf_approuve') GROUP BY r.contrat, r.ej HAVING bool_and(c.version = 'cf_arrete')),
pgfp_connu AS (
  SELECT t.contrat, t.ej, t.exercice, t.solde, t.valeur FROM trajectoire t JOIN de_la_reunion r USING (contrat, ej) WHERE t.version IN ('pgfp_approuve', 'pgfp_contrat') AND connu(t.arrete_le, t.enregistre_le)
  QUALIFY t.version = min(t.version) OVER (PARTITION BY t.contrat) AND (t.version = 'pgfp_contrat' OR t.numero = max(t.numero) OVER (PARTITION BY t.contrat, t.version))),
pgfp AS (
  SELECT t.contrat, 'pgfp ' || t.exercice || ' ' || CASE t.solde WHEN 'resultat_crp' THEN 'resultat' ELSE t.solde END AS cle, round(sum(t.valeur)) AS valeur
  FROM pgfp_connu t JOIN de_la_reunion r USING (contrat, ej) JOIN vote v ON v.contrat = t.contrat WHERE t.solde IN ('resultat_crp', 'caf', 'investissements') AND t.exercice >= v.exercice
  GROUP BY t.contrat, t.exercice, t.solde HAVING count(t.valeur) = any_value(r.n)),
-- Ce qu'une année du PGFP doit encore à des lignes qu'aucun acte ne porte, ou ne porte plus depuis qu'elles sont reportées, report de l'année d'avant compris ; rien n'en est attendu après un gel.
ouvert AS (
  SELECT p.contrat, 'pgfp ' || p.exercice || ' ouverts' AS cle, sum(e.au_palier) AS valeur FROM (SELECT DISTINCT t.contrat, t.exercice FROM pgfp_connu t JOIN vote v ON v.contrat = t.contrat WHERE t.exercice >= v.exercice) p
  JOIN effet_mensuel e ON e.contrat = p.contrat AND year(e.m) = p.exercice AND (e.palier_tenu NOT IN ('securise', 'realise', 'constate') OR e.palier_tenu = 'securise' AND e.reportee)
  JOIN (SELECT DISTINCT contrat, ej FROM de_la_reunion) r ON r.contrat = e.contrat AND r.ej = e.ej JOIN cadre k ON k.contrat = p.contrat
  WHERE k.gele_le IS NULL AND NOT k.gel_tu GROUP BY ALL HAVING abs(sum(e.au_palier)) >= 0.5),
-- Le dernier EPRD modificatif connu de l'exercice : ses soldes, que les comptes n'ont pas.
modifie AS (
  SELECT t.contrat, 'modifie ' || t.ej || ' ' || CASE t.solde WHEN 'caf' THEN 'caf' ELSE 'resultat' END AS cle, round(t.valeur) AS valeur
  FROM trajectoire t JOIN de_la_reunion r USING (contrat, ej) JOIN vote v ON v.contrat = t.contrat AND v.exercice = t.exercice
  WHERE t.version = 'eprd_modificatif' AND t.solde IN ('resultat_crp', 'caf') AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le)
  QUALIFY t.numero = max(t.numero) OVER (PARTITION BY t.contrat, t.ej)),
-- De quels hôpitaux l'EPRD modificatif est ce qu'ils projettent, quand la réunion montre leur RIA ; que la trajectoire n'a pas, il est du jour de son envoi, à défaut de ses comptes.
ria_venu AS (
  SELECT k.contrat, k.ej, k.ria, coalesce(any_value(m.transmis_le), max(coalesce(c.publie_le, c.fin))) AS venu_le FROM dernier k JOIN vote v USING (contrat)
  JOIN compte_connu c ON c.contrat = k.contrat AND c.ej = k.ej AND c.version = k.ria AND year(c.fin) = v.exercice
  LEFT JOIN transmission m ON m.ej = k.ej AND m.document = k.ria AND m.exercice = v.exercice GROUP BY k.contrat, k.ej, k.ria),
ria_remplace AS (
  SELECT DISTINCT h.contrat, 'ria remplace ' || h.ej AS cle, 1 AS valeur FROM projection_hopital h JOIN ria_venu k USING (contrat, ej) JOIN de_la_reunion USING (contrat, ej) JOIN vote v ON v.contrat = h.contrat
  WHERE h.version = 'eprd_modificatif' AND h.solde IN ('resultat_crp', 'caf') AND (
    EXISTS (FROM trajectoire r WHERE r.contrat = h.contrat AND r.ej = h.ej AND r.solde = h.solde AND r.exercice = v.exercice AND r.version = k.ria AND r.valeur IS NOT NULL AND connu(r.arrete_le, r.enregistre_le))
    OR k.venu_le < (SELECT arg_max(t.arrete_le, t.numero) FROM trajectoire t WHERE t.contrat = h.contrat AND t.ej = h.ej AND t.solde = h.solde AND t.exercice = v.exercice AND t.version = 'eprd_modificatif'
      AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le)))),
-- Ce que les trajectoires d'un autre contrat disent de l'exercice et que les siennes n'ont pas, document par document : le plus haut numéro, et ses seuls soldes.
ailleurs AS (
  SELECT r.contrat, 'ailleurs ' || t.ej || ' ' || t.version || ' ' || CASE t.solde WHEN 'caf' THEN 'caf' ELSE 'resultat' END AS cle, round(t.valeur) AS valeur
  FROM (SELECT DISTINCT contrat, ej FROM de_la_reunion) r JOIN vote v USING (contrat) JOIN trajectoire t ON t.ej = r.ej AND t.contrat <> r.contrat AND t.exercice = v.exercice
  WHERE t.version IN ('eprd_modificatif', 'ria1', 'ria2') AND t.solde IN ('resultat_crp', 'caf') AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le)
    AND NOT EXISTS (FROM trajectoire s WHERE s.contrat = r.contrat AND s.ej = t.ej AND s.version = t.version AND s.exercice = t.exercice AND s.solde IN ('resultat_crp', 'caf')
      AND s.valeur IS NOT NULL AND connu(s.arrete_le, s.enregistre_le) AND s.numero >= t.numero)
  QUALIFY dense_rank() OVER (PARTITION BY r.contrat, t.ej, t.version ORDER BY t.numero DESC, t.arrete_le DESC NULLS LAST, t.contrat) = 1),
-- Les soldes des douze mois qui finissent au dernier que l'on connaît, de chaque mois le plus tard, et du compte financier avant la situation.
solde_du_mois AS (
  SELECT r.contrat, r.ej, c.fin, c.montant FROM de_la_reunion r JOIN compte_connu c USING (contrat, ej)
  WHERE c.poste = 'tresorerie' AND c.budget = 'H' AND c.version IN ('cf_approuve', 'cf_arrete', 'situation') AND c.montant IS NOT NULL AND c.fin <= r.au
  QUALIFY row_number() OVER (PARTITION BY r.contrat, r.ej, date_trunc('month', c.fin) ORDER BY c.fin DESC, list_position(['cf_approuve', 'cf_arrete', 'situation'], c.version::VARCHAR)) = 1),
constate AS (SELECT * FROM solde_du_mois QUALIFY date_diff('month', fin, max(fin) OVER (PARTITION BY contrat, ej)) < 12),
clos AS (SELECT contrat, max(exercice) AS exercice FROM document_lu WHERE document = 'cf' GROUP BY contrat),
conseil AS (
  SELECT l.contrat, 'conseil ' || l.ej || ' ' || CASE l.quoi WHEN 'resultat' THEN 'crp' WHEN 'affecte_report' THEN 'report' WHEN 'affecte_reserves' THEN 'reserves' ELSE l.quoi END
      || CASE WHEN l.exercice < k.exercice THEN '_avant' ELSE '' END AS cle, round(l.valeur) AS valeur
  FROM document_lu l JOIN clos k USING (contrat) WHERE l.document = 'cf' AND (l.exercice = k.exercice AND l.quoi IN ('resultat', 'consolide', 'affecte_report', 'affecte_reserves', 'caf', 'capital', 'investissements')
    OR l.exercice = k.exercice - 1 AND l.quoi IN ('resultat', 'consolide', 'investissements'))
  UNION ALL SELECT contrat, 'conseil ' || ej || ' ' || CASE quoi WHEN 'ETPR_PM_MENSUEL' THEN 'pm' ELSE 'pnm' END || CASE recul WHEN 1 THEN '_avant' ELSE '' END, 100 * cumul / k
    FROM cumul_lu WHERE quoi IN ('ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL')
  -- La dernière année mesurée, et celle d'avant : plus ancienne, elle ne l'est pas.
  UNION ALL SELECT contrat, 'conseil ' || ej || ' ' || CASE recul WHEN 0 THEN 'lits' ELSE 'lits_avant' END, valeur FROM (
    SELECT *, max(year(fin)) OVER (PARTITION BY contrat, ej) - year(fin) AS recul FROM mesure_lue WHERE indicateur = 'LITS_MCO' AND NOT sans_objet) WHERE recul <= 1
  -- L'hôpital dont le compte n'est qu'arrêté n'a pas affecté son résultat, quoi qu'aient fait les autres.
  UNION ALL SELECT r.contrat, 'conseil ' || r.ej || ' provisoire', 1 FROM de_la_reunion r JOIN clos k USING (contrat)
    JOIN compte_connu c ON c.contrat = r.contrat AND c.ej = r.ej AND year(c.fin) = k.exercice AND c.version IN ('cf_arrete', 'cf_approuve') GROUP BY r.contrat, r.ej HAVING bool_and(c.version = 'cf_arrete')
  UNION ALL SELECT contrat, 'conseil ' || ej || ' ' || unnest(['constates', 'mois']), unnest([sum(montant), count(*)]) FROM constate GROUP BY contrat, ej
  UNION ALL SELECT s.contrat, 'conseil ' || s.ej || ' seuil', round(10 * s.decaissables / 365) FROM solde s JOIN de_la_reunion r USING (contrat, ej)
    WHERE s.document = 'cf' AND s.exercice <= year(r.le) AND s.decaissables > 0 QUALIFY row_number() OVER (PARTITION BY s.contrat, s.ej ORDER BY s.exercice DESC) = 1
  UNION ALL SELECT r.contrat, 'conseil ' || r.ej || ' creux', min(c.montant) FROM de_la_reunion r JOIN compte_connu c USING (contrat, ej)
    WHERE c.version = 'plan_tresorerie' AND c.budget = 'H' AND c.fin > r.au AND c.poste IN ('tresorerie', 'tresorerie_plus_bas') GROUP BY ALL),
-- Emplois autorisés et payés, séjours : des années entières.
annee AS (
  SELECT m.contrat, m.ej, m.indicateur, v.exercice - year(m.fin) AS recul, sum(m.valeur) AS total FROM mesure_lue m JOIN vote v USING (contrat)
  WHERE m.indicateur LIKE '%_MENSUEL' AND NOT m.sans_objet GROUP BY ALL HAVING count(m.valeur) = 12),
emploi AS (
  SELECT l.contrat, 'emplois ' || l.ej || ' ' || CASE l.quoi WHEN 'tper_pm' THEN 'pm_tper' ELSE 'pnm_tper' END || CASE WHEN l.exercice < v.exercice THEN '_avant' ELSE '' END AS cle, 100 * l.valeur AS valeur
  FROM document_lu l JOIN vote v USING (contrat) WHERE l.document = 'eprd' AND l.exercice >= v.exercice - 1 AND l.quoi IN ('tper_pm', 'tper_pnm')
  UNION ALL SELECT contrat, 'emplois ' || ej || ' ' || CASE indicateur WHEN 'ETPR_PM_MENSUEL' THEN 'pm_paye_avant' ELSE 'pnm_paye_avant' END, 100 * total / 12 FROM annee WHERE recul = 1 AND indicateur LIKE 'ETPR%'
  UNION ALL SELECT contrat, 'emplois ' || ej || ' ' || CASE recul WHEN 1 THEN 'sejours' ELSE 'sejours_avant' END, round(total) FROM annee WHERE recul IN (1, 2) AND indicateur = 'SEJOURS_HC_MCO_MENSUEL'),
-- Les jours dont l'agence est en retard sur une tranche : de ses parts, la plus longue du jour prévu au jour versé quand elle est soldée ; la plus ancienne qui est due, à D ; un contrat fini n’en doit plus après sa fin.
versement AS (
  SELECT a.contrat, 'revue ' || a.cle || ' retardDeVersement' AS cle, CASE WHEN p.soldee THEN greatest(0, p.jours_verses)
      WHEN a.statut <> 'suspendue' AND (f.sans_condition OR a.remplie) AND p.echu > 0 AND p.prochaine_le < g.le THEN date_diff('day', p.prochaine_le, g.le) END AS valeur
  FROM (${aides}) a JOIN jugement g USING (contrat) JOIN (SELECT DISTINCT contrat, au FROM de_la_reunion) r USING (contrat)
  JOIN (SELECT contrat, tranche, bool_and(condition IS NULL) AS sans_condition FROM aide GROUP BY ALL) f ON f.contrat = a.contrat AND f.tranche::VARCHAR = a.cle
  JOIN versement_de_tranche p ON p.contrat = a.contrat AND p.tranche = f.tranche),
-- Qualité et accès : la dernière année connue de l'hôpital et celle d'avant, au cent-millième ; une plus ancienne n'est pas l'année d'avant.
qualite AS (
  SELECT contrat, 'conseil ' || ej || ' ' || indicateur || CASE rang WHEN 2 THEN '_avant' ELSE '' END AS cle, 100000 * valeur AS valeur FROM (
    SELECT *, row_number() OVER (PARTITION BY contrat, ej, indicateur ORDER BY fin DESC) AS rang, max(year(fin)) OVER (PARTITION BY contrat, ej, indicateur) AS derniere FROM mesure_lue
    WHERE indicateur IN ('PASSAGES_URGENCES', 'TAUX_OCCUPATION_MCO', 'DMS_MCO', 'TAUX_CHIRURGIE_AMBULATOIRE', 'ABSENTEISME_PNM', 'NIVEAU_CERTIFICATION_HAS', 'E_SATIS_MCO', 'DELAI_RENDEZ_VOUS', 'DUREE_PASSAGE_URGENCES') AND NOT sans_objet) WHERE rang = 1 OR rang = 2 AND year(fin) = derniere - 1),
-- Les opérations du PPI : de chaque entité, celles de la dernière annexe arrêtée et enregistrée à D.
annexe AS (
  SELECT o.*, r.n FROM de_la_reunion r JOIN operation o ON o.contrat = r.contrat AND o.ej = r.ej
  WHERE o.arrete_le <= r.au AND coalesce(o.enregistre_le, o.arrete_le) <= r.au
  QUALIFY o.arrete_le = max(o.arrete_le) OVER (PARTITION BY o.contrat, o.ej)),
ppi_lu AS (
  SELECT *, CASE WHEN etat NOT IN ('livree', 'abandonnee') AND (menace IS NOT NULL OR etat = 'suspendue') THEN 1 ELSE 0 END AS menacee FROM annexe),
ppi AS (
  SELECT contrat, 'ppi ' || ej || ' ' || operation || ' ' || unnest(['montant', 'paye', 'menacee']) AS cle, unnest([montant, paye, menacee]) AS valeur FROM ppi_lu
  UNION ALL SELECT contrat, 'ppi resteMenace', CASE WHEN count(paye) = count(*) THEN sum(CASE WHEN paye < montant THEN montant - paye ELSE 0 END) END FROM ppi_lu WHERE menacee = 1 GROUP BY contrat),
-- L'échéancier de la dette après l'exercice : du dernier état de chaque entité dont il dit une année d'après, à côté de la CAF de leur PGFP ; chacune rembourse ses propres emprunts.
etat_de_dette AS (
  SELECT t.*, count(DISTINCT CASE WHEN t.exercice > t.vote THEN t.ej END) OVER (PARTITION BY t.contrat) AS disent FROM (
    SELECT x.*, v.exercice AS vote FROM de_la_reunion r JOIN dette x ON x.contrat = r.contrat AND x.ej = r.ej JOIN vote v ON v.contrat = r.contrat
    WHERE x.arrete_le <= r.au AND coalesce(x.enregistre_le, x.arrete_le) <= r.au QUALIFY x.arrete_le = max(x.arrete_le) OVER (PARTITION BY x.contrat, x.ej)) t),
dette_lue AS (
  SELECT x.contrat, x.exercice, any_value(x.disent) AS disent, count(*) AS n, sum(x.capital) AS capital, sum(x.interets) AS interets, sum(x.encours) AS encours, sum(c.valeur) AS caf, count(c.valeur) AS cafs,
    count(*) FILTER (c.valeur >= x.capital) AS couvrent, sum(greatest(0, x.capital - c.valeur)) AS manque
  FROM etat_de_dette x LEFT JOIN pgfp_connu c ON c.contrat = x.contrat AND c.ej = x.ej AND c.exercice = x.exercice AND c.solde = 'caf' WHERE x.exercice > x.vote GROUP BY ALL),
dette_vue AS (
  SELECT contrat, 'dette ' || exercice || ' ' || unnest(['capital', 'interets', 'encours']) AS cle, unnest([capital, interets, encours]) AS valeur FROM dette_lue WHERE n = disent
  UNION ALL SELECT contrat, 'dette ' || exercice || ' ' || unnest(['caf', 'nette', 'couvrent', 'manque']), unnest([caf, caf - capital, couvrent, manque]) FROM dette_lue WHERE n = disent AND cafs = disent),
-- Ce que les deux parties disent d'un engagement, le dernier jour où l'une au moins le dit ; et ce que l'autre n'a pas dit.
deux_valeurs AS (
  SELECT x.contrat, e.libelle, x.date, max(x.valeur) FILTER (x.par = 'etablissement') AS etablissement, max(x.valeur) FILTER (x.par = 'ars') AS ars
  FROM valeur_contradictoire x JOIN jugement j USING (contrat) JOIN version_en_vigueur v ON v.contrat = x.contrat
  JOIN engagement e ON e.contrat = x.contrat AND e.version = v.version AND e.engagement = x.engagement
  WHERE x.date <= j.le AND coalesce(x.enregistre_le, x.date) <= j.au
  GROUP BY x.contrat, e.libelle, x.engagement, x.date HAVING count(x.valeur) > 0
  QUALIFY row_number() OVER (PARTITION BY x.contrat, x.engagement ORDER BY x.date DESC) = 1),
-- Combien de documents dus et jamais venus un autre remplace.
remplaces AS (
  SELECT c.contrat, 'revue remplaces' AS cle, coalesce(any_value(n.n), 0) AS valeur FROM (SELECT DISTINCT contrat FROM de_la_reunion) c LEFT JOIN (
    SELECT m.contrat, count(*) AS n FROM membre m JOIN transmission t USING (ej) JOIN jugement j USING (contrat)
    WHERE t.echeance BETWEEN coalesce(m.entree, t.echeance) AND coalesce(m.sortie, t.echeance) AND t.echeance < j.le AND (t.transmis_le IS NULL OR t.transmis_le > j.le)
      AND remplace(t.ej, t.document, t.exercice, j.le) GROUP BY m.contrat) n USING (contrat) GROUP BY c.contrat),
-- Les jalons d'une revue : ceux en retard ; de chaque action, le premier des douze mois à venir d'un contrat que rien n'arrête ; combien d'autres. En jeu : ce que l'action doit encore apporter par an.
jalon_vu AS (
  SELECT j.contrat, j.action, j.jalon, j.en_retard, row_number() OVER (PARTITION BY j.contrat, j.action, j.en_retard ORDER BY j.derniere, j.jalon) AS rang
  FROM jalon_connu j JOIN jugement g USING (contrat) JOIN (SELECT DISTINCT contrat FROM de_la_reunion) USING (contrat)
  WHERE j.en_retard OR (NOT j.atteint AND NOT j.abandonnee AND g.gele_le IS NULL AND g.fini_le IS NULL AND j.derniere BETWEEN g.au AND g.au + INTERVAL 12 MONTH)),
jalon_dit AS (
  SELECT v.contrat, 'jalon ' || v.action || ' ' || v.jalon || CASE WHEN v.en_retard THEN ' retard' ELSE ' prochain' END AS cle, coalesce(round(a.reste), 0) AS valeur
  FROM jalon_vu v LEFT JOIN en_jeu a USING (contrat, action) WHERE v.en_retard OR v.rang = 1
  UNION ALL SELECT c.contrat, 'jalons autres', (SELECT count(*) FROM jalon_vu v WHERE v.contrat = c.contrat AND NOT v.en_retard AND v.rang > 1) FROM (SELECT DISTINCT contrat FROM de_la_reunion) c),
dite AS (
  SELECT contrat, 'revue ' || libelle || ' ' || date || ' etablissement' AS cle, 100000 * etablissement AS valeur FROM deux_valeurs
  UNION ALL SELECT contrat, 'revue ' || libelle || ' ' || date || ' ars', 100000 * ars FROM deux_valeurs
  UNION ALL SELECT contrat, 'revue ' || libelle || ' ' || date || ' manque', 1 FROM deux_valeurs WHERE etablissement IS NULL OR ars IS NULL)
SELECT contrat, cle, valeur AS somme_valeur FROM (FROM qualite UNION ALL FROM dette_vue UNION ALL FROM ppi UNION ALL FROM remplaces UNION ALL FROM jalon_dit UNION ALL FROM dite UNION ALL FROM ria UNION ALL FROM ria_pont UNION ALL FROM ria_remplace UNION ALL FROM eprd UNION ALL FROM modifie UNION ALL FROM ailleurs UNION ALL FROM emprunt UNION ALL FROM pgfp UNION ALL FROM ouvert UNION ALL FROM conseil UNION ALL FROM emploi UNION ALL FROM versement) WHERE valeur IS NOT NULL ORDER BY ALL

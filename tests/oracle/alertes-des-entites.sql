-- Les alertes qu'une entité lève par ses comptes et ses documents, avec leur valeur, leur marge et leurs euros en jeu.
WITH examinee AS (
  SELECT m.contrat, m.ej, m.entree, m.sortie, v.au FROM membre m JOIN (${vivants}) v USING (contrat) WHERE m.sortie IS NULL OR m.sortie >= v.au),
annee_lue AS (
  SELECT s.document, s.contrat, s.ej, s.exercice, s.produits_crp, s.produits, s.caf, s.capital_contractuel, s.encours_dette, s.capitaux_permanents,
    s.decaissables, s.achats, s.resultat_crp - s.anterieurs AS corrige,
    CASE WHEN l.ej IS NULL THEN 0.03 ELSE 0.02 END AS seuil,
    produits_crp > 10e6 AND corrige < -seuil * produits_crp AS un, produits_crp > 10e6 AND corrige < 0 AND (s.caf < 0 OR s.caf < 0.02 * s.produits) AS deux,
    s.caf < s.capital_contractuel AS trois, un OR deux OR trois AS concernee,
    corrige + seuil * produits_crp AS marge_1, s.caf - 0.02 * s.produits AS marge_2, s.caf - s.capital_contractuel AS marge_3
  FROM solde s LEFT JOIN liste_ej l ON l.ej = s.ej AND l.liste = 'deficit_2_pour_cent'
    AND make_date(s.exercice, 12, 31) BETWEEN l.debut AND coalesce(l.fin, DATE '9999-12-31')),
annee AS (SELECT * EXCLUDE document FROM annee_lue WHERE document = 'cf'),
b AS (
  SELECT a.*, e.au, un::INT + deux::INT + trois::INT AS n,
    greatest(CASE WHEN un THEN -marge_1 END, CASE WHEN deux THEN -marge_2 END, CASE WHEN trois THEN -marge_3 END) AS pire,
    (SELECT count(DISTINCT p.exercice) FROM annee p WHERE p.contrat = a.contrat AND p.ej = a.ej AND p.concernee
      AND p.exercice BETWEEN a.exercice - 2 AND a.exercice) = 3 AS durable,
    un AND corrige <= -2 * seuil * produits_crp OR (deux OR trois) AND caf < 0 AS loin
  FROM annee a JOIN examinee e USING (contrat, ej) QUALIFY row_number() OVER (PARTITION BY a.contrat, a.ej ORDER BY a.exercice DESC) = 1),
-- La dernière prévision de l'année de D, devant le dernier compte financier : ce qu'elle remplit et qu'il ne remplit pas.
prevue AS (
  SELECT p.*, b.au, b.un AS un_constate, b.deux AS deux_constate, b.trois AS trois_constate,
    (SELECT max(c.publie_le) FROM compte_connu c WHERE c.contrat = p.contrat AND c.ej = p.ej AND c.version = p.document AND year(c.fin) = p.exercice) AS venue,
    EXISTS (SELECT 1 FROM transmission d WHERE d.ej = p.ej AND d.exercice = p.exercice AND d.document = 'eprd' AND d.etat = 'rejete' AND d.etat_le <= b.au) AS rejete
  FROM annee_lue p JOIN b USING (contrat, ej) WHERE p.document IN ('eprd', 'ria1', 'ria2') AND p.exercice BETWEEN year(b.au) - 1 AND year(b.au) AND p.exercice > b.exercice AND NOT (p.document = 'eprd' AND rejete)
  QUALIFY row_number() OVER (PARTITION BY p.contrat, p.ej, p.exercice ORDER BY venue DESC, p.document DESC) = 1),
-- Le 3° lit la CAF d'un EPRD modificatif arrêté après ces comptes, qui n'en a pas ; le capital est celui des comptes.
lue_en_soldes AS (
  SELECT q.*, coalesce((SELECT arg_max(t.valeur, t.numero) FROM trajectoire t WHERE NOT q.rejete AND t.contrat = q.contrat AND t.ej = q.ej AND t.exercice = q.exercice AND t.solde = 'caf'
    AND t.version = 'eprd_modificatif' AND t.arrete_le > q.venue AND greatest(t.arrete_le, coalesce(t.enregistre_le, t.arrete_le)) <= q.au), q.caf) AS caf_3 FROM prevue q),
prevision AS (
  SELECT contrat, ej, unnest(['1', '2', '3']) || ' ' || exercice AS numero, unnest([un, deux, caf_3 < capital_contractuel]) AS rempli, unnest([un_constate, deux_constate, trois_constate]) AS constate,
    unnest([corrige / produits_crp, caf / produits, caf_3]) AS valeur, unnest([marge_1, marge_2, caf_3 - capital_contractuel]) AS marge FROM lue_en_soldes),
-- Les trois ratios de l'arrêté du 7 mai 2012, et la dette x à rembourser pour revenir à chacun : (dette − x) ÷ (capitaux − x) = 50 % donne x = 2 × dette − capitaux, sans issue si les
-- fonds propres manquent ; une CAF nulle ou négative est réputée dépassée, sans issue. L'autorisation finit à un ratio dépassé au plus ; un ratio inconnu peut l'être.
ratio AS (
  SELECT contrat, ej, unnest([CASE WHEN capitaux_permanents > 0 THEN encours_dette > 0.5 * capitaux_permanents END, caf <= 0 OR encours_dette > 10 * caf, encours_dette > 0.3 * produits]) AS depasse,
    unnest([CASE WHEN encours_dette < capitaux_permanents THEN 2 * encours_dette - capitaux_permanents END, CASE WHEN caf > 0 THEN encours_dette - 10 * caf END, encours_dette - 0.3 * produits]) AS x FROM b),
dette AS (
  SELECT contrat, ej, count(*) FILTER (depasse) AS n, count(*) FILTER (depasse IS NOT FALSE) AS au_plus, list_sort(list(x) FILTER (depasse AND x IS NOT NULL)) AS rembourses FROM ratio GROUP BY ALL),
plan AS (
  SELECT p.ej, c.debut, k.etat FROM contrat c JOIN contrat_perimetre p ON p.contrat = c.id JOIN cadre k ON k.contrat = c.id
  WHERE c.type = 'plan_redressement' AND k.etat IN ('signe', 'en_cours', 'avenante', 'suspendu', 'soumis', 'projet')),
court AS (
  SELECT ej, min(CASE WHEN month(debut) = 1 AND day(debut) = 1 THEN year(debut) ELSE year(debut) + 1 END) AS premier
  FROM plan, situation WHERE etat NOT IN ('soumis', 'projet') AND debut <= au GROUP BY ej),
stock AS (
  SELECT contrat, ej, poste, montant FROM compte_connu WHERE budget = 'H' AND version IN ('situation', 'cf_arrete', 'cf_approuve') AND montant IS NOT NULL
    AND poste IN ('tresorerie', 'dettes_sociales_fiscales_echues', 'moratoires', 'fournisseurs_echus')
  QUALIFY row_number() OVER (PARTITION BY contrat, ej, poste ORDER BY fin DESC, version <> 'situation' DESC, version DESC) = 1),
du AS (SELECT s.poste, s.montant, b.* FROM stock s JOIN b USING (contrat, ej)),
creux AS (
  SELECT contrat, ej, min(montant) AS montant FROM compte_connu JOIN examinee USING (contrat, ej)
  WHERE version = 'plan_tresorerie' AND poste = 'tresorerie_plus_bas' AND fin > au GROUP BY ALL),
-- Ce que les clients doivent et ce qui est dû aux fournisseurs à la clôture, devant une année de factures et d’achats de toute l’entité.
delai AS (
  SELECT contrat, ej, sum(montant) FILTER (poste = 'creances_patients') AS creances, sum(montant) FILTER (poste = 'dettes_fournisseurs') AS dettes,
    sum(montant) FILTER (poste = CASE budget WHEN 'H' THEN 'P2' ELSE 'P3' END) AS facture, sum(montant) FILTER (poste IN ('C2', 'C3')) AS achete
  FROM cloture JOIN b USING (contrat, ej, exercice) GROUP BY ALL),
-- Cumuls depuis janvier, jusqu'au dernier mois connu de l'année, et les mêmes mois de l'année d'avant.
mois_connu AS (
  SELECT contrat, ej, poste, year(fin) AS exercice, month(fin) AS mois, montant FROM compte_connu
  WHERE budget = 'H' AND version = 'situation' AND poste IN ('C1', 'interim_62113', 'contrats_motif_2')),
cumul AS (
  SELECT contrat, ej, exercice, max(mois) AS n, sum(montant) FILTER (poste = 'C1') AS paie, sum(montant) FILTER (poste <> 'C1') AS temporaire,
    count(montant) FILTER (poste = 'C1') = max(mois) AS paie_lue FROM mois_connu GROUP BY ALL),
courant AS (
  SELECT c.* FROM cumul c JOIN situation ON c.exercice BETWEEN year(au) - 1 AND year(au) WHERE c.n >= 3
  QUALIFY row_number() OVER (PARTITION BY contrat, ej ORDER BY exercice DESC) = 1),
-- Un EPRD va jusqu'aux écritures de clôture : à date, il donne la part que les mêmes mois ont eue du dernier compte financier connu, celui de N-1 ou de N-2.
part_close AS (
  SELECT c.contrat, c.ej, sum(a.montant) / any_value(f.montant) AS part
  FROM courant c JOIN etat f ON f.contrat = c.contrat AND f.ej = c.ej AND f.document = 'cf' AND f.budget = 'H' AND f.poste = 'C1' AND f.exercice BETWEEN c.exercice - 2 AND c.exercice - 1
  JOIN mois_connu a ON a.contrat = c.contrat AND a.ej = c.ej AND a.exercice = f.exercice AND a.poste = 'C1' AND a.mois <= c.n
  GROUP BY c.contrat, c.ej, f.exercice HAVING count(a.montant) = any_value(c.n) QUALIFY row_number() OVER (PARTITION BY c.contrat, c.ej ORDER BY f.exercice DESC) = 1),
paie AS (
  SELECT c.contrat, c.ej, c.paie, e.montant * p.part AS du
  FROM courant c JOIN etat e ON e.contrat = c.contrat AND e.ej = c.ej AND e.exercice = c.exercice AND e.document = 'eprd' AND e.budget = 'H' AND e.poste = 'C1'
  JOIN part_close p ON p.contrat = c.contrat AND p.ej = c.ej WHERE c.paie_lue),
deux_emplois AS (
  SELECT a.contrat, a.ej, c.n, sum(a.montant) FILTER (a.exercice = c.exercice) AS total, sum(a.montant) FILTER (a.exercice = c.exercice - 1 AND a.mois <= c.n) AS avant
  FROM courant c JOIN mois_connu a ON a.contrat = c.contrat AND a.ej = c.ej AND a.poste <> 'C1'
  GROUP BY ALL HAVING count(*) FILTER (a.exercice = c.exercice) = 2 * c.n AND count(*) FILTER (a.exercice = c.exercice - 1 AND a.mois <= c.n) = 2 * c.n),
-- Emplois payés, en moyenne des mois connus de l'année, devant ceux que l'EPRD de cette année autorise, s'il n'est pas rejeté.
etpr AS (
  SELECT e.contrat, e.ej, e.au, CASE m.indicateur WHEN 'ETPR_PM_MENSUEL' THEN 'pm' ELSE 'pnm' END AS grade, year(m.fin) AS exercice, month(m.fin) AS mois, m.valeur
  FROM mesure m JOIN examinee e ON m.entite_type = 'ej' AND m.entite = e.ej
  WHERE m.indicateur IN ('ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL') AND m.qualite = 'ok' AND greatest(m.fin, coalesce(m.publie_le, m.fin)) <= e.au
  QUALIFY row_number() OVER (PARTITION BY e.contrat, e.ej, m.indicateur, m.fin ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC) = 1),
paye AS (
  SELECT contrat, ej, au, grade, exercice, count(*) AS n, avg(valeur) AS etpr FROM etpr WHERE exercice BETWEEN year(au) - 1 AND year(au)
  GROUP BY contrat, ej, au, grade, exercice HAVING count(*) = max(mois) AND count(*) >= 3 QUALIFY row_number() OVER (PARTITION BY contrat, ej, grade ORDER BY exercice DESC) = 1),
surnombre AS (
  SELECT p.*, t.montant AS tper,
    (SELECT CASE WHEN count(c.montant) = p.n THEN sum(c.montant) END FROM compte_connu c WHERE c.contrat = p.contrat AND c.ej = p.ej AND c.budget = 'H'
      AND c.version = 'situation' AND c.poste = 'masse_salariale_' || p.grade AND year(c.fin) = p.exercice AND month(c.fin) <= p.n) AS paie
  FROM paye p JOIN etat t ON t.contrat = p.contrat AND t.ej = p.ej AND t.exercice = p.exercice AND t.document = 'eprd' AND t.budget = 'H' AND t.poste = 'tper_' || p.grade
  WHERE NOT EXISTS (SELECT 1 FROM transmission d WHERE d.ej = p.ej AND d.exercice = p.exercice AND d.document = 'eprd' AND d.etat = 'rejete' AND d.etat_le <= p.au)),
retard AS (
  SELECT e.contrat, t.ej, t.document || ' ' || t.exercice AS objet, date_diff('day', t.echeance, e.au) AS jours,
    CASE t.document WHEN 'compte_financier' THEN 'compte_financier_en_retard' WHEN 'ria1' THEN 'ria_en_retard' WHEN 'ria2' THEN 'ria_en_retard' ELSE 'eprd_en_retard' END AS regle
  FROM transmission t JOIN examinee e USING (ej) WHERE t.echeance < e.au AND (t.transmis_le IS NULL OR t.transmis_le > e.au) AND NOT remplace(t.ej, t.document, t.exercice, e.au)
    AND t.echeance BETWEEN coalesce(e.entree, t.echeance) AND coalesce(e.sortie, t.echeance)),
alerte AS (
  SELECT contrat, 'd6143_39_1' AS regle, ej AS entite, '' AS objet, corrige / produits_crp AS valeur, marge_1 AS marge, -marge_1 AS euros FROM b WHERE un
  UNION ALL SELECT contrat, 'd6143_39_2', ej, '', caf / produits, marge_2, -marge_2 FROM b WHERE deux
  UNION ALL SELECT contrat, 'd6143_39_3', ej, '', caf, marge_3, -marge_3 FROM b WHERE trois
  UNION ALL SELECT contrat, 'critere_prevu', ej, numero, valeur, marge, -marge FROM prevision WHERE rempli AND constate IS NOT TRUE
  UNION ALL SELECT contrat, 'd6145_70', ej, '', n, -rembourses[au_plus - 1], NULL FROM dette WHERE n >= 2
  UNION ALL SELECT contrat, 'l6143_3', ej, '', n, NULL, pire FROM b WHERE concernee AND ej NOT IN (SELECT ej FROM plan)
  UNION ALL SELECT contrat, 'l6143_3_1', ej, '', n, NULL, pire FROM b WHERE concernee AND ej NOT IN (SELECT ej FROM plan) AND ej IN (
    SELECT p.ej FROM contrat c JOIN contrat_perimetre p ON p.contrat = c.id JOIN cadre k ON k.contrat = c.id WHERE c.type = 'plan_redressement' AND k.etat = 'rejete'
      AND NOT EXISTS (SELECT 1 FROM contrat d JOIN contrat_perimetre q ON q.contrat = d.id JOIN cadre l ON l.contrat = d.id
        WHERE d.type = 'plan_redressement' AND q.ej = p.ej AND d.debut > c.debut AND l.etat NOT IN ('projet', 'soumis', 'rejete')))
  UNION ALL SELECT contrat, 'l6143_3_1', ej, '', n, NULL, pire FROM b JOIN court USING (ej) WHERE concernee AND exercice >= premier
  UNION ALL SELECT contrat, 'iaf', ej, '', caf, caf, -caf FROM b WHERE caf < 0
  UNION ALL SELECT contrat, 'criticite', ej, '', least(4, n + durable::INT + loin::INT), NULL, NULL FROM b WHERE n + durable::INT + loin::INT >= 3
  UNION ALL SELECT contrat, 'dettes_sociales_echues', ej, '', montant, 1000 - montant, montant FROM du WHERE poste = 'dettes_sociales_fiscales_echues' AND montant > 1000
  UNION ALL SELECT contrat, 'moratoires', ej, '', montant, 1000 - montant, montant FROM du WHERE poste = 'moratoires' AND montant > 1000
  UNION ALL SELECT contrat, 'fournisseurs_echus', ej, '', montant * 365 / achats, 10 * achats / 365 - montant, montant FROM du WHERE poste = 'fournisseurs_echus' AND montant * 365 > 10 * achats
  UNION ALL SELECT contrat, 'tresorerie_basse', ej, '', montant * 365 / decaissables, montant - 10 * decaissables / 365, 10 * decaissables / 365 - montant
    FROM du WHERE poste = 'tresorerie' AND montant * 365 < 10 * decaissables
  UNION ALL SELECT contrat, 'creances_patients', ej, '', creances * 365 / facture, 120 * facture / 365 - creances, creances - 120 * facture / 365
    FROM delai WHERE creances * 365 > 120 * facture
  UNION ALL SELECT contrat, 'dettes_fournisseurs', ej, '', dettes * 365 / achete, 50 * achete / 365 - dettes, dettes - 50 * achete / 365
    FROM delai WHERE dettes * 365 > 50 * achete
  UNION ALL SELECT contrat, 'tresorerie_prevue', ej, '', montant, montant, -montant FROM creux WHERE montant < 0
  UNION ALL SELECT contrat, 'masse_salariale', ej, '', paie / du - 1, 1.01 * du - paie, paie - du FROM paie JOIN examinee USING (contrat, ej) WHERE paie / du - 1 > 0.01
  UNION ALL SELECT contrat, 'emploi_medical_temporaire', ej, '', total / avant - 1, 1.1 * avant - total, total - avant
    FROM deux_emplois JOIN examinee USING (contrat, ej) WHERE total / avant - 1 > 0.1 AND total - avant >= 50000
  UNION ALL SELECT contrat, 'etpr_sur_tper', ej, grade, etpr / tper - 1, NULL, paie - paie * tper / etpr FROM surnombre WHERE round(etpr / tper - 1, 6) > 0.01
  UNION ALL SELECT contrat, regle, ej, objet, jours, NULL, NULL FROM retard
  UNION ALL SELECT contrat, 'ght_concerne', t.ght, '', count(*), NULL, NULL FROM b JOIN etablissement t USING (ej) WHERE concernee GROUP BY ALL HAVING count(*) >= 2)
SELECT * FROM alerte

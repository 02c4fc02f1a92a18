-- L'année lue de ses premiers mois, au jour de chaque essai.

-- Ce que chaque ligne de gain apportait, telle que connue ce jour-là : ce qui court, et ce qui est promis, par palier.
CREATE OR REPLACE TABLE ligne_au_jour AS
WITH jours AS (SELECT DISTINCT contrat, exercice, jour FROM essai),
marche_au_jour AS (
  SELECT k.contrat, k.exercice, k.jour, p.action, p.gain, arg_max(palier, (date, rang)) AS palier,
    arg_max(net, (date, rang)) FILTER (net IS NOT NULL) AS net_reel, arg_max(effet, (date, rang)) FILTER (effet IS NOT NULL) AS effet_reel,
    arg_max(palier, (date, rang)) FILTER (palier <> 'reporte') AS palier_atteint, arg_max(palier = 'reporte', (date, rang)) AS reporte, arg_max(palier = 'reporte' AND effet IS NULL, (date, rang)) AS sans_date,
    bool_or(palier IN ('realise', 'constate')) AS a_ete_realise, min(date) FILTER (palier IN ('perdu', 'repris')) AS arret_le
  FROM jours k JOIN palier_connu p USING (contrat) WHERE p.date <= k.jour AND coalesce(p.enregistre_le, p.date) <= k.jour GROUP BY ALL)
SELECT k.contrat, k.exercice, k.jour, g.action, g.gain, g.ej, g.budget, g.titre, g.perennite, a.base, CASE g.perennite WHEN 'perenne' THEN b.plafond END AS plafond,
  coalesce(m.net_reel, g.brut - g.couts_induits) * (1 - coalesce(a.abattement, 0)) AS net,
  CASE g.perennite WHEN 'perenne' THEN g.effet ELSE g.debut END AS prevu, coalesce(m.effet_reel, prevu) AS depuis,
  CASE WHEN g.perennite = 'perenne' OR m.effet_reel IS NULL THEN g.fin
    ELSE (m.effet_reel + to_months(round(mois(g.debut, g.fin))::INT) - INTERVAL 1 DAY)::DATE END AS jusqua,
  m.palier_atteint AS palier, m.reporte, m.a_ete_realise, m.sans_date, CASE WHEN m.palier IN ('perdu', 'repris') THEN m.arret_le END AS arret_le
FROM jours k JOIN gain_en_vigueur g USING (contrat) JOIN action a ON a.contrat = g.contrat AND a.numero = g.action
LEFT JOIN base b ON b.contrat = a.contrat AND b.base = a.base
JOIN marche_au_jour m ON m.contrat = k.contrat AND m.exercice = k.exercice AND m.jour = k.jour AND m.action = g.action AND m.gain = g.gain
WHERE g.nature <> 'depense_evitee';

-- Sous un plafond, ce qui est délivré passe d'abord, puis chaque palier prend la place qui reste ; un gel arrête ce qui est promis.
CREATE OR REPLACE TABLE rythme_garde AS
WITH rythme_au_jour AS (
  SELECT l.*, k.m, CASE l.perennite WHEN 'perenne' THEN l.net / 12 ELSE l.net / mois(l.depuis, l.jusqua) END AS par_mois,
    CASE WHEN a_ete_realise THEN 5 ELSE list_position(['identifie', 'chiffre', 'valide', 'securise'], palier) END AS rang,
    CASE WHEN NOT a_ete_realise AND (arret_le IS NOT NULL OR sans_date) THEN 0 ELSE part_du_mois(k.m, k.fin_mois, l.depuis,
      least(coalesce(l.jusqua, k.fin_mois), coalesce((l.arret_le - INTERVAL 1 DAY)::DATE, k.fin_mois), k.fin_mois)) END AS w,
    part_du_mois(k.m, k.fin_mois, greatest(l.depuis, (l.jour + INTERVAL 1 DAY)::DATE), least(coalesce(l.jusqua, k.fin_mois),
      CASE WHEN j.gele_le <= l.jour THEN (j.gele_le - INTERVAL 1 DAY)::DATE ELSE k.fin_mois END, k.fin_mois)) AS w_apres
  FROM ligne_au_jour l JOIN jugement j USING (contrat) JOIN calendrier k ON year(k.m) BETWEEN l.exercice - 4 AND l.exercice),
somme AS (
  SELECT *, sum(par_mois * (w > 0)::INT) OVER (PARTITION BY contrat, exercice, jour, base, perennite, m, rang) AS s_rang,
    sum(par_mois * (w > 0)::INT) OVER (PARTITION BY contrat, exercice, jour, base, perennite, m ORDER BY rang DESC RANGE UNBOUNDED PRECEDING) - s_rang AS s_avant
  FROM rythme_au_jour WHERE rang IS NOT NULL),
garde AS (SELECT *, retenue(base, CASE WHEN plafond IS NOT NULL THEN greatest(0, plafond - s_avant * 12) END, s_rang * 12) AS part FROM somme)
SELECT * FROM garde WHERE budget = 'H';

CREATE OR REPLACE TABLE gain_au_jour AS
SELECT contrat, exercice, jour, ej, titre, year(m) AS annee, month(m) AS mois, sum(CASE WHEN rang = 5 THEN par_mois * w * part ELSE 0 END) AS delivre
FROM rythme_garde GROUP BY ALL;

-- Ce que chaque ligne promet encore à l'exercice, à son palier ; le titre 4 est tenu pour connu : rien ne s'y promet.
CREATE OR REPLACE TABLE promesse AS
SELECT contrat, exercice, jour, ej, titre, action, gain, rang, reporte, sum(par_mois * w_apres * part) AS montant
FROM rythme_garde WHERE rang < 5 AND w > 0 AND year(m) = exercice AND titre <> 'C4' GROUP BY ALL HAVING montant <> 0;

-- Comptes annuels connus ce jour-là ; un compte financier approuvé passe avant l'arrêté, un RIA 2 avant un RIA 1.
CREATE OR REPLACE TABLE annuel_au_jour AS
WITH r AS (
  SELECT e.contrat, e.ej, e.exercice, e.jour, c.poste, c.montant, year(c.fin) AS annee, c.version, c.version LIKE 'cf%' AS clos,
    list_position(['eprd', 'ria1', 'ria2', 'cf_arrete', 'cf_approuve'], c.version) AS rang
  FROM essai e JOIN compte_connu c USING (contrat, ej)
  WHERE c.budget = 'H' AND c.version <> 'situation' AND coalesce(c.publie_le, c.fin) <= e.jour)
SELECT * EXCLUDE (rang) FROM r QUALIFY rang = max(rang) OVER (PARTITION BY contrat, ej, exercice, jour, annee, clos);

-- Les exercices dont la saison se lit : clos, les mêmes mois connus, trois au plus.
CREATE OR REPLACE TABLE precedent AS
WITH clos AS (
  SELECT contrat, ej, exercice, jour, annee FROM annuel_au_jour WHERE clos AND poste IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4')
  GROUP BY ALL HAVING count(montant) = 7)
SELECT e.*, c.annee, row_number() OVER (PARTITION BY e.contrat, e.ej, e.exercice ORDER BY c.annee DESC) AS rang
FROM essai e JOIN clos c USING (contrat, ej, exercice, jour)
JOIN mois_lu m ON m.contrat = e.contrat AND m.ej = e.ej AND m.exercice = c.annee AND m.mois = e.n AND m.connu_le <= e.jour
WHERE c.annee BETWEEN e.exercice - 4 AND e.exercice - 1 QUALIFY rang <= 3;

-- Le cumul des mois lus et ce que les gains en vigueur y ont mis, puis mettent sur le reste de l'année.
CREATE OR REPLACE TABLE cumul_au_jour AS
WITH annees AS (SELECT contrat, ej, exercice, jour, n, annee FROM precedent UNION SELECT contrat, ej, exercice, jour, n, exercice FROM essai),
poste AS (SELECT unnest(['P1', 'P2', 'P3', 'C1', 'C2', 'C3']) AS poste)
SELECT a.*, p.poste, CASE WHEN p.poste LIKE 'P%' THEN 1 ELSE -1 END AS signe,
  (SELECT sum(montant) FROM compte_connu c WHERE c.contrat = a.contrat AND c.ej = a.ej AND c.budget = 'H' AND c.version = 'situation' AND c.poste = p.poste
    AND year(c.fin) = a.annee AND month(c.fin) <= a.n AND c.debut = date_trunc('month', c.fin) AND c.fin = last_day(c.fin)) AS cumul,
  coalesce(g.a_date, 0) AS a_date, coalesce(g.reste, 0) AS reste
FROM annees a CROSS JOIN poste p LEFT JOIN (
  SELECT g.contrat, g.exercice, g.jour, g.ej, g.titre, g.annee, e.n, sum(delivre) FILTER (mois <= e.n) AS a_date, sum(delivre) FILTER (mois > e.n) AS reste
  FROM gain_au_jour g JOIN essai e USING (contrat, exercice, jour, ej) GROUP BY ALL) g
ON g.contrat = a.contrat AND g.exercice = a.exercice AND g.jour = a.jour AND g.ej = a.ej AND g.titre = p.poste AND g.annee = a.annee AND g.n = a.n;

CREATE OR REPLACE TABLE lecture_de_saison AS
WITH avant AS (
  SELECT c.*, p.rang, k.montant AS clos FROM cumul_au_jour c JOIN precedent p USING (contrat, ej, exercice, jour, annee)
  JOIN annuel_au_jour k ON k.contrat = c.contrat AND k.ej = c.ej AND k.exercice = c.exercice AND k.jour = c.jour AND k.annee = c.annee AND k.poste = c.poste AND k.clos),
joint AS (
  SELECT a.contrat, a.ej, a.exercice, a.jour, a.n, a.poste, a.signe, a.rang, a.annee, a.clos, a.cumul AS cumul_avant, a.reste AS reste_avant, c.cumul, c.reste,
    -- Hors gains en vigueur, l'année finit comme le précédent ; sans base, le reste est le sien, en euros.
    c.cumul - c.signe * c.a_date AS nu, a.cumul - a.signe * a.a_date AS nu_avant, a.clos - a.signe * (a.a_date + a.reste) AS clos_nu,
    CASE WHEN nu_avant <= 0 OR clos_nu <= 0 THEN nu + clos_nu - nu_avant ELSE nu * clos_nu / nu_avant END + c.signe * (c.a_date + c.reste) AS saison
  FROM avant a JOIN cumul_au_jour c ON c.contrat = a.contrat AND c.ej = a.ej AND c.exercice = a.exercice AND c.jour = a.jour AND c.poste = a.poste AND c.annee = a.exercice)
SELECT * FROM joint;

CREATE OR REPLACE TABLE lecture AS
SELECT contrat, ej, exercice, jour, n, poste, signe, avg(saison) AS saison, avg(cumul * 12 / n) AS lineaire, sum(clos) FILTER (rang = 1) AS dernier,
  sum(clos + cumul - cumul_avant + signe * (reste - reste_avant)) FILTER (rang = 1) AS ecart, any_value(cumul) AS cumul
FROM lecture_de_saison GROUP BY ALL;

-- Le titre 4 est tenu pour connu : du dernier document de l'année, sinon du dernier exercice clos.
CREATE OR REPLACE TABLE resultat_lu AS
WITH titre_4 AS (
  SELECT p.contrat, p.ej, p.exercice, p.jour, k.montant AS dernier,
    coalesce((SELECT any_value(montant) FROM annuel_au_jour d WHERE NOT d.clos AND d.contrat = p.contrat AND d.ej = p.ej
      AND d.exercice = p.exercice AND d.jour = p.jour AND d.annee = p.exercice AND d.poste = 'C4'), k.montant) AS annee
  FROM precedent p JOIN annuel_au_jour k USING (contrat, ej, exercice, jour, annee) WHERE p.rang = 1 AND k.poste = 'C4' AND k.clos),
promis AS (
  SELECT contrat, ej, exercice, jour, sum(montant * [0, 0.25, 0.5, 0.9][rang]) AS promis FROM promesse GROUP BY ALL)
SELECT l.contrat, l.ej, l.exercice, l.jour, l.n,
  (sum(l.signe * l.saison) + sum(l.signe * l.ecart)) / 2 - any_value(t.annee) AS outil,
  sum(l.signe * l.ecart) - any_value(t.annee) AS ecart, sum(l.signe * l.dernier) - any_value(t.dernier) AS dernier,
  sum(l.signe * l.lineaire) - any_value(t.annee) AS lineaire,
  coalesce(any_value(g.promis), 0) AS promis, any_value(t.annee) AS titre_4
FROM lecture l JOIN titre_4 t USING (contrat, ej, exercice, jour) LEFT JOIN promis g USING (contrat, ej, exercice, jour) GROUP BY ALL;

-- Ce que chaque méthode a manqué des clôtures passées, au même mois, poste par poste et pour le résultat ; la plus proche de trois au moins est gardée, la première en cas d'égalité.
CREATE OR REPLACE TABLE manque AS
SELECT r.contrat, r.ej, r.exercice, 'resultat' AS poste, [s.resultat_crp - r.outil - r.promis, s.resultat_crp - r.ecart, s.resultat_crp - r.dernier, s.resultat_crp - r.lineaire] AS ecarts
FROM resultat_lu r JOIN essai e USING (contrat, ej, exercice, jour) JOIN solde s ON s.contrat = r.contrat AND s.ej = r.ej AND s.exercice = r.exercice AND s.document = 'cf'
WHERE NOT e.en_cours AND s.resultat_crp IS NOT NULL
UNION ALL
SELECT l.contrat, l.ej, l.exercice, l.poste, [k.montant - l.saison - l.signe * coalesce(p.promis, 0), k.montant - l.ecart, k.montant - l.dernier, k.montant - l.lineaire]
FROM lecture l JOIN essai e USING (contrat, ej, exercice, jour) JOIN cloture k ON k.contrat = l.contrat AND k.ej = l.ej AND k.exercice = l.exercice AND k.poste = l.poste AND k.budget = 'H'
LEFT JOIN (SELECT contrat, ej, exercice, jour, titre, sum(montant * [0, 0.25, 0.5, 0.9][rang]) AS promis FROM promesse GROUP BY ALL) p
  ON p.contrat = l.contrat AND p.ej = l.ej AND p.exercice = l.exercice AND p.jour = l.jour AND p.titre = l.poste
WHERE NOT e.en_cours AND k.montant IS NOT NULL;

CREATE OR REPLACE TABLE methode_gardee AS
WITH moyenne AS (
  SELECT contrat, ej, poste, count(*) AS n, [avg(abs(ecarts[1])), avg(abs(ecarts[2])), avg(abs(ecarts[3])), avg(abs(ecarts[4]))] AS moyennes FROM manque GROUP BY ALL)
SELECT contrat, ej, poste, CASE WHEN n < 3 THEN 1 ELSE list_position(moyennes, list_min(moyennes)) END AS methode FROM moyenne;

CREATE OR REPLACE TABLE projection_outil AS
SELECT r.contrat, r.ej, r.n AS mois, [r.outil, r.ecart, r.dernier, r.lineaire][coalesce(g.methode, 1)] + r.promis AS valeur
FROM resultat_lu r JOIN essai e USING (contrat, ej, exercice, jour) LEFT JOIN methode_gardee g ON g.contrat = r.contrat AND g.ej = r.ej AND g.poste = 'resultat' WHERE e.en_cours

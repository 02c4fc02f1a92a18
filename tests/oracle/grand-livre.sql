-- Le grand livre des gains : une ligne par ligne de gain, ce qu'elle promet, où elle en est à la date du jugement.

-- Part gardée d’une somme que la base plafonne.
CREATE OR REPLACE MACRO retenue(base, plafond, somme) AS CASE WHEN base IS NULL OR plafond IS NULL OR somme <= plafond THEN 1 ELSE plafond / somme END;

-- Un contrat abandonné, clos ou rejeté est jugé au jour de sa fin : sur les faits datés jusque-là, connus à D.
CREATE OR REPLACE TABLE jugement AS
SELECT contrat, au, least(au, coalesce(fini_le, au)) AS le, year(least(au, coalesce(fini_le, au))) AS exercice,
  etat, gele_le, fini_le FROM cadre;

CREATE OR REPLACE TABLE palier_connu AS
SELECT p.* FROM gain_palier p JOIN jugement j USING (contrat)
WHERE p.date <= j.le AND coalesce(p.enregistre_le, p.date) <= j.au;

CREATE OR REPLACE TABLE marche AS
SELECT contrat, action, gain, arg_max(palier, (date, rang)) AS palier, max(date) AS palier_le,
  arg_max(net, (date, rang)) FILTER (net IS NOT NULL) AS net_reel,
  arg_max(effet, (date, rang)) FILTER (effet IS NOT NULL) AS effet_reel,
  arg_max(palier, (date, rang)) FILTER (palier <> 'reporte') AS palier_atteint,
  arg_max(palier, (date, rang)) FILTER (palier IN ('realise', 'constate')) AS palier_delivre,
  -- Reportée sans nouvelle date, une ligne est sans date.
  arg_max(palier = 'reporte' AND effet IS NULL, (date, rang)) AS sans_date,
  min(date) FILTER (palier IN ('realise', 'constate')) AS realise_le,
  min(date) FILTER (palier IN ('perdu', 'repris')) AS arret_le
FROM palier_connu GROUP BY ALL;

-- Une ligne est celle de la dernière version qui la redit, jusqu’à celle en vigueur ; sans version, elle est de la signature.
-- Elle n’a pas de jour à elle : elle est connue avec le premier fait du contrat.
CREATE OR REPLACE TABLE gain_en_vigueur AS
SELECT g.* FROM gain g LEFT JOIN version_en_vigueur v ON v.contrat = g.contrat WHERE coalesce(g.version, 0) <= coalesce(v.version, 0)
  AND (g.contrat IN (SELECT contrat FROM evenement) OR g.contrat NOT IN (SELECT contrat FROM contrat_evenement))
QUALIFY row_number() OVER (PARTITION BY g.contrat, g.action, g.gain ORDER BY coalesce(g.version, 0) DESC) = 1;

CREATE OR REPLACE TABLE ligne AS
SELECT g.contrat, g.action, g.gain, g.ej, g.budget, g.nature, g.type_recette, g.perennite, g.contrepartie_ej,
  g.retenu_etablissement, g.retenu_ars, g.brut - g.couts_induits AS net, 1 - coalesce(a.abattement, 0) AS part,
  -- Le plafond d'une base est une année pleine : il ne borne pas un ponctuel.
  a.base, CASE g.perennite WHEN 'perenne' THEN b.plafond END AS plafond, CASE g.perennite WHEN 'perenne' THEN g.effet ELSE g.debut END AS debut, g.fin,
  -- Une ligne reportée reste au palier qu'elle avait atteint, avec sa nouvelle date.
  m.palier_atteint AS palier, coalesce(m.palier_delivre, m.palier_atteint) AS palier_tenu, m.palier_le, m.palier = 'reporte' AS reportee, coalesce(m.net_reel, g.brut - g.couts_induits) AS net_reel,
  coalesce(m.effet_reel, CASE g.perennite WHEN 'perenne' THEN g.effet ELSE g.debut END) AS debut_reel, coalesce(m.sans_date, false) AS sans_date,
  m.realise_le IS NOT NULL AS a_ete_realise, coalesce(m.palier IN ('realise', 'constate'), false) AS en_vigueur,
  -- La période d'un gain ponctuel se décale avec son début.
  CASE WHEN g.perennite = 'perenne' OR m.effet_reel IS NULL THEN g.fin
    ELSE (m.effet_reel + to_months(round(mois(g.debut, g.fin))::INT) - INTERVAL 1 DAY)::DATE END AS fin_reelle,
  -- Un retour en arrière agit de sa date.
  CASE WHEN m.palier IN ('perdu', 'repris') THEN m.arret_le END AS arret_le
FROM gain_en_vigueur g JOIN action a ON a.contrat = g.contrat AND a.numero = g.action
LEFT JOIN base b ON b.contrat = a.contrat AND b.base = a.base
LEFT JOIN marche m ON m.contrat = g.contrat AND m.action = g.action AND m.gain = g.gain
WHERE g.nature <> 'depense_evitee';

-- Année pleine par ligne pérenne : prévue, sécurisée, en vigueur ; une base commune ne donne pas plus que son plafond,
-- et ce qui n'est pas fait n'y prend la place de rien.
CREATE OR REPLACE TABLE annee_pleine AS
WITH brut AS (
  SELECT *, net * part AS prevue,
    -- Sécurisée puis reportée, une ligne n'est plus sur aucun palier : elle se compte à part.
    CASE WHEN palier IN ('realise', 'constate') THEN net_reel * part WHEN palier = 'securise' THEN net * part ELSE 0 END AS firme,
    CASE WHEN NOT reportee THEN firme ELSE 0 END AS securisee, firme - securisee AS reportee_brute,
    CASE WHEN en_vigueur AND debut_reel <= j.le THEN net_reel * part ELSE 0 END AS en_vigueur_brute,
    CASE WHEN debut <= coalesce((gele_le - INTERVAL 1 DAY)::DATE, j.le) THEN net * part ELSE 0 END AS due_brute
  FROM ligne JOIN jugement j USING (contrat) WHERE perennite = 'perenne'),
somme AS (
  SELECT *, sum(prevue) OVER w AS s_prevue, sum(securisee) OVER w AS s_securisee,
    sum(reportee_brute) OVER w AS s_reportee, sum(en_vigueur_brute) OVER w AS s_en_vigueur, sum(due_brute) OVER w AS s_due
  FROM brut WINDOW w AS (PARTITION BY contrat, base))
SELECT * EXCLUDE (prevue, securisee), prevue * retenue(base, plafond, s_prevue) AS prevue, securisee * retenue(base, plafond, s_securisee) AS securisee,
  reportee_brute * retenue(base, plafond, s_reportee) AS reportee_ap, en_vigueur_brute * retenue(base, plafond, s_en_vigueur) AS en_vigueur_ap, due_brute * retenue(base, plafond, s_due) AS due
FROM somme;

-- Ce qui est dû, moins ce que chaque ligne due en tient, le sien au plus : ni une ligne en avance ni une qui dépasse n'en cachent une autre ; sous un plafond, pas plus que ce qu'il laisse.
-- Ce qui doit coûter et ne coûte pas encore ne fait manquer rien : en tout, pas plus que le dû, ou que l'écart du dû à ce qui en est venu quand le plan coûte.
CREATE OR REPLACE TABLE manque_du AS
WITH par_base AS (
  SELECT contrat, base, plafond, sum(due) AS due, sum(en_vigueur_ap) AS tenue, coalesce(sum(least(due, en_vigueur_ap)) FILTER (due <> 0), 0) AS tenue_du_du,
    -- De ce qui est dû : un coût venu, quel qu'il soit ; un gain, le sien au plus.
    coalesce(sum(en_vigueur_ap) FILTER (due < 0), 0) + coalesce(sum(least(due, en_vigueur_ap)) FILTER (due > 0), 0) AS venue FROM annee_pleine GROUP BY ALL),
en_tout AS (
  SELECT contrat, sum(due) AS due, sum(venue) AS venue,
    sum(CASE WHEN base IS NULL OR plafond IS NULL OR due - tenue_du_du + tenue <= plafond THEN due - tenue_du_du WHEN tenue < plafond THEN plafond - tenue ELSE 0 END) AS dites FROM par_base GROUP BY contrat)
SELECT contrat, CASE WHEN dites <= due OR dites <= due - venue THEN dites ELSE list_max([0, due, due - venue]) END AS manque FROM en_tout;

-- En jeu d'une action : ce que chacune de ses lignes doit encore donner, moins ce que d'autres doivent encore coûter. Celle qui dépasse n'en cache pas une autre ; perdue ou reprise, elle n'est plus à venir.
-- Sous un plafond, les actions de la base se partagent ce qu'il laisse, à proportion de ce que chacune attend, et n'ont pas plus à elles toutes.
CREATE OR REPLACE TABLE en_jeu AS
WITH attendu AS (
  SELECT contrat, action, base, any_value(plafond) AS plafond,
    coalesce(sum(prevue - en_vigueur_ap) FILTER (arret_le IS NULL AND (prevue > 0 AND prevue > en_vigueur_ap OR prevue < 0 AND prevue < en_vigueur_ap)), 0) AS net
  FROM annee_pleine GROUP BY contrat, action, base),
place AS (SELECT contrat, base, any_value(plafond) - sum(en_vigueur_ap) AS libre FROM annee_pleine WHERE plafond IS NOT NULL GROUP BY contrat, base),
partage AS (
  SELECT a.*, p.libre, sum(CASE WHEN a.net > 0 THEN a.net END) OVER (PARTITION BY a.contrat, a.base) AS de_tous
  FROM attendu a LEFT JOIN place p ON p.contrat = a.contrat AND p.base = a.base)
SELECT contrat, action, greatest(0, sum(CASE WHEN libre IS NULL OR net <= 0 OR de_tous <= libre THEN net WHEN libre <= 0 THEN 0 ELSE libre * net / de_tous END)) AS reste
FROM partage GROUP BY contrat, action;

-- Le calendrier, mois par mois, du premier jour d'un gain ou d'un contrat à la fin du dernier.
CREATE OR REPLACE TABLE calendrier AS
WITH jours AS (
  SELECT debut AS jour FROM contrat UNION SELECT effet FROM gain UNION SELECT debut FROM gain UNION SELECT fin FROM gain WHERE perennite = 'ponctuel'
  UNION SELECT effet FROM gain_palier UNION SELECT fin FROM contrat UNION SELECT fin FROM contrat_version UNION SELECT greatest(au, aujourdhui) FROM situation)
SELECT m::DATE AS m, last_day(m::DATE) AS fin_mois FROM (
  SELECT unnest(range(date_trunc('year', min(jour)), make_date(year(max(jour)) + 1, 1, 1)::TIMESTAMP, INTERVAL 1 MONTH)) AS m FROM jours);

-- Le mois de D en deux : jusqu'à D, et après.
CREATE OR REPLACE TABLE tranche AS
SELECT m, CASE WHEN au >= m AND au < fin_mois THEN au ELSE fin_mois END AS fin_mois FROM calendrier, situation
UNION ALL SELECT (au + INTERVAL 1 DAY)::DATE, fin_mois FROM calendrier, situation WHERE au >= m AND au < fin_mois;

-- Part d'un mois comprise entre deux jours, bornes comprises.
CREATE OR REPLACE MACRO part_du_mois(m, fin_mois, debut, fin) AS
  greatest(0, date_diff('day', greatest(m, debut), least(fin_mois, fin)) + 1) / day(last_day(m));

-- Par ligne et par mois, en euros : ce qui était attendu, ce qui est réalisé ; un ponctuel se répartit sur sa période.
CREATE OR REPLACE TABLE rythme AS
SELECT l.contrat, l.action, l.gain, l.ej, l.nature, l.type_recette, l.perennite, l.base, l.plafond, l.palier, l.palier_tenu, l.reportee, l.a_ete_realise, l.debut_reel, k.m, k.fin_mois,
  CASE l.perennite WHEN 'perenne' THEN l.net * part / 12 ELSE l.net * part / mois(l.debut, l.fin) END AS par_mois_prevu,
  CASE l.perennite WHEN 'perenne' THEN l.net_reel * part / 12
    ELSE l.net_reel * part / mois(l.debut_reel, l.fin_reelle) END AS par_mois_reel,
  part_du_mois(k.m, k.fin_mois, l.debut, least(coalesce(l.fin, k.fin_mois), coalesce((j.gele_le - INTERVAL 1 DAY)::DATE, k.fin_mois), coalesce(j.fini_le, k.fin_mois))) AS w_annee,
  part_du_mois(k.m, k.fin_mois, l.debut, least(coalesce(l.fin, k.fin_mois), coalesce((j.gele_le - INTERVAL 1 DAY)::DATE, k.fin_mois), j.le)) AS w_date,
  CASE WHEN l.a_ete_realise THEN part_du_mois(k.m, k.fin_mois, l.debut_reel,
    least(coalesce(l.fin_reelle, k.fin_mois), coalesce((l.arret_le - INTERVAL 1 DAY)::DATE, k.fin_mois), j.le)) ELSE 0 END AS w_reel,
  -- Ce qui se compare à l'attendu d'un contrat gelé : le réalisé jusqu'à la veille.
  CASE WHEN l.a_ete_realise THEN part_du_mois(k.m, k.fin_mois, l.debut_reel,
    least(coalesce(l.fin_reelle, k.fin_mois), coalesce((l.arret_le - INTERVAL 1 DAY)::DATE, k.fin_mois), coalesce((j.gele_le - INTERVAL 1 DAY)::DATE, k.fin_mois), j.le)) ELSE 0 END AS w_gel,
  -- Au palier de D : ce qui court court jusqu'au bout, ce qui est perdu s'arrête, ce qui n'est que sécurisé pèse à sa date.
  CASE WHEN NOT l.a_ete_realise AND (l.arret_le IS NOT NULL OR l.sans_date) THEN 0 ELSE part_du_mois(k.m, k.fin_mois, l.debut_reel,
    least(coalesce(l.fin_reelle, k.fin_mois), coalesce((l.arret_le - INTERVAL 1 DAY)::DATE, k.fin_mois), coalesce(j.fini_le, k.fin_mois),
      CASE WHEN l.a_ete_realise THEN k.fin_mois ELSE coalesce((j.gele_le - INTERVAL 1 DAY)::DATE, k.fin_mois) END)) END AS w_palier,
  -- Ce que les comptes prennent : le réalisé, puis de D à la fin de l'exercice ce qui court et ce qui est sécurisé.
  CASE WHEN l.a_ete_realise OR l.palier = 'securise' AND NOT l.sans_date THEN part_du_mois(k.m, k.fin_mois,
    CASE WHEN l.a_ete_realise THEN l.debut_reel ELSE greatest(l.debut_reel, (j.le + INTERVAL 1 DAY)::DATE) END,
    least(coalesce(l.fin_reelle, k.fin_mois), coalesce((l.arret_le - INTERVAL 1 DAY)::DATE, k.fin_mois),
      CASE WHEN l.a_ete_realise THEN k.fin_mois ELSE coalesce((j.gele_le - INTERVAL 1 DAY)::DATE, k.fin_mois) END)) ELSE 0 END AS w_compte,
  CASE WHEN l.a_ete_realise THEN w_compte ELSE 0 END AS w_delivre
FROM ligne l JOIN jugement j USING (contrat) JOIN tranche k ON k.fin_mois >= least(l.debut, l.debut_reel)
  AND k.m <= coalesce(greatest(l.fin, l.fin_reelle), k.m);

-- Sous un plafond, ce qui est délivré passe d'abord, puis chaque palier prend la place qui reste.
CREATE OR REPLACE TABLE effet_mensuel AS
WITH echelle AS (
  SELECT *, CASE WHEN a_ete_realise THEN 5 WHEN palier = 'securise' THEN 4 WHEN palier = 'valide' THEN 3 WHEN palier = 'chiffre' THEN 2
    WHEN palier = 'identifie' THEN 1 ELSE 0 END AS rang FROM rythme),
somme AS (
  SELECT *, sum(par_mois_prevu * (w_annee > 0)::INT) OVER w AS s_annee, sum(par_mois_prevu * (w_date > 0)::INT) OVER w AS s_date,
    sum(par_mois_reel * (w_reel > 0)::INT) OVER w AS s_reel, sum(par_mois_reel * (w_compte > 0)::INT) OVER w AS s_compte,
    sum(par_mois_reel * (w_delivre > 0)::INT) OVER w AS s_delivre,
    sum(par_mois_reel * (w_palier > 0)::INT) OVER (PARTITION BY contrat, base, perennite, m, rang) AS s_palier,
    sum(par_mois_reel * (w_palier > 0)::INT) OVER (PARTITION BY contrat, base, perennite, m ORDER BY rang DESC RANGE UNBOUNDED PRECEDING) - s_palier AS s_avant
  FROM echelle WINDOW w AS (PARTITION BY contrat, base, perennite, m))
SELECT contrat, action, gain, ej, nature, type_recette, perennite, palier, palier_tenu, reportee, rang, debut_reel, m,
  par_mois_prevu * w_annee * retenue(base, plafond, s_annee * 12) AS attendu_annee,
  par_mois_prevu * w_date * retenue(base, plafond, s_date * 12) AS attendu_a_date,
  par_mois_reel * w_reel * retenue(base, plafond, s_reel * 12) AS realise_a_date,
  par_mois_reel * w_gel * retenue(base, plafond, s_reel * 12) AS realise_au_gel,
  par_mois_reel * w_palier * retenue(base, CASE WHEN plafond IS NOT NULL THEN greatest(0, plafond - s_avant * 12) END, s_palier * 12) AS au_palier,
  par_mois_reel * w_compte * retenue(base, plafond, s_compte * 12) AS compte,
  par_mois_reel * w_delivre * retenue(base, plafond, s_delivre * 12) AS delivre
FROM somme;

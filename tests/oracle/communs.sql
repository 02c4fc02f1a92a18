-- Ce que les questions partagent : ce qui est connu à D (une ligne de `situation`), le cadre de chaque contrat.

-- Un fait est connu à D quand il est daté et enregistré au plus tard à D ; sans l'un ni l'autre, il n'est pas connu avant aujourd'hui.
CREATE OR REPLACE MACRO connu(jour, enregistre) AS (
  SELECT CASE WHEN jour IS NULL THEN coalesce(enregistre, aujourdhui) <= au
    ELSE jour <= au AND coalesce(enregistre, jour) <= au END FROM situation);

-- Position d'un jour en mois, un mois entamé au prorata de ses jours ; un intervalle compte son dernier jour.
CREATE OR REPLACE MACRO rang_mois(jour) AS year(jour) * 12 + month(jour) - 1 + (day(jour) - 1) / day(last_day(jour));
CREATE OR REPLACE MACRO mois(debut, fin) AS greatest(0, rang_mois((fin + INTERVAL 1 DAY)::DATE) - rang_mois(debut));
-- Ce qui n'est pas venu n'est plus demandé quand un autre document l'a dit, ou est lui-même passé de son jour : le compte financier de l'année, son RIA 2 pour le RIA 1, un PGFP suivant.
CREATE OR REPLACE MACRO remplace(entite, piece, annee, le) AS EXISTS (
  SELECT 1 FROM transmission s WHERE s.ej = entite AND (s.transmis_le <= le OR s.echeance < le) AND CASE piece
    WHEN 'pgfp' THEN s.document = 'pgfp' AND s.exercice > annee WHEN 'ria1' THEN s.document IN ('ria2', 'compte_financier') AND s.exercice = annee
    ELSE s.document = 'compte_financier' AND piece <> 'compte_financier' AND s.exercice = annee END);

CREATE OR REPLACE TABLE evenement AS SELECT * FROM contrat_evenement WHERE connu(date, enregistre_le);

CREATE OR REPLACE TABLE dernier_etat AS
SELECT contrat, arg_max(CASE type WHEN 'projet' THEN 'projet' WHEN 'soumission' THEN 'soumis' WHEN 'rejet' THEN 'rejete'
    WHEN 'suspension' THEN 'suspendu' WHEN 'reprise' THEN 'en_cours' WHEN 'signature' THEN 'signe'
    WHEN 'demarrage' THEN 'en_cours' WHEN 'avenant' THEN 'avenante' WHEN 'abandon' THEN 'abandonne' ELSE 'clos' END,
    (date, rang)) AS etat,
  arg_max(date, (date, rang)) AS depuis
FROM evenement WHERE type NOT IN ('avis', 'constat', 'fusion') AND date IS NOT NULL GROUP BY contrat;

-- La suspension qui tient : dite une fois ou plusieurs depuis que le contrat a couru, quoi qui l'ait fini ensuite. Elle dure depuis son premier jour ; le dernier mot dit si elle gèle, du jour où il contredit le précédent.
CREATE OR REPLACE TABLE suspension AS
WITH fait AS (SELECT contrat, rang, type, gel, coalesce(date, enregistre_le) AS jour FROM evenement WHERE coalesce(date, enregistre_le) IS NOT NULL),
reparti AS (SELECT contrat, max((jour, rang)) AS le FROM fait WHERE type IN ('projet', 'soumission', 'signature', 'demarrage', 'avenant', 'reprise') GROUP BY contrat),
dite AS (SELECT f.* FROM fait f LEFT JOIN reparti r ON r.contrat = f.contrat WHERE f.type = 'suspension' AND (r.le IS NULL OR (f.jour, f.rang) > r.le)),
mot AS (SELECT contrat, arg_max(gel, (jour, rang)) AS gel FROM dite GROUP BY contrat),
parole AS (SELECT contrat, jour, rang, gel, lag(gel) OVER (PARTITION BY contrat ORDER BY jour, rang) AS avant FROM dite WHERE gel IS NOT NULL),
contredite AS (SELECT contrat, max((jour, rang)) AS le FROM parole WHERE gel <> avant GROUP BY contrat)
SELECT d.contrat, m.gel, min(d.jour) AS depuis FROM dite d JOIN mot m ON m.contrat = d.contrat LEFT JOIN contredite c ON c.contrat = d.contrat
WHERE c.le IS NULL OR (d.jour, d.rang) >= c.le GROUP BY ALL;

-- Version en vigueur : la dernière dont l'effet est venu ; signée et pas commencée, ou en projet, la première.
CREATE OR REPLACE TABLE version_en_vigueur AS
SELECT contrat, coalesce(max(version) FILTER (effet <= au AND coalesce(enregistre_le, effet) <= au), min(version)) AS version
FROM contrat_version, situation GROUP BY contrat;

-- Le terme d'un contrat n'est connu qu'une fois signé.
CREATE OR REPLACE TABLE terme_connu AS
SELECT cv.contrat, cv.version, cv.effet, cv.fin FROM contrat_version cv CROSS JOIN situation
LEFT JOIN (SELECT contrat, min(date) AS le FROM evenement WHERE type = 'signature' GROUP BY contrat) s ON s.contrat = cv.contrat
WHERE coalesce(cv.enregistre_le, s.le, cv.effet) <= au;

CREATE OR REPLACE TABLE cadre AS
SELECT c.id AS contrat, s.au, v.version, cv.effet AS effet_version, cv.fin AS terme,
  -- Signé, il court dès que sa version prend effet ; un avenant se dit dès le sien.
  CASE WHEN e.etat NOT IN ('signe', 'en_cours', 'avenante', 'suspendu') THEN e.etat WHEN cv.fin < s.au THEN 'terme_echu'
    WHEN e.etat = 'suspendu' THEN e.etat WHEN cv.effet <= s.au AND cv.version > 0 THEN 'avenante' WHEN cv.effet <= s.au AND e.etat = 'signe' THEN 'en_cours' ELSE e.etat END AS etat,
  CASE WHEN e.etat IN ('abandonne', 'clos', 'rejete') THEN e.depuis
    WHEN e.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND cv.fin < s.au THEN cv.fin END AS fini_le,
  -- Le gel qu'une fin trouve en cours a arrêté ce qui était attendu ; le contrat, lui, n'est plus gelé mais fini.
  CASE WHEN p.gel AND coalesce(p.depuis < fini_le, true) THEN p.depuis END AS gele_le, p.contrat IS NOT NULL AND p.gel IS NULL AND fini_le IS NULL AS gel_tu,
  -- Depuis ce jour, plus rien n'est attendu, ou l'on ne sait pas.
  CASE WHEN coalesce(p.gel, true) THEN p.depuis END AS en_suspens_des
FROM contrat c CROSS JOIN situation s LEFT JOIN dernier_etat e ON e.contrat = c.id LEFT JOIN suspension p ON p.contrat = c.id
LEFT JOIN version_en_vigueur v ON v.contrat = c.id
LEFT JOIN terme_connu cv ON cv.contrat = v.contrat AND cv.version = v.version;

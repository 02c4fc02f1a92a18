-- Ce qui se paie d'une tranche : d'un coup, ou part par part quand elle a un échéancier, et ce que celui-ci laisse ou donne de trop.

-- Une part se doit au 31 décembre de son exercice, ou au jour de la tranche quand il est de cet exercice. Un échéancier qui date des versements est cru sur chacune de ses parts : le jour de la tranche n'est celui de toutes que s'il n'en date aucune, et de ce qu'il laisse que s'il les date toutes.
CREATE OR REPLACE TABLE part_de_tranche AS
WITH t AS (
  SELECT a.contrat, a.tranche, a.version, a.montant, a.prevue_le FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat
  WHERE a.version <= coalesce(v.version, 0) QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1),
jour AS (SELECT a.contrat, a.tranche, min(a.versee_le) FILTER (a.versee_le <= s.au) AS le FROM aide a CROSS JOIN situation s GROUP BY ALL),
jour_de_part AS (SELECT e.contrat, e.tranche, e.exercice, min(e.versee_le) FILTER (e.versee_le <= s.au) AS le FROM aide_echeance e CROSS JOIN situation s GROUP BY ALL),
echeancier AS (
  SELECT e.contrat, e.tranche, e.exercice, e.montant, d.le FROM aide_echeance e JOIN t ON t.contrat = e.contrat AND t.tranche = e.tranche AND e.version <= t.version
  JOIN jour_de_part d ON d.contrat = e.contrat AND d.tranche = e.tranche AND d.exercice = e.exercice
  QUALIFY rank() OVER (PARTITION BY e.contrat, e.tranche ORDER BY e.version DESC) = 1),
vue AS (
  SELECT t.*, j.le AS jour, count(e.exercice) AS n, count(e.le) AS datees, coalesce(sum(e.montant), 0) AS places
  FROM t JOIN jour j ON j.contrat = t.contrat AND j.tranche = t.tranche LEFT JOIN echeancier e ON e.contrat = t.contrat AND e.tranche = t.tranche GROUP BY ALL)
SELECT v.contrat, v.tranche, e.exercice, e.montant, CASE WHEN year(v.prevue_le) = e.exercice THEN v.prevue_le ELSE make_date(e.exercice::INTEGER, 12, 31) END AS prevue_le,
  coalesce(e.le, CASE WHEN v.datees = 0 THEN v.jour END) AS versee_le
FROM vue v JOIN echeancier e ON e.contrat = v.contrat AND e.tranche = v.tranche
UNION ALL SELECT contrat, tranche, NULL, montant - places, prevue_le, CASE WHEN datees IN (0, n) THEN jour END FROM vue WHERE places < montant;

-- Soldée quand tout est versé, ou son montant l'est : ce que l'échéancier prévoit au-delà n'est dû par personne.
-- Versé, échu au jour où le contrat se juge, et le plus ancien jour qui n'est pas payé.
CREATE OR REPLACE TABLE versement_de_tranche AS
SELECT a.contrat, a.tranche, bool_and(p.versee_le IS NOT NULL) OR coalesce(sum(p.montant) FILTER (p.versee_le IS NOT NULL), 0) >= any_value(a.montant) AS soldee, max(p.versee_le) AS dernier_le,
  CASE WHEN soldee THEN any_value(a.montant) ELSE coalesce(sum(p.montant) FILTER (p.versee_le IS NOT NULL), 0) END AS verse,
  greatest(0, any_value(a.montant) - verse) AS reste,
  least(reste, coalesce(sum(p.montant) FILTER (p.versee_le IS NULL AND p.prevue_le <= j.le), 0)) AS echu,
  CASE WHEN reste > 0 THEN min(p.prevue_le) FILTER (p.versee_le IS NULL) END AS prochaine_le,
  max(date_diff('day', p.prevue_le, p.versee_le)) AS jours_verses
FROM (SELECT a.contrat, a.tranche, a.montant FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat
  WHERE a.version <= coalesce(v.version, 0) QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1) a
JOIN part_de_tranche p ON p.contrat = a.contrat AND p.tranche = a.tranche JOIN jugement j ON j.contrat = a.contrat GROUP BY a.contrat, a.tranche;

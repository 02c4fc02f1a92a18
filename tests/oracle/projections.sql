-- La voie du contrat et où l'année doit finir, par entité : la projection de l'établissement, puis le calcul de l'outil.

-- Un solde se lit là où une version de la trajectoire est connue pour tout le périmètre.
CREATE OR REPLACE TABLE solde_lu AS
SELECT DISTINCT contrat, solde FROM (
  SELECT t.contrat, t.solde FROM trajectoire t JOIN perimetre_des_comptes p USING (contrat, ej)
  WHERE t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le) GROUP BY t.contrat, t.solde, t.version, t.numero, t.exercice
  HAVING count(DISTINCT t.ej) = (SELECT count(*) FROM perimetre_des_comptes q WHERE q.contrat = t.contrat));

-- Le document le plus récent de l'établissement pour l'exercice.
CREATE OR REPLACE TABLE projection_hopital AS
SELECT t.contrat, t.ej, t.solde, arg_max(t.valeur, (rang, t.numero)) AS valeur
FROM (SELECT *, CASE version WHEN 'eprd_initial' THEN 1 WHEN 'eprd_modificatif' THEN 2 WHEN 'ria1' THEN 3 WHEN 'ria2' THEN 4 END AS rang FROM trajectoire) t
JOIN jugement j USING (contrat)
WHERE rang IS NOT NULL AND valeur IS NOT NULL AND t.exercice = j.exercice AND j.fini_le IS NULL AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL;

-- Résultat d'un mois du CRP, ses six titres connus ; le titre 4 à part, que les situations donnent rarement.
CREATE OR REPLACE TABLE mois_connu AS
SELECT contrat, ej, year(fin) AS exercice, month(fin) AS mois,
  sum(CASE WHEN poste LIKE 'P%' THEN montant ELSE -montant END) FILTER (poste IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3')) AS resultat,
  max(montant) FILTER (poste = 'C4') AS titre_4
FROM compte_connu WHERE version = 'situation' AND budget = 'H' AND debut = date_trunc('month', fin) AND fin = last_day(fin)
GROUP BY ALL HAVING count(montant) FILTER (poste IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3')) = 6;

-- Résultat clos de N-1 + (mois connus de N − mêmes mois de N-1) + gains en vigueur sur le reste de N, au-delà de ceux de N-1.
CREATE OR REPLACE TABLE projection_outil AS
WITH paire AS (
  SELECT j.contrat, n.ej, j.exercice, n.mois, n.resultat - p.resultat AS ecart, n.titre_4 - p.titre_4 AS ecart_4,
    n.mois = row_number() OVER (PARTITION BY j.contrat, n.ej ORDER BY n.mois) AS suivi
  FROM jugement j JOIN mois_connu n ON n.contrat = j.contrat AND n.exercice = j.exercice
  JOIN mois_connu p ON p.contrat = n.contrat AND p.ej = n.ej AND p.exercice = n.exercice - 1 AND p.mois = n.mois
  WHERE j.fini_le IS NULL),
cumul AS (
  SELECT contrat, ej, exercice, count(*) AS mois, sum(ecart) AS ecart, CASE WHEN count(ecart_4) = count(*) THEN sum(ecart_4) ELSE 0 END AS ecart_4
  FROM paire WHERE suivi GROUP BY ALL HAVING count(*) >= 3)
SELECT c.contrat, c.ej, c.mois, s.resultat_crp + c.ecart - c.ecart_4
  + coalesce((SELECT sum(CASE WHEN year(e.m) = c.exercice THEN e.delivre ELSE -e.delivre END) FROM effet_mensuel e
    WHERE e.contrat = c.contrat AND e.ej = c.ej AND month(e.m) > c.mois AND year(e.m) IN (c.exercice, c.exercice - 1)), 0) AS valeur
FROM cumul c JOIN solde s ON s.contrat = c.contrat AND s.ej = c.ej AND s.exercice = c.exercice - 1 AND s.document = 'cf'
WHERE s.resultat_crp IS NOT NULL;

-- Cible et tendanciel de l'exercice, sur le périmètre des comptes.
CREATE OR REPLACE TABLE voie AS
SELECT t.contrat, t.exercice, sum(t.valeur) FILTER (t.version = 'cible') AS cible, sum(t.valeur) FILTER (t.version = 'tendanciel') AS tendanciel
FROM trajectoire t JOIN version_des_voies v ON v.contrat = t.contrat AND v.version = t.numero
JOIN perimetre_des_comptes p ON p.contrat = t.contrat AND p.ej = t.ej
WHERE t.solde = 'resultat_crp' AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL;

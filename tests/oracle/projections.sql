-- La voie du contrat et où l'année doit finir, par entité : la projection de l'établissement, puis le calcul de l'outil.

-- Un solde se lit là où une version de la trajectoire est connue pour tout le périmètre.
CREATE OR REPLACE TABLE solde_lu AS
SELECT DISTINCT contrat, solde FROM (
  SELECT t.contrat, t.solde FROM trajectoire t JOIN perimetre_des_comptes p USING (contrat, ej)
  WHERE t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le) GROUP BY t.contrat, t.solde, t.version, t.numero, t.exercice
  HAVING count(DISTINCT t.ej) = (SELECT count(*) FROM perimetre_des_comptes q WHERE q.contrat = t.contrat));

-- Le document le plus récent de l'établissement pour chaque exercice, puis pour celui que D juge.
CREATE OR REPLACE TABLE document_hopital AS
SELECT t.contrat, t.ej, t.solde, t.exercice, arg_max(t.valeur, (coalesce(t.arrete_le, DATE '1900-01-01'), rang, t.numero)) AS valeur,
  arg_max(t.version, (coalesce(t.arrete_le, DATE '1900-01-01'), rang, t.numero)) AS version
FROM (SELECT *, CASE version WHEN 'eprd_initial' THEN 1 WHEN 'eprd_modificatif' THEN 2 WHEN 'ria1' THEN 3 WHEN 'ria2' THEN 4 END AS rang FROM trajectoire) t
JOIN jugement j USING (contrat)
WHERE rang IS NOT NULL AND valeur IS NOT NULL AND j.fini_le IS NULL AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL;
CREATE OR REPLACE TABLE projection_hopital AS
SELECT d.* EXCLUDE (exercice) FROM document_hopital d JOIN jugement j USING (contrat) WHERE d.exercice = j.exercice;

-- Cible et tendanciel de l'exercice, sur le périmètre des comptes.
CREATE OR REPLACE TABLE voie AS
SELECT t.contrat, t.exercice, sum(t.valeur) FILTER (t.version = 'cible') AS cible, sum(t.valeur) FILTER (t.version = 'tendanciel') AS tendanciel
FROM trajectoire t JOIN version_des_voies v ON v.contrat = t.contrat AND v.version = t.numero
JOIN perimetre_des_comptes p ON p.contrat = t.contrat AND p.ej = t.ej
WHERE t.solde = 'resultat_crp' AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL;

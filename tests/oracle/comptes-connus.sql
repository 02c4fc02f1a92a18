-- Les comptes connus à D, les clôtures (compte financier approuvé, sinon arrêté) et leurs soldes, par contrat et entité.

-- Un projet de territoire n'a pas pour objet les comptes de ses hôpitaux. Qui est dans le périmètre au jour du jugement :
-- entré, pas encore sorti (le jour de sortie compte).
CREATE OR REPLACE TABLE membre AS
SELECT p.contrat, p.ej, p.entree, p.sortie,
  (p.entree IS NULL OR p.entree <= j.le) AND (p.sortie IS NULL OR p.sortie >= j.le) AS present
FROM contrat_perimetre p JOIN jugement j USING (contrat) WHERE p.contrat NOT IN (SELECT id FROM contrat WHERE type = 'ptsm');

-- Un contrat fini se juge sur les comptes des périodes finies avec lui, quel que soit le jour où ils ont paru avant D.
CREATE OR REPLACE TABLE compte_connu AS
SELECT m.contrat, c.* FROM compte c JOIN membre m USING (ej) JOIN jugement j USING (contrat)
WHERE coalesce(c.publie_le, c.fin) <= j.au AND (j.le = j.au OR c.fin <= j.le);

CREATE OR REPLACE TABLE cloture AS
SELECT contrat, ej, year(fin) AS exercice, budget, poste, arg_max(montant, version) AS montant, max(version) AS version
FROM (SELECT *, max(version) OVER (PARTITION BY contrat, ej, year(fin)) AS retenue FROM compte_connu WHERE version IN ('cf_arrete', 'cf_approuve'))
WHERE version = retenue GROUP BY ALL;

-- Postes en colonnes : le budget principal, puis tous les budgets.
CREATE OR REPLACE TABLE etat AS
SELECT contrat, ej, exercice, 'cf' AS document, budget, poste, montant FROM cloture
UNION ALL
SELECT contrat, ej, year(fin), version, budget, poste, montant FROM compte_connu WHERE version IN ('eprd', 'ria1', 'ria2');

CREATE OR REPLACE TABLE solde AS
WITH p AS (
  SELECT contrat, ej, exercice, document, poste, sum(montant) AS tous, sum(montant) FILTER (budget = 'H') AS h FROM etat GROUP BY ALL),
c AS (
  PIVOT p ON poste IN ('C1', 'C2', 'C3', 'C4', 'P1', 'P2', 'P3', 'c66', 'c675', 'c68', 'c775', 'c777', 'c78', 'aides_ponctuelles',
    'charges_anterieures', 'produits_anterieurs', 'reprises_exceptionnelles', 'capital_contractuel', 'capital_rembourse', 'tresorerie',
    'encours_dette', 'capitaux_permanents')
  USING first(h) AS h, first(tous) AS tous GROUP BY contrat, ej, exercice, document)
SELECT contrat, ej, exercice, document,
  P1_h + P2_h + P3_h AS produits_crp, C1_h + C2_h + C3_h + C4_h AS charges_crp,
  P1_tous + P2_tous + P3_tous AS produits, C1_tous + C2_tous + C3_tous + C4_tous AS charges,
  P1_h + P2_h + P3_h - C1_h - C2_h - C3_h - C4_h AS resultat_crp,
  P1_tous + P2_tous + P3_tous - C1_tous - C2_tous - C3_tous - C4_tous AS resultat_consolide,
  resultat_consolide + c675_tous + c68_tous - c775_tous - c777_tous - c78_tous AS caf,
  C1_tous + C2_tous + C3_tous + c66_tous AS decaissables,
  aides_ponctuelles_h AS aides, produits_anterieurs_h - charges_anterieures_h AS anterieurs, c775_h - c675_h AS cessions,
  reprises_exceptionnelles_h AS reprises, capital_contractuel_h AS capital_contractuel, tresorerie_h AS tresorerie,
  encours_dette_h AS encours_dette, capitaux_permanents_h AS capitaux_permanents, C2_tous + C3_tous AS achats
FROM c;

-- Une somme n'est connue que si tous ses termes le sont.
CREATE OR REPLACE MACRO toutes(x) AS CASE WHEN count(x) = count(*) THEN sum(x) END;

-- Version de la trajectoire du contrat : celle en vigueur, ou la dernière d'avant quand elle n'en dit rien.
CREATE OR REPLACE TABLE version_des_voies AS
SELECT v.contrat, max(t.numero) AS version FROM version_en_vigueur v JOIN trajectoire t ON t.contrat = v.contrat AND t.numero <= v.version
WHERE t.version = 'cible' AND connu(t.arrete_le, t.enregistre_le) GROUP BY v.contrat;

-- À côté d'une cible, les mêmes entités qu'elle : celles du périmètre qui en ont une ; sans cible, tout le périmètre.
CREATE OR REPLACE TABLE entite_visee AS
SELECT DISTINCT t.contrat, t.ej FROM trajectoire t JOIN version_des_voies v ON v.contrat = t.contrat AND v.version = t.numero
WHERE t.version = 'cible' AND t.solde = 'resultat_crp' AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le);

CREATE OR REPLACE TABLE perimetre_des_comptes AS
SELECT m.contrat, m.ej FROM membre m LEFT JOIN entite_visee e USING (contrat, ej)
WHERE m.present AND (e.ej IS NOT NULL OR m.contrat NOT IN (SELECT contrat FROM entite_visee));

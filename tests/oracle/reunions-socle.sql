-- Ce que les pages de réunion lisent à D, d'un contrat fini sur les périodes finies avec lui : mois de l'année et de celle d'avant, mesures mensuelles, documents annuels.
CREATE OR REPLACE TABLE de_la_reunion AS
SELECT p.contrat, p.ej, j.exercice, j.le, j.au, count(*) OVER (PARTITION BY p.contrat) AS n FROM perimetre_des_comptes p JOIN jugement j USING (contrat);

CREATE OR REPLACE TABLE mois_lu_du_poste AS
SELECT r.contrat, r.ej, c.poste AS quoi, r.exercice - year(c.fin) AS recul, month(c.fin) AS mois, c.montant AS valeur
FROM de_la_reunion r JOIN compte_connu c USING (contrat, ej) WHERE c.version = 'situation' AND c.budget = 'H' AND c.fin <= r.le AND year(c.fin) BETWEEN r.exercice - 1 AND r.exercice;

-- D'une mesure, la valeur définitive avant la provisoire, la dernière publiée ; un hôpital que tout dit sans activité n'en a pas.
CREATE OR REPLACE TABLE mesure_lue AS
WITH m AS (
  SELECT r.contrat, r.ej, r.exercice, m.indicateur, m.fin, CASE WHEN m.qualite = 'ok' THEN m.valeur END AS valeur, m.numerateur, m.denominateur, m.qualite
  FROM de_la_reunion r JOIN mesure m ON m.entite_type = 'ej' AND m.entite = r.ej AND m.fin <= r.le AND coalesce(m.publie_le, m.fin) <= r.au
  QUALIFY row_number() OVER (PARTITION BY r.contrat, m.entite, m.indicateur, m.fin ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC) = 1)
SELECT *, bool_and(qualite = 'non_concerne') OVER (PARTITION BY contrat, ej, indicateur) AS sans_objet FROM m;

CREATE OR REPLACE TABLE mois_mesure AS
SELECT contrat, ej, indicateur AS quoi, exercice - year(fin) AS recul, month(fin) AS mois, valeur FROM mesure_lue WHERE indicateur LIKE '%_MENSUEL' AND year(fin) >= exercice - 1 AND NOT sans_objet;

-- Combien de premiers mois de l'année toutes les entités ont dits, sans trou.
CREATE OR REPLACE TABLE mois_communs AS
WITH suite AS (
  SELECT contrat, ej, mois, row_number() OVER (PARTITION BY contrat, ej ORDER BY mois) AS k FROM mois_lu_du_poste WHERE quoi = 'C1' AND recul = 0 AND valeur IS NOT NULL),
connu AS (SELECT contrat, ej, count(*) FILTER (mois = k) AS k FROM suite GROUP BY ALL)
SELECT r.contrat, min(coalesce(c.k, 0)) AS k FROM de_la_reunion r LEFT JOIN connu c USING (contrat, ej) GROUP BY r.contrat;

-- Cumul des premiers mois : rien quand l'un manque.
CREATE OR REPLACE TABLE cumul_lu AS
SELECT m.contrat, m.ej, m.quoi, m.recul, any_value(c.k) AS k, CASE WHEN count(m.valeur) = any_value(c.k) THEN sum(m.valeur) END AS cumul
FROM (FROM mois_lu_du_poste UNION ALL FROM mois_mesure) m JOIN mois_communs c USING (contrat) WHERE m.mois <= c.k GROUP BY m.contrat, m.ej, m.quoi, m.recul;

-- Un document d'une année : ses postes au budget principal, ce qui est vendu par tous les budgets, et ses soldes.
CREATE OR REPLACE TABLE document_lu AS
SELECT r.contrat, r.ej, r.exercice AS de, e.exercice, e.document, e.poste AS quoi, sum(e.montant) FILTER (e.budget = 'H' OR e.poste = 'c775') AS valeur
FROM de_la_reunion r JOIN etat e USING (contrat, ej) GROUP BY ALL HAVING valeur IS NOT NULL
UNION ALL
SELECT r.contrat, r.ej, r.exercice, s.exercice, s.document, unnest(['resultat', 'consolide', 'caf', 'capital']), unnest([s.resultat_crp, s.resultat_consolide, s.caf, s.capital_contractuel])
FROM de_la_reunion r JOIN solde s USING (contrat, ej);

-- Ce que la seconde date compare à la première.
CREATE OR REPLACE TABLE avant_situation AS FROM situation;
CREATE OR REPLACE TABLE avant_cadre AS ${cadre};
CREATE OR REPLACE TABLE avant_evenement AS FROM evenement;
CREATE OR REPLACE TABLE avant_jalon AS FROM jalon_connu;
CREATE OR REPLACE TABLE avant_gain AS ${gains-vus};
CREATE OR REPLACE TABLE avant_action AS ${actions};
CREATE OR REPLACE TABLE avant_parole AS ${paroles};
CREATE OR REPLACE TABLE avant_engagement AS ${engagements-vus};
CREATE OR REPLACE TABLE avant_indicateur AS ${indicateurs-vus};
CREATE OR REPLACE TABLE avant_aide AS ${aides};
CREATE OR REPLACE TABLE avant_critere AS SELECT contrat, cle, unnest([1, 2, 3]) AS numero, unnest([critere_1, critere_2, critere_3]) AS rempli FROM (${criteres});
CREATE OR REPLACE TABLE avant_cloture AS SELECT s.* FROM solde s JOIN membre m USING (contrat, ej) WHERE m.present AND document = 'cf';
CREATE OR REPLACE TABLE avant_hopital AS FROM document_hopital;
CREATE OR REPLACE TABLE avant_outil AS SELECT p.*, j.exercice FROM projection_outil p JOIN jugement j USING (contrat);
CREATE OR REPLACE TABLE avant_voie AS ${voies-vues};
CREATE OR REPLACE TABLE avant_alerte AS SELECT contrat, regle, entite, objet, valeur, euros FROM (SELECT * FROM (${alertes-des-entites}) UNION ALL SELECT * FROM (${alertes-du-plan}));
CREATE OR REPLACE TABLE avant_vivant AS SELECT contrat FROM (${vivants});

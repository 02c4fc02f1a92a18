-- L'atterrissage de l'exercice en cours sous les hypothèses d'un lecteur (une ligne de `choix`) : chaque poste et le résultat par la méthode gardée, ce que les actions promettent, ce que la croissance ajoute aux recettes des mois qui restent.
CREATE OR REPLACE TABLE poste_atterri AS
SELECT l.contrat, l.ej, l.poste, l.signe, l.cumul, [l.saison, l.ecart, l.dernier, l.lineaire][coalesce(g.methode, 1)] AS valeur,
  CASE WHEN l.signe = 1 THEN greatest(0, valeur - l.cumul) * c.croissance ELSE 0 END AS croit
FROM lecture l JOIN essai e USING (contrat, ej, exercice, jour) CROSS JOIN choix c
LEFT JOIN methode_gardee g ON g.contrat = l.contrat AND g.ej = l.ej AND g.poste = l.poste WHERE e.en_cours;

-- Sécurisé, un gain promis vient à sa part, au mieux entier ; au-dessous il peut ne pas venir, et validé venir entier ; écarté, il ne compte pas ; reporté, il s’écarte avec ce qu’aucun acte n’assure.
CREATE OR REPLACE TABLE apport AS
SELECT p.contrat, p.ej, p.titre, part * montant AS central,
  CASE WHEN rang = 4 THEN least(part * montant, tient * montant) WHEN rang = 3 THEN least(0, part * montant, tient * montant) ELSE least(0, part * montant) END AS bas,
  CASE WHEN rang = 4 THEN greatest(part * montant, tient * montant) WHEN rang = 3 THEN greatest(0, part * montant, tient * montant) ELSE greatest(0, part * montant) END AS haut
FROM (SELECT q.*, CASE WHEN c.sans AND (rang < 4 OR reporte) THEN 0 ELSE 1 END AS tient, [c.identifie, c.chiffre, c.valide, c.securise][rang] * tient AS part FROM promesse q CROSS JOIN choix c) p
JOIN essai e USING (contrat, ej, exercice, jour) WHERE e.en_cours;

CREATE OR REPLACE TABLE entite_atterrie AS
SELECT r.contrat, r.ej, coalesce(g.methode, 1) AS methode, [r.outil, r.ecart, r.dernier, r.lineaire][coalesce(g.methode, 1)] AS valeur, r.ecart, r.titre_4,
  count(*) OVER (PARTITION BY r.contrat) AS lues, (SELECT count(*) FROM perimetre_des_comptes q WHERE q.contrat = r.contrat) AS n
FROM resultat_lu r JOIN essai e USING (contrat, ej, exercice, jour) JOIN perimetre_des_comptes p ON p.contrat = r.contrat AND p.ej = r.ej
LEFT JOIN methode_gardee g ON g.contrat = r.contrat AND g.ej = r.ej AND g.poste = 'resultat' WHERE e.en_cours;

-- Ce dont l'année peut s'écarter : les saisons passées des entités lues par la saison, et ce que la méthode a manqué des clôtures, les années communes à toutes.
CREATE OR REPLACE TABLE ecart_possible AS
WITH saison AS (
  SELECT a.contrat, a.ej, l.annee, (sum(l.signe * l.saison) - any_value(a.titre_4) + any_value(a.ecart)) / 2 - any_value(a.valeur) AS ecart
  FROM entite_atterrie a JOIN lecture_de_saison l USING (contrat, ej) JOIN essai e USING (contrat, ej, exercice, jour) WHERE e.en_cours AND a.methode = 1 GROUP BY ALL)
SELECT contrat, 'saison' AS quoi, annee, sum(ecart) AS ecart FROM saison s GROUP BY contrat, annee HAVING count(*) = (SELECT count(DISTINCT t.ej) FROM saison t WHERE t.contrat = s.contrat)
UNION ALL
SELECT a.contrat, 'erreur', m.exercice, sum(m.ecarts[a.methode]) FROM entite_atterrie a JOIN manque m ON m.contrat = a.contrat AND m.ej = a.ej AND m.poste = 'resultat'
GROUP BY a.contrat, m.exercice HAVING count(*) = any_value(a.n);

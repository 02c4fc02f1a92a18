-- L'année lue de ses premiers mois, au jour de D et, pour les exercices clos, au jour où les mêmes mois ont été connus.

-- Un mois est complet quand ses six titres du CRP le sont ; l'année se lit jusqu'au premier mois qui manque.
CREATE OR REPLACE TABLE mois_lu AS
WITH m AS (
  SELECT contrat, ej, year(fin) AS exercice, month(fin) AS mois, max(coalesce(publie_le, fin)) AS connu_le
  FROM compte_connu WHERE version = 'situation' AND budget = 'H' AND debut = date_trunc('month', fin) AND fin = last_day(fin)
    AND poste IN ('P1', 'P2', 'P3', 'C1', 'C2', 'C3') GROUP BY ALL HAVING count(montant) = 6),
suivi AS (SELECT *, mois = row_number() OVER (PARTITION BY contrat, ej, exercice ORDER BY mois) AS suit FROM m)
SELECT contrat, ej, exercice, mois, max(connu_le) OVER (PARTITION BY contrat, ej, exercice ORDER BY mois) AS connu_le FROM suivi WHERE suit;

-- L'exercice en cours, et chaque exercice clos avant lui où autant de mois sont connus.
CREATE OR REPLACE TABLE essai AS
WITH courant AS (
  SELECT m.contrat, m.ej, j.exercice, max(m.mois) AS n, any_value(j.le) AS jour FROM mois_lu m JOIN jugement j USING (contrat)
  WHERE m.exercice = j.exercice AND j.fini_le IS NULL GROUP BY ALL HAVING max(m.mois) >= 3)
SELECT *, true AS en_cours FROM courant
UNION ALL
SELECT c.contrat, c.ej, m.exercice, c.n, m.connu_le, false FROM courant c
JOIN mois_lu m ON m.contrat = c.contrat AND m.ej = c.ej AND m.exercice < c.exercice AND m.mois = c.n;

-- Les mêmes critères sur la dernière prévision de l'année, et de celle d'avant tant que son compte financier n'est pas connu, qui a des comptes (celle qui est venue le dernier jour ; le même jour, un RIA plutôt que l'EPRD), et leur marge.
WITH dernier AS (SELECT contrat, ej, max(exercice) AS exercice FROM solde WHERE document = 'cf' GROUP BY ALL),
prevu AS (
  SELECT s.contrat, s.ej, s.exercice, s.document FROM solde s JOIN jugement j USING (contrat) JOIN dernier d ON d.contrat = s.contrat AND d.ej = s.ej
  WHERE s.document IN ('eprd', 'ria1', 'ria2') AND s.exercice BETWEEN j.exercice - 1 AND j.exercice AND s.exercice > d.exercice
    -- Un EPRD que l'agence a rejeté n'est pas une prévision.
    AND NOT (s.document = 'eprd' AND EXISTS (SELECT 1 FROM transmission t WHERE t.ej = s.ej AND t.exercice = s.exercice AND t.document = 'eprd' AND t.etat = 'rejete' AND t.etat_le <= j.au))
  QUALIFY row_number() OVER (PARTITION BY s.contrat, s.ej, s.exercice ORDER BY
    (SELECT max(c.publie_le) FROM compte c, situation q WHERE c.ej = s.ej AND c.version = s.document AND year(c.fin) = s.exercice AND c.publie_le <= q.au) DESC, s.document DESC) = 1),
-- La CAF d'un document de la trajectoire qui n'a pas de comptes (EPRD modificatif), arrêté après ceux-là ; son capital est celui des comptes.
sans_comptes AS (
  SELECT p.contrat, p.ej, p.exercice, t.valeur AS caf FROM prevu p JOIN jugement j USING (contrat) JOIN trajectoire t ON t.contrat = p.contrat AND t.ej = p.ej AND t.exercice = p.exercice
  WHERE t.solde = 'caf' AND t.valeur IS NOT NULL AND t.version = 'eprd_modificatif' AND greatest(t.arrete_le, coalesce(t.enregistre_le, t.arrete_le)) <= j.au
    AND t.arrete_le > (SELECT max(c.publie_le) FROM compte c WHERE c.ej = p.ej AND c.version = p.document AND year(c.fin) = p.exercice AND c.publie_le <= j.au)
    AND NOT EXISTS (SELECT 1 FROM transmission r WHERE r.ej = p.ej AND r.exercice = p.exercice AND r.document = 'eprd' AND r.etat = 'rejete' AND r.etat_le <= j.au)
  QUALIFY row_number() OVER (PARTITION BY p.contrat, p.ej, p.exercice ORDER BY t.numero DESC) = 1),
lu AS (SELECT contrat, ej, exercice, 'cf' AS document, true AS constate FROM dernier UNION ALL SELECT *, false FROM prevu),
b AS (
  SELECT lu.constate, s.*, resultat_crp - anterieurs AS corrige,
    CASE WHEN EXISTS (SELECT 1 FROM liste_ej l WHERE l.ej = s.ej AND l.liste = 'deficit_2_pour_cent'
      AND make_date(s.exercice, 12, 31) BETWEEN l.debut AND coalesce(l.fin, DATE '9999-12-31')) THEN 0.02 ELSE 0.03 END AS seuil,
    coalesce(CASE WHEN NOT lu.constate THEN x.caf END, s.caf) AS caf_3
  FROM lu JOIN solde s USING (contrat, ej, exercice, document) LEFT JOIN sans_comptes x ON x.contrat = s.contrat AND x.ej = s.ej AND x.exercice = s.exercice),
c AS (
  SELECT contrat, ej, exercice, document, constate, unnest([1, 2, 3]) AS numero,
    unnest([produits_crp > 10e6 AND corrige < -seuil * produits_crp, produits_crp > 10e6 AND corrige < 0 AND (caf < 0 OR caf < 0.02 * produits), caf_3 < capital_contractuel]) AS rempli,
    unnest([CASE WHEN produits_crp > 10e6 THEN corrige + seuil * produits_crp END, CASE WHEN produits_crp > 10e6 THEN caf - 0.02 * produits END, caf_3 - capital_contractuel]) AS marge
  FROM b)
SELECT p.contrat, p.ej || ' ' || p.numero || ' ' || p.document || ' ' || p.exercice AS cle, p.rempli,
  NOT EXISTS (SELECT 1 FROM cloture k WHERE k.contrat = p.contrat AND k.ej = p.ej AND k.exercice = f.exercice AND k.version = 'cf_approuve') AS provisoire,
  p.marge AS somme_marge
FROM c p JOIN c f ON f.constate AND NOT p.constate AND f.contrat = p.contrat AND f.ej = p.ej AND f.numero = p.numero
JOIN membre m ON m.contrat = p.contrat AND m.ej = p.ej WHERE m.present ORDER BY ALL

-- Les alertes levées à D par des chiffres que d'autres questions donnent déjà, avec leurs euros en jeu, pour les contrats vivants.
WITH vivant AS (SELECT id AS contrat FROM contrat WHERE id IN (SELECT contrat FROM action)),
dernier AS (SELECT contrat, ej, max(exercice) AS exercice FROM solde WHERE document = 'cf' GROUP BY ALL),
b AS (
  SELECT s.*, resultat_crp - anterieurs AS corrige,
    CASE WHEN EXISTS (SELECT 1 FROM liste_ej l WHERE l.ej = s.ej AND l.liste = 'deficit_2_pour_cent'
      AND l.debut <= make_date(s.exercice, 12, 31) AND coalesce(l.fin, DATE '9999-12-31') >= make_date(s.exercice, 12, 31)) THEN 0.02 ELSE 0.03 END AS seuil
  FROM solde s JOIN dernier d USING (contrat, ej, exercice) WHERE document = 'cf'),
present AS (SELECT contrat, ej FROM membre WHERE present),
stock AS (
  SELECT contrat, ej, poste, montant, row_number() OVER (PARTITION BY contrat, ej, poste ORDER BY fin DESC, version <> 'situation' DESC, version DESC) AS rang
  FROM compte_connu WHERE budget = 'H' AND version IN ('situation', 'cf_arrete', 'cf_approuve') AND montant IS NOT NULL
    AND poste IN ('tresorerie', 'dettes_sociales_fiscales_echues', 'moratoires')),
retard AS (
  SELECT p.contrat, t.ej, t.document || ' ' || t.exercice AS objet, t.document
  FROM transmission t JOIN membre p USING (ej) JOIN situation s ON true
  WHERE p.present AND t.echeance < s.au AND (t.transmis_le IS NULL OR t.transmis_le > s.au)
    AND t.echeance BETWEEN coalesce(p.entree, t.echeance) AND coalesce(p.sortie, t.echeance)),
alerte AS (
  SELECT contrat, 'd6143_39_1' AS regle, ej AS entite, '' AS objet, -seuil * produits_crp - corrige AS euros FROM b WHERE produits_crp > 10e6 AND corrige < -seuil * produits_crp
  UNION ALL SELECT contrat, 'd6143_39_2', ej, '', 0.02 * produits - caf FROM b WHERE produits_crp > 10e6 AND corrige < 0 AND (caf < 0 OR caf < 0.02 * produits)
  UNION ALL SELECT contrat, 'd6143_39_3', ej, '', capital_contractuel - caf FROM b WHERE caf < capital_contractuel
  UNION ALL SELECT contrat, 'iaf', ej, '', -caf FROM b WHERE caf < 0
  UNION ALL SELECT contrat, 'dettes_sociales_echues', ej, '', montant FROM stock WHERE rang = 1 AND poste = 'dettes_sociales_fiscales_echues' AND montant > 0
  UNION ALL SELECT contrat, 'moratoires', ej, '', montant FROM stock WHERE rang = 1 AND poste = 'moratoires' AND montant > 0
  UNION ALL SELECT s.contrat, 'tresorerie_basse', s.ej, '', 10 * b.decaissables / 365 - s.montant FROM stock s JOIN b USING (contrat, ej)
    WHERE s.rang = 1 AND s.poste = 'tresorerie' AND s.montant < 10 * b.decaissables / 365
  UNION ALL SELECT contrat, CASE document WHEN 'compte_financier' THEN 'compte_financier_en_retard' WHEN 'ria1' THEN 'ria_en_retard' WHEN 'ria2' THEN 'ria_en_retard' ELSE 'eprd_en_retard' END, ej, objet, NULL FROM retard)
SELECT a.contrat, a.regle || ' ' || a.entite || ' ' || a.objet AS cle, round(a.euros) AS euros
FROM alerte a JOIN present p ON p.contrat = a.contrat AND p.ej = a.entite JOIN vivant v ON v.contrat = a.contrat ORDER BY ALL

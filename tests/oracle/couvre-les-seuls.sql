-- Un contrat de plus, qui court depuis toujours et couvre les établissements qu'aucun autre ne suit à D : ce que le SQL en trouve est ce que les règles doivent trouver d'eux sans contrat.
CREATE TABLE seul AS
SELECT e.ej FROM etablissement e, situation s WHERE (e.entree IS NULL OR e.entree <= s.au) AND (e.sortie IS NULL OR e.sortie >= s.au)
  AND e.ej NOT IN (SELECT m.ej FROM membre m JOIN (${vivants}) v USING (contrat) WHERE m.sortie IS NULL OR m.sortie >= v.au)
  AND e.ej IN (SELECT ej FROM compte UNION SELECT ej FROM transmission);
INSERT INTO contrat SELECT * REPLACE ('hors-contrat' AS id, DATE '2000-01-01' AS debut, DATE '2099-12-31' AS fin) FROM contrat WHERE id = 'trois-etangs-performance-2024';
INSERT INTO contrat_version SELECT * REPLACE ('hors-contrat' AS contrat, DATE '2000-01-01' AS effet, DATE '2099-12-31' AS fin, NULL AS enregistre_le) FROM contrat_version WHERE contrat = 'trois-etangs-performance-2024' AND version = 0;
INSERT INTO contrat_evenement SELECT * REPLACE ('hors-contrat' AS contrat, DATE '2000-01-01' AS date, NULL AS enregistre_le) FROM contrat_evenement WHERE contrat = 'trois-etangs-performance-2024' AND type = 'signature';
INSERT INTO action SELECT * REPLACE ('hors-contrat' AS contrat) FROM action WHERE contrat = 'trois-etangs-performance-2024';
INSERT INTO contrat_perimetre SELECT p.* REPLACE ('hors-contrat' AS contrat, seul.ej AS ej, NULL AS entree, NULL AS sortie)
FROM seul, (FROM contrat_perimetre WHERE contrat = 'trois-etangs-performance-2024' LIMIT 1) p;

-- La vie d'une aide de l'article 50 : ses exercices, ce qui en est versé à D, ce qui n'a pas eu son contrôle de surcompensation, ce qui en est repris.
WITH enveloppe AS (
  SELECT a.contrat, a.tranche, a.version FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat WHERE a.version <= coalesce(v.version, 0)
  QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1 AND a.enveloppe ILIKE '%article 50%'),
annee AS (
  SELECT contrat, tranche, exercice, min(controle_le) AS controle_le, max(reprise) AS reprise FROM aide_echeance GROUP BY ALL),
vue AS (
  SELECT p.*, s.au, a.exercice IS NOT NULL AS datee, CASE WHEN a.controle_le <= s.au THEN a.controle_le END AS controle_le, a.reprise
  FROM part_de_tranche p JOIN enveloppe t USING (contrat, tranche) CROSS JOIN situation s
  LEFT JOIN annee a ON a.contrat = p.contrat AND a.tranche = p.tranche AND a.exercice = p.exercice)
SELECT contrat, tranche::VARCHAR AS cle, min(exercice) AS n_premier, max(exercice) AS n_dernier, max(exercice) - min(exercice) >= 10 AS trop_long,
  coalesce(sum(montant) FILTER (versee_le IS NOT NULL), 0) AS verse,
  coalesce(sum(montant) FILTER (versee_le IS NULL AND prevue_le <= au), 0) AS echu, coalesce(sum(montant) FILTER (versee_le IS NULL AND prevue_le > au), 0) AS a_venir,
  count(*) FILTER (datee AND versee_le IS NOT NULL AND controle_le IS NULL) AS n_sans_controle,
  coalesce(sum(montant) FILTER (datee AND versee_le IS NOT NULL AND controle_le IS NULL), 0) AS sans_controle,
  max(controle_le) AS dernier_controle, coalesce(sum(reprise) FILTER (controle_le IS NOT NULL), 0) AS repris
FROM vue GROUP BY contrat, tranche HAVING bool_or(datee) ORDER BY ALL

-- La vie d'une aide de l'article 50 : ses exercices, ce qui en est versé à D, ce qui n'a pas eu son contrôle de surcompensation, ce qui en est repris.
WITH enveloppe AS (
  SELECT a.contrat, a.tranche, a.version FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat WHERE a.version <= coalesce(v.version, 0)
  QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1 AND a.enveloppe ILIKE '%article 50%'),
part AS (
  SELECT e.* FROM aide_echeance e JOIN enveloppe t ON t.contrat = e.contrat AND t.tranche = e.tranche AND e.version <= t.version
  QUALIFY rank() OVER (PARTITION BY e.contrat, e.tranche ORDER BY e.version DESC) = 1),
fait AS (SELECT contrat, tranche, exercice, min(versee_le) AS versee_le, min(controle_le) AS controle_le, max(reprise) AS reprise FROM aide_echeance GROUP BY ALL),
vue AS (
  SELECT p.contrat, p.tranche, p.exercice, p.montant, s.au, coalesce(f.versee_le <= s.au, false) AS versee, CASE WHEN f.controle_le <= s.au THEN f.controle_le END AS controle_le, f.reprise
  FROM part p CROSS JOIN situation s JOIN fait f USING (contrat, tranche, exercice))
SELECT contrat, tranche::VARCHAR AS cle, min(exercice) AS n_premier, max(exercice) AS n_dernier, max(exercice) - min(exercice) >= 10 AS trop_long,
  coalesce(sum(montant) FILTER (versee), 0) AS verse, coalesce(sum(montant) FILTER (NOT versee AND make_date(exercice::INTEGER, 12, 31) <= au), 0) AS echu,
  coalesce(sum(montant) FILTER (NOT versee AND make_date(exercice::INTEGER, 12, 31) > au), 0) AS a_venir,
  count(*) FILTER (versee AND controle_le IS NULL) AS n_sans_controle, coalesce(sum(montant) FILTER (versee AND controle_le IS NULL), 0) AS sans_controle,
  max(controle_le) AS dernier_controle, coalesce(sum(reprise) FILTER (controle_le IS NOT NULL), 0) AS repris
FROM vue GROUP BY contrat, tranche ORDER BY ALL

-- Les tranches d'aide : condition remplie à D, et où en est le versement. Une version qui n'en dit rien garde celles d'avant.
WITH version_des_aides AS (
  SELECT v.contrat, max(a.version) AS version FROM version_en_vigueur v JOIN aide a ON a.contrat = v.contrat AND a.version <= v.version GROUP BY ALL)
SELECT a.contrat, a.tranche::VARCHAR AS cle, a.montant, a.prevue_le,
  CASE WHEN a.condition_jalon IS NOT NULL THEN coalesce((SELECT j.atteint FROM jalon_connu j WHERE j.contrat = a.contrat
    AND j.action = a.condition_action AND j.jalon = a.condition_jalon), false) END AS remplie,
  CASE WHEN a.versee_le <= s.au THEN 'versee' WHEN a.suspendue_le <= s.au THEN 'suspendue' WHEN a.notifiee_le <= s.au THEN 'notifiee'
    WHEN a.condition IS NOT NULL THEN 'conditionnee' ELSE 'prevue' END AS statut
FROM aide a JOIN version_des_aides v USING (contrat, version) CROSS JOIN situation s ORDER BY ALL

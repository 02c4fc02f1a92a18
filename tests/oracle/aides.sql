-- Les tranches d'aide : condition remplie à D, et où en est le versement. Une tranche que la version en vigueur ne redit pas reste celle d'avant.
WITH tranche_en_vigueur AS (
  SELECT a.* FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat WHERE a.version <= coalesce(v.version, 0)
  QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1)
SELECT a.contrat, a.tranche::VARCHAR AS cle, a.montant, a.prevue_le,
  CASE WHEN a.condition_jalon IS NOT NULL THEN coalesce((SELECT j.atteint FROM jalon_connu j WHERE j.contrat = a.contrat
    AND j.action = a.condition_action AND j.jalon = a.condition_jalon), false) END AS remplie,
  CASE WHEN a.versee_le <= s.au THEN 'versee' WHEN a.suspendue_le <= s.au THEN 'suspendue' WHEN a.notifiee_le <= s.au THEN 'notifiee'
    WHEN a.condition IS NOT NULL THEN 'conditionnee' ELSE 'prevue' END AS statut
FROM tranche_en_vigueur a CROSS JOIN situation s ORDER BY ALL

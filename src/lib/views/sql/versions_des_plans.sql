-- Versions of the plans de redressement: an amendment may move their last day.
SELECT v.contrat, v.version, v.effet, v.fin, v.enregistre_le
FROM contrat_version v
JOIN contrat c ON c.id = v.contrat
WHERE c.type = 'plan_redressement'
ORDER BY v.contrat, v.version

-- Le dernier jugement de chaque partie, sur chaque action et sur le contrat ; « non renseignée » n'en est pas un.
SELECT contrat, action, par, nullif(arg_max(meteo, date), 'non_renseignee') AS meteo
FROM (SELECT contrat, action, par, date, enregistre_le, meteo FROM action_point UNION ALL SELECT contrat, '', par, date, enregistre_le, meteo FROM contrat_point)
JOIN jugement j USING (contrat) WHERE date <= CASE WHEN action = '' THEN j.au ELSE j.le END AND coalesce(enregistre_le, date) <= j.au GROUP BY ALL

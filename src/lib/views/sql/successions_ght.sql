SELECT ancien, nouveau, year(date)::INTEGER AS annee, motif
FROM succession_ght
ORDER BY date, ancien, nouveau

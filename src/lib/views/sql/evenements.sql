SELECT contrat, rang, date_texte, type, organisme, texte, source
FROM contrat_evenement
ORDER BY contrat, rang

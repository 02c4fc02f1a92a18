SELECT contrat, rang, date, date_texte, enregistre_le, type, organisme, texte, source
FROM contrat_evenement
ORDER BY contrat, rang

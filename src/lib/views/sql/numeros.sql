SELECT contrat, numero FROM action ORDER BY contrat, numero

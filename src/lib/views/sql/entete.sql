SELECT nom, titre, region, region_libelle, donnees_au, simule, presentation
FROM jeu

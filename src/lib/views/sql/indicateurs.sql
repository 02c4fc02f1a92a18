SELECT code, definition, libelle, libelle_court, famille, groupe, unite, decimales, direction, agregation, principal, fiche
FROM indicateur
WHERE periodicite = 'annuelle'
ORDER BY list_position(['activite', 'personnel', 'finances'], famille), rang

SELECT entite AS ej, valeur AS lits
FROM comparaison
WHERE entite_type = 'ej' AND indicateur = 'LITS_MCO'
ORDER BY entite

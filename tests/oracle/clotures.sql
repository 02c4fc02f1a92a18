-- Ce qui, ouvert à la première date, ne l'est plus à la seconde, et comment l'histoire l'écrit : ce qui était dû ayant baissé n'est pas un cas résolu.
SELECT contrat, regle || ' ' || entite || ' ' || objet AS cle, CASE code
    WHEN 'alerte_close due' THEN 'due' WHEN 'alerte_plus_examinee' THEN 'plus_examinee' ELSE 'non_remplie' END AS cloture
FROM (${alertes-finies}) WHERE (contrat, regle || ' ' || entite || ' ' || objet) NOT IN (SELECT (contrat, cle) FROM (${alertes})) ORDER BY ALL

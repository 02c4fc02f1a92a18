-- Ce qui, ouvert à la première date, ne l'est plus à la seconde, et comment l'histoire l'écrit : reporté, perdu, abandonné ou dû en moindre quantité, ce n'est pas un cas résolu.
SELECT contrat, regle || ' ' || entite || ' ' || objet AS cle, CASE
    WHEN code LIKE 'alerte_close %' THEN substr(code, 14) WHEN code = 'alerte_plus_examinee' THEN 'plus_examinee' ELSE 'non_remplie' END AS cloture
FROM (${alertes-finies}) WHERE (contrat, regle || ' ' || entite || ' ' || objet) NOT IN (SELECT (contrat, cle) FROM (${alertes})) ORDER BY ALL

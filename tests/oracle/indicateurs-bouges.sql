-- Les indicateurs dont une année plus récente est connue qu'à la première date, et de quel côté ; un écart nul à la précision de la fiche, ou entre deux valeurs qui s'y lisent de même, n'en est pas un.
SELECT b.contrat, b.indicateur, b.ej, abs((b.valeur - a.valeur) / a.valeur) AS ampleur,
  CASE WHEN b.direction NOT IN ('hausse', 'baisse') THEN 'neutre' WHEN (b.valeur > a.valeur) = (b.direction = 'hausse') THEN 'mieux' ELSE 'moins' END AS sens
FROM (${indicateurs-vus}) b JOIN avant_indicateur a USING (contrat, indicateur, ej)
WHERE b.fin > a.fin AND round(b.valeur - a.valeur, CASE b.unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN b.decimales + 2 ELSE b.decimales END::INTEGER) <> 0 AND round(b.valeur, CASE b.unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN b.decimales + 2 ELSE b.decimales END::INTEGER) <> round(a.valeur, CASE b.unite WHEN 'euros' THEN 0 WHEN 'fraction' THEN b.decimales + 2 ELSE b.decimales END::INTEGER)

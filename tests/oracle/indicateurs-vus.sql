-- La dernière année de chaque indicateur que les actions d'un contrat doivent faire bouger, à l'établissement que le lien nomme : publiée à D, finie quand le contrat se juge, sans réserve.
SELECT l.contrat, l.indicateur, l.ej, max(m.fin) AS fin, map_from_entries(list((m.fin, m.valeur) ORDER BY m.fin)) AS annees, arg_max(m.valeur, m.fin) AS valeur, any_value(i.direction) AS direction, any_value(i.unite) AS unite, any_value(i.decimales) AS decimales
FROM (SELECT DISTINCT contrat, indicateur, coalesce(ej, (SELECT e.ej FROM action_entite e WHERE e.contrat = a.contrat AND e.action = a.action ORDER BY e.ej LIMIT 1)) AS ej FROM action_indicateur a) l
JOIN indicateur i ON i.code = l.indicateur JOIN jugement j USING (contrat)
JOIN (SELECT mesure.* FROM mesure, situation s WHERE coalesce(publie_le, fin) <= s.au QUALIFY row_number() OVER (PARTITION BY entite_type, entite, indicateur, definition, fin ORDER BY statut = 'definitif' DESC, publie_le DESC) = 1) m
  ON m.entite_type = 'ej' AND m.entite = l.ej AND m.indicateur = l.indicateur AND m.definition = i.definition
WHERE i.periodicite = 'annuelle' AND m.qualite = 'ok' AND m.reserve IS NULL AND m.fin <= j.le GROUP BY ALL

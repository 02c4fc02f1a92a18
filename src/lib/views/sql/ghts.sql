-- Perimeters in the order of the screen: those of the region first, closed codes last.
SELECT
  g.code,
  g.libelle,
  g.departements,
  g.chu,
  g.note,
  g.fin,
  g.support,
  e.nom AS support_nom,
  (j.region = 'FR' OR g.region = j.region) AS dans_region
FROM ght g
CROSS JOIN jeu j
LEFT JOIN etablissement e ON e.ej = g.support
ORDER BY dans_region DESC, g.fin IS NOT NULL, g.code

-- Values of the chosen indicators at one level: definitive before provisional, then the latest published edition.
-- $1 indicators and $3 GHT are comma lists (no GHT: all); $2 is the level; $4 and $5 the first and last year.
WITH entites AS (
  SELECT 'ght' AS entite_type, code AS entite FROM ght WHERE $3 = '' OR list_contains(string_split($3, ','), code)
  UNION ALL
  SELECT 'ej', ej FROM etablissement WHERE $3 = '' OR list_contains(string_split($3, ','), ght)
  UNION ALL
  SELECT 'region', region FROM jeu
  UNION ALL
  SELECT 'region', 'SUIVIS'
)
SELECT
  m.* EXCLUDE (edition, debut, fin, base, statut, source, publie_le, simule),
  m.statut,
  m.edition,
  m.source,
  year(m.fin)::INTEGER AS annee
FROM mesure m
JOIN entites e ON e.entite_type = m.entite_type AND e.entite = m.entite
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE m.entite_type = $2
  AND i.periodicite = 'annuelle'
  AND list_contains(string_split($1, ','), m.indicateur)
  AND year(m.fin) BETWEEN $4 AND $5
QUALIFY row_number() OVER (
  PARTITION BY m.entite, m.indicateur, m.debut, m.fin
  ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC
) = 1
ORDER BY m.indicateur, m.entite, m.fin

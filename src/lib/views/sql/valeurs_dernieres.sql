-- Values of every GHT in the last year of each indicator, for the ranks, with what keeps one out of them.
-- Monthly series have none.
WITH dernieres AS (
  SELECT m.indicateur, max(m.fin) AS fin
  FROM mesure m
  JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
  WHERE i.periodicite = 'annuelle' AND m.qualite = 'ok' AND m.entite_type IN ('ght', 'ej')
  GROUP BY m.indicateur
)
SELECT m.indicateur, m.entite, m.valeur, m.reserve, m.membres, m.attendus
FROM mesure m
JOIN dernieres d ON d.indicateur = m.indicateur AND d.fin = m.fin
JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
WHERE m.entite_type = 'ght' AND m.qualite = 'ok'
QUALIFY row_number() OVER (
  PARTITION BY m.indicateur, m.entite
  ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC
) = 1
ORDER BY m.indicateur, m.entite

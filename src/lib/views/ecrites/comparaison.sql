-- Of each group, one row a period: definitive before provisional, then the latest published edition.
SELECT
  m.entite_type,
  m.entite,
  m.indicateur,
  m.definition,
  m.debut,
  m.fin,
  m.valeur,
  m.numerateur,
  m.denominateur,
  m.qualite,
  m.statut,
  m.membres,
  m.attendus,
  m.fusion,
  m.reserve,
  m.edition,
  m.source
FROM mesure m
WHERE
  (
    m.entite_type <> 'ej'
    OR (
      m.indicateur = 'LITS_MCO' AND m.qualite = 'ok' AND m.fin = (
        SELECT max(d.fin)
        FROM mesure d
        WHERE d.entite_type = 'ej' AND d.indicateur = 'LITS_MCO' AND d.qualite = 'ok'
      )
    )
  )
  AND m.indicateur NOT IN (SELECT code FROM indicateur WHERE periodicite = 'mensuelle')
  AND ($1 = '' OR list_contains(string_split($1, ','), m.indicateur))
QUALIFY row_number() OVER (
  PARTITION BY m.entite_type, m.entite, m.indicateur, m.definition, m.debut, m.fin
  ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC
) = 1
ORDER BY m.entite_type, m.entite, m.indicateur, m.definition, m.debut, m.fin

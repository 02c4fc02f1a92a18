-- National bands: P20, median and P80 over the GHT with a value and a denominator, one row an indicator and year.
WITH courante AS (
  SELECT *
  FROM mesure
  WHERE entite_type = 'ght' AND qualite = 'ok' AND denominateur > 0
  QUALIFY row_number() OVER (
    PARTITION BY entite, indicateur, definition, debut, fin
    ORDER BY statut = 'definitif' DESC, publie_le DESC NULLS LAST, edition DESC
  ) = 1
)
SELECT
  indicateur,
  definition,
  debut,
  fin,
  'ght-france' AS groupe,
  count(*)::INTEGER AS n,
  quantile_cont(valeur, 0.2) AS p20,
  quantile_cont(valeur, 0.5) AS mediane,
  quantile_cont(valeur, 0.8) AS p80,
  'quantile_cont' AS methode,
  min(source) AS source
FROM courante
GROUP BY indicateur, definition, debut, fin
ORDER BY indicateur, definition, debut, fin

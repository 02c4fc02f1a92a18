-- Le rang de chaque GHT sur chaque rapport, l'année la plus récente où une valeur est connue : 1 est le plus favorable, le plus haut quand aucun sens ne l'est ;
-- ni des euros, ni une somme, ni une valeur douteuse ou partielle ; les égaux partagent la meilleure place, et à moins de trois il n'y en a pas.
WITH courante AS (
  SELECT m.*, i.direction FROM mesure m JOIN indicateur i ON i.code = m.indicateur AND i.definition = m.definition
  WHERE i.periodicite = 'annuelle' AND i.agregation = 'ratio' AND i.unite <> 'euros'
  QUALIFY row_number() OVER (PARTITION BY m.entite_type, m.entite, m.indicateur, m.fin ORDER BY m.statut = 'definitif' DESC, m.publie_le DESC NULLS LAST, m.edition DESC) = 1),
derniere AS (SELECT indicateur, max(year(fin)) AS annee FROM mesure WHERE qualite = 'ok' AND entite_type IN ('ght', 'ej') GROUP BY indicateur),
place AS (
  SELECT entite, indicateur, annee, rank() OVER w AS rang, count(*) OVER (PARTITION BY indicateur) AS n, count(*) OVER (PARTITION BY indicateur, round(valeur, 9)) AS egaux
  FROM courante JOIN derniere USING (indicateur) JOIN indicateur i ON i.code = indicateur
  WHERE entite_type = 'ght' AND year(fin) = annee AND qualite = 'ok' AND reserve IS NULL AND coalesce(membres >= attendus, true) AND NOT (i.famille = 'finances' AND annee <= 2014)
  WINDOW w AS (PARTITION BY indicateur ORDER BY CASE courante.direction WHEN 'baisse' THEN round(valeur, 9) ELSE -round(valeur, 9) END))
SELECT entite AS contrat, indicateur AS cle, annee AS n_annee, rang AS n_rang, n AS n_sur, egaux > 1 AS ex_aequo FROM place WHERE n >= 3 ORDER BY ALL

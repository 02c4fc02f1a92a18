-- De chaque partie, les gains de la version en vigueur, sans les dépenses évitées, dont elle retient une valeur : combien, combien sans source dite, combien dont la source est datée.
WITH dite AS (
  SELECT g.*, rank() OVER (PARTITION BY g.contrat, g.action, g.gain ORDER BY coalesce(g.version, 0) DESC) AS rang
  FROM gain g LEFT JOIN version_en_vigueur v USING (contrat) WHERE coalesce(g.version, 0) <= coalesce(v.version, 0) AND g.nature <> 'depense_evitee'),
partie AS (
  SELECT contrat, 'etablissement' AS par, retenu_etablissement AS retenu, etablissement_origine AS origine, etablissement_origine_le AS le FROM dite WHERE rang = 1
  UNION ALL SELECT contrat, 'ars', retenu_ars, ars_origine, ars_origine_le FROM dite WHERE rang = 1)
SELECT contrat, par AS cle, count(*) AS n_donnees, count(*) FILTER (origine IS NULL) AS n_non_dites, count(le) AS n_datees
FROM partie WHERE retenu IS NOT NULL AND contrat IN (SELECT contrat FROM jugement) GROUP BY ALL ORDER BY ALL

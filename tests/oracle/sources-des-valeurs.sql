-- De chaque partie, les valeurs données des engagements de la version en vigueur, connues à la date du jugement : combien, combien sans source dite, combien dont la source est de 2026.
SELECT x.contrat, x.par AS cle, count(*) AS n_donnees, count(*) FILTER (x.origine IS NULL) AS n_non_dites, count(*) FILTER (x.origine_le > DATE '2025-12-31') AS n_dernier
FROM valeur_contradictoire x JOIN jugement j USING (contrat)
WHERE x.valeur IS NOT NULL AND x.date <= j.au AND coalesce(x.enregistre_le, x.date) <= j.au
  AND EXISTS (SELECT 1 FROM engagement e JOIN version_en_vigueur USING (contrat, version) WHERE e.contrat = x.contrat AND e.engagement = x.engagement)
GROUP BY ALL ORDER BY ALL

-- Du réel de N-1 à l'atterrissage de N, et de la cible à l'atterrissage : les pièces que les tables donnent.
WITH n AS (
  SELECT j.contrat, j.exercice, j.gele_le, d.version FROM jugement j JOIN version_en_vigueur v USING (contrat)
  LEFT JOIN version_des_voies d USING (contrat) WHERE j.fini_le IS NULL),
reel AS (
  SELECT n.contrat, toutes(s.resultat_crp) AS reel FROM n JOIN perimetre_des_comptes p USING (contrat)
  LEFT JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.exercice = n.exercice - 1 AND s.document = 'cf' GROUP BY ALL),
projet AS (
  SELECT n.contrat, t.ej, arg_max(t.valeur, (coalesce(t.arrete_le, DATE '1900-01-01'), CASE t.version WHEN 'eprd_initial' THEN 1 WHEN 'eprd_modificatif' THEN 2 WHEN 'ria1' THEN 3 ELSE 4 END, t.numero)) AS valeur
  FROM n JOIN trajectoire t ON t.contrat = n.contrat AND t.exercice = n.exercice AND t.solde = 'resultat_crp'
  WHERE t.version IN ('eprd_initial', 'eprd_modificatif', 'ria1', 'ria2') AND t.valeur IS NOT NULL AND connu(t.arrete_le, t.enregistre_le) GROUP BY ALL),
arrivee AS (
  SELECT p.contrat, toutes(r.valeur) AS atterrissage FROM perimetre_des_comptes p LEFT JOIN projet r USING (contrat, ej) GROUP BY ALL),
voie AS (
  SELECT n.contrat, t.version, t.exercice - n.exercice AS rang, sum(t.valeur) AS valeur
  FROM n JOIN trajectoire t ON t.contrat = n.contrat AND t.numero = n.version AND t.solde = 'resultat_crp' AND t.version IN ('cible', 'tendanciel')
  JOIN perimetre_des_comptes p ON p.contrat = t.contrat AND p.ej = t.ej
  WHERE connu(t.arrete_le, t.enregistre_le) AND t.valeur IS NOT NULL GROUP BY ALL),
chemin AS (
  SELECT contrat, sum(valeur) FILTER (version = 'cible' AND rang = 0) AS cible, sum(valeur) FILTER (version = 'tendanciel' AND rang = 0) AS tendanciel,
    sum(valeur) FILTER (version = 'tendanciel' AND rang = -1) AS tendanciel_avant FROM voie GROUP BY ALL),
prix AS (
  SELECT n.contrat, sum(impact) FILTER (h.exercice = n.exercice) AS prix, sum(impact) FILTER (h.exercice = n.exercice - 1) AS prix_avant,
    count(*) FILTER (h.exercice = n.exercice - 1 AND impact IS NULL) > 0 AND prix_avant IS NULL AS avant_tu
  FROM n JOIN hypothese h USING (contrat) JOIN perimetre_des_comptes p USING (contrat, ej) WHERE connu(NULL::DATE, h.enregistre_le) GROUP BY ALL),
gains AS (
  SELECT n.contrat, coalesce(sum(e.compte) FILTER (year(m) = n.exercice), 0) AS compte, coalesce(sum(e.compte) FILTER (year(m) = n.exercice - 1), 0) AS compte_avant,
    coalesce(sum(e.attendu_annee) FILTER (year(m) = n.exercice), 0) AS attendu
  FROM n LEFT JOIN effet_mensuel e USING (contrat) GROUP BY ALL)
SELECT n.contrat, 'annuel' AS cle, reel AS depart, atterrissage AS arrivee, compte - compte_avant AS somme_gains,
  CASE WHEN prix IS NULL OR avant_tu THEN 0 ELSE prix - coalesce(prix_avant, 0) END AS prix, coalesce(tendanciel - tendanciel_avant, 0) AS voie
FROM n JOIN reel USING (contrat) JOIN arrivee USING (contrat) LEFT JOIN chemin USING (contrat) JOIN gains USING (contrat) LEFT JOIN prix USING (contrat)
WHERE reel IS NOT NULL AND atterrissage IS NOT NULL
UNION ALL
SELECT n.contrat, 'cible', cible, atterrissage, compte - attendu, coalesce(prix, 0), attendu - (cible - tendanciel)
FROM n JOIN arrivee USING (contrat) LEFT JOIN chemin USING (contrat) JOIN gains USING (contrat) LEFT JOIN prix USING (contrat)
WHERE cible IS NOT NULL AND atterrissage IS NOT NULL AND gele_le IS NULL
  AND n.contrat IN (SELECT contrat FROM cadre WHERE effet_version <= au AND NOT coalesce(gel_tu, false)) ORDER BY ALL

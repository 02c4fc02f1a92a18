-- Bas, central et haut du résultat sous les hypothèses du lecteur, et ses chances d'atteindre la cible, que rien ne gèle : une année passée de plus pour, deux de plus en tout.
WITH nu AS (
  SELECT contrat, sum(valeur) AS valeur FROM entite_atterrie WHERE lues = n GROUP BY ALL),
croit AS (SELECT contrat, sum(croit) AS croit FROM poste_atterri JOIN entite_atterrie USING (contrat, ej) GROUP BY ALL),
promis AS (SELECT contrat, sum(central) AS central, sum(bas) AS bas, sum(haut) AS haut FROM apport JOIN entite_atterrie USING (contrat, ej) GROUP BY ALL),
borne AS (SELECT contrat, min(ecart) AS bas, max(ecart) AS haut FROM ecart_possible GROUP BY ALL),
lu AS (
  SELECT n.contrat, n.valeur + coalesce(c.croit, 0) AS base, base + coalesce(p.central, 0) AS central,
    base + least(0, b.bas) + coalesce(p.bas, 0) AS bas, base + greatest(0, b.haut) + coalesce(p.haut, 0) AS haut
  FROM nu n LEFT JOIN croit c USING (contrat) LEFT JOIN promis p USING (contrat) LEFT JOIN borne b USING (contrat)),
passe AS (
  SELECT l.contrat, count(x.annee) AS exercices, count(*) FILTER (l.central + x.ecart >= v.cible) AS favorables
  FROM lu l JOIN jugement j USING (contrat) JOIN cadre k USING (contrat) JOIN contrat c ON c.id = l.contrat JOIN voie v ON v.contrat = l.contrat AND v.exercice = j.exercice LEFT JOIN ecart_possible x ON x.contrat = l.contrat AND x.quoi = 'erreur'
  WHERE k.gele_le IS NULL AND NOT k.gel_tu AND coalesce(c.debut <= k.au, true) AND v.cible IS NOT NULL AND v.cible IS DISTINCT FROM v.tendanciel GROUP BY l.contrat)
SELECT l.contrat, '' AS cle, bas AS somme_basse, central AS somme_centrale, haut AS somme_haute, p.exercices AS n_exercices, p.favorables AS n_favorables,
  CASE WHEN p.exercices >= 3 THEN round(10 * (p.favorables + 1) / (p.exercices + 2)) END AS n_sur_dix
FROM lu l LEFT JOIN passe p USING (contrat) ORDER BY ALL

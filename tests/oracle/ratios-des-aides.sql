-- Les comptes du dernier exercice clos avec et sans aides : les aides ponctuelles ôtées des produits, ce qui est entré au capital ôté des capitaux permanents.
WITH dernier AS (
  SELECT p.contrat, max(k.exercice) AS exercice FROM perimetre_des_comptes p JOIN cloture k USING (contrat, ej) GROUP BY ALL),
marge AS (
  SELECT contrat, ej, exercice, sum(montant) FILTER (poste = 'produits_marge') AS produits, sum(montant) FILTER (poste = 'charges_marge') AS charges
  FROM cloture WHERE budget = 'H' GROUP BY ALL),
-- Qui rend une mesure inconnue : sans compte financier, ou sans l'un de ses termes.
manque AS (
  SELECT contrat, string_agg(nom || ' : ' || termes, ', ' ORDER BY nom) AS absents FROM (
    SELECT d.contrat, e.nom, CASE WHEN s.ej IS NULL THEN 'comptes' ELSE concat_ws(' ', CASE WHEN s.aides IS NULL THEN 'aides' END, CASE WHEN s.caf IS NULL THEN 'caf' END,
      CASE WHEN s.capitaux_permanents IS NULL THEN 'capitaux' END, CASE WHEN s.encours_dette IS NULL THEN 'dette' END,
      CASE WHEN m.produits IS NULL OR m.charges IS NULL THEN 'marge' END, CASE WHEN s.resultat_crp IS NULL THEN 'resultat' END) END AS termes
    FROM dernier d JOIN perimetre_des_comptes p USING (contrat) JOIN etablissement e ON e.ej = p.ej
    LEFT JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.exercice = d.exercice AND s.document = 'cf'
    LEFT JOIN marge m ON m.contrat = p.contrat AND m.ej = p.ej AND m.exercice = d.exercice)
  WHERE termes <> '' GROUP BY contrat),
somme AS (
  SELECT d.contrat, d.exercice, toutes(s.resultat_crp) AS resultat, toutes(s.caf) AS caf, toutes(s.aides) AS aides, toutes(m.produits) AS produits, toutes(m.charges) AS charges,
    toutes(s.encours_dette) AS dette, toutes(s.capitaux_permanents) AS capitaux
  FROM dernier d JOIN perimetre_des_comptes p USING (contrat)
  LEFT JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.exercice = d.exercice AND s.document = 'cf'
  LEFT JOIN marge m ON m.contrat = p.contrat AND m.ej = p.ej AND m.exercice = d.exercice GROUP BY ALL),
-- Une aide sans bénéficiaire est celle de l'établissement support ; un contrôle reprend au jour où il a lieu.
aide_du_perimetre AS (
  SELECT a.contrat, a.tranche, a.imputation FROM aide a LEFT JOIN version_en_vigueur v USING (contrat)
  JOIN perimetre_des_comptes p ON p.contrat = a.contrat AND p.ej = coalesce(a.ej, (
    SELECT c.ej FROM contrat_perimetre c JOIN etablissement e USING (ej) WHERE c.contrat = a.contrat AND e.role = 'support' LIMIT 1))
  WHERE a.version = (SELECT max(b.version) FROM aide b WHERE b.contrat = a.contrat AND b.tranche = a.tranche AND b.version <= coalesce(v.version, 0))),
capital AS (
  SELECT contrat, sum(euros) AS euros FROM (
    SELECT d.contrat, t.montant AS euros FROM dernier d JOIN aide_du_perimetre a USING (contrat) JOIN part_de_tranche t USING (contrat, tranche)
    WHERE a.imputation IN ('subvention', 'capitaux') AND year(t.versee_le) <= d.exercice
    UNION ALL
    SELECT d.contrat, -max(e.reprise) FROM dernier d JOIN aide_du_perimetre a USING (contrat) JOIN aide_echeance e USING (contrat, tranche)
    WHERE a.imputation IN ('subvention', 'capitaux') GROUP BY d.contrat, d.exercice, e.tranche, e.exercice HAVING year(min(e.controle_le)) <= d.exercice)
  GROUP BY ALL),
versee AS (
  SELECT d.contrat, sum(t.montant) AS euros, count(DISTINCT t.tranche) AS n FROM dernier d JOIN aide_du_perimetre a USING (contrat) JOIN part_de_tranche t USING (contrat, tranche)
  WHERE a.imputation = 'exploitation' AND year(t.versee_le) = d.exercice GROUP BY ALL)
SELECT s.contrat, '' AS cle, s.exercice, resultat AS resultat_avec, resultat - aides AS resultat_sans, caf AS caf_avec, caf - aides AS caf_sans,
  (produits - charges) / produits AS part_marge_avec, (produits - aides - charges) / (produits - aides) AS part_marge_sans,
  dette / capitaux AS part_independance_avec, dette / (capitaux - coalesce(c.euros, 0)) AS part_independance_sans,
  aides AS ponctuelles, coalesce(c.euros, 0) AS capital, coalesce(v.euros, 0) AS versees, coalesce(v.n, 0) AS n_versees, absents
FROM somme s LEFT JOIN capital c USING (contrat) LEFT JOIN versee v USING (contrat) LEFT JOIN manque USING (contrat) ORDER BY ALL

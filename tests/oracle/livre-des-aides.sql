-- Le livre des aides : chaque tranche en vigueur, exercice par exercice, chaque euro dans un état ; ce que l'échéancier ne place pas n'a pas d'exercice.
WITH tranche_en_vigueur AS (
  SELECT a.* FROM aide a LEFT JOIN version_en_vigueur v ON v.contrat = a.contrat WHERE a.version <= coalesce(v.version, 0)
  QUALIFY row_number() OVER (PARTITION BY a.contrat, a.tranche ORDER BY a.version DESC) = 1),
fait AS (SELECT contrat, tranche, min(versee_le) AS versee, min(suspendue_le) AS suspendue FROM aide GROUP BY ALL),
part AS (
  SELECT e.* FROM aide_echeance e JOIN tranche_en_vigueur t ON t.contrat = e.contrat AND t.tranche = e.tranche AND e.version <= t.version
  QUALIFY rank() OVER (PARTITION BY e.contrat, e.tranche ORDER BY e.version DESC) = 1),
fait_de_part AS (SELECT contrat, tranche, exercice, min(versee_le) AS versee, min(controle_le) AS controle, max(reprise) AS reprise FROM aide_echeance GROUP BY ALL),
-- Un échéancier qui date des versements est cru sur chacune de ses parts, avant le jour de la tranche.
datee AS (
  SELECT p.contrat, p.tranche, count(*) AS n, count(*) FILTER (f.versee <= s.au) AS datees FROM part p CROSS JOIN situation s
  JOIN fait_de_part f ON f.contrat = p.contrat AND f.tranche = p.tranche AND f.exercice = p.exercice GROUP BY ALL),
engage AS (${condition-engagement}),
jugee AS (
  SELECT t.contrat, t.tranche, t.montant, t.prevue_le, f.versee <= s.au AS versee, f.versee AS versee_le, f.suspendue <= s.au AS suspendue,
    k.fini_le IS NOT NULL AS finie, k.fini_le, s.au, j.derniere,
    j.jalon IS NOT NULL AND NOT j.atteint AND (j.derniere < j.echu_le OR j.abandonnee) AS jalon_en_retard,
    e.tenu IS NOT DISTINCT FROM false AND t.condition_jalon IS NULL AS engagement_manque,
    CASE WHEN t.condition_jalon IS NOT NULL AND t.condition_engagement IS NOT NULL THEN CASE WHEN NOT coalesce(j.juge, true) OR NOT coalesce(e.tenu, true) THEN 'non'
        WHEN j.juge AND e.tenu THEN 'oui' ELSE 'indecidable' END
      WHEN t.condition_jalon IS NOT NULL THEN CASE WHEN j.juge THEN 'oui' WHEN j.juge IS NULL THEN 'indecidable' ELSE 'non' END
      WHEN t.condition_engagement IS NOT NULL THEN CASE WHEN e.tenu THEN 'oui' WHEN e.tenu IS NULL THEN 'indecidable' ELSE 'non' END
      WHEN t.condition IS NULL THEN 'oui' WHEN t.preuve IS NOT NULL AND (f.versee <= s.au OR s.au >= s.aujourdhui) THEN 'oui' ELSE 'indecidable' END AS remplie
  FROM tranche_en_vigueur t CROSS JOIN situation s JOIN fait f ON f.contrat = t.contrat AND f.tranche = t.tranche
  JOIN cadre k ON k.contrat = t.contrat
  LEFT JOIN jalon_connu j ON j.contrat = t.contrat AND j.action = t.condition_action AND j.jalon = t.condition_jalon
  LEFT JOIN engage e ON e.contrat = t.contrat AND e.tranche = t.tranche AND e.version = t.version),
places AS (
  SELECT p.contrat, p.tranche, sum(p.montant) AS places, arg_max(le, p.exercice) FILTER (NOT payee) AS dernier, arg_max(le, p.exercice) AS tout_dernier FROM (
    SELECT p.*, CASE WHEN year(j.prevue_le) = p.exercice THEN j.prevue_le ELSE make_date(p.exercice, 12, 31) END AS le,
      coalesce(f.versee <= j.au, false) OR coalesce(j.versee, false) AND d.datees IN (0, d.n) AS payee
    FROM part p JOIN jugee j ON j.contrat = p.contrat AND j.tranche = p.tranche JOIN datee d ON d.contrat = p.contrat AND d.tranche = p.tranche
    JOIN fait_de_part f ON f.contrat = p.contrat AND f.tranche = p.tranche AND f.exercice = p.exercice) p GROUP BY ALL),
ligne AS (
  SELECT j.contrat, j.tranche, p.exercice, p.montant, coalesce(f.versee <= j.au, false) OR coalesce(j.versee, false) AND d.datees = 0 AS payee,
    CASE WHEN year(j.prevue_le) = p.exercice THEN j.prevue_le ELSE make_date(p.exercice, 12, 31) END AS due_le, j.* EXCLUDE (contrat, tranche, montant),
    CASE WHEN f.controle <= j.au THEN f.reprise END AS reprise
  FROM jugee j JOIN part p ON p.contrat = j.contrat AND p.tranche = j.tranche JOIN fait_de_part f ON f.contrat = p.contrat AND f.tranche = p.tranche AND f.exercice = p.exercice
  JOIN datee d ON d.contrat = p.contrat AND d.tranche = p.tranche
  UNION ALL BY NAME
  SELECT j.contrat, j.tranche, year(CASE WHEN j.versee THEN j.versee_le ELSE j.prevue_le END) AS exercice, j.montant, coalesce(j.versee, false) AS payee,
    j.prevue_le AS due_le, j.* EXCLUDE (contrat, tranche, montant), NULL AS reprise
  FROM jugee j WHERE NOT EXISTS (SELECT 1 FROM part p WHERE p.contrat = j.contrat AND p.tranche = j.tranche)
  UNION ALL BY NAME
  SELECT j.contrat, j.tranche, NULL AS exercice, j.montant - (SELECT sum(p.montant) FROM part p WHERE p.contrat = j.contrat AND p.tranche = j.tranche) AS montant,
    -- Ce qu'il donne de trop se retranche de la dernière part à payer, et suit son jour.
    CASE WHEN q.places > j.montant THEN q.dernier IS NULL ELSE coalesce(j.versee, false) AND d.datees IN (0, d.n) END AS payee,
    CASE WHEN q.places > j.montant THEN coalesce(q.dernier, q.tout_dernier) ELSE j.prevue_le END AS due_le, j.* EXCLUDE (contrat, tranche, montant), NULL AS reprise
  FROM jugee j JOIN datee d ON d.contrat = j.contrat AND d.tranche = j.tranche JOIN places q ON q.contrat = j.contrat AND q.tranche = j.tranche WHERE q.places <> j.montant)
-- Pourquoi ce qui n'est pas versé ne l'est pas.
SELECT * EXCLUDE (au, remplie, fini_le, suspendue) FROM (SELECT *, CASE WHEN montant < 0 THEN NULL ELSE CASE classe WHEN 'versee' THEN NULL WHEN 'a_verser' THEN CASE WHEN due_le < au THEN 'retard' ELSE 'acquise' END
    WHEN 'conditionnelle' THEN CASE remplie WHEN 'non' THEN 'a_venir' ELSE 'indecidable' END
    WHEN 'non_versee' THEN CASE WHEN suspendue THEN 'suspendue' WHEN remplie = 'oui' AND due_le > fini_le THEN 'fin_avant' WHEN remplie = 'oui' THEN 'fin_due' WHEN remplie = 'non' THEN 'fin_non_remplie' ELSE 'fin_indecidable' END
    ELSE classe END END AS motif FROM (
SELECT contrat, tranche::VARCHAR || ' ' || coalesce(exercice::VARCHAR, '') AS cle, montant, reprise, due_le, au, remplie, fini_le, coalesce(suspendue, false) AS suspendue,
  CASE WHEN payee THEN 'versee' WHEN finie THEN 'non_versee' WHEN suspendue THEN 'suspendue'
    WHEN remplie = 'non' AND (jalon_en_retard OR engagement_manque OR prevue_le <= au OR due_le <= au OR derniere > due_le) THEN 'a_risque'
    WHEN remplie = 'oui' THEN 'a_verser' ELSE 'conditionnelle' END AS classe
FROM ligne)) ORDER BY ALL

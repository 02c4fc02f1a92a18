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
part_lue AS (
  SELECT p.*, CASE WHEN year(j.prevue_le) = p.exercice THEN j.prevue_le ELSE make_date(p.exercice, 12, 31) END AS le,
    coalesce(f.versee <= j.au, false) OR coalesce(j.versee, false) AND d.datees IN (0, d.n) AS payee
  FROM part p JOIN jugee j ON j.contrat = p.contrat AND j.tranche = p.tranche JOIN datee d ON d.contrat = p.contrat AND d.tranche = p.tranche
  JOIN fait_de_part f ON f.contrat = p.contrat AND f.tranche = p.tranche AND f.exercice = p.exercice),
places AS (
  SELECT contrat, tranche, sum(montant) AS places, coalesce(sum(montant) FILTER (NOT payee), 0) AS a_venir, arg_max(le, exercice) FILTER (payee) AS dernier_verse FROM part_lue GROUP BY ALL),
-- Ce que l'échéancier donne de trop se retranche des parts à payer, de la dernière à la première, au jour de chacune ; au-delà, de la dernière versée.
en_trop AS (
  SELECT p.contrat, p.tranche, least(p.montant, q.places - j.montant - coalesce(sum(p.montant) OVER (PARTITION BY p.contrat, p.tranche ORDER BY p.exercice DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS trop, p.le, false AS payee
  FROM part_lue p JOIN places q ON q.contrat = p.contrat AND q.tranche = p.tranche JOIN jugee j ON j.contrat = p.contrat AND j.tranche = p.tranche WHERE NOT p.payee AND q.places > j.montant
  UNION ALL SELECT q.contrat, q.tranche, q.places - j.montant - q.a_venir, q.dernier_verse, true FROM places q JOIN jugee j ON j.contrat = q.contrat AND j.tranche = q.tranche),
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
  SELECT j.contrat, j.tranche, NULL AS exercice, j.montant - q.places AS montant, coalesce(j.versee, false) AND d.datees IN (0, d.n) AS payee, j.prevue_le AS due_le, j.* EXCLUDE (contrat, tranche, montant), NULL AS reprise
  FROM jugee j JOIN datee d ON d.contrat = j.contrat AND d.tranche = j.tranche JOIN places q ON q.contrat = j.contrat AND q.tranche = j.tranche WHERE q.places < j.montant
  UNION ALL BY NAME
  SELECT j.contrat, j.tranche, NULL AS exercice, -e.trop AS montant, e.payee, e.le AS due_le, j.* EXCLUDE (contrat, tranche, montant), NULL AS reprise
  FROM jugee j JOIN en_trop e ON e.contrat = j.contrat AND e.tranche = j.tranche WHERE e.trop > 0)
-- Pourquoi ce qui n'est pas versé ne l'est pas.
SELECT * EXCLUDE (au, remplie, fini_le, suspendue) FROM (SELECT *, CASE WHEN montant < 0 THEN NULL ELSE CASE classe WHEN 'versee' THEN NULL WHEN 'a_verser' THEN CASE WHEN due_le < au THEN 'retard' ELSE 'acquise' END
    WHEN 'conditionnelle' THEN CASE remplie WHEN 'non' THEN 'a_venir' ELSE 'indecidable' END
    WHEN 'non_versee' THEN CASE WHEN suspendue THEN 'suspendue' WHEN remplie = 'oui' AND due_le > fini_le THEN 'fin_avant' WHEN remplie = 'oui' THEN 'fin_due' WHEN remplie = 'non' THEN 'fin_non_remplie' ELSE 'fin_indecidable' END
    ELSE classe END END AS motif FROM (
SELECT contrat, tranche::VARCHAR || ' ' || coalesce(exercice::VARCHAR, due_le::VARCHAR) AS cle, montant, reprise, due_le, au, remplie, fini_le, coalesce(suspendue, false) AS suspendue,
  CASE WHEN payee THEN 'versee' WHEN finie THEN 'non_versee' WHEN suspendue THEN 'suspendue'
    WHEN remplie = 'non' AND (jalon_en_retard OR engagement_manque OR prevue_le <= au OR due_le <= au OR derniere > due_le) THEN 'a_risque'
    WHEN remplie = 'oui' THEN 'a_verser' ELSE 'conditionnelle' END AS classe
FROM ligne)) ORDER BY ALL

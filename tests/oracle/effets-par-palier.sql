-- Effet de chaque exercice partagé par palier et par nature ; le report, ce qu'un gain pérenne de N-1, en vigueur ou à venir, donne de plus qu'alors, à part.
WITH ligne_annee AS (
  SELECT e.contrat, e.action, e.gain, year(e.m) AS exercice, e.perennite, year(any_value(e.debut_reel)) AS annee_debut, any_value(e.debut_reel) AS debut_reel, any_value(e.rang) AS rang,
    CASE any_value(e.palier_tenu) WHEN 'constate' THEN 'constate' WHEN 'realise' THEN 'realise' WHEN 'securise' THEN 'securise'
      WHEN 'valide' THEN 'valide' WHEN 'chiffre' THEN 'chiffre' ELSE 'identifie' END AS palier,
    CASE WHEN e.nature = 'depense' THEN 'depense' WHEN e.type_recette IN ('volume', 'case_mix') THEN 'recette_activite' ELSE 'recette_autre' END AS nature,
    sum(e.au_palier) AS effet,
    -- Ce qui n'est pas en vigueur ne vaut qu'après D : ses mois d'avant sont échus.
    coalesce(sum(e.au_palier) FILTER (e.m <= j.le AND coalesce(e.palier_tenu, '') NOT IN ('constate', 'realise')), 0) AS echu
  FROM effet_mensuel e JOIN jugement j USING (contrat) GROUP BY e.contrat, e.action, e.gain, year(e.m), e.perennite, e.nature, e.type_recette),
reporte AS (
  SELECT l.*, CASE WHEN l.perennite = 'perenne' AND l.annee_debut = l.exercice - 1 AND (l.palier IN ('constate', 'realise') OR l.debut_reel > (SELECT au FROM situation)) AND (l.effet - coalesce(a.effet, 0)) * l.effet > 0 THEN l.effet - coalesce(a.effet, 0) ELSE 0 END AS report
  FROM ligne_annee l LEFT JOIN ligne_annee a ON a.contrat = l.contrat AND a.action = l.action AND a.gain = l.gain AND a.exercice = l.exercice - 1),
annees AS (
  SELECT c.id AS contrat, unnest(range(year(c.debut), year(least(coalesce(k.terme, c.fin, c.debut), coalesce(k.fini_le, k.terme, c.fin, c.debut))) + 1)) AS exercice
  FROM contrat c JOIN cadre k ON k.contrat = c.id)
SELECT contrat, exercice || ' ' || palier || ' ' || nature AS cle, sum(effet - report) AS somme_effet FROM reporte JOIN annees USING (contrat, exercice)
GROUP BY contrat, exercice, palier, nature HAVING abs(somme_effet) >= 0.5
UNION ALL
SELECT contrat, exercice || ' report', sum(report) FROM reporte JOIN annees USING (contrat, exercice) GROUP BY contrat, exercice HAVING abs(sum(report)) >= 0.5
UNION ALL
-- De ce report, ce que donneront des gains pas encore en vigueur.
SELECT contrat, exercice || ' reportAVenir', sum(report) FROM reporte JOIN annees USING (contrat, exercice) WHERE palier NOT IN ('constate', 'realise') GROUP BY contrat, exercice HAVING abs(sum(report)) >= 0.5
UNION ALL
SELECT contrat, exercice || ' echu ' || palier || ' ' || nature, sum(echu) FROM reporte JOIN annees USING (contrat, exercice)
GROUP BY contrat, exercice, palier, nature HAVING abs(sum(echu)) >= 0.5
ORDER BY ALL

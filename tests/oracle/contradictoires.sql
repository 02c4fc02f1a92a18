-- Ce que les parties discutent encore de chaque contrat, pérennes et ponctuels à part : les lignes perdues ou reprises se comptent à leur montant prévu, jamais en discussion.
WITH ligne_lue AS (
  SELECT g.contrat, g.perennite, coalesce(m.palier IN ('perdu', 'repris'), false) AS perdue, g.retenu_etablissement AS e, g.retenu_ars AS a, g.brut - g.couts_induits AS prevu
  FROM gain_en_vigueur g LEFT JOIN marche m USING (contrat, action, gain) WHERE g.nature <> 'depense_evitee')
SELECT contrat, perennite AS cle, count(*) FILTER (NOT perdue AND e <> a) AS n_desaccords, coalesce(sum(abs(e - a)) FILTER (NOT perdue AND e <> a), 0) AS somme_desaccords,
  count(*) FILTER (NOT perdue AND (e IS NULL OR a IS NULL)) AS n_non_valorisees, coalesce(sum(prevu) FILTER (NOT perdue AND (e IS NULL OR a IS NULL)), 0) AS somme_non_valorisees,
  count(*) FILTER (NOT perdue AND e = a) AS n_accords, count(*) FILTER (perdue) AS n_perdues, coalesce(sum(prevu) FILTER (perdue), 0) AS somme_perdues
FROM ligne_lue GROUP BY contrat, perennite ORDER BY ALL

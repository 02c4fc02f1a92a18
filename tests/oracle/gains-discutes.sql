-- Les lignes de gain que les parties discutent, dans les contrats qui courent, et leurs euros : l'écart des deux valeurs, ou ce qu'une partie n'a pas valorisé, jamais additionnés ; perdue ou reprise, une ligne ne se discute plus.
WITH place AS (SELECT c.id AS contrat, d.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND d.gele_le IS NULL AND NOT d.gel_tu AND coalesce(c.debut <= d.au, true) AS compte
  FROM contrat c JOIN cadre d ON d.contrat = c.id),
ligne AS (
  SELECT p.compte, g.perennite, g.retenu_etablissement IS NOT NULL AND g.retenu_ars IS NOT NULL AS valorisee, abs(coalesce(g.retenu_etablissement - g.retenu_ars, g.brut - g.couts_induits)) AS en_jeu, g.motif_ecart
  FROM gain_en_vigueur g JOIN place p USING (contrat) LEFT JOIN marche m USING (contrat, action, gain) WHERE coalesce(m.palier, '') NOT IN ('perdu', 'repris') AND g.nature <> 'depense_evitee' AND (g.retenu_etablissement IS DISTINCT FROM g.retenu_ars OR g.retenu_ars IS NULL))
SELECT 'region' AS contrat, perennite AS cle, count(*) FILTER (valorisee) AS n_desaccords, coalesce(sum(en_jeu) FILTER (valorisee), 0) AS somme_desaccords,
  count(*) FILTER (NOT valorisee) AS n_non_valorisees, coalesce(sum(en_jeu) FILTER (NOT valorisee), 0) AS somme_non_valorisees, count(motif_ecart) AS n_motifs FROM ligne WHERE compte GROUP BY perennite
UNION ALL SELECT 'region', 'à part', count(*), NULL, NULL, NULL, NULL FROM ligne WHERE NOT compte ORDER BY ALL

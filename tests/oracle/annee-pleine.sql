-- Combien le plan vaut par an, par palier et par nature ; les montants ponctuels et les dépenses évitées à part.
SELECT c.id AS contrat, coalesce(sum(prevue), 0) AS ap_planifiee, coalesce(sum(securisee), 0) AS ap_securisee, coalesce(sum(reportee_ap), 0) AS ap_reportee,
  coalesce(sum(en_vigueur_ap), 0) AS ap_en_vigueur, coalesce(sum(prevue) FILTER (nature = 'recette'), 0) AS recettes,
  coalesce(sum(prevue) FILTER (nature = 'depense'), 0) AS depenses,
  coalesce(sum(prevue) FILTER (contrepartie_ej IS NULL), 0) AS ap_territoire,
  coalesce(sum(due), 0) AS ap_due,
  CASE WHEN count(a.net) = 0 THEN 0 ELSE sum(a.retenu_etablissement) END AS retenu_etablissement, CASE WHEN count(a.net) = 0 THEN 0 ELSE sum(a.retenu_ars) END AS retenu_ars,
  count(a.net) FILTER (a.arret_le IS NULL AND a.retenu_etablissement IS NULL) AS n_non_valorisees_etablissement,
  coalesce(sum(a.net) FILTER (a.arret_le IS NULL AND a.retenu_etablissement IS NULL), 0) AS non_valorise_etablissement,
  count(a.net) FILTER (a.arret_le IS NULL AND a.retenu_ars IS NULL) AS n_non_valorisees_ars,
  coalesce(sum(a.net) FILTER (a.arret_le IS NULL AND a.retenu_ars IS NULL), 0) AS non_valorise_ars,
  (SELECT coalesce(sum(l.net), 0) FROM ligne l WHERE l.contrat = c.id AND l.perennite = 'ponctuel') AS ponctuel_planifie,
  (SELECT coalesce(sum(brut - couts_induits), 0) FROM gain_en_vigueur g WHERE g.contrat = c.id AND nature = 'depense_evitee'
    AND perennite = 'perenne') AS depenses_evitees,
  coalesce(sum(prevue) FILTER (type_recette IN ('volume', 'case_mix')), 0) / nullif(sum(prevue), 0) AS part_activite
FROM contrat c LEFT JOIN annee_pleine a ON a.contrat = c.id GROUP BY c.id ORDER BY c.id

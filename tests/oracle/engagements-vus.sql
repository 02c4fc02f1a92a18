-- Les engagements comme ils se voient à D : où chacun en est, s'il se juge, et toutes ses cibles.
SELECT g.contrat, g.cle, g.date_constat, g.valeur, CASE WHEN g.etat IN ('atteinte', 'tolerance', 'manquee') THEN g.etat END AS position, e.unite, e.direction,
  (SELECT string_agg(t.date || ' ' || t.valeur, ', ' ORDER BY t.date) FROM engagement_cible t WHERE t.contrat = e.contrat AND t.version = e.version AND t.engagement = e.engagement) AS cibles
FROM (${engagements}) g JOIN version_en_vigueur v USING (contrat) JOIN engagement e ON e.contrat = g.contrat AND e.version = v.version AND e.engagement = g.cle

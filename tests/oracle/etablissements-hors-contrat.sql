-- Les établissements de la région qu'aucun contrat ne fait examiner à la date du jeu : ni alerte ouverte, ni examen sans alerte, à leur nom dans les tables des contrats.
SELECT 'region' AS contrat, e.ej AS cle, e.nom,
  (SELECT string_agg(c.intitule, ' ; ' ORDER BY c.intitule) FROM contrat_perimetre p JOIN contrat c ON c.id = p.contrat WHERE p.ej = e.ej) AS contrats,
  (SELECT count(*)::INTEGER FROM etablissement) AS n_region
FROM etablissement e
WHERE e.ej NOT IN (SELECT entite FROM signal WHERE fin IS NULL UNION SELECT entite FROM examen) ORDER BY ALL

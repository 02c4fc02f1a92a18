-- Tout ce qui a un jour dans la région à la date du jeu, sur douze mois : à qui, de quelle nature, où cela compte, si c'est en retard. Un gel arrête les jalons, et les tranches dont la condition est gelée ; rien d'autre.
WITH k AS (
  SELECT c.id AS contrat, c.type, d.au, (d.au + INTERVAL 12 MONTH)::DATE AS horizon, d.fini_le IS NOT NULL OR d.etat IN ('rejete', 'abandonne', 'clos') AS finie,
    coalesce(d.terme, c.fin) AS fin,
    CASE WHEN d.gele_le IS NOT NULL THEN 'gele' WHEN d.etat = 'abandonne' THEN 'abandonne' WHEN d.fini_le IS NOT NULL THEN 'fini'
      WHEN d.etat NOT IN ('signe', 'en_cours', 'avenante', 'suspendu') THEN 'non_signe' WHEN c.debut > d.au THEN 'non_commence' WHEN d.gel_tu THEN 'gel_non_precise' ELSE 'compte' END AS place,
    CASE WHEN place IN ('gele', 'gel_non_precise') THEN 'compte' ELSE place END AS hors_gel
  FROM contrat c JOIN cadre d ON d.contrat = c.id),
due AS (
  SELECT k.contrat, 'jalon' AS nature, CASE WHEN j.abandonnee THEN 'abandonne' ELSE k.place END AS place, j.derniere AS date, j.tardif AS retard, j.action || '/' || j.jalon AS cle
  FROM jalon_connu j JOIN k USING (contrat)
  WHERE j.tardif OR NOT j.atteint_au_gel AND NOT j.abandonnee AND NOT k.finie AND j.derniere <= k.horizon
  UNION ALL SELECT k.contrat, 'aide', CASE WHEN a.remplie IS NULL AND EXISTS (SELECT 1 FROM aide q WHERE q.contrat = a.contrat AND q.tranche::VARCHAR = a.cle AND (q.condition_jalon IS NOT NULL OR q.condition_engagement IS NOT NULL)) THEN k.place ELSE k.hors_gel END, a.prochaine_le, a.prochaine_le < k.au, a.cle FROM (${aides}) a JOIN k USING (contrat) WHERE a.statut <> 'versee' AND a.prochaine_le <= k.horizon
  UNION ALL SELECT k.contrat, 'decision', k.hors_gel, d.echeance, coalesce(d.echeance < k.au, false), d.date || '/' || d.rang FROM decision d JOIN k USING (contrat)
    WHERE connu(d.date, d.enregistre_le) AND (d.faite_le IS NULL OR d.faite_le > k.au)
  -- Un document se doit une fois, de quelque nombre de contrats que soit l'hôpital.
  UNION ALL SELECT min(k.contrat), 'retour', 'compte', t.echeance, t.echeance < any_value(k.au), t.ej || '/' || t.document || '/' || t.exercice
    FROM transmission t JOIN contrat_perimetre p USING (ej) JOIN k ON k.contrat = p.contrat
    WHERE NOT k.finie AND (t.transmis_le IS NULL OR t.transmis_le > k.au) AND NOT remplace(t.ej, t.document, t.exercice, k.au) AND t.echeance <= k.horizon AND t.echeance BETWEEN coalesce(p.entree, t.echeance) AND coalesce(p.sortie, t.echeance)
    GROUP BY t.ej, t.document, t.exercice, t.echeance
  UNION ALL SELECT k.contrat, CASE instance WHEN 'revue' THEN 'revue' ELSE 'instance' END, k.hors_gel, r.date, false, r.date || r.instance FROM revue r JOIN k USING (contrat)
    WHERE NOT k.finie AND r.date > k.au AND r.date <= k.horizon AND coalesce(r.enregistre_le, k.au) <= k.au
  UNION ALL SELECT contrat, 'fin', hors_gel, fin, false, 'fin' FROM k WHERE NOT finie AND fin BETWEEN au AND horizon
  UNION ALL SELECT NULL, 'loi', 'compte', jour, false, code FROM (
    SELECT code, unnest([make_date(year(au), mois, jour), make_date(year(au) + 1, mois, jour)]) AS jour, au FROM date_legale, situation) WHERE jour BETWEEN au AND au + INTERVAL 12 MONTH)
SELECT * FROM due

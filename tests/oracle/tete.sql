-- La tête du portefeuille : combien de contrats vivent, et chaque total sur les contrats qui le portent. Ceux de l'exercice
-- et l'année pleine laissent de côté ce qui n'est pas signé, pas commencé, gelé, ou suspendu sans dire s'il gèle.
WITH suivi AS (
  SELECT k.contrat, k.au, j.exercice, coalesce(c.debut <= k.au, true) AND (k.etat <> 'suspendu' OR d.gel IS FALSE) AS court
  FROM cadre k JOIN jugement j USING (contrat) JOIN contrat c ON c.id = k.contrat LEFT JOIN suspension d USING (contrat)
  WHERE k.etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND k.contrat IN (SELECT contrat FROM action)),
-- Un gain se compare quand une ligne devait avoir commencé.
gain_du AS (SELECT DISTINCT contrat FROM ligne JOIN jugement USING (contrat) WHERE coalesce(debut, le) <= le),
effet AS (
  SELECT s.contrat, coalesce(sum(e.attendu_a_date), 0) AS attendu, coalesce(sum(e.realise_a_date), 0) AS realise
  FROM suivi s JOIN gain_du USING (contrat) LEFT JOIN effet_mensuel e ON e.contrat = s.contrat AND year(e.m) = s.exercice
  WHERE s.court GROUP BY ALL),
pleine AS (
  SELECT s.contrat, sum(a.prevue) AS prevue, sum(a.en_vigueur_ap) AS en_vigueur FROM suivi s JOIN annee_pleine a USING (contrat)
  WHERE s.court GROUP BY ALL HAVING sum(a.prevue) <> 0 OR sum(a.en_vigueur_ap) <> 0),
atterrissage AS (${atterrissages}),
resultat AS (
  SELECT s.contrat, coalesce(a.etablissement, a.outil) AS projete, a.outil, v.cible FROM suivi s JOIN atterrissage a USING (contrat)
  JOIN voie v ON v.contrat = s.contrat AND v.exercice = s.exercice
  WHERE s.court AND s.contrat NOT IN (SELECT id FROM contrat WHERE type = 'ptsm') AND a.cle = 'resultat_crp' AND v.cible IS NOT NULL AND v.cible IS DISTINCT FROM v.tendanciel),
-- Un PTSM ne porte pas sur des comptes : il est sans objet, non sans valeur ; ses gains aussi, tant qu'il n'a aucune ligne.
sans_objet AS (
  SELECT count(*) AS comptes, count(*) FILTER (s.contrat NOT IN (SELECT contrat FROM ligne)) AS gains
  FROM suivi s JOIN contrat c ON c.id = s.contrat WHERE s.court AND c.type = 'ptsm'),
jalons AS (
  SELECT count(*) FILTER (j.en_retard) AS retard, count(*) FILTER (NOT j.abandonnee AND j.du) AS dus FROM suivi s JOIN jalon_connu j USING (contrat) WHERE s.court),
-- D'une tranche échelonnée, chaque part se doit à la fin de son exercice, ou au jour de la tranche quand il est de cet exercice.
part AS (
  SELECT e.contrat, e.tranche, e.montant, CASE WHEN year(a.prevue_le) = e.exercice THEN a.prevue_le ELSE make_date(e.exercice::INTEGER, 12, 31) END AS le,
    EXISTS (SELECT 1 FROM aide_echeance f WHERE f.contrat = e.contrat AND f.tranche = e.tranche AND f.exercice = e.exercice AND f.versee_le <= s.au) AS versee
  FROM aide_echeance e JOIN (${aides}) a ON a.contrat = e.contrat AND a.cle = e.tranche::VARCHAR CROSS JOIN situation s LEFT JOIN version_en_vigueur v ON v.contrat = e.contrat
  WHERE e.version <= coalesce(v.version, 0) QUALIFY rank() OVER (PARTITION BY e.contrat, e.tranche ORDER BY e.version DESC) = 1),
due AS (
  SELECT a.contrat, CASE WHEN count(p.le) = 0 THEN any_value(a.montant) FILTER (a.prevue_le <= suivi.au)
      ELSE least(coalesce(sum(p.montant) FILTER (NOT p.versee AND p.le <= suivi.au), 0), any_value(a.montant) - coalesce(sum(p.montant) FILTER (p.versee), 0)) + CASE WHEN any_value(a.prevue_le <= suivi.au) THEN greatest(0, any_value(a.montant) - sum(p.montant)) ELSE 0 END END AS montant
  FROM (${aides}) a JOIN suivi USING (contrat) LEFT JOIN part p ON p.contrat = a.contrat AND p.tranche::VARCHAR = a.cle
  WHERE a.remplie = false AND a.statut <> 'versee' GROUP BY a.contrat, a.cle),
aide_en_attente AS (SELECT sum(montant) AS montant, count(*) AS tranches FROM due WHERE montant > 0)
SELECT 'portefeuille' AS contrat, '' AS cle, (SELECT count(*) FROM suivi) AS n_contrats,
  (SELECT count(*) FROM effet) AS n_gains, (SELECT sum(attendu) FROM effet) AS somme_attendue, (SELECT sum(realise) FROM effet) AS somme_realisee,
  (SELECT count(*) FROM pleine) AS n_pleines, (SELECT sum(prevue) FROM pleine) AS somme_planifiee, (SELECT sum(en_vigueur) FROM pleine) AS somme_en_vigueur,
  (SELECT count(*) FROM resultat) AS n_resultats, (SELECT sum(cible) FROM resultat) AS somme_cible, (SELECT sum(projete) FROM resultat) AS somme_projetee, (SELECT CASE WHEN count(outil) = count(*) THEN sum(outil) END FROM resultat) AS somme_outil,
  CASE WHEN EXISTS (FROM resultat) THEN (SELECT comptes FROM sans_objet) ELSE 0 END AS n_resultats_sans_objet,
  CASE WHEN EXISTS (FROM effet) THEN (SELECT gains FROM sans_objet) ELSE 0 END AS n_gains_sans_objet,
  jalons.retard AS n_retard, jalons.dus AS n_dus, montant AS aides, tranches AS n_tranches FROM jalons, aide_en_attente WHERE EXISTS (SELECT 1 FROM suivi)

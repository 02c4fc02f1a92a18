-- La tête du portefeuille : les contrats qui courent (signés, commencés, ni gelés ni finis), hors projets de territoire.
WITH courant AS (
  SELECT k.contrat, j.exercice FROM cadre k JOIN jugement j USING (contrat) JOIN contrat c ON c.id = k.contrat
  WHERE k.etat IN ('signe', 'en_cours', 'avenante') AND k.effet_version <= k.au AND c.type <> 'ptsm'),
effet AS (
  SELECT c.contrat, coalesce(sum(e.attendu_a_date), 0) AS attendu, coalesce(sum(e.realise_a_date), 0) AS realise
  FROM courant c LEFT JOIN effet_mensuel e ON e.contrat = c.contrat AND year(e.m) = c.exercice GROUP BY ALL),
aide_due AS (
  SELECT sum(a.montant) AS montant, count(*) AS n FROM aide a JOIN (
    SELECT v.contrat, max(b.version) AS version FROM version_en_vigueur v JOIN aide b ON b.contrat = v.contrat AND b.version <= v.version GROUP BY ALL
  ) USING (contrat, version) CROSS JOIN situation
  WHERE a.prevue_le <= au AND NOT coalesce(a.versee_le <= au, false) AND a.contrat NOT IN (SELECT contrat FROM cadre WHERE fini_le IS NOT NULL))
SELECT (SELECT sum(attendu) FROM effet) AS gains_attendus, (SELECT sum(realise) FROM effet) AS gains_realises,
  montant AS aides_dues, n AS n_aides_dues FROM aide_due

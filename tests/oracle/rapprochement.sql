-- Les tranches et les notifications en regard : même bénéficiaire, même campagne, même enveloppe, même montant, d'une notification ou de toutes ensemble.
WITH de_la_tranche AS (
  SELECT a.contrat, a.tranche, a.enveloppe, a.prevue_le, coalesce(a.ej, (
      SELECT c.ej FROM contrat_perimetre c JOIN etablissement e USING (ej) WHERE c.contrat = a.contrat AND e.role = 'support' LIMIT 1)) AS ej,
    (SELECT min(b.notifiee_le) FROM aide b, situation s WHERE b.contrat = a.contrat AND b.tranche = a.tranche AND b.notifiee_le <= s.au) AS notifiee_le
  FROM aide a LEFT JOIN version_en_vigueur v USING (contrat)
  WHERE a.version = (SELECT max(b.version) FROM aide b WHERE b.contrat = a.contrat AND b.tranche = a.tranche AND b.version <= coalesce(v.version, 0))),
-- Notifiée d'un coup et payée par exercice, la part d'un exercice à venir n'est pas encore notifiée.
ligne AS (
  SELECT t.*, coalesce(p.exercice, CASE WHEN n.n = 1 THEN year(coalesce(p.versee_le, p.prevue_le)) END) AS exercice, p.montant,
    p.versee_le IS NOT NULL OR n.n = 1 AND t.notifiee_le IS NOT NULL AS attendue
  FROM de_la_tranche t JOIN part_de_tranche p USING (contrat, tranche)
  JOIN (SELECT contrat, tranche, count(*) AS n FROM part_de_tranche GROUP BY ALL) n USING (contrat, tranche)),
notifiee AS (
  SELECT q.contrat, n.* FROM notification n JOIN (SELECT DISTINCT contrat, ej FROM contrat_perimetre) q USING (ej) CROSS JOIN situation s
  WHERE n.detail = 'notification' AND n.date <= s.au),
candidate AS (
  SELECT l.contrat, l.tranche, l.exercice, l.attendue, l.montant AS attendu, n.ej, n.campagne, n.numero, n.montant FROM ligne l JOIN notifiee n ON n.contrat = l.contrat AND n.ej = l.ej
    AND n.campagne IN (l.exercice, year(l.notifiee_le)) AND (upper(l.enveloppe) IN (upper(n.enveloppe), upper(n.sous_enveloppe)) OR n.mesure ILIKE '%' || l.enveloppe || '%')
  WHERE l.exercice IS NOT NULL),
trouvee AS (
  SELECT *, abs(montant - attendu) < 0.5 AS seule, abs(sum(montant) OVER (PARTITION BY contrat, tranche, exercice) - attendu) < 0.5 AS ensemble FROM candidate),
-- Une notification ne sert qu'une fois : à la part de sa campagne d'abord, sinon à celle dont la tranche a été notifiée cette année-là.
prise AS (
  SELECT * FROM trouvee WHERE seule OR ensemble
  QUALIFY rank() OVER (PARTITION BY contrat, ej, campagne, numero ORDER BY campagne <> exercice, NOT attendue, tranche, exercice) = 1),
reste AS (
  SELECT n.contrat, n.numero, n.montant, EXISTS (FROM candidate c WHERE c.contrat = n.contrat AND c.ej = n.ej AND c.campagne = n.campagne AND c.numero = n.numero) AS de_l_enveloppe
  FROM notifiee n WHERE NOT EXISTS (FROM prise p WHERE p.contrat = n.contrat AND p.ej = n.ej AND p.campagne = n.campagne AND p.numero = n.numero))
SELECT c.id AS contrat, '' AS cle,
  (SELECT count(DISTINCT (tranche, exercice)) FROM prise p WHERE p.contrat = c.id) AS n_paires,
  (SELECT string_agg(tranche || ' ' || exercice, ', ' ORDER BY tranche, exercice) FROM ligne l WHERE l.contrat = c.id AND l.attendue AND l.exercice IS NOT NULL
    AND NOT EXISTS (FROM prise p WHERE p.contrat = l.contrat AND p.tranche = l.tranche AND p.exercice = l.exercice)) AS tranches_seules,
  (SELECT string_agg(numero, ', ' ORDER BY numero) FROM reste r WHERE r.contrat = c.id AND de_l_enveloppe) AS notifications_seules,
  (SELECT count(*) FROM reste r WHERE r.contrat = c.id AND NOT de_l_enveloppe) AS n_ailleurs,
  (SELECT coalesce(sum(montant), 0) FROM reste r WHERE r.contrat = c.id AND NOT de_l_enveloppe) AS ailleurs
FROM contrat c WHERE c.id IN (SELECT contrat FROM notifiee) ORDER BY ALL

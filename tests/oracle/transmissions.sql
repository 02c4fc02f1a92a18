-- Les documents dus par les entités du périmètre depuis leur entrée, venus tard ou pas venus : jours de retard à D.
SELECT m.contrat, t.ej || ' ' || t.echeance || ' ' || t.exercice || ' ' || t.document AS cle, CASE WHEN t.transmis_le <= au THEN t.transmis_le END AS transmis_le,
  date_diff('day', t.echeance, CASE WHEN t.transmis_le <= au THEN t.transmis_le ELSE au END) AS n_jours
FROM membre m JOIN transmission t USING (ej) CROSS JOIN situation
WHERE m.present AND t.echeance >= coalesce(m.entree, t.echeance) AND n_jours > 0 ORDER BY ALL

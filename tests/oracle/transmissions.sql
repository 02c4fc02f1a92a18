-- Les documents dus par les entités tant qu'elles sont du périmètre, venus tard ou pas venus : jours de retard au jour du jugement.
SELECT m.contrat, t.ej || ' ' || t.echeance || ' ' || t.exercice || ' ' || t.document AS cle, CASE WHEN t.transmis_le <= j.le THEN t.transmis_le END AS transmis_le,
  date_diff('day', t.echeance, CASE WHEN t.transmis_le <= j.le THEN t.transmis_le ELSE j.le END) AS n_jours
FROM membre m JOIN transmission t USING (ej) JOIN jugement j USING (contrat)
WHERE t.echeance BETWEEN coalesce(m.entree, t.echeance) AND coalesce(m.sortie, t.echeance) AND n_jours > 0
  AND (t.transmis_le <= j.le OR NOT remplace(t.ej, t.document, t.exercice, j.le)) ORDER BY ALL

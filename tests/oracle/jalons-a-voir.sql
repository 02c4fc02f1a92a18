-- Les jalons en retard, et ceux des 90 jours à venir d'un contrat que rien n'arrête, hors actions abandonnées : échéance et jours.
SELECT j.contrat, CASE WHEN j.en_retard THEN 'retard ' ELSE 'à venir ' END || j.action || ' ' || j.jalon AS cle, j.derniere AS echeance, j.initiale,
  CASE WHEN j.en_retard THEN date_diff('day', j.derniere, CASE WHEN g.gele_le IS NOT NULL THEN g.gele_le ELSE g.le END)
    ELSE date_diff('day', g.au, j.derniere) * -1 END AS n_jours
FROM jalon_connu j JOIN jugement g USING (contrat)
WHERE j.en_retard OR (NOT j.atteint AND NOT j.abandonnee AND g.gele_le IS NULL AND g.fini_le IS NULL
  AND j.derniere BETWEEN g.au AND g.au + INTERVAL 90 DAY) ORDER BY ALL

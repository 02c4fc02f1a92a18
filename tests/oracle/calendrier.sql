-- Combien d'échéances comptent, par nature et par fenêtre, et combien sont à part : 30 jours vont de D à D + 30, jamais ce qui est en retard.
WITH e AS (SELECT nature, place, date, retard, NOT retard AND date BETWEEN au AND au + INTERVAL 30 DAY AS j30, NOT retard AND date BETWEEN au AND au + INTERVAL 60 DAY AS j60,
    NOT retard AND date BETWEEN au AND au + INTERVAL 90 DAY AS j90 FROM (${echeances}), situation)
SELECT 'region' AS contrat, nature AS cle, count(*) AS n_total, count(*) FILTER (retard OR date IS NULL OR j90) AS n_suivre, count(*) FILTER (retard) AS n_retard,
  count(*) FILTER (j30) AS n_30, count(*) FILTER (j60) AS n_60, count(*) FILTER (j90) AS n_90 FROM e WHERE place = 'compte' GROUP BY nature
UNION ALL SELECT 'region', 'à part ' || place, count(*), NULL, NULL, NULL, NULL, NULL FROM e WHERE place <> 'compte' GROUP BY place ORDER BY ALL

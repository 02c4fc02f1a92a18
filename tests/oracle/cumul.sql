-- Cumuls de fin de trimestre, et de D : attendu depuis le début, réalisé jusqu'à D.
WITH bornes AS (
  SELECT c.id AS contrat, c.debut, j.le, least(coalesce(k.terme, c.fin), coalesce(k.fini_le, k.terme, c.fin)) AS terme
  FROM contrat c JOIN jugement j ON j.contrat = c.id JOIN cadre k ON k.contrat = c.id),
points AS (
  SELECT b.*, fin_mois AS jour FROM bornes b JOIN calendrier ON month(fin_mois) % 3 = 0 AND fin_mois BETWEEN debut AND terme
  UNION SELECT b.*, le FROM bornes b WHERE le BETWEEN debut AND terme)
SELECT p.contrat, 'attendu ' || p.jour AS cle, coalesce(sum(CASE WHEN p.jour = p.le THEN e.attendu_a_date ELSE e.attendu_annee END), 0) AS cumul
FROM points p LEFT JOIN effet_mensuel e ON e.contrat = p.contrat AND e.m <= p.jour GROUP BY p.contrat, p.jour
UNION ALL
SELECT p.contrat, 'realise ' || p.jour, coalesce(sum(e.realise_a_date), 0)
FROM points p LEFT JOIN effet_mensuel e ON e.contrat = p.contrat AND e.m <= p.jour WHERE p.jour <= p.le GROUP BY p.contrat, p.jour
ORDER BY ALL

-- Les sources de la page du comité de veille : celles des comptes connus à la date de la situation, que le jeu décrit, chacune une fois.
SELECT DISTINCT 'region' AS contrat, c.source AS cle, 1 AS n_citee FROM compte c, situation
WHERE coalesce(c.publie_le, c.fin) <= situation.au AND EXISTS (SELECT 1 FROM source s WHERE s.id = c.source) ORDER BY ALL

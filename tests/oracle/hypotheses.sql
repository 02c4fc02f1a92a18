-- Ce que les hypothèses coûtent sur l'exercice du jugement, et ce que le contrat en neutralise.
SELECT h.contrat, sum(impact) AS impact, sum(impact) FILTER (neutralisee) AS neutralise
FROM hypothese h JOIN jugement j ON j.contrat = h.contrat AND j.exercice = h.exercice WHERE connu(NULL::DATE, h.enregistre_le) GROUP BY ALL ORDER BY ALL

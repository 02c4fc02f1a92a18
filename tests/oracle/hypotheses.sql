-- Ce que les hypothèses coûtent sur l'exercice de D, et ce que le contrat en neutralise.
SELECT h.contrat, sum(impact) AS impact, sum(impact) FILTER (neutralisee) AS neutralise
FROM hypothese h JOIN situation ON h.exercice = year(au) WHERE connu(make_date(h.exercice, 1, 1), h.enregistre_le) GROUP BY ALL ORDER BY ALL

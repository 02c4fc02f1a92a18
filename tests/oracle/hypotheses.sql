-- Ce que les hypothèses coûtent sur l'exercice de D, et ce que le contrat en neutralise.
SELECT h.contrat, sum(impact) AS impact, sum(impact) FILTER (neutralisee) AS neutralise
FROM hypothese h JOIN situation ON h.exercice = year(au) WHERE connu(NULL::DATE, h.enregistre_le) GROUP BY ALL ORDER BY ALL

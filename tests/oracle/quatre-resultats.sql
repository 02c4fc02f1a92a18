-- Les quatre résultats du dernier exercice clos, en chaîne : chacun part du précédent ; un terme inconnu rend inconnus les suivants.
WITH dernier AS (
  SELECT p.contrat, max(s.exercice) AS exercice FROM perimetre_des_comptes p JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.document = 'cf' GROUP BY p.contrat),
ecart AS (
  SELECT contrat, ej, exercice, bool_or(impact IS NULL) AS inconnu, sum(impact) AS impact
  FROM hypothese WHERE neutralisee AND connu(NULL::DATE, enregistre_le) GROUP BY ALL)
SELECT d.contrat, d.exercice, toutes(s.resultat_crp) AS comptable, comptable - toutes(s.aides) AS hors_aides,
  hors_aides - toutes(s.anterieurs + s.cessions + s.reprises) AS structurel,
  structurel - toutes(CASE WHEN e.inconnu THEN NULL ELSE coalesce(e.impact, 0) END) AS neutralise
FROM dernier d JOIN perimetre_des_comptes p ON p.contrat = d.contrat
LEFT JOIN solde s ON s.contrat = p.contrat AND s.ej = p.ej AND s.exercice = d.exercice AND s.document = 'cf'
LEFT JOIN ecart e ON e.contrat = d.contrat AND e.ej = p.ej AND e.exercice = d.exercice
GROUP BY ALL ORDER BY d.contrat

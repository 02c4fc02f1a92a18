-- Combien d'argent, et combien de jours : dernier solde du 515 connu à D, situation ou clôture, jamais une prévision.
WITH solde_515 AS (
  SELECT contrat, ej, fin, montant, version, row_number() OVER (PARTITION BY contrat, ej ORDER BY fin DESC, version <> 'situation' DESC, version DESC) AS rang
  FROM compte_connu WHERE poste = 'tresorerie' AND version IN ('situation', 'cf_arrete', 'cf_approuve') AND montant IS NOT NULL),
plus_bas AS (
  SELECT contrat, ej, fin, version, montant FROM compte_connu WHERE poste = 'tresorerie_plus_bas'),
dernier AS (SELECT contrat, ej, arg_max(decaissables, exercice) AS charges FROM solde WHERE document = 'cf' GROUP BY ALL)
SELECT m.contrat, m.ej AS cle, s.fin AS date, s.montant, b.montant AS plus_bas, s.montant / (d.charges / 365) AS jours
FROM membre m JOIN solde_515 s ON s.contrat = m.contrat AND s.ej = m.ej AND s.rang = 1
LEFT JOIN plus_bas b ON b.contrat = m.contrat AND b.ej = m.ej AND b.fin = s.fin AND b.version = s.version LEFT JOIN dernier d ON d.contrat = m.contrat AND d.ej = m.ej
WHERE m.present ORDER BY ALL

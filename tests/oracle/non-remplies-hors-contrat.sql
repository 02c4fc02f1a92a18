-- Des établissements qu'un contrat de plus couvre (couvre-les-seuls), ce que trois règles non remplies lisent à D : la CAF devant le capital et devant zéro, la trésorerie en jours de charges.
WITH annee AS (
  SELECT contrat, ej, caf, capital_contractuel AS capital, decaissables FROM solde WHERE contrat = 'hors-contrat' AND document = 'cf'
  QUALIFY row_number() OVER (PARTITION BY ej ORDER BY exercice DESC) = 1),
caisse AS (
  SELECT contrat, ej, montant FROM compte_connu
  WHERE contrat = 'hors-contrat' AND budget = 'H' AND poste = 'tresorerie' AND version IN ('situation', 'cf_arrete', 'cf_approuve') AND montant IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY ej ORDER BY fin DESC, version <> 'situation' DESC, version DESC) = 1)
SELECT contrat, 'd6143_39_3 ' || ej AS cle, caf AS part_valeur, caf - capital AS marge FROM annee WHERE caf >= capital
UNION ALL SELECT contrat, 'iaf ' || ej, caf, caf FROM annee WHERE caf >= 0
UNION ALL SELECT contrat, 'tresorerie_basse ' || ej, montant * 365 / decaissables, montant - 10 * decaissables / 365
  FROM caisse JOIN annee USING (contrat, ej) WHERE montant * 365 >= 10 * decaissables
ORDER BY ALL

-- Des établissements qu'un contrat de plus couvre (couvre-les-seuls), les alertes de leurs comptes et de leurs documents à D ; leur GHT, lui, n'est pas d'un contrat.
SELECT contrat, regle || ' ' || entite || ' ' || objet AS cle, valeur AS part_valeur, marge, euros FROM (${alertes-des-entites})
WHERE contrat = 'hors-contrat' AND regle <> 'ght_concerne' ORDER BY ALL

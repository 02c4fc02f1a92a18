-- Les cibles en vigueur à D, par solde, exercice et entité : celles de la dernière version qui dit ce solde, jusqu'à celle du contrat.
SELECT t.contrat, t.solde, t.exercice, t.ej, t.valeur FROM trajectoire t JOIN version_en_vigueur v USING (contrat)
WHERE t.version = 'cible' AND t.valeur IS NOT NULL AND t.numero <= v.version AND connu(t.arrete_le, t.enregistre_le)
  AND t.solde IN ('resultat_crp', 'resultat_consolide', 'caf', 'flux_exploitation', 'tresorerie')
QUALIFY t.numero = max(t.numero) OVER (PARTITION BY t.contrat, t.solde)

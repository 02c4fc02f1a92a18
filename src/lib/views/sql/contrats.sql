-- Contracts with the GHT that they touch, by which members.
SELECT
  e.ght,
  c.id,
  c.intitule,
  c.type,
  c.tome,
  c.etat,
  c.etat_texte,
  c.signature,
  c.signature_texte,
  c.duree_texte,
  c.aide_min,
  c.aide_max,
  c.perimetre_texte,
  c.objet,
  c.source,
  e.ej,
  e.nom
FROM contrat c
JOIN contrat_perimetre p ON p.contrat = c.id
JOIN etablissement e ON e.ej = p.ej
WHERE $1 = '' OR e.ght = $1
ORDER BY e.ght, coalesce(c.signature, c.debut) DESC NULLS LAST, c.id, e.nom

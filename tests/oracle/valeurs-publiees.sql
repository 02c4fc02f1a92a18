-- Values of a contract that no date of their own lets change, one line each: asked of two published versions, what has
-- the same key and another value was rewritten without a trace.
SELECT 'jalon ' || action || '.' || jalon || ' echeance' AS cle, CAST(echeance AS VARCHAR) AS valeur
FROM jalon WHERE contrat = $1
UNION ALL
SELECT 'revision ' || action || '.' || jalon || '.' || rang || ' echeance', CAST(echeance AS VARCHAR)
FROM jalon_revision WHERE contrat = $1
UNION ALL
SELECT 'gain ' || action || '.' || gain || '.' || version || ' ' || champ, CAST(montant AS VARCHAR)
FROM (SELECT action, gain, version, brut, couts_induits, retenu_etablissement, retenu_ars FROM gain WHERE contrat = $1)
UNPIVOT (montant FOR champ IN (brut, couts_induits, retenu_etablissement, retenu_ars))
UNION ALL
SELECT 'cible ' || engagement || ' ' || version || ' ' || date, CAST(valeur AS VARCHAR)
FROM engagement_cible WHERE contrat = $1
UNION ALL
SELECT 'trajectoire ' || ej || ' ' || version || ' ' || numero || ' ' || exercice || ' ' || solde, CAST(valeur AS VARCHAR)
FROM trajectoire WHERE contrat = $1 AND valeur IS NOT NULL
UNION ALL
SELECT 'aide ' || version || ' ' || tranche || ' ' || champ, v
FROM (SELECT version, tranche, CAST(montant AS VARCHAR) AS montant, CAST(prevue_le AS VARCHAR) AS prevue FROM aide WHERE contrat = $1)
UNPIVOT (v FOR champ IN (montant, prevue))
UNION ALL
SELECT 'compte ' || c.ej || ' ' || c.budget || ' ' || c.poste || ' ' || c.debut || ' ' || c.fin || ' ' || c.version, CAST(c.montant AS VARCHAR)
FROM compte c WHERE c.ej IN (SELECT ej FROM contrat_perimetre WHERE contrat = $1) AND c.montant IS NOT NULL
UNION ALL
SELECT 'mesure ' || m.entite || ' ' || m.indicateur || ' ' || m.fin || ' ' || m.statut || ' ' || m.edition, CAST(m.valeur AS VARCHAR)
FROM mesure m
WHERE m.entite_type = 'ej' AND m.valeur IS NOT NULL
  AND EXISTS (
    SELECT 1 FROM action_indicateur i LEFT JOIN action_entite e ON e.contrat = i.contrat AND e.action = i.action
    WHERE i.contrat = $1 AND i.indicateur = m.indicateur AND coalesce(i.ej, e.ej) = m.entite
  )
ORDER BY 1

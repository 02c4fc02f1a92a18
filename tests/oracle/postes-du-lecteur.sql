-- Chaque titre du CRP sous les hypothèses du lecteur, somme des entités : ce qui est promis augmente une recette et baisse une charge.
SELECT p.contrat, p.poste AS cle, sum(p.valeur + p.croit + p.signe * coalesce(a.central, 0)) AS somme_outil
FROM poste_atterri p JOIN entite_atterrie e USING (contrat, ej) LEFT JOIN (SELECT contrat, ej, titre, sum(central) AS central FROM apport GROUP BY ALL) a
  ON a.contrat = p.contrat AND a.ej = p.ej AND a.titre = p.poste
WHERE e.lues = e.n GROUP BY ALL ORDER BY ALL

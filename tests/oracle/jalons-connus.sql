-- Les jalons à D : atteinte connue, dernière échéance révisée connue ; ceux d'une action abandonnée sont à part.

CREATE OR REPLACE TABLE etat_declare AS
SELECT contrat, action, arg_max(p.etat, (date, par = 'etablissement')) AS etat
FROM action_point p JOIN jugement j USING (contrat) WHERE p.date <= j.le AND coalesce(p.enregistre_le, p.date) <= j.au GROUP BY ALL;

CREATE OR REPLACE TABLE revision_connue AS
SELECT contrat, action, jalon, arg_max(echeance, (date, rang)) AS echeance
FROM jalon_revision r JOIN jugement j USING (contrat) WHERE r.date <= least(j.le, coalesce(j.gele_le, j.le)) AND coalesce(r.enregistre_le, r.date) <= j.au GROUP BY ALL;

-- Une suspension qui gèle arrête aussi les jalons, échéances comprises : rien n'est dû à partir de son jour, et ce qui ne l'était pas la veille au soir n'est pas en retard ; atteint après son jour, un jalon en retard le reste, et un jalon à venir aussi.
-- Ce qu'une condition en retient : ni atteint ni manqué quand la suspension l'a précédé et gèle, ou ne dit pas si elle gèle.
CREATE OR REPLACE TABLE jalon_connu AS
SELECT j.contrat, j.action, j.jalon, j.echeance AS initiale, coalesce(r.echeance, j.echeance) AS derniere,
  coalesce(j.date_reelle <= g.le AND coalesce(j.enregistre_le, j.date_reelle) <= g.au, false) AS atteint, j.date_reelle,
  coalesce(e.etat = 'abandonnee', false) AS abandonnee, least(g.le, coalesce(g.gele_le, g.le)) AS echu_le,
  CASE WHEN atteint OR coalesce(derniere < k.en_suspens_des, true) THEN atteint END AS juge,
  atteint AND date_reelle <= echu_le AS atteint_au_gel, derniere < echu_le AND NOT atteint_au_gel AS tardif, tardif AND NOT abandonnee AS en_retard, derniere > initiale AS glisse, derniere <= least(g.le, coalesce((g.gele_le - INTERVAL 1 DAY)::DATE, g.le)) AS du
FROM jalon j JOIN jugement g USING (contrat) JOIN cadre k USING (contrat) LEFT JOIN revision_connue r USING (contrat, action, jalon)
LEFT JOIN etat_declare e USING (contrat, action);

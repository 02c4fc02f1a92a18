-- Chaque ligne de gain comme elle se voit à D : ce qu'elle prévoit, ce qu'elle vaut sous le plafond de sa base, son dernier pas, si elle est sécurisée ou en vigueur, son jour d'effet.
SELECT l.contrat, l.action || '/' || l.gain AS gain, l.perennite, round(coalesce(p.prevue, l.net * l.part)) AS prevu,
  CASE WHEN m.palier NOT IN ('perdu', 'repris') OR m.palier IS NULL THEN round(CASE WHEN p.en_vigueur_ap <> 0 THEN p.en_vigueur_ap ELSE l.net_reel * l.part * coalesce(p.prevue / nullif(l.net * l.part, 0), 1) END) END AS vaut, m.palier, m.palier_le,
  CASE WHEN m.palier IN ('realise', 'constate') THEN 2 WHEN m.palier = 'securise' OR m.palier = 'reporte' AND l.palier IN ('securise', 'realise', 'constate') THEN 1 ELSE 0 END AS niveau,
  CASE WHEN m.palier IN ('perdu', 'repris') THEN l.debut WHEN NOT l.sans_date THEN l.debut_reel END AS effet
FROM ligne l LEFT JOIN marche m USING (contrat, action, gain) LEFT JOIN annee_pleine p ON p.contrat = l.contrat AND p.action = l.action AND p.gain = l.gain

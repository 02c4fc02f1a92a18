-- Chaque ligne de gain comme elle se voit à D : ce qu'elle prévoit, ce qu'elle vaut sous le plafond de sa base, son dernier pas, si elle est sécurisée ou en vigueur, son jour d'effet.
-- Sous un plafond, ce qui est délivré passe d'abord, puis chaque palier prend la place qui reste ; ce qui est perdu n'en prend aucune.
WITH rangee AS (
  SELECT l.*, m.palier AS dernier, m.palier_le AS dernier_le, CASE WHEN m.palier IN ('perdu', 'repris') THEN NULL
    ELSE coalesce(list_position(['realise', 'securise', 'valide', 'chiffre', 'identifie'], CASE l.palier WHEN 'constate' THEN 'realise' ELSE l.palier END), 6) END AS rang
  FROM ligne l LEFT JOIN marche m USING (contrat, action, gain)),
serree AS (
  SELECT *, sum(net_reel * part) OVER (PARTITION BY contrat, base, plafond, rang) AS s_rang,
    sum(CASE WHEN rang IS NOT NULL THEN net_reel * part END) OVER (PARTITION BY contrat, base, plafond ORDER BY rang NULLS LAST RANGE UNBOUNDED PRECEDING) - s_rang AS s_avant
  FROM rangee)
SELECT l.contrat, l.action || '/' || l.gain AS gain, l.perennite, round(coalesce(p.prevue, l.net * l.part)) AS prevu,
  CASE WHEN l.rang IS NOT NULL THEN round(CASE WHEN p.en_vigueur_ap <> 0 THEN p.en_vigueur_ap
    ELSE l.net_reel * l.part * retenue(l.base, CASE WHEN l.plafond IS NOT NULL THEN greatest(0, l.plafond - s_avant) END, s_rang) END) END AS vaut, l.dernier AS palier, l.dernier_le AS palier_le,
  CASE WHEN l.dernier IN ('realise', 'constate') THEN 2 WHEN l.dernier = 'securise' OR l.dernier = 'reporte' AND l.palier IN ('securise', 'realise', 'constate') THEN 1 ELSE 0 END AS niveau,
  CASE WHEN l.dernier IN ('perdu', 'repris') THEN l.debut WHEN NOT l.sans_date THEN l.debut_reel END AS effet
FROM serree l LEFT JOIN annee_pleine p ON p.contrat = l.contrat AND p.action = l.action AND p.gain = l.gain

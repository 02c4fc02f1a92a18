-- Les exercices passés que la page de l'atterrissage éprouve après `nombre` mois (une ligne de `eprouve`), quel que soit le mois où l'on est.
CREATE OR REPLACE TABLE essai AS
SELECT m.contrat, m.ej, m.exercice, m.mois AS n, m.connu_le AS jour, false AS en_cours
FROM mois_lu m JOIN jugement j USING (contrat) JOIN eprouve e ON e.nombre = m.mois WHERE m.exercice < j.exercice AND j.fini_le IS NULL

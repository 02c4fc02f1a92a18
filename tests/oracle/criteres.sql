-- Les trois critères de l'article D. 6143-39, par entité, sur son dernier compte financier connu.
SELECT * EXCLUDE (present) FROM (${criteres-lus}) WHERE present ORDER BY ALL

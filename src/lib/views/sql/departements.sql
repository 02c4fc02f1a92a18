SELECT code, libelle, contour
FROM departement
WHERE contour IS NOT NULL
ORDER BY code

SELECT id, producteur, titre, edition, licence, mise_a_jour, url, note
FROM source
ORDER BY id

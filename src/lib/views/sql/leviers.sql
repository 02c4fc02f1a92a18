SELECT code, libelle FROM levier ORDER BY rang, code

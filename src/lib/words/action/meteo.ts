export const MOTS_DE_LA_METEO = { etablissement: 'Établissement', ars: 'ARS', desaccord: 'Désaccord\u00a0:' };

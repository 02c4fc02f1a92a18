export const MOTS_DE_LA_SYNTHESE = { titre: 'Synthèse', absent: 'non disponible' };

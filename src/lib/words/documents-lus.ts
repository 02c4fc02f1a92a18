/**
 * The documents that a hospital's projection is read in: « RIA 2, EPRD modificatif 2 » of `ria2,eprd_modificatif 2`. Made
 * from the codes, without the vocabulary, which every page of the region would load.
 */
export const documentsLus = (codes: string): string =>
  codes.replace(/(ria|eprd)_?/gu, (_, document: string) => `${document.toUpperCase()} `).replaceAll(',', ', ');

/** The same in a narrow cell, as finance says it: « RIA 2, DM 2 », an EPRD modificatif being a décision modificative. */
export const documentsEnBref = (codes: string): string => documentsLus(codes).replaceAll('EPRD modificatif', 'DM');

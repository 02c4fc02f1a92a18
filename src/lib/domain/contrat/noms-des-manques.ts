/** What an action that lacks something is named: « 1.2 Lits ». */
export const nomDeLAction = ({ numero, libelle }: { numero: string; libelle: string }): string =>
  `${numero} ${libelle}`;

/** What an assumption that lacks something is named, with whose it is: « Prix de l’énergie : CH Sud ». */
export const nomDeLHypothese = (libelle: string, etablissement: string): string => `${libelle}\u00a0: ${etablissement}`;

/** What a line of gain or a milestone that lacks something is named, by the number of its action: « 1.2, Lits fermés ». */
export const nomDansLAction = ({ action, libelle }: { action: string; libelle: string }): string =>
  `${action}, ${libelle}`;

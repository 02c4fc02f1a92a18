/** What an action that lacks something is named: « 1.2 Lits ». */
export const nomDeLAction = ({ numero, libelle }: { numero: string; libelle: string }): string =>
  `${numero} ${libelle}`;

/** What a line of gain or a milestone that lacks something is named, by the number of its action: « 1.2, Lits fermés ». */
export const nomDansLAction = ({ action, libelle }: { action: string; libelle: string }): string =>
  `${action}, ${libelle}`;

import { dateLongue } from '$lib/format/date';

/** Title of a contract's page: it says the date when the reader chose another than the dataset's own. */
export function titreDePage(quoi: readonly string[], choisie: string | null, affichee: string, jeu: string): string {
  const date = choisie === null ? [] : [`situation au ${dateLongue(affichee)}`];
  return [...quoi, ...date, jeu, 'Trajectoire'].join(' · ');
}

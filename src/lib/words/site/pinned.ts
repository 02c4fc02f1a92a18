import { dateLongue } from '$lib/format/date';
import type { Epingle } from '$lib/format/pinned-address';

/** What is said of a page whose address was written of other data than those published. */
export const MOTS_DE_L_EPINGLE = {
  titre: ({ au, version }: Epingle) =>
    `Ce lien vient d’un document fait sur les données au ${dateLongue(au)} (version ${version})`,
  /** @param publiees what is published */
  texte: ({ au }: Epingle, publiees: Epingle) =>
    au === publiees.au
      ? `Les données de cette date ont été publiées de nouveau (version ${publiees.version.slice(0, 8)})\u00a0: des chiffres de ce document peuvent avoir été corrigés.`
      : `Les données publiées sont au ${dateLongue(publiees.au)} (version ${publiees.version.slice(0, 8)})\u00a0: les chiffres de cette page peuvent différer de ceux du document.`,
  /** Of a page that shows the data in force only. */
  sansAnterieure:
    'Le site ne montre plus cette page sur les données du document\u00a0: ce qui en diffère n’y est pas connu, et le document seul en garde les chiffres.',
  alors: ({ au }: Epingle) => `Voir ce contrat au ${dateLongue(au)}`,
  changements: 'Voir ce qui a changé depuis',
  fermer: 'Garder la page à jour'
};

/**
 * The line of a file that says where its figures are seen again.
 * @param locales they are also of data that the reader holds, which an address does not carry
 */
export function adresseDuFichier(adresse: string, locales: boolean): string {
  return `Ces chiffres se revoient à l’adresse\u00a0: ${adresse}${locales ? ' (avec vos données de ce poste, que l’adresse ne porte pas)' : ''}`;
}

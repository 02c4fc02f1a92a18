import { dateLongue } from '$lib/format/date';
import type { Epingle } from '$lib/format/pinned-address';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

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
  /** Of a page of the region, whose contracts say what changed. */
  region:
    'Le site ne montre plus cette page sur les données du document, qui en garde les chiffres\u00a0: chaque contrat suivi dit ce qui y a changé, et se lit à la date du document.',
  ghtAlors: ({ au }: Epingle) => `Voir ce GHT, et ses contrats au ${dateLongue(au)}`,
  /** Of a page of several contracts: each has its own page of changes. */
  parContrat: (n: number) =>
    n === 1 ? 'Ce qui a changé depuis, dans le contrat suivi' : `Ce qui a changé depuis, contrat par contrat (${n})`,
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

/**
 * The contracts whose changes a page of several of them leads to: those that are followed, each once.
 * @param ght those of one group; null for all of the region
 */
export function contratsDeLaPage(
  { lignes, territoires }: Pick<PortefeuilleModele, 'lignes' | 'territoires'>,
  ght: string | null
): Pick<SuiviContrat, 'id' | 'intitule'>[] {
  const suivis = [...lignes.flatMap((ligne) => ligne.suivis), ...territoires].filter(
    ({ suivi, ferme, ghts }) => suivi && !ferme && (ght === null || ghts.includes(ght))
  );
  return [...new Map(suivis.map(({ id, intitule }) => [id, { id, intitule }])).values()];
}

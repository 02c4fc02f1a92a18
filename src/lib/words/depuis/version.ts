import { dateCourte } from '$lib/format/date';
import type { Epingle } from '$lib/format/pinned-address';
import { ecrisEpingle } from '$lib/format/pinned-version';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { accord } from '$lib/format/phrase';
import { phraseDepuis, titreDeDepuis } from './phrase';
import { MOTS_DES_REECRITURES } from './reecritures';

/** A version kept beside the one that is published, and whether it can be compared with. */
export interface VersionOfferte extends Epingle {
  comparable: boolean;
}

/** « Version gardée : celle du 30/06/2026 (71b65ba8). »; that none is. */
export function versionsOffertes(gardees: readonly VersionOfferte[], bout: 'départ' | 'fin' = 'départ'): string {
  const offertes = gardees.filter(({ comparable }) => comparable);
  if (offertes.length === 0) return `Aucune version ne s’offre comme ${bout}\u00a0: seules des dates.`;
  const dites = offertes.map(({ au, version }) => `celle du ${dateCourte(au)} (${version.slice(0, 8)})`);
  return `${accord(dites.length, 'Version gardée', 'Versions gardées')}\u00a0: ${dites.join(', ')}.`;
}

export const MOTS_DES_VERSIONS = {
  /** Under the choice, while the manifest comes. */
  lecture: 'Lecture des versions gardées…',
  illisibles:
    'La liste des versions gardées n’a pas pu être lue\u00a0: seules des dates s’offrent comme départ et comme fin. Rechargez la page pour réessayer.',
  locales:
    'Vos données de ce poste n’ont pas de version publiée avant elles\u00a0: la comparaison se fait entre deux dates. Montrez les données publiées pour les comparer à une version.',
  pasGardee: ({ au, version }: Epingle, gardees: readonly VersionOfferte[]) =>
    `La version du ${dateCourte(au)} (${version}) n’est pas gardée. ${versionsOffertes(gardees)} La comparaison part de ce que les données d’aujourd’hui disent de ce jour.`,
  autreFormat: ({ au }: Epingle) =>
    `La version publiée du ${dateCourte(au)} est gardée dans un autre format de tables que celui d’aujourd’hui\u00a0: elle ne peut pas être comparée. La comparaison part de ce que les données d’aujourd’hui disent de ce jour.`,
  duMemeJour: ({ au, version }: Epingle) =>
    `Les tables de la version publiée du ${dateCourte(au)} (${version}) ne peuvent pas être comparées, et ce jour est celui de la situation\u00a0: la comparaison affichée est celle par défaut.`,
  pasLaFin: (ecrite: string, gardees: readonly VersionOfferte[]) =>
    `La comparaison ne peut pas aller jusqu’à «\u00a0${ecrite.slice(0, 40)}\u00a0», qui n’est pas une version gardée comparable\u00a0: elle va jusqu’à la date de la situation. ${versionsOffertes(gardees, 'fin')}`,
  apres: ({ au }: Epingle) =>
    `La version publiée du ${dateCourte(au)} est postérieure à la date de la situation\u00a0: la comparaison affichée est celle par défaut.`
};

const DEPUIS_LE = /^Depuis le /u;
const DEPUIS_LA_VERSION = 'Depuis la version publiée du ';

/** What the page is called, a version being what it starts from. */
export function titreDeLaComparaison(modele: DepuisModele): string {
  const titre = titreDeDepuis(modele);
  return modele.publiee === undefined ? titre : titre.replace(DEPUIS_LE, DEPUIS_LA_VERSION);
}

/** The same as a sentence, with what was rewritten. */
export function phraseDeLaComparaison({ reference, bilan, publiee }: DepuisModele): string {
  if (reference === null) return '';
  const phrase = phraseDepuis({ reference, bilan });
  if (publiee === undefined) return phrase;
  const n = publiee.reecritures.length;
  const dite = phrase.replace(DEPUIS_LE, DEPUIS_LA_VERSION);
  return n === 0 ? dite : dite.replace(/\.$/u, `, ${MOTS_DES_REECRITURES.phrase(n)}.`);
}

/** A version among the dates of a choice: two of one day are told apart by their name. */
export function choixDeLaVersion(version: Epingle, versions: readonly Epingle[]): { date: string; libelle: string } {
  const memeJour = versions.filter(({ au }) => au === version.au).length > 1;
  const nom = memeJour ? ` (${version.version.slice(0, 8)})` : '';
  return { date: ecrisEpingle(version), libelle: `la version publiée du ${dateCourte(version.au)}${nom}` };
}

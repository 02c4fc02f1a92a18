import { majuscule } from '$lib/format/casse';
import { FAITS } from '../contrat/faits-de-vie';
import { dateCourte } from '$lib/format/date';
import { nombre } from '$lib/format/nombre';
import type { ContratConnu } from '$lib/views/ght/ght.types';
import { mot, nomDuType } from '../contrat/mots';

/** Kind of contract in words; a kind that this version does not know is shown as written. */
export function typeDeContrat(type: string): string {
  return majuscule(nomDuType(type));
}

/** Whether a contract of a GHT has figures of its own: the page opens on them, and on beds and staff without any. */
export function estSuiviEnChiffres({
  contrats
}: {
  contrats: readonly Pick<ContratConnu, 'chiffres' | 'pasEncore'>[];
}): boolean {
  return contrats.some(({ chiffres, pasEncore }) => chiffres !== undefined || pasEncore);
}

/** « Contrat suivi », « 3 contrats publiquement connus »: followed as soon as one of them is. */
export function titreDesContrats(contrats: readonly Pick<ContratConnu, 'suivi'>[], au?: string): string {
  return `${titreAuJour(contrats)}${au === undefined ? '' : `, au ${dateCourte(au)}`}`;
}

function titreAuJour(contrats: readonly Pick<ContratConnu, 'suivi'>[]): string {
  const suivis = contrats.some(({ suivi }) => suivi);
  if (contrats.length < 2) return suivis ? 'Contrat suivi' : 'Contrat de performance';
  return `${contrats.length} contrats ${suivis ? 'suivis ou publiquement connus' : 'publiquement connus'}`;
}

/** As published: who rejected is told beside. */
const PUBLIES = { ...FAITS, rejet: 'Rejet' };

/** Nature of an event in a word. */
export function natureDuFait(type: string): string {
  return mot(PUBLIES, type);
}

/** Aid as it was published, in millions without decimals that nobody published: « 10 à 20 M€ », « 15 M€ ». */
export function aidePubliee({ aideMin, aideMax }: Pick<ContratConnu, 'aideMin' | 'aideMax'>): string {
  if (aideMin === null && aideMax === null) return 'non publiée';
  if (aideMin === null) return `jusqu’à ${millions(aideMax ?? 0)}\u00a0M€`;
  if (aideMax === null) return `au moins ${millions(aideMin)}\u00a0M€`;
  if (aideMin === aideMax) return `${millions(aideMin)}\u00a0M€`;
  return `${millions(aideMin)} à ${millions(aideMax)}\u00a0M€`;
}

function millions(euros: number): string {
  return nombre(euros / 1e6, Number.isInteger(euros / 1e6) ? 0 : 1);
}

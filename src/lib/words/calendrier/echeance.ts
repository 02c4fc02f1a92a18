import { DOCUMENTS } from '$lib/schema/vocabulaire/comptes';
import { atteintApresGel } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { CalendrierModele, EcheanceLue } from '$lib/views/calendrier/calendrier.types';
import { mot, nomDeLInstance, nomDuType } from '../contrat/mots';
import { CONDITIONS, PLACES } from './mots';

/** What is awaited, in words. */
export function objetEnMots({ nature, libelle, exercice }: EcheanceLue): string {
  if (nature === 'retour') return `${mot(DOCUMENTS, libelle)} ${exercice ?? ''}`.trim();
  if (nature === 'revue' || nature === 'instance') return nomDeLInstance(libelle);
  if (nature === 'fin') return `Fin\u00a0: ${nomDuType(libelle)}`;
  return nature === 'loi' ? `${libelle} (exercice ${exercice ?? ''})` : libelle;
}

/** What is to be known of it beside: its action, its condition, its text. */
export function precisionEnMots({ nature, action, detail, initiale, atteintLe }: EcheanceLue): string {
  return [
    action === null ? '' : `action ${action}`,
    detail === null ? '' : nature === 'aide' ? mot(CONDITIONS, detail) : detail,
    initiale === null ? '' : `prévu d’abord le ${dateCourte(initiale)}`,
    atteintLe === undefined ? '' : atteintApresGel(atteintLe)
  ]
    .filter((partie) => partie !== '')
    .join(', ');
}

const jours = (n: number) => `${n}\u00a0${accord(n, 'jour')}`;

/** « 12 jours de retard », « dans 15 jours », « gelé », « sans date ». */
export function delaiEnMots({ retard, jours: n, place }: EcheanceLue): string {
  if (n === null) return 'sans date';
  if (retard) return `${jours(n)} de retard`;
  if (n > 0) return place === 'compte' ? 'passé' : PLACES[place];
  return n === 0 ? 'ce jour' : `dans ${jours(-n)}`;
}

/** Who owes it: a hospital, the parties to contracts, or everybody. */
export function deQui(
  { entite, contrats, nature }: EcheanceLue,
  titres: ReadonlyMap<string, { intitule: string }>
): string {
  if (nature === 'loi') return 'Toutes les entités juridiques';
  return entite ?? contrats.map((id) => titres.get(id)?.intitule ?? id).join('\u00a0; ');
}

export const contratsParId = ({ contrats }: Pick<CalendrierModele, 'contrats'>) =>
  new Map(contrats.map((c) => [c.id, c]));
export type ContratsParId = ReturnType<typeof contratsParId>;

/** What nobody is named to answer for is said. */
export const quiEnMots = ({ qui, nature, entite }: Pick<EcheanceLue, 'qui' | 'nature' | 'entite'>): string =>
  qui ?? (nature === 'retour' && entite !== null ? 'Direction de l’établissement' : 'non renseigné');

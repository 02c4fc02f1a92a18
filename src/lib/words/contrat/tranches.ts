import { preuveAttendue } from '$lib/domain/contrat/aides';
import { IMPUTATIONS } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { mot } from './mots';

type Aide = ContratModele['aides'][number];

/** The condition of a tranche, whether it is met, and its proof: paying without proof is said. */
export function conditionEnMots(aide: Aide): string {
  const { remplie } = aide;
  const [condition, preuve] = [sansPoint(aide.condition), sansPoint(aide.preuve)];
  if (condition === null) return preuve === null ? 'Sans condition.' : `Sans condition. Preuve\u00a0: ${preuve}.`;
  const etat = remplie === null ? '' : remplie ? ', remplie' : ', non remplie';
  const piece = preuve !== null ? ` Preuve\u00a0: ${preuve}.` : preuveAttendue(aide) ? ' Aucune preuve fournie.' : '';
  return `Condition\u00a0: ${condition}${etat}.${piece}`;
}

/** The text as a part of a sentence: its own full stop would stand in the middle of ours. */
function sansPoint(texte: string | null): string | null {
  return texte?.replace(/\.\s*$/u, '') ?? null;
}

export const MOTS_DES_AIDES = {
  sousTitre: 'Par tranche, avec sa condition et sa preuve',
  tranche: ({ tranche, libelle }: Aide) => `Tranche ${tranche}, ${libelle}`,
  origine: ({ enveloppe, imputation, prevueLe }: Aide) =>
    `${enveloppe}, ${mot(IMPUTATIONS, imputation).toLowerCase()}\u00a0; prévue le ${dateCourte(prevueLe)}`
};

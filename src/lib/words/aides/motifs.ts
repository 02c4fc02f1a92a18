import { estDue, type MotifDeNonVersement, type VerdictDeCondition } from '$lib/domain/contrat/codes-d-aide';
import { joursEntre } from '$lib/domain/temps/calendrier';
import { dateCourte } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { TrancheMontree } from '$lib/views/aides/aides.types';
import { RISQUES } from './classes';
import { raisonEnMots } from './condition';

interface NonVersee {
  motif: MotifDeNonVersement | null;
  verdict: VerdictDeCondition;
  dueLe: string;
  risque: keyof typeof RISQUES | null;
  raison: Parameters<typeof raisonEnMots>[0];
}

/** « condition remplie, tranche due depuis le 30/06/2026, 92 jours de retard de l’agence »; null for what is paid. */
export function motifEnMots({ motif, verdict, dueLe, risque, raison }: NonVersee, au: string): string | null {
  const acquise = verdict === 'sans_condition' ? 'sans condition' : 'condition remplie';
  const jours = joursEntre(dueLe, au);
  switch (motif) {
    case null:
      return null;
    case 'retard':
      return `${acquise}, tranche due depuis le ${dateCourte(dueLe)}, ${nombre(jours)}\u00a0${accord(jours, 'jour')} de retard de l’agence`;
    case 'acquise':
      return `${acquise}, tranche due le ${dateCourte(dueLe)}`;
    case 'a_venir':
      return `condition pas encore remplie, tranche due le ${dateCourte(dueLe)}`;
    case 'indecidable':
      return raisonEnMots(raison);
    case 'a_risque':
      return risque === null ? null : RISQUES[risque];
    case 'suspendue':
      return 'suspendue par l’agence';
    case 'fin_due':
      return `${acquise}, tranche due le ${dateCourte(dueLe)} et non versée à la fin du contrat`;
    case 'fin_avant':
      return `${acquise}, mais le contrat a pris fin avant le ${dateCourte(dueLe)}, jour où elle était due`;
    case 'fin_non_remplie':
      return 'condition non remplie à la fin du contrat';
    case 'fin_indecidable':
      return 'condition dont rien ne décidait à la fin du contrat';
  }
}

/** Parts that are still to be paid: what a contract that is over left without a day or a condition met is due no more. */
const resteDu = ({ nonVersees }: Pick<TrancheMontree, 'nonVersees'>) => nonVersees.filter(estDue);

/** « 300 000 € à l’échéance du 31/12/2026, 200 000 € à celle du 31/12/2027 »: each part left to pay; null when none is. */
export function partsDuesEnMots(tranche: Pick<TrancheMontree, 'nonVersees'>): string | null {
  const dites = resteDu(tranche).map(
    ({ montant, dueLe }, i) => `${euros(montant)} à ${i === 0 ? 'l’échéance' : 'celle'} du ${dateCourte(dueLe)}`
  );
  return dites.length === 0 ? null : dites.join(', ');
}

/** As many parts as are told one by one on a page. */
const PARTS_UNE_A_UNE = 3;

/** The same in a line: more than three are told by their sum, from the first day to the last. */
export function partsDuesEnBref(tranche: Pick<TrancheMontree, 'nonVersees'>): string | null {
  const nonVersees = resteDu(tranche);
  if (nonVersees.length <= PARTS_UNE_A_UNE) return partsDuesEnMots(tranche);
  const jours = nonVersees.map(({ dueLe }) => dueLe).toSorted();
  const somme = nonVersees.reduce((total, { montant }) => total + montant, 0);
  return `${euros(somme)} en ${nonVersees.length} versements, de l’échéance du ${dateCourte(jours[0] ?? '')} à celle du ${dateCourte(jours.at(-1) ?? '')}`;
}

/** Why parts of a tranche are not paid, where neither its condition nor a risk told beside says it. */
export function nonVerseesEnMots(
  { nonVersees, jugement: { verdict } }: Pick<TrancheMontree, 'nonVersees' | 'jugement'>,
  au: string
): { texte: string; retard: boolean }[] {
  return nonVersees
    .filter(({ motif }) => motif === 'retard' || motif === 'fin_due' || motif === 'fin_avant')
    .map(({ motif, montant, dueLe }) => ({
      texte: `${euros(montant)} non versés\u00a0: ${motifEnMots({ motif, verdict, dueLe, risque: null, raison: null }, au) ?? ''}.`,
      retard: motif === 'retard'
    }));
}

import { ECHELLE } from '../action/mots-des-actions';
import { plusJours } from '../temps/calendrier';
import { compteEnResultat, net, type Etape, type LigneGain } from './gain';
import { estEnVigueur } from './gains';
import { enVigueur, situationGain, type PalierGain } from './palier';

interface ActionDeBase {
  contrat: string;
  numero: string;
  base: string | null;
  porteuse: boolean;
  abattement: number | null;
}

interface Base {
  contrat: string;
  base: string;
  plafond: number | null;
}

const cle = (contrat: string, code: string) => `${contrat}\n${code}`;

/** What an action that shares a base without carrying it leaves to the others. */
function abattementDe(action: ActionDeBase | undefined): number {
  return !action || action.base === null || action.porteuse ? 0 : (action.abattement ?? 0);
}

/**
 * Removes what actions on one base (beds, ETP or length of stay of one unit) would count twice. Convention: an action
 * that does not carry the gain of the base keeps 1 − its abattement; then, if the lasting gains of the base still pass
 * its ceiling, all are reduced in the same proportion, so that together they bring the ceiling; month by month, the
 * ceiling bounds the lines that act then. One-off gains bear the
 * abattement but not the ceiling, which is an année pleine; dépenses évitées do not fill it.
 *
 * @returns the lines, each with the `coefficient` of what is left of it
 */
export function appliqueBases<L extends LigneGain>(
  lignes: readonly L[],
  actions: readonly ActionDeBase[],
  bases: readonly Base[]
): (L & { coefficient: number })[] {
  const parNumero = new Map(actions.map((a) => [cle(a.contrat, a.numero), a]));
  const abattues = lignes.map((ligne) => {
    return { ...ligne, coefficient: 1 - abattementDe(parNumero.get(cle(ligne.contrat, ligne.action))) };
  });
  return bases.reduce((rendues, base) => {
    const siennes = rendues.filter((l) => dansLaBase(l, base, parNumero));
    const total = siennes.reduce((somme, l) => somme + net(l), 0);
    if (base.plafond === null || total <= base.plafond) return rendues;
    const part = base.plafond / total;
    const parts = partsDansLeTemps(siennes, base.plafond);
    return rendues.map((l) =>
      dansLaBase(l, base, parNumero)
        ? { ...l, coefficient: l.coefficient * part, etapes: etapesDe(parts, l.coefficient) }
        : l
    );
  }, abattues);
}

/** Share of what acts that a ceiling leaves, from each day when a line begins or ends. */
function partsDansLeTemps(lignes: readonly LigneGain[], plafond: number): Etape[] {
  const jours = lignes.flatMap(({ effet, fin }) => [effet ?? [], fin === null ? [] : plusJours(fin, 1)].flat());
  return [...new Set(jours)].sort().map((des) => {
    const total = lignes.filter((l) => estEnVigueur(l, des)).reduce((somme, l) => somme + net(l), 0);
    return { des, coefficient: total <= plafond ? 1 : plafond / total };
  });
}

function etapesDe(parts: readonly Etape[], plein: number): Etape[] {
  return parts.map(({ des, coefficient }) => ({ des, coefficient: plein * coefficient }));
}

/** Lasting lines of the actions of a base, which its ceiling bounds. */
function dansLaBase(ligne: LigneGain, base: Base, actions: ReadonlyMap<string, ActionDeBase>): boolean {
  return (
    ligne.contrat === base.contrat &&
    actions.get(cle(ligne.contrat, ligne.action))?.base === base.base &&
    ligne.perennite === 'perenne' &&
    compteEnResultat(ligne)
  );
}

/** The rule in words: text and formula in one place. */
export const DEFINITION_BASE_COMMUNE =
  'Des actions qui agissent sur les mêmes lits, emplois ou séjours partagent une base\u00a0: celles qui ne la portent pas gardent 1 − leur abattement, et le tout ne dépasse pas le plafond. Le prévu se réduit au prorata de ce qui agit, mois par mois. Ce qui est réalisé par l’une ou l’autre compte jusqu’au plafond, puis ce qui est sécurisé, et ainsi de suite\u00a0: ce qui était prévu et n’est pas réalisé n’occupe pas le plafond.';

/**
 * What lines count for at D under the ceiling of their base [M]: what is delivered by any action of the base comes
 * first, then what is secured, and so on down the ladder; each rung is reduced in the same proportion to what is left
 * of the ceiling. A planned gain that is not delivered takes no room. In past months the ceiling bounds what was in the
 * accounts then, no more. 300 k€ delivered under a ceiling of 250 k€ count for 250 k€, whatever else was planned.
 *
 * @param lignes lines whose `coefficient` is the one of the plan
 */
export function retientSelonBases<L extends LigneGain>(
  lignes: readonly L[],
  actions: readonly ActionDeBase[],
  bases: readonly Base[],
  paliers: readonly PalierGain[],
  au: string
): L[] {
  const parNumero = new Map(actions.map((a) => [cle(a.contrat, a.numero), a]));
  const coefficients = new Map<L, number>();
  const etapes = new Map<L, Etape[]>();
  for (const base of bases) {
    const { plafond } = base;
    if (plafond === null) continue;
    const situations = lignes
      .filter((l) => dansLaBase(l, base, parNumero))
      .map((ligne) => {
        const abattement = abattementDe(parNumero.get(cle(ligne.contrat, ligne.action)));
        const situation = situationGain({ ...ligne, coefficientRetenu: 1 - abattement }, paliers, au);
        return { ligne, situation, plein: 1 - abattement };
      });
    let place = plafond;
    for (const rang of [...ECHELLE.keys()].reverse().concat(-1)) {
      // What is put in force and what is booked are both delivered: one rung.
      if (ECHELLE[rang] === 'constate') continue;
      const siens = situations.filter(({ situation: { palier, echelon, retenue } }) => {
        if (retenue === null) return false;
        const sien = echelon === null ? -1 : ECHELLE.indexOf(echelon);
        return ECHELLE[rang] === 'realise' ? enVigueur(palier) : !enVigueur(palier) && sien === rang;
      });
      const total = siens.reduce((somme, { situation }) => somme + net(situation.retenue ?? situation.ligne), 0);
      const part = total <= place ? 1 : Math.max(0, place) / total;
      for (const { ligne, plein } of siens) coefficients.set(ligne, plein * part);
      place -= Math.min(Math.max(0, total), place);
    }
    const acquis = situations.flatMap(({ situation }) => situation.acquis.map((a) => a.ligne));
    const parts = partsDansLeTemps(acquis, plafond);
    for (const { ligne, situation, plein } of situations) {
      if (situation.acquis.length > 0) etapes.set(ligne, etapesDe(parts, plein));
      if (situation.retenue === null) coefficients.set(ligne, plein);
    }
  }
  return lignes.map((l) => {
    const coefficientRetenu = coefficients.get(l);
    return coefficientRetenu === undefined ? l : { ...l, coefficientRetenu, etapesRealisees: etapes.get(l) };
  });
}

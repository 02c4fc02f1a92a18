import { ECHELLE, type PalierEchelle } from '../action/codes';
import { anneeDe, plusJours, plusMois } from '../temps/calendrier';
import { anneePleine, compteEnResultat, net, type Etape, type LigneGain } from './gain';
import { estEnVigueur, syntheseGains } from './gains';
import { enVigueur, situationGain, type PalierGain, type SituationGain } from './palier';

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
    const parts = partsDansLeTemps([siennes], base.plafond)[0] ?? [];
    return rendues.map((l) =>
      dansLaBase(l, base, parNumero)
        ? { ...l, coefficient: l.coefficient * part, etapes: etapesDe(parts, l.coefficient) }
        : l
    );
  }, abattues);
}

/** What a total leaves of the room under a ceiling, and the part of it that counts. */
function partSous(place: number, total: number): number {
  return total <= place ? 1 : Math.max(0, place) / total;
}

/**
 * Share of what acts that a ceiling leaves to each rung, from each day when a line begins or ends; the firmest rung is
 * served first, and what does not act yet takes no room.
 */
function partsDansLeTemps(rangs: readonly (readonly LigneGain[])[], plafond: number): Etape[][] {
  const jours = rangs.flat().flatMap(({ effet, fin }) => [effet ?? [], fin === null ? [] : plusJours(fin, 1)].flat());
  const parts: Etape[][] = rangs.map(() => []);
  for (const des of [...new Set(jours)].sort()) {
    let place = plafond;
    for (const [rang, lignes] of rangs.entries()) {
      const total = lignes.filter((l) => estEnVigueur(l, des)).reduce((somme, l) => somme + net(l), 0);
      parts[rang]?.push({ des, coefficient: partSous(place, total) });
      place -= Math.min(Math.max(0, total), place);
    }
  }
  return parts;
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

/** Rungs from the firmest; what is put in force and what is booked are both delivered: one rung. */
const RANGS: readonly (PalierEchelle | null)[] = [...ECHELLE.filter((p) => p !== 'constate').toReversed(), null];

function rangDe({ palier, echelon }: SituationGain): PalierEchelle | null {
  return enVigueur(palier) ? 'realise' : echelon;
}

/**
 * What lines count for at D under the ceiling of their base [M]: what is delivered by any action of the base comes
 * first, then what is secured, and so on down the ladder; each rung is reduced in the same proportion to what is left
 * of the ceiling. A planned gain that is not delivered takes no room, nor does, in the effect on a year, a gain of which
 * the day has not come. 300 k€ delivered under a ceiling of 250 k€ count for 250 k€, whatever else was planned.
 *
 * Ceiling of 2 115 k€; 1 584.5 k€ secured and in force in 2025; 712.5 k€ validated from August 2025, 1 239 k€ more from
 * November: the base brings 7 × 1 584.5 / 12 until July, then 5 × 2 115 / 12, that is 1 805.5 k€ in 2025.
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
  const retenues = new Map<
    L,
    Pick<LigneGain, 'coefficientRetenu' | 'etapesRealisees' | 'etapesRetenues' | 'plafonnee'>
  >();
  for (const base of bases) {
    const { plafond } = base;
    if (plafond === null) continue;
    const plafonnee = { base: base.base, plafond };
    const situations = lignes
      .filter((l) => dansLaBase(l, base, parNumero))
      .map((ligne) => {
        const plein = 1 - abattementDe(parNumero.get(cle(ligne.contrat, ligne.action)));
        const situation = situationGain({ ...ligne, coefficientRetenu: plein }, paliers, au);
        return { ligne, situation, plein };
      });
    const delivrees = situations.flatMap(({ situation }) => situation.acquis.map((a) => a.ligne));
    const parRang = RANGS.map((rang) =>
      situations.filter((s) => s.situation.retenue !== null && rangDe(s.situation) === rang)
    );
    const tenues = parRang.map((siens) => siens.map(({ ligne, situation }) => situation.retenue ?? ligne));
    const etapes = partsDansLeTemps(
      tenues.map((siennes, rang) => (RANGS[rang] === 'realise' ? delivrees : siennes)),
      plafond
    );
    const realisees = etapes[RANGS.indexOf('realise')] ?? [];
    let place = plafond;
    for (const [rang, siens] of parRang.entries()) {
      const total = (tenues[rang] ?? []).reduce((somme, l) => somme + net(l), 0);
      const part = partSous(place, total);
      for (const { ligne, plein } of siens) {
        retenues.set(ligne, { coefficientRetenu: plein * part, etapesRetenues: etapesDe(etapes[rang] ?? [], plein) });
      }
      place -= Math.min(Math.max(0, total), place);
    }
    for (const { ligne, situation, plein } of situations) {
      const dite = retenues.get(ligne) ?? { coefficientRetenu: plein };
      const acquise = situation.acquis.length > 0 ? { etapesRealisees: etapesDe(realisees, plein) } : {};
      retenues.set(ligne, { ...dite, ...acquise, plafonnee });
    }
  }
  return lignes.map((l) => ({ ...l, ...retenues.get(l) }));
}

/**
 * Année pleine of these lines that was in force a year before D, by the steps that are known at D; null where the
 * contract had not begun. A ceiling bounds what was delivered that day: 250 k€ alone in force under a ceiling of 300 k€
 * were 250 k€, though 100 k€ put in force since leave them 214 k€ of it at D.
 *
 * @param debut first day of the contract
 */
export function enVigueurUnAnAvant(
  lignes: readonly LigneGain[],
  actions: readonly ActionDeBase[],
  bases: readonly Base[],
  paliers: readonly PalierGain[],
  { au, debut }: { au: string; debut: string | null }
): number | null {
  const avant = plusMois(au, -12);
  if (debut === null || avant < debut) return null;
  const tenues = retientSelonBases(lignes, actions, bases, paliers, avant);
  return syntheseGains(tenues, paliers, anneeDe(avant), avant).apEnVigueur;
}

/** Under an euro, what a base leaves out is the rounding of its share. */
const UN_EURO = 1;

/**
 * Full-year gains announced on a common base and what it retains of them; null when it leaves nothing out.
 *
 * @param lignes lines of the base, with the share of it that each keeps
 */
export function reductionDeLaBase(lignes: readonly LigneGain[]): { annonce: number; retenu: number } | null {
  const total = (lues: readonly LigneGain[]) =>
    lues.filter(compteEnResultat).reduce((somme, l) => somme + (anneePleine(l) ?? 0), 0);
  const [annonce, retenu] = [total(lignes.map((l) => ({ ...l, coefficient: 1 }))), total(lignes)];
  return annonce - retenu < UN_EURO ? null : { annonce, retenu };
}

import { anneeDe, joursEntre } from '../temps/calendrier';

/**
 * Whether a tranche is owed once its day has come: it has no condition or meets it, and is not suspended.
 */
export function estExigible(tranche: { statut: string; condition: string | null; remplie: boolean | null }): boolean {
  return tranche.statut !== 'suspendue' && (tranche.condition === null || tranche.remplie === true);
}

/** Whether the agency owes something of a tranche at D: what is due of it is not paid, and nothing holds it back. */
export function attendSonVersement(
  tranche: Parameters<typeof estExigible>[0] & { paiement: Pick<PaiementDeTranche, 'echu'> }
): boolean {
  return tranche.statut !== 'versee' && tranche.paiement.echu > 0 && estExigible(tranche);
}

/** A tranche as it is known at D, for what is paid of it. */
interface TrancheAVerser {
  tranche: number;
  montant: number;
  prevue_le: string;
  versee_le: string | null;
}

/** What a schedule gives to one year of a tranche, as it is known at D. */
interface PartPrevue {
  tranche: number;
  exercice: number;
  montant: number;
  versee_le: string | null;
}

/** Euros of a tranche that are paid together. */
interface PartDeTranche<E> {
  /** The row of its schedule; null for a tranche paid at once, and for what its schedule gives to no year. */
  echeance: E | null;
  montant: number;
  /** Day on which it is due. */
  prevueLe: string;
  verseeLe: string | null;
}

/**
 * The parts of a tranche: itself when it is paid at once, else those of its schedule, and what this leaves out, or gives
 * beyond its amount as a negative part. A part is planned in a year and no more: it is due at its end, or on the day of
 * the tranche when that is of the same year.
 *
 * A schedule that dates payments is believed on each of its parts; the day of the tranche is that of all of them when it
 * dates none, and of what it leaves out when it dates all.
 */
export function partsDeLaTranche<E extends PartPrevue>(t: TrancheAVerser, echeances: readonly E[]): PartDeTranche<E>[] {
  const siennes = echeances.filter(({ tranche }) => tranche === t.tranche);
  if (siennes.length === 0)
    return [{ echeance: null, montant: t.montant, prevueLe: t.prevue_le, verseeLe: t.versee_le }];
  const datees = siennes.filter(({ versee_le: le }) => le !== null).length;
  const deLaTranche = datees === 0 || datees === siennes.length ? t.versee_le : null;
  const parts = siennes.map((echeance) => ({
    echeance,
    montant: echeance.montant,
    prevueLe: anneeDe(t.prevue_le) === echeance.exercice ? t.prevue_le : `${echeance.exercice}-12-31`,
    verseeLe: echeance.versee_le ?? deLaTranche
  }));
  const reste = t.montant - parts.reduce((total, { montant }) => total + montant, 0);
  if (reste === 0) return parts;
  if (reste > 0) return [...parts, { echeance: null, montant: reste, prevueLe: t.prevue_le, verseeLe: deLaTranche }];
  return [...parts, ...enTropDe(parts, -reste)];
}

/**
 * What a schedule gives beyond its tranche, as negative parts: taken off the last part to come, on its day, then off the
 * one before; beyond all that is to come, off the last that was paid. Worked: 300 k€ in 2025 and 200 in 2027 of 150 k€ →
 * −200 in 2027, −150 in 2025, of which 150 are left.
 */
function enTropDe<P extends { montant: number; verseeLe: string | null }>(parts: readonly P[], enTrop: number) {
  let reste = enTrop;
  const retire = (part: P, montant: number) => {
    reste -= montant;
    return montant === 0 ? [] : [{ ...part, echeance: null, montant: -montant }];
  };
  const aVenir = parts.filter(({ verseeLe }) => verseeLe === null).toReversed();
  const retraits = aVenir.flatMap((part) => retire(part, Math.min(part.montant, reste)));
  const versees = parts.filter(({ verseeLe }) => verseeLe !== null);
  return [...retraits, ...versees.slice(-1).flatMap((part) => retire(part, reste))];
}

/**
 * What is left to pay of the parts of a tranche: what its schedule gives beyond its amount is taken off the last of them
 * [M], and what that leaves nothing of is no part. Worked: 700 k€ due in 2026 and 600 in 2027 of a tranche of 1 M€ → 700 k€
 * in 2026, 300 in 2027, and nothing that would be late by a negative amount.
 *
 * @param parts of one tranche, its excess as a negative part; those that are paid are not given back
 */
export function partsAPayer<P extends { montant: number; prevueLe: string; verseeLe: string | null }>(
  parts: readonly P[]
): P[] {
  let enTrop = parts.reduce(
    (total, { montant, verseeLe }) => total - (verseeLe === null ? Math.min(0, montant) : 0),
    0
  );
  return parts
    .filter(({ montant, verseeLe }) => montant > 0 && verseeLe === null)
    .toSorted((a, b) => b.prevueLe.localeCompare(a.prevueLe))
    .flatMap((part) => {
      const montant = Math.max(0, part.montant - enTrop);
      enTrop -= part.montant - montant;
      return montant === 0 ? [] : [{ ...part, montant }];
    })
    .toReversed();
}

/** What of a tranche is paid, due and not paid, to come: the three make the tranche. */
export interface PaiementDeTranche {
  verse: number;
  /** Its day has come and it is not paid, whether or not its condition is met. */
  echu: number;
  aVenir: number;
  /** Day of the last payment known. */
  dernierLe: string | null;
  /** The oldest part that is not paid: the first due, or the next one; null when all is paid. */
  prochaine: { le: string; montant: number } | null;
}

/**
 * Where the payment of a tranche stands. 10 M€ over 2024 to 2033, two parts of 1 M€ paid and that of 2026 not: on
 * 1 January 2027 2 M€ are paid, 1 M€ is due since 31 December 2026, 7 M€ are to come.
 *
 * @param tranche and its schedule, with the payments known at D
 * @param au day up to which parts fall due: D, or the last day of a contract that is over [41]
 */
export function paiementDeLaTranche(
  tranche: TrancheAVerser,
  echeances: readonly PartPrevue[],
  au: string
): PaiementDeTranche {
  const parts = partsDeLaTranche(tranche, echeances);
  const dues = partsAPayer(parts);
  const somme = (retenues: typeof parts) => retenues.reduce((total, { montant }) => total + montant, 0);
  const [prochaine] = dues;
  const verse = somme(parts.filter(({ verseeLe }) => verseeLe !== null));
  const reste = Math.max(0, tranche.montant - verse);
  const echu = somme(dues.filter(({ prevueLe }) => prevueLe <= au));
  return {
    ...{ verse, echu, aVenir: reste - echu },
    dernierLe:
      parts
        .flatMap(({ verseeLe }) => verseeLe ?? [])
        .sort()
        .at(-1) ?? null,
    prochaine: prochaine === undefined ? null : { le: prochaine.prevueLe, montant: prochaine.montant }
  };
}

/** Whether some of these parts are paid and nothing is left to pay: what is planned beyond the amount is not. */
function toutEstPaye(parts: readonly { montant: number; prevueLe: string; verseeLe: string | null }[]): boolean {
  return parts.some(({ verseeLe }) => verseeLe !== null) && partsAPayer(parts).length === 0;
}

/**
 * Whether all of a tranche is paid: by its day, or by its parts when these make it whole. 1 M€ paid of 1 M€, it is, even
 * if its schedule gives 300 k€ more to a year to come, which no one owes.
 */
export function estSoldee(tranche: TrancheAVerser, echeances: readonly PartPrevue[]): boolean {
  return toutEstPaye(partsDeLaTranche(tranche, echeances));
}

/**
 * How late the agency is on a tranche, which is its own obligation: of what is due and not paid, days from the oldest
 * day planned to D; of a tranche that is paid, days from the day planned to the day paid, the longest of its parts; null
 * when nothing is owed yet.
 *
 * @param au day up to which the agency owes: D, or the last day of a contract that is over [41]
 */
export function retardDeVersement(
  tranche: TrancheAVerser,
  echeances: readonly PartPrevue[],
  { exigible, au }: { exigible: boolean; au: string }
): number | null {
  const parts = partsDeLaTranche(tranche, echeances);
  if (toutEstPaye(parts)) {
    return Math.max(0, ...parts.map(({ prevueLe, verseeLe }) => joursEntre(prevueLe, verseeLe ?? prevueLe)));
  }
  const { echu, prochaine } = paiementDeLaTranche(tranche, echeances, au);
  return exigible && echu > 0 && prochaine !== null && prochaine.le < au ? joursEntre(prochaine.le, au) : null;
}

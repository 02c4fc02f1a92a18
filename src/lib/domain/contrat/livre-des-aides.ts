import { anneeDe } from '../temps/calendrier';
import { venueA } from '../temps/connu';
import type { statutDeLaTranche } from './aides';
import type { ClasseDAide, MotifDeNonVersement, Risque, VerdictDeCondition } from './codes-d-aide';
import type { ConditionJugee } from './condition-d-aide';
import { sommesDesEtats, type EtatDAide, type SommesDesEtats } from './etats-d-aide';
import { partsDeLaTranche } from './versement';

/** A tranche of aid at D, as it is worded in force. */
export interface TrancheJugee {
  tranche: number;
  enveloppe: string;
  montant: number;
  prevue_le: string;
  versee_le: string | null;
  statut: ReturnType<typeof statutDeLaTranche>;
  jugement: ConditionJugee;
}

/** The part of a tranche that falls in one year (a row of `aide_echeance`). */
export interface Echeance {
  tranche: number;
  version: number;
  exercice: number;
  montant: number;
  versee_le: string | null;
  controle_le: string | null;
  reprise: number | null;
}

/** A line of the ledger: euros of one tranche in one year, in one class. */
export interface LigneDuLivre {
  tranche: number;
  /** Year of payment, or in which it is planned; null for what the schedule of a tranche gives to no year. */
  exercice: number | null;
  montant: number;
  classe: ClasseDAide;
  risque: Risque | null;
  /** Why it is not paid; null when it is, and for what a schedule gives beyond its tranche. */
  motif: MotifDeNonVersement | null;
  /** Day on which it is due. */
  prevueLe: string;
  verseeLe: string | null;
  /** Contrôle de surcompensation of this part: its day, and what it took back; not taken off `montant`. */
  controleLe: string | null;
  reprise: number | null;
}

/**
 * The parts of each tranche, as the latest version up to the tranche's own spreads it: an amendment that says no schedule
 * changes none. What happened to a part happened in any version.
 */
export function echeancesEnVigueur<E extends Echeance>(
  echeances: readonly E[],
  tranches: readonly { tranche: number; version: number }[]
): E[] {
  return tranches.flatMap(({ tranche, version }) => {
    const siennes = echeances.filter((e) => e.tranche === tranche);
    const derniere = Math.max(...siennes.map((e) => e.version).filter((v) => v <= version));
    return siennes
      .filter((e) => e.version === derniere)
      .toSorted((a, b) => a.exercice - b.exercice)
      .map((e) => {
        const memes = siennes.filter(({ exercice }) => exercice === e.exercice);
        const premier = (lu: (autre: E) => string | null) =>
          lu(e) ?? memes.flatMap((m) => lu(m) ?? []).sort()[0] ?? null;
        const controle = memes.find((m) => m.reprise !== null) ?? e;
        return {
          ...e,
          versee_le: premier((m) => m.versee_le),
          controle_le: premier((m) => m.controle_le),
          reprise: e.reprise ?? controle.reprise
        };
      });
  });
}

/** Why euros that are not paid are at risk at D; null when no known fact threatens them. */
function risqueDe({ prevue_le, jugement }: TrancheJugee, prevueLe: string, au: string): Risque | null {
  if (jugement.verdict !== 'non_remplie') return null;
  const jalon = jugement.faits.find((f) => f.sur === 'jalon' && f.atteintLe === null);
  if (jalon?.sur === 'jalon' && jalon.abandonne) return 'action_abandonnee';
  if (jalon?.sur === 'jalon' && jalon.enRetard) return 'jalon_en_retard';
  if (jugement.faits.some((f) => f.sur === 'engagement' && f.valeur !== null) && jalon === undefined)
    return 'engagement_manque';
  if (venueA(prevueLe, au) !== null || venueA(prevue_le, au) !== null) return 'echue';
  return jalon?.sur === 'jalon' && jalon.echeance > prevueLe ? 'jalon_apres' : null;
}

function classeDe(
  tranche: TrancheJugee,
  versee: boolean,
  fini: boolean,
  prevueLe: string,
  au: string
): { classe: ClasseDAide; risque: Risque | null } {
  if (versee) return { classe: 'versee', risque: null };
  if (fini) return { classe: 'non_versee', risque: null };
  if (tranche.statut === 'suspendue') return { classe: 'suspendue', risque: null };
  const risque = risqueDe(tranche, prevueLe, au);
  if (risque !== null) return { classe: 'a_risque', risque };
  const acquise = tranche.jugement.verdict === 'remplie' || tranche.jugement.verdict === 'sans_condition';
  return { classe: acquise ? 'a_verser' : 'conditionnelle', risque: null };
}

/**
 * Why euros of a class are not paid at D. What is met, or has no condition, is late from the day after its own on; of a
 * contract that is over, it was due by its last day, or the contract ended before it. A part of 30 June 2021 whose condition
 * is met, of a contract given up on the 22nd → the contract ended before it. Suspended, it was due on no day, over or not.
 */
function motifDe(
  classe: ClasseDAide,
  { statut, jugement: { verdict } }: TrancheJugee,
  { montant, prevueLe }: { montant: number; prevueLe: string },
  { au, finLe }: { au: string; finLe: string | null }
): MotifDeNonVersement | null {
  if (montant < 0) return null;
  const acquise = verdict === 'remplie' || verdict === 'sans_condition';
  switch (classe) {
    case 'versee':
      return null;
    case 'a_verser':
      return prevueLe < au ? 'retard' : 'acquise';
    case 'conditionnelle':
      return verdict === 'indecidable' ? 'indecidable' : 'a_venir';
    case 'non_versee':
      if (statut === 'suspendue') return 'suspendue';
      if (acquise) return finLe !== null && prevueLe <= finLe ? 'fin_due' : 'fin_avant';
      return verdict === 'non_remplie' ? 'fin_non_remplie' : 'fin_indecidable';
    default:
      return classe;
  }
}

/**
 * The ledger of the aid of a contract at D: every tranche in force, year by year, each euro in one class and one year.
 * Its lines add up to the tranches to the euro: what the schedule of a tranche leaves out stands in no year, and what it
 * gives beyond the amount of the tranche stands in none either, as a negative line.
 *
 * A tranche of 10 M€ of article 50 over ten years of which two were paid makes ten lines of 1 M€, two of them paid.
 *
 * @param finLe last day of a contract that is over: what it has not paid then is due no more
 */
export function livreDesAides(
  tranches: readonly TrancheJugee[],
  echeances: readonly Echeance[],
  au: string,
  finLe: string | null
): LigneDuLivre[] {
  return tranches.flatMap((t) =>
    partsDeLaTranche(t, echeances).map(({ echeance, montant, prevueLe, verseeLe }): LigneDuLivre => {
      const { classe, risque } = classeDe(t, verseeLe !== null, finLe !== null, prevueLe, au);
      const enUneFois = !echeances.some(({ tranche }) => tranche === t.tranche);
      return {
        tranche: t.tranche,
        exercice: echeance?.exercice ?? (enUneFois ? anneeDe(verseeLe ?? prevueLe) : null),
        montant,
        ...{ classe, risque, motif: motifDe(classe, t, { montant, prevueLe }, { au, finLe }) },
        prevueLe,
        verseeLe,
        controleLe: echeance?.controle_le ?? null,
        reprise: echeance?.reprise ?? null
      };
    })
  );
}

/** Whether the day of a line has come and it is not paid, whether or not its condition is met. */
export function estEchue({ prevueLe, verseeLe }: Pick<LigneDuLivre, 'prevueLe' | 'verseeLe'>, au: string): boolean {
  return verseeLe === null && venueA(prevueLe, au) !== null;
}

/** Euros of a ledger by state, and of what is paid, what was taken back. */
export type SommesDuLivre = SommesDesEtats & { reprises: number };

export function sommesDuLivre(lignes: readonly (EtatDAide & { reprise: number | null })[]): SommesDuLivre {
  return { ...sommesDesEtats(lignes), reprises: lignes.reduce((total, { reprise }) => total + (reprise ?? 0), 0) };
}

/** Years of the ledger in their order; null, for what stands in no year, last. */
export function anneesDuLivre(lignes: readonly { exercice: number | null }[]): (number | null)[] {
  const annees = [...new Set(lignes.flatMap(({ exercice }) => exercice ?? []))].sort((a, b) => a - b);
  return lignes.some(({ exercice }) => exercice === null) ? [...annees, null] : annees;
}

/** Whether euros are in doubt: at risk, suspended, or under a condition that cannot be decided and is not paid. */
export function enDoute({ classe, verdict }: { classe: ClasseDAide; verdict: VerdictDeCondition }): boolean {
  return classe === 'a_risque' || classe === 'suspendue' || (classe === 'conditionnelle' && verdict === 'indecidable');
}

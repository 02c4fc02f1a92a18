import { connuA } from '../temps/connu';
import type { EtatJalon } from './jalon';
import type { EtatActionCode, EtatDeclare } from './codes';
import type { Meteo, Par } from '../contrat/codes';

interface Point {
  date: string;
  par: Par;
  meteo: Meteo;
  enregistre_le: string | null;
}

/** What a side said of an action on a day (a row of `action_point`). */
export interface PointAction extends Point {
  etat: EtatDeclare;
}

/** A judgement on a contract or an action: by whom is the key, when is the date. */
export interface Jugement {
  date: string;
  meteo: Meteo;
}

/** What a side last said of an action. */
export interface Declaration extends Jugement {
  etat: EtatDeclare;
}

/** Milestones in numbers; euros are told apart, and the two are never made into one percentage. */
export interface AvancementJalons {
  atteints: number;
  /** Due at D: reached or not. */
  dus: number;
  /** Reached among those due. */
  dusAtteints: number;
  enRetard: number;
  glisses: number;
  total: number;
}

/** Milestones of any number of actions; those of abandoned actions are in none of the first counts. */
export interface CompteJalons {
  /** Reached, of those that are due: one reached ahead of its deadline is in neither count. */
  atteints: number;
  dus: number;
  enRetard: number;
  glisses: number;
  total: number;
  /** Of abandoned actions, told apart: how many there are, and how many had their deadline behind them. */
  abandonnes: { total: number; enRetard: number };
}

export interface EtatAction {
  etat: EtatActionCode;
  /** On what the state rests. */
  fondement: 'declare' | 'jalons' | 'rien';
  declare: Record<Par, Declaration | null>;
  jalons: AvancementJalons;
}

function dernier<P extends Point>(points: readonly P[], par: Par, au: string): P | null {
  return points
    .filter((p) => p.par === par && connuA(p.date, p.enregistre_le, au))
    .reduce<P | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
}

/** The last judgement of each side known at D, on a contract (`contrat_point`) or on one action. */
export function meteoA(points: readonly Point[], au: string): Record<Par, Jugement | null> {
  const de = (par: Par) => {
    const point = dernier(points, par, au);
    return point && { date: point.date, meteo: point.meteo };
  };
  return { etablissement: de('etablissement'), ars: de('ars') };
}

/**
 * Whether a milestone counts as reached: by D, and by the freeze of a contract that is frozen. Its milestones stop there
 * like its targets, late or still to come, and are so everywhere alike (RULES 41); the day one was reached since is told
 * beside. Frozen on 15 July, one due in November and reached in October is neither reached nor ahead. A condition of
 * aid asks for the fact itself, whenever it comes.
 */
export function estAtteint({ atteintLe, apresGel }: { atteintLe: string | null; apresGel?: boolean }): boolean {
  return atteintLe !== null && apresGel !== true;
}

/** A milestone that is shown says it only when it is so. */
type Apres = Partial<Pick<EtatJalon, 'apresGel'>>;

/** What a milestone counts by. */
export type Comptable = Pick<EtatJalon, 'du' | 'atteintLe' | 'enRetard' | 'glisse'> & Apres;

/** How many milestones are due, reached, late or slipped. */
export function avancementJalons(etats: readonly Comptable[]): AvancementJalons {
  const compte = (vrai: (e: Comptable) => boolean) => etats.filter(vrai).length;
  return {
    atteints: compte(estAtteint),
    dus: compte((e) => e.du),
    dusAtteints: compte((e) => e.du && estAtteint(e)),
    enRetard: compte((e) => e.enRetard),
    glisses: compte((e) => e.glisse),
    total: etats.length
  };
}

/** Whether an action was given up: it owes nothing any more. */
export function estAbandonnee(etat: string): boolean {
  return etat === 'abandonnee';
}

/** Whether a milestone is late in its action: given up, it is late in nothing. */
export function enRetardDansLAction(etat: string, { enRetard }: Pick<EtatJalon, 'enRetard'>): boolean {
  return enRetard && !estAbandonnee(etat);
}

/** Whether an action does not go as planned: it is late or blocked. Given up, it owes nothing any more. */
export function enRetardOuBloquee(etat: string): boolean {
  return etat === 'en_retard' || etat === 'bloquee';
}

/**
 * How much an action needs attention, the greatest first [M]: blocked, late, one of which a judgement is contradicted,
 * then the others.
 */
export function urgenceDeLAction(etat: string, contredite: boolean): number {
  if (enRetardOuBloquee(etat)) return etat === 'bloquee' ? 3 : 2;
  return contredite ? 1 : 0;
}

/**
 * The one count of milestones, for an action, a contract, a list of actions. Convention: an abandoned action owes
 * nothing any more, its milestones are counted apart.
 */
export function compteJalons(actions: readonly { etat: string; jalons: readonly Comptable[] }[]): CompteJalons {
  const jalonsDe = (abandonnee: boolean) =>
    actions.filter(({ etat }) => estAbandonnee(etat) === abandonnee).flatMap(({ jalons }) => jalons);
  const { dusAtteints: atteints, dus, enRetard, glisses, total } = avancementJalons(jalonsDe(false));
  const apart = avancementJalons(jalonsDe(true));
  return { atteints, dus, enRetard, glisses, total, abandonnes: { total: apart.total, enRetard: apart.enRetard } };
}

/** What says whether a milestone was reached ahead of its deadline. */
export type Datable = Pick<EtatJalon, 'du' | 'atteintLe' | 'echeance'> & Apres;

/** Milestones reached before a deadline that is still ahead: not due, they are in no count of those that are. */
export function jalonsEnAvance(actions: readonly { etat: string; jalons: readonly Datable[] }[]): number {
  return actions
    .filter(({ etat }) => !estAbandonnee(etat))
    .flatMap(({ jalons }) => jalons)
    .filter((j) => !j.du && estAtteint(j) && j.atteintLe !== null && j.atteintLe < j.echeance).length;
}

/** Counts of several lists of actions together. */
export function sommeDesJalons(comptes: readonly CompteJalons[]): CompteJalons {
  const somme = (de: (c: CompteJalons) => number) => comptes.reduce((s, c) => s + de(c), 0);
  return {
    atteints: somme((c) => c.atteints),
    dus: somme((c) => c.dus),
    enRetard: somme((c) => c.enRetard),
    glisses: somme((c) => c.glisses),
    total: somme((c) => c.total),
    abandonnes: { total: somme((c) => c.abandonnes.total), enRetard: somme((c) => c.abandonnes.enRetard) }
  };
}

/**
 * The planned end of an action, pushed by its milestones when one of them was put off past it; null when it was not.
 */
export function finRevisee(
  fin: string | null,
  jalons: readonly Pick<EtatJalon, 'echeance' | 'glisse'>[]
): string | null {
  const derniere =
    jalons
      .map(({ echeance }) => echeance)
      .sort()
      .at(-1) ?? null;
  return derniere !== null && fin !== null && derniere > fin && jalons.some((j) => j.glisse) ? derniere : null;
}

const ARRETEES: readonly EtatDeclare[] = ['bloquee', 'abandonnee'];

/** The last word: the most recent declaration; on the same day, the one that says the action is stopped. */
function dernierMot(declare: Record<Par, Declaration | null>): EtatDeclare | null {
  const { etablissement, ars } = declare;
  if (etablissement === null || ars === null) return (etablissement ?? ars)?.etat ?? null;
  if (etablissement.date !== ars.date) return etablissement.date > ars.date ? etablissement.etat : ars.etat;
  return ARRETEES.includes(etablissement.etat) ? etablissement.etat : ars.etat;
}

/**
 * State of one action at D. Convention: `bloquee` and `abandonnee` are only ever declared, by the last to speak; the
 * rest follows from the milestones — all reached is done, one late is late, one reached is under way. What is declared
 * stands for what milestones do not say: an action without milestones, or begun before its first one is reached.
 *
 * @param points declarations on this action
 * @param jalons milestones of this action, at D
 */
export function etatAction(points: readonly PointAction[], jalons: readonly EtatJalon[], au: string): EtatAction {
  const de = (par: Par): Declaration | null => {
    const point = dernier(points, par, au);
    return point && { date: point.date, etat: point.etat, meteo: point.meteo };
  };
  const declare = { etablissement: de('etablissement'), ars: de('ars') };
  const avancement = avancementJalons(jalons);
  const mot = dernierMot(declare);
  const rendu = (etat: EtatActionCode, fondement: EtatAction['fondement']): EtatAction => ({
    etat,
    fondement,
    declare,
    jalons: avancement
  });
  if (mot !== null && (ARRETEES.includes(mot) || avancement.total === 0)) return rendu(mot, 'declare');
  if (avancement.total === 0) return rendu('non_demarree', 'rien');
  if (avancement.atteints === avancement.total) return rendu('terminee', 'jalons');
  if (avancement.enRetard > 0) return rendu('en_retard', 'jalons');
  if (avancement.atteints > 0) return rendu('en_cours', 'jalons');
  return mot === null || mot === 'non_demarree' ? rendu('non_demarree', 'jalons') : rendu('en_cours', 'declare');
}

import { compteConnuLe } from '../temps/documents';
import { anneeDe, plusJours, plusMois } from '../temps/calendrier';
import { estLeCrp, type LigneCompte } from './comptes-ej';
import { parCle } from './par-cle';

/** Titles that monthly situations hold: titre 4 (depreciation, provisions) is only known at closing. */
export const POSTES_MENSUELS = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3'] as const;
export type PosteMensuel = (typeof POSTES_MENSUELS)[number];

/** 1 for produits, −1 for charges: what an amount does to the result. */
export function signeDe(poste: PosteMensuel): 1 | -1 {
  return poste.startsWith('P') ? 1 : -1;
}

/** A complete month of the CRP: its six titles, and the day on which the last of them was known. */
export interface MoisComplet {
  montants: Readonly<Record<PosteMensuel, number>>;
  connuLe: string;
}

/** First and last day of a month (1 to 12). */
export function bornesDuMois(annee: number, mois: number): { debut: string; fin: string } {
  const debut = plusMois(`${annee}-01-01`, mois - 1);
  return { debut, fin: plusJours(plusMois(debut, 1), -1) };
}

/** Complete months of an entity, by `annee-mois`. */
type Situations = ReadonlyMap<string, MoisComplet>;

const lues = new WeakMap<readonly LigneCompte[], ReadonlyMap<string, Situations>>();

/** Complete months by entity, sorted out once for the same rows. */
function situationsDe(comptes: readonly LigneCompte[], ej: string): Situations {
  const connues = lues.get(comptes) ?? trie(comptes);
  lues.set(comptes, connues);
  return connues.get(ej) ?? new Map<string, MoisComplet>();
}

function trie(comptes: readonly LigneCompte[]): ReadonlyMap<string, Situations> {
  const duCrp = comptes.filter((l) => l.version === 'situation' && estLeCrp(l.budget) && estUnMois(l));
  return new Map([...parCle(duCrp, (l) => l.ej)].map(([ej, lignes]) => [ej, moisComplets(lignes)]));
}

function estUnMois({ debut, fin }: LigneCompte): boolean {
  return debut.endsWith('-01') && fin === plusJours(plusMois(debut, 1), -1);
}

function moisComplets(lignes: readonly LigneCompte[]): Situations {
  const complets = new Map<string, MoisComplet>();
  for (const [mois, siennes] of parCle(lignes, (l) => l.fin.slice(0, 7))) {
    const du = (poste: PosteMensuel) => siennes.find((l) => l.poste === poste);
    const titres = POSTES_MENSUELS.flatMap((poste) => du(poste) ?? []);
    const lu = (poste: PosteMensuel) => du(poste)?.montant ?? null;
    const [P1, P2, P3, C1, C2, C3] = [lu('P1'), lu('P2'), lu('P3'), lu('C1'), lu('C2'), lu('C3')];
    if (P1 === null || P2 === null || P3 === null || C1 === null || C2 === null || C3 === null) continue;
    const connuLe = titres.map(compteConnuLe).reduce((a, b) => (a > b ? a : b));
    complets.set(mois, { montants: { P1, P2, P3, C1, C2, C3 }, connuLe });
  }
  return complets;
}

/** The first months of a year, all complete and known at D, up to the first that is not. */
export function premiersMois(comptes: readonly LigneCompte[], ej: string, annee: number, au: string): MoisComplet[] {
  const situations = situationsDe(comptes, ej);
  const mois: MoisComplet[] = [];
  for (let m = 1; m <= 12; m += 1) {
    const lu = situations.get(`${annee}-${String(m).padStart(2, '0')}`);
    if (lu === undefined || lu.connuLe > au) break;
    mois.push(lu);
  }
  return mois;
}

/** Day on which these months were all known. */
export function connusLe(mois: readonly MoisComplet[]): string {
  return mois.reduce((jour, { connuLe }) => (connuLe > jour ? connuLe : jour), '');
}

/** An item summed over months. */
export function cumulDe(mois: readonly MoisComplet[], poste: PosteMensuel): number {
  return mois.reduce((total, { montants }) => total + montants[poste], 0);
}

/** Years whose months are known, the earliest first. */
export function anneesDesSituations(comptes: readonly LigneCompte[], ej: string): number[] {
  return [...new Set([...situationsDe(comptes, ej).keys()].map((mois) => anneeDe(`${mois}-01`)))].sort((a, b) => a - b);
}

/** Result of the CRP cumulated month by month, titre 4 spread by twelfths [M]: it is booked at closing. */
export function resultatParMois(mois: readonly MoisComplet[], titre4: number): number[] {
  let cumul = 0;
  return mois.map(({ montants }) => {
    cumul += POSTES_MENSUELS.reduce((total, poste) => total + montants[poste] * signeDe(poste), 0) - titre4 / 12;
    return cumul;
  });
}

import { part } from '../indicateur/part';
import { anneeDe, plusJours } from '../temps/calendrier';
import { moins, somme } from './comptes-ej';
import { parCle } from './par-cle';

/** What a pole tells of a period: what it made, what that brought, what its staff cost. */
export type ChiffreDePole = 'sejours' | 'journees' | 'recettes' | 'masse_pm' | 'masse_pnm';
export type ChiffresDePole = Record<ChiffreDePole, number | null>;

/** A pole over a period, of a month, of several, or since January. */
export interface LigneDePole extends ChiffresDePole {
  ej: string;
  pole: string;
  debut: string;
  fin: string;
}

/** What a hospital counts as a whole: days are of no other document. */
export type ChiffreVentile = Exclude<ChiffreDePole, 'journees'>;

/**
 * Day to which the poles of an entity are read in a year: of the last days of their lines, the latest that more than half
 * of them reach without a gap since January, else the one that most reach [M]; null without any. Worked: ten poles told by
 * month, one of them to August and nine to July, are read at the end of July; one to March and nine to August, in August.
 */
export function finDesPoles(lignes: readonly LigneDePole[], ej: string, annee: number): string | null {
  const siennes = lignes.filter((l) => l.ej === ej && anneeDe(l.fin) === annee);
  const parPole = parCle(siennes, ({ pole }) => pole);
  const jours = [...new Set(siennes.map(({ fin }) => fin))].map((jour) => ({
    jour,
    dits: [...parPole.values()].filter((sienne) => suiteJusquau(sienne, `${annee}-01-01`, jour) !== null).length
  }));
  const parMajorite = jours.filter(({ dits }) => 2 * dits > parPole.size);
  const lus = parMajorite.length > 0 ? parMajorite : jours.filter(({ dits }) => jours.every((j) => j.dits <= dits));
  return lus.toSorted((a, b) => b.jour.localeCompare(a.jour))[0]?.jour ?? null;
}

/**
 * Each pole of an entity from 1 January to a day, by its name: what it tells since January, or its months one after the
 * other. Null where a period is missing, since the others alone would be too little; a pole that tells nothing of the
 * year is not there. Worked: a line from January to April and those of May and June make the end of June; without May,
 * nothing is known of it.
 */
export function polesJusquau(lignes: readonly LigneDePole[], ej: string, fin: string): Map<string, ChiffresDePole> {
  const siennes = lignes.filter((l) => l.ej === ej && anneeDe(l.fin) === anneeDe(fin));
  return new Map(
    [...parCle(siennes, ({ pole }) => pole)].map(([pole, dites]) => [
      pole,
      additionne(suiteJusquau(dites, `${anneeDe(fin)}-01-01`, fin) ?? [])
    ])
  );
}

/**
 * Periods that follow one another from a day to another, the longest first where the rest follows too; null when there is
 * a gap. Worked: January to April, January to March and April to June make the end of June by the last two.
 */
function suiteJusquau(lignes: readonly LigneDePole[], debut: string, fin: string): LigneDePole[] | null {
  if (debut > fin) return [];
  const ouvertes = lignes
    .filter((l) => l.debut === debut && l.fin >= debut && l.fin <= fin)
    .toSorted((a, b) => b.fin.localeCompare(a.fin));
  for (const ligne of ouvertes) {
    const suite = suiteJusquau(lignes, plusJours(ligne.fin, 1), fin);
    if (suite !== null) return [ligne, ...suite];
  }
  return null;
}

function additionne(lignes: readonly ChiffresDePole[]): ChiffresDePole {
  const de = (chiffre: ChiffreDePole) => somme(lignes.map((l) => l[chiffre]));
  return {
    ...{ sejours: de('sejours'), journees: de('journees'), recettes: de('recettes') },
    ...{ masse_pm: de('masse_pm'), masse_pnm: de('masse_pnm') }
  };
}

/** Whether a pole counts its activity in days: rehabilitation, long stay, psychiatry; it may write that it has no stay. */
export function compteEnJournees({ sejours, journees }: ChiffresDePole): boolean {
  return journees !== null && (sejours === null || (sejours === 0 && journees > 0));
}

/**
 * Receipts of a stay (PMCT), of a day where a pole counts days. 4.2 M€ for 1,200 stays: 3,500 €. A pole that writes that
 * it has none (an operating theatre, a pharmacy) can have no such figure.
 */
export function recetteMoyenne(pole: ChiffresDePole): number | null | 'sans_objet' {
  const { sejours, journees, recettes } = pole;
  const activite = compteEnJournees(pole) ? journees : sejours;
  return activite === 0 ? 'sans_objet' : part(recettes, activite);
}

/**
 * Whether a pole bears no stay, which is not to have had zero of them [54]: both years write none, nor days, nor receipts
 * of any (a pharmacy, a laboratory). One that has receipts in a year, or of which a year is not told, has the zero that it
 * writes [M].
 */
export function nePorteAucunSejour(n: ChiffresDePole, avant: ChiffresDePole): boolean {
  return [n, avant].every(({ sejours, journees, recettes }) => sejours === 0 && !journees && !recettes);
}

/** A pole in a year, as it counts beside the others. */
export interface PoleDeLAnnee {
  pole: string;
  chiffres: ChiffresDePole;
  enJournees: boolean;
}

/** A pole of which a year tells nothing. */
const MUET: ChiffresDePole = { sejours: null, journees: null, recettes: null, masse_pm: null, masse_pnm: null };

/**
 * The poles of an entity in a year, those that another year alone tells included: nothing is known of these, and an
 * absent pole is not a pole without stays nor staff. Where a year does not tell in what a pole counts, the other does.
 */
export function polesDeLAnnee(
  annee: ReadonlyMap<string, ChiffresDePole>,
  autre: ReadonlyMap<string, ChiffresDePole>
): PoleDeLAnnee[] {
  return [...new Set([...annee.keys(), ...autre.keys()])].map((pole) => {
    const chiffres = annee.get(pole) ?? MUET;
    const tue = chiffres.sejours === null && chiffres.journees === null;
    return { pole, chiffres, enJournees: compteEnJournees(tue ? (autre.get(pole) ?? MUET) : chiffres) };
  });
}

/**
 * Poles of two years in what they have alike: one that counts days in either counts them in both, so that stays of all are
 * of the same poles in N and in N-1 (rule 16). Worked: surgery of 400 stays in 2023, counted in days in 2024: in the stays
 * of neither year.
 */
export function aUniteEgale<P extends PoleDeLAnnee>(poles: readonly P[], autres: readonly PoleDeLAnnee[]): P[] {
  return poles.map((p) => ({
    ...p,
    enJournees: !compteEnSejours(
      p,
      autres.find(({ pole }) => pole === p.pole)
    )
  }));
}

/** Whether a pole counts stays in both years: only then do its means compare. */
export function compteEnSejours(n: { enJournees: boolean }, avant: { enJournees: boolean } | undefined): boolean {
  return !n.enJournees && avant?.enJournees !== true;
}

/** Poles of which a year tells no figure: absent from it, or with a period that misses. */
export function polesMuets(poles: readonly PoleDeLAnnee[]): string[] {
  return poles.filter(({ chiffres }) => Object.values(chiffres).every((v) => v === null)).map(({ pole }) => pole);
}

/**
 * Poles together: a mean is a ratio of these sums. Stays and days do not add up, so that those that count days are out
 * of stays and of their receipts [M]; a figure that a pole does not tell is not known of all. Worked: payroll of 60 and
 * 20 M€ in 2026, of 58 M€ and an absent pole in 2025: 80 M€, then not known.
 */
export function ensembleDesPoles(poles: readonly Omit<PoleDeLAnnee, 'pole'>[]): ChiffresDePole {
  const de = (lus: readonly Omit<PoleDeLAnnee, 'pole'>[]) => additionne(lus.map(({ chiffres }) => chiffres));
  const enSejours = de(poles.filter(({ enJournees }) => !enJournees));
  return { ...de(poles), sejours: enSejours.sejours, recettes: enSejours.recettes, journees: null };
}

/** Whether all the poles of a year count days: together, they can have no stay, nor receipts of stays. */
export function toutEnJournees(poles: readonly Omit<PoleDeLAnnee, 'pole'>[]): boolean {
  return poles.length > 0 && poles.every(({ enJournees }) => enJournees);
}

/**
 * What a hospital has that none of its poles does, figure by figure: 62.9 M€ of payroll, of which poles tell 60.0, leave
 * 2.9. Poles that all count days bear no stay: the 5,000 of the hospital are all left. Null where one of the two is not
 * known.
 */
export function nonVentile(
  hopital: Record<ChiffreVentile, number | null>,
  poles: readonly Omit<PoleDeLAnnee, 'pole'>[]
): Record<ChiffreVentile, number | null> {
  const ensemble = ensembleDesPoles(poles);
  const portes = toutEnJournees(poles) ? { ...ensemble, sejours: 0, recettes: 0 } : ensemble;
  const de = (chiffre: ChiffreVentile) => moins(hopital[chiffre], portes[chiffre]);
  return {
    ...{ sejours: de('sejours'), recettes: de('recettes') },
    ...{ masse_pm: de('masse_pm'), masse_pnm: de('masse_pnm') }
  };
}

/** Payroll of a pole, doctors and the others; null where one of the two is not known. */
function masseDuPole({ masse_pm, masse_pnm }: ChiffresDePole): number | null {
  return somme([masse_pm, masse_pnm]);
}

/** The order of poles: the highest payroll first, one that is not known after all those that are. */
export function parMasse(a: ChiffresDePole, b: ChiffresDePole): number {
  const [de, autre] = [masseDuPole(a), masseDuPole(b)];
  if (de === null || autre === null) return Number(de === null) - Number(autre === null);
  return autre - de;
}

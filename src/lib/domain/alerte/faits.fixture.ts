import type { LigneCompte } from '../comptes/comptes-ej';
import type { Poste, VersionCompte } from '../comptes/codes';
import type { FaitsContrat, FaitsEj } from './faits';
import { Livre } from './livre';
import type { Seuils } from './regle';

export const EJ = '990000001';

type Montants = Partial<Record<Poste, number | null>>;

const STOCKS: readonly Poste[] = [
  ...(['encours_dette', 'capitaux_permanents', 'tresorerie', 'tresorerie_plus_bas'] as const),
  ...(['dettes_sociales_fiscales_echues', 'fournisseurs_echus', 'moratoires'] as const),
  ...(['creances_patients', 'dettes_fournisseurs'] as const)
];

function ligne(poste: Poste, montant: number | null, version: VersionCompte, fin: string, publie: string): LigneCompte {
  const debut = STOCKS.includes(poste)
    ? fin
    : version === 'situation'
      ? `${fin.slice(0, 7)}-01`
      : `${fin.slice(0, 4)}-01-01`;
  return { ej: EJ, budget: 'H', poste, debut, fin, version, montant, publie_le: publie };
}

/**
 * A compte financier in millions: 100 of produits, 100 of charges, CAF 5, capital 2, no arrears of earlier years; what
 * is given replaces it, null takes an item out.
 */
export function cloture(exercice: number, change: Montants = {}): LigneCompte[] {
  const base: Montants = {
    ...{ P1: 80, P2: 10, P3: 10, C1: 60, C2: 20, C3: 10, C4: 10 },
    ...{ c66: 1, c675: 0, c68: 5, c775: 0, c777: 0, c78: 0 },
    ...{ charges_anterieures: 0, produits_anterieurs: 0, capital_contractuel: 2 },
    ...{ encours_dette: 20, capitaux_permanents: 80 },
    ...change
  };
  return Object.entries(base).flatMap(([poste, millions]) =>
    millions === null
      ? []
      : [ligne(poste as Poste, millions * 1e6, 'cf_arrete', `${exercice}-12-31`, `${exercice + 1}-06-15`)]
  );
}

/** A figure of the end of a month, known fifteen days later. */
export function mensuel(poste: Poste, fin: string, millions: number): LigneCompte {
  return ligne(poste, millions * 1e6, 'situation', fin, fin);
}

/** A figure of a whole year in a forecast, or of a day ahead in a plan, known on a day. */
export function prevision(
  version: 'eprd' | 'plan_tresorerie',
  poste: Poste,
  fin: string,
  millions: number,
  publie: string
): LigneCompte {
  return ligne(poste, millions * 1e6, version, fin, publie);
}

const FINS = [
  '01-31',
  '02-28',
  '03-31',
  '04-30',
  '05-31',
  '06-30',
  '07-31',
  '08-31',
  '09-30',
  '10-31',
  '11-30',
  '12-31'
];

/** The same monthly figure from January to a month. */
export function mois(poste: Poste, annee: number, jusqua: number, millions: number): LigneCompte[] {
  return FINS.slice(0, jusqua).map((fin) => mensuel(poste, `${annee}-${fin}`, millions));
}

/** The same monthly figure over a year. */
export const douze = (poste: Poste, annee: number, millions: number): LigneCompte[] => mois(poste, annee, 12, millions);

/** An entity at 31 July 2025, with its accounts; on the list of 2 % when it is asked. */
export function entite(lignes: readonly LigneCompte[], change: Partial<FaitsEj> = {}): FaitsEj {
  const base = {
    ...{ ej: EJ, au: '2025-07-31', listes: [], plans: [], retours: [], eprdRejetes: [], trajectoire: [] },
    etpr: { pm: [], pnm: [] }
  };
  return { ...base, livre: new Livre(EJ, lignes), ...change };
}

/** A contract of which nothing is to be said. */
export function faitsContrat(change: Partial<FaitsContrat> = {}): FaitsContrat {
  return {
    ...{ contrat: 'c-2024', au: '2025-07-31', debut: '2024-01-01', derniereRevue: '2025-06-01' },
    ...{ jalons: [], aides: [], engagements: [] },
    gains: { absence: null, apPrevue: 1e6, apDue: 5e5, apManquante: 0, apEnVigueur: 5e5, securises: [], nSecurises: 0 },
    jugements: { etablissement: { meteo: 'atteignables', contraires: 0 }, ars: { meteo: 'appuis', contraires: 0 } },
    ...change
  };
}

/** Thresholds as a test gives them. */
export const seuils =
  (donnes: Readonly<Record<string, number>> = {}): Seuils =>
  (nom) =>
    donnes[nom] ?? 0;

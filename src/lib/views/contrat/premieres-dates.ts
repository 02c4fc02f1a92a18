import { departEtPremiereCible } from '$lib/domain/contrat/depart';
import type { ContratModele } from './contrat.types';

/** A day of a contract that has not begun, and what comes on it. */
export type PremiereDate = { le: string } & (
  | { quoi: 'debut' | 'revue' | 'fin' }
  | { quoi: 'depart' | 'cible'; montant: number }
  | { quoi: 'action'; numero: string; libelle: string }
  | { quoi: 'tranche'; libelle: string; montant: number }
);

type Lu = Pick<ContratModele, 'entete' | 'trajectoires' | 'axes' | 'aides'>;

const premier = <T extends { le: string }>(tous: readonly T[]): T[] =>
  tous.toSorted((a, b) => a.le.localeCompare(b.le)).slice(0, 1);

/**
 * Where a contract that has not begun starts from, and the first day of each thing it holds, in order; empty once it
 * has begun, or was stopped before.
 */
export function premieresDates({ entete, trajectoires, axes, aides }: Lu): PremiereDate[] {
  const { commence, arret, debut, fin, prochaineRevue } = entete;
  if (commence || arret !== null || debut === null) return [];
  const points = trajectoires
    .filter(({ solde }) => solde === 'resultat_crp')
    .flatMap(({ versions }) => versions.filter(({ genre, enVigueur }) => genre === 'cible' && enVigueur))
    .flatMap((version) => version.points);
  const { depart, premiere } = departEtPremiereCible(points, debut);
  const point = (quoi: 'depart' | 'cible', lu: typeof depart): PremiereDate[] =>
    lu === null ? [] : [{ le: `${lu.annee}-12-31`, quoi, montant: lu.valeur }];
  const actions = axes
    .flatMap((axe) => axe.actions)
    .flatMap(({ numero, libelle, debut: le }) =>
      le === null ? [] : [{ le, quoi: 'action' as const, numero, libelle }]
    );
  const tranches = aides.map(({ libelle, montant, prevueLe: le }) => ({
    le,
    quoi: 'tranche' as const,
    libelle,
    montant
  }));
  const lues: PremiereDate[] = [
    ...point('depart', depart),
    ...point('cible', premiere),
    { le: debut, quoi: 'debut' },
    ...(prochaineRevue === null ? [] : [{ le: prochaineRevue, quoi: 'revue' as const }]),
    ...premier(actions),
    ...premier(tranches),
    ...(fin === null ? [] : [{ le: fin, quoi: 'fin' as const }])
  ];
  return lues.toSorted((a, b) => a.le.localeCompare(b.le));
}

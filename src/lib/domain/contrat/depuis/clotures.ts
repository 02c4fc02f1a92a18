import { enVigueur, perdue } from '../../gain/palier';
import type { Constat } from '../../alerte/examen';
import type { GainVu } from './gains';
import type { JalonVu } from './jalons';
import type { AideVue, EngagementVu } from './suites';

/**
 * Why an alert ended without what it asked for: its day was put off, its action given up, its gain lost or back on
 * its ladder, its line withdrawn by an amendment, its target moved on the same value, what is due of the full year
 * lowered by an amendment, what a forecast told established by the accounts, which have their own alert. None of them is good news.
 */
export const CLOTURES_SANS_FAIT = [
  'report',
  'abandon',
  'perte',
  'recul',
  'retrait',
  'cible',
  'due',
  'etablie'
] as const;
export type ClotureSansFait = (typeof CLOTURES_SANS_FAIT)[number];

/** What alerts are about, as it stood on a day. */
export interface ObjetsDAlerte {
  jalons: readonly Jalon[];
  gains: readonly Gain[];
  aides: readonly Tranche[];
  engagements: readonly Engagement[];
}

type Jalon = Pick<JalonVu, 'action' | 'jalon' | 'echeance' | 'atteintLe' | 'abandonne'>;
type Gain = Pick<GainVu, 'action' | 'gain' | 'palier' | 'niveau' | 'effetLe'>;
type Tranche = Pick<AideVue, 'tranche' | 'statut' | 'remplie' | 'prevueLe'>;
type Engagement = Pick<EngagementVu, 'code' | 'constat'>;

/** Why an alert ended without what it asked for; null when it got it, or when nothing known tells. */
export function clotureSansFait(constat: Constat, avant: ObjetsDAlerte, apres: ObjetsDAlerte): ClotureSansFait | null {
  const { action, jalon, gain, tranche, engagement } = constat;
  if (jalon !== undefined)
    return duJalon(deux(avant.jalons, apres.jalons, (j) => j.action === action && j.jalon === jalon));
  if (gain !== undefined) return duGain(deux(avant.gains, apres.gains, (g) => g.action === action && g.gain === gain));
  if (tranche !== undefined) return deLaTranche(deux(avant.aides, apres.aides, (t) => t.tranche === tranche));
  if (engagement !== undefined)
    return deLEngagement(deux(avant.engagements, apres.engagements, ({ code }) => code === engagement));
  return null;
}

interface Deux<T> {
  a: T | undefined;
  b: T | undefined;
}

function deux<T>(avant: readonly T[], apres: readonly T[], lui: (element: T) => boolean): Deux<T> {
  return { a: avant.find(lui), b: apres.find(lui) };
}

function duJalon({ a, b }: Deux<Jalon>): ClotureSansFait | null {
  if (b === undefined || b.atteintLe !== null) return null;
  if (b.abandonne) return 'abandon';
  return a !== undefined && b.echeance > a.echeance ? 'report' : null;
}

function duGain({ a, b }: Deux<Gain>): ClotureSansFait | null {
  if (b === undefined) return a === undefined ? null : 'retrait';
  if (perdue(b.palier)) return 'perte';
  if (b.palier === 'reporte') return 'report';
  if (a === undefined || enVigueur(b.palier)) return null;
  if (b.niveau < a.niveau) return 'recul';
  return (b.effetLe ?? '') > (a.effetLe ?? '') ? 'report' : null;
}

function deLaTranche({ a, b }: Deux<Tranche>): ClotureSansFait | null {
  if (a === undefined || b === undefined || b.statut === 'versee' || b.remplie === true) return null;
  return b.prevueLe > a.prevueLe ? 'report' : null;
}

/** A value that is new says more than the target that moved with it. */
function deLEngagement({ a, b }: Deux<Engagement>): ClotureSansFait | null {
  if (a === undefined || b === undefined || a.constat?.date !== b.constat?.date) return null;
  return a.constat?.valeur === b.constat?.valeur ? 'cible' : null;
}

import { nombre } from '$lib/format/nombre';
import type { ContratConnu } from '$lib/views/ght/ght.types';

const TYPES: Partial<Record<string, string>> = {
  contrat_performance: 'Contrat de performance',
  performance_redressement: 'Contrat « performance et redressement financier »',
  pref: 'Plan de retour à l’équilibre financier',
  cref: 'Contrat de retour à l’équilibre financier (CREF)',
  plan_redressement: 'Plan de redressement',
  cpom: 'CPOM, volet performance',
  ptsm: 'Projet territorial de santé mentale (PTSM)'
};

const FAITS: Partial<Record<string, string>> = {
  projet: 'Projet',
  avis: 'Avis',
  rejet: 'Rejet',
  suspension: 'Suspension',
  signature: 'Signature',
  avenant: 'Avenant',
  abandon: 'Abandon',
  constat: 'Constat',
  fin: 'Fin',
  fusion: 'Fusion'
};

/** Kind of contract in words; a kind that this version does not know is shown as written. */
export function typeDeContrat(type: string): string {
  return TYPES[type] ?? type.replaceAll('_', ' ');
}

/** Nature of an event in a word. */
export function natureDuFait(type: string): string {
  return FAITS[type] ?? type.replaceAll('_', ' ');
}

/** Whether the event stops the contract. */
export function interrompt(type: string): boolean {
  return type === 'rejet' || type === 'suspension' || type === 'abandon';
}

/** Aid as it was published, in millions without decimals that nobody published: « 10 à 20 M€ », « 15 M€ ». */
export function aidePubliee({ aideMin, aideMax }: Pick<ContratConnu, 'aideMin' | 'aideMax'>): string {
  if (aideMin === null && aideMax === null) return 'non publiée';
  if (aideMin === null) return `jusqu’à ${millions(aideMax ?? 0)}\u00a0M€`;
  if (aideMax === null) return `au moins ${millions(aideMin)}\u00a0M€`;
  if (aideMin === aideMax) return `${millions(aideMin)}\u00a0M€`;
  return `${millions(aideMin)} à ${millions(aideMax)}\u00a0M€`;
}

function millions(euros: number): string {
  return nombre(euros / 1e6, Number.isInteger(euros / 1e6) ? 0 : 1);
}

import type { ContratModele } from '$lib/views/contrat/contrat.types';

/** Whether nothing is due of the plan at D, which is not a zero of what it brings. */
export const rienDeDu = ({ apDue }: Pick<ContratModele['gains'], 'apDue'>): boolean => apDue === 0;

export const AUCUN_GAIN_ATTENDU = 'aucun gain attendu à date';

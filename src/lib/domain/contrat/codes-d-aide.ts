/**
 * Where the euros of a tranche stand, each euro once: paid; to be paid, nothing being left to prove; conditional, its
 * condition being ahead or not decided; at risk, by a fact already known; suspended; not paid when the contract ended.
 */
export const CLASSES_D_AIDE = ['versee', 'a_verser', 'conditionnelle', 'a_risque', 'suspendue', 'non_versee'] as const;
export type ClasseDAide = (typeof CLASSES_D_AIDE)[number];

/** Why euros are at risk. */
export const RISQUES_D_AIDE = [
  'echue',
  'jalon_en_retard',
  'jalon_apres',
  'action_abandonnee',
  'engagement_manque'
] as const;
export type Risque = (typeof RISQUES_D_AIDE)[number];

/**
 * Why euros of aid are not paid: the agency is late, their condition being met, or having none; they are met and their day
 * is ahead; their condition is ahead, cannot be decided, or is threatened; suspended; of a contract that is over, they were
 * due by its end, or later, or their condition was not met, or not decided, at its end.
 */
export const MOTIFS_DE_NON_VERSEMENT = [
  'retard',
  'acquise',
  'a_venir',
  'indecidable',
  'a_risque',
  'suspendue',
  'fin_due',
  'fin_avant',
  'fin_non_remplie',
  'fin_indecidable'
] as const;
export type MotifDeNonVersement = (typeof MOTIFS_DE_NON_VERSEMENT)[number];

const NON_DUES: readonly MotifDeNonVersement[] = ['fin_avant', 'fin_non_remplie', 'fin_indecidable'];

/** Whether euros that are not paid are still due: what a contract that is over left without a day or a condition met is not. */
export const estDue = ({ motif }: { motif: MotifDeNonVersement }): boolean => !NON_DUES.includes(motif);

/** Whether euros were suspended when their contract ended: they are due no more. */
export const suspendueALaFin = ({
  motif,
  classe
}: {
  motif: MotifDeNonVersement | null;
  classe: ClasseDAide;
}): boolean => classe === 'non_versee' && motif === 'suspendue';

export const VERDICTS_DE_CONDITION = ['sans_condition', 'remplie', 'non_remplie', 'indecidable'] as const;
export type VerdictDeCondition = (typeof VERDICTS_DE_CONDITION)[number];

/** Why a condition cannot be decided. */
export const RAISONS_D_INDECISION = [
  'texte_seul',
  'jalon_inconnu',
  'engagement_inconnu',
  'a_venir',
  'non_mesure',
  'sans_cible',
  'gele',
  'gel_non_precise',
  'pas_commence'
] as const;
export type Indecidable = (typeof RAISONS_D_INDECISION)[number];

/** Whether a suspension is why a condition cannot be decided: its milestone or its commitment is frozen, or may be (RULES 41). */
export const arreteParLeGel = (raison: Indecidable | null): boolean =>
  raison === 'gele' || raison === 'gel_non_precise';

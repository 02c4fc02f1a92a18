import type { Regle } from './regle';

/** Thresholds of the pack that screens judge by beside the alerts: both say the same thing. */
export interface SeuilsCommuns {
  /** Days of charges under which cash is told as grave and looked at first. */
  joursDeCharges: number;
  /** Days late past which a milestone is to be looked at: a quarter, the time between two reviews at most. */
  joursDeRetard: number;
  /** Euros under which gains are no matter for a review. */
  negligeable: number;
  /** Where each criterion of D. 6143-39 is far: times the threshold, share of the produits, euros. */
  loin: readonly [number, number, number];
  /** Years running after which a criterion that is met is told as lasting. */
  annees: number;
  /** Share of the gains expected at D under which they contradict a good judgement. */
  gains: number;
}

/** Those of the pack of the repository [M], where a dataset holds no rule. */
export const SEUILS_DU_PAQUET: SeuilsCommuns = {
  joursDeCharges: 10,
  joursDeRetard: 90,
  negligeable: 10_000,
  loin: [2, 0, 0],
  annees: 3,
  gains: 0.9
};

/** Those of a dataset, as its rules give them. */
export function seuilsCommuns(regles: readonly Pick<Regle, 'code' | 'seuils'>[]): SeuilsCommuns {
  const lu = (code: string, nom: string, paquet: number) =>
    regles.find((r) => r.code === code)?.seuils.find((s) => s.nom === nom)?.valeur ?? paquet;
  const { joursDeCharges, joursDeRetard, negligeable, loin, annees, gains } = SEUILS_DU_PAQUET;
  return {
    joursDeCharges: lu('tresorerie_basse', 'jours', joursDeCharges),
    joursDeRetard: lu('jalon_en_retard', 'jours', joursDeRetard),
    negligeable: lu('ap_due', 'euros', negligeable),
    loin: [lu('d6143_39_1', 'loin', loin[0]), lu('d6143_39_2', 'loin', loin[1]), lu('d6143_39_3', 'loin', loin[2])],
    annees: lu('criticite', 'annees', annees),
    gains: lu('desaccord_etablissement', 'gains', gains)
  };
}

/** Those that a dataset sets in the place of the pack's; nothing where all are the pack's. */
export function seuilsChanges(seuils: SeuilsCommuns): SeuilsCommuns | undefined {
  const valeurs = ({ joursDeCharges, joursDeRetard, negligeable, loin, annees, gains }: SeuilsCommuns) => [
    ...[joursDeCharges, joursDeRetard, negligeable, annees, gains],
    ...loin
  ];
  const paquet = valeurs(SEUILS_DU_PAQUET);
  return valeurs(seuils).every((valeur, rang) => valeur === paquet[rang]) ? undefined : seuils;
}

/** The share of gains that a dataset sets, for what is judged far from its rules; nothing where it is the pack's. */
export const seuilDesGains = ({ gains }: Pick<SeuilsCommuns, 'gains'>): { seuilGains?: number } =>
  gains === SEUILS_DU_PAQUET.gains ? {} : { seuilGains: gains };

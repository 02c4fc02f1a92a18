import type { Meteo, Par } from '../codes';
import { mouvementsDesAlertes, type AlerteVue, type MouvementDAlerte } from './alertes';
import { mouvementsDesActions, mouvementsDesJugements, type ActionVue, type MouvementDAction } from './actions';
import {
  mouvementsDesAtterrissages,
  mouvementsDesCibles,
  valeursCorrigees,
  type AtterrissageVu,
  type CibleVue,
  type ClotureVue,
  type MouvementDAtterrissage,
  type MouvementDeCible,
  type MouvementDeValeur
} from './chiffres';
import {
  gainsConstates,
  mouvementsDesGains,
  type GainVu,
  type MouvementDeConstat,
  type MouvementDeGain
} from './gains';
import {
  mesuresCorrigees,
  mouvementsDesIndicateurs,
  type IndicateurVu,
  type MouvementDAutresIndicateurs,
  type MouvementDeMesure,
  type MouvementDIndicateur
} from './indicateurs';
import { mouvementsDesJalons, type JalonVu, type MouvementDeJalon } from './jalons';
import { ordonne } from './mouvement';
import {
  mouvementsDesAides,
  mouvementsDesCriteres,
  mouvementsDesDecisions,
  mouvementsDesEngagements,
  type AideVue,
  type CritereVu,
  type DecisionVue,
  type EngagementVu,
  type MouvementDAide,
  type MouvementDeCritere,
  type MouvementDeDecision,
  type MouvementDEngagement
} from './suites';
import { mouvementsDeLaVie, type MouvementDeVie, type VieVue } from './vie';

/** A contract as it was known on a day: all that two of them are compared on. */
export interface EtatDuContrat {
  au: string;
  vie: VieVue;
  meteo: Record<Par, Meteo | null>;
  jalons: readonly JalonVu[];
  actions: readonly ActionVue[];
  gains: readonly GainVu[];
  /** On the perimeter and the year of the second date. */
  atterrissages: readonly AtterrissageVu[];
  cibles: readonly CibleVue[];
  engagements: readonly EngagementVu[];
  indicateurs: readonly IndicateurVu[];
  criteres: readonly CritereVu[];
  /** What the rules of alert found. */
  alertes: readonly AlerteVue[];
  aides: readonly AideVue[];
  decisions: readonly DecisionVue[];
  clotures: readonly ClotureVue[];
}

export type MouvementDuContrat =
  | MouvementDeVie
  | MouvementDAtterrissage
  | MouvementDeCible
  | MouvementDeGain
  | MouvementDeConstat
  | MouvementDeJalon
  | MouvementDAction
  | MouvementDEngagement
  | MouvementDIndicateur
  | MouvementDAutresIndicateurs
  | MouvementDAide
  | MouvementDeCritere
  | MouvementDAlerte
  | MouvementDeDecision
  | MouvementDeValeur
  | MouvementDeMesure;

/** All that changed of a contract from one date to another: its own life first, then the most euros. */
export function mouvementsEntre(avant: EtatDuContrat, apres: EtatDuContrat): MouvementDuContrat[] {
  return ordonne<MouvementDuContrat>([
    ...mouvementsDeLaVie(avant.vie, apres.vie),
    ...mouvementsDesAtterrissages(avant.atterrissages, apres.atterrissages),
    ...mouvementsDesCibles(avant.cibles, apres.cibles),
    ...mouvementsDesGains(avant.gains, apres.gains),
    ...gainsConstates(avant.gains, apres.gains),
    ...mouvementsDesCriteres(avant.criteres, apres.criteres),
    ...mouvementsDesAlertes(avant.alertes, apres.alertes, { avant, apres }),
    ...mouvementsDesAides(avant.aides, apres.aides),
    ...mouvementsDesEngagements(avant.engagements, apres.engagements),
    ...mouvementsDesIndicateurs(avant.indicateurs, apres.indicateurs),
    ...mouvementsDesJugements(avant.meteo, apres.meteo),
    ...mouvementsDesActions(avant.actions, apres.actions),
    ...mouvementsDesJalons(avant.jalons, apres.jalons),
    ...mouvementsDesDecisions(avant.decisions, apres.decisions, { de: avant.au, au: apres.au }),
    ...valeursCorrigees(avant.clotures, apres.clotures),
    ...mesuresCorrigees(avant.indicateurs, apres.indicateurs)
  ]);
}

/**
 * The changes from an earlier published version, those marked that the later one does not tell between the same two
 * days: something was rewritten under them.
 * @param dates what the later version alone tells of the same days
 */
export function sansTraceDatee(
  mouvements: readonly MouvementDuContrat[],
  dates: readonly MouvementDuContrat[]
): MouvementDuContrat[] {
  const dits = new Set(dates.map((mouvement) => JSON.stringify(mouvement)));
  return mouvements.map((m) => (dits.has(JSON.stringify(m)) ? m : { ...m, sansTrace: true as const }));
}

import { gainsAuRendezVous, tauxDesGains, type GainsCompares } from '../gain/taux';
import type { EtatAction } from '../action/action';
import type { EtatJalon } from '../action/jalon';
import type { EngagementsJuges } from './avancement';
import type { Meteo, Par } from './codes';
import type { Arret } from './contrat';
import { etatSigne, vivant } from './etats';
import { estFini } from './jugement';

/** A fact that contradicts a judgement. */
export type FaitContraire =
  | { fait: 'jalon_en_retard'; action: string; jalon: string; jours: number }
  | { fait: 'action_bloquee'; action: string; par: Par; date: string }
  | { fait: 'action_abandonnee'; action: string }
  | { fait: 'engagements_manques'; manques: number; juges: number }
  | { fait: 'gains_insuffisants'; attendu: number; realise: number; taux: number }
  | { fait: 'rien_en_retard' };

interface Faits {
  jalons: readonly EtatJalon[];
  bloquees: readonly { action: string; par: Par; date: string }[];
  gains: GainsCompares;
  abandonnees?: readonly string[];
  engagements?: EngagementsJuges | null;
}

function faitsDefavorables({ jalons, bloquees, gains, abandonnees = [], engagements = null }: Faits): FaitContraire[] {
  const retards = jalons
    .filter((j) => j.enRetard)
    .map(({ action, jalon, joursDeRetard }) => ({
      fait: 'jalon_en_retard' as const,
      action,
      jalon,
      jours: joursDeRetard
    }));
  const arrets = bloquees.map((b) => ({ fait: 'action_bloquee' as const, ...b }));
  const abandons = abandonnees.map((action) => ({ fait: 'action_abandonnee' as const, action }));
  const taux = tauxDesGains(gains);
  return [
    ...retards,
    ...arrets,
    ...abandons,
    ...(gains === null || taux === null || gainsAuRendezVous(taux, gains.seuil)
      ? []
      : [{ fait: 'gains_insuffisants' as const, attendu: gains.attendu, realise: gains.realise, taux }]),
    ...(engagements === null || engagements.manques === 0
      ? []
      : [{ fait: 'engagements_manques' as const, ...engagements }])
  ];
}

/** Whether facts may contradict a judgement: « appuis nécessaires » and « non renseignée » never disagree. */
export function seDiscute(meteo: Meteo): boolean {
  return meteo !== 'appuis' && meteo !== 'non_renseignee';
}

/**
 * Whether the judgement on a contract is confronted with facts: while it lives, with those known at D; once it is over,
 * with those of its last day, where that is known. Never signed, it owed nothing.
 */
export function seConfronte(etat: string, arret: Arret | null): boolean {
  return vivant(etat) || (etatSigne(etat) && estFini(arret));
}

/**
 * Facts that contradict a judgement; none when it agrees with them. Convention: « sécurisés » or « atteignables » is
 * contradicted by a late milestone, a blocked or abandoned action, gains under 90 % of those expected at D or a
 * commitment under its target beyond the tolerance; « compromis » by none of these.
 */
export function desaccord(meteo: Meteo, faits: Faits): FaitContraire[] {
  if (!seDiscute(meteo)) return [];
  const defavorables = faitsDefavorables(faits);
  if (meteo !== 'compromis') return defavorables;
  return defavorables.length === 0 ? [{ fait: 'rien_en_retard' }] : [];
}

function blocage(action: string, { etat, declare }: EtatAction): { action: string; par: Par; date: string }[] {
  if (etat !== 'bloquee') return [];
  return (['etablissement', 'ars'] as const)
    .flatMap((par) => {
      const dite = declare[par];
      return dite?.etat === 'bloquee' ? [{ action, par, date: dite.date }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, 1);
}

/** Milestones still expected: an abandoned action has none. */
const attendus = (etat: EtatAction, jalons: readonly EtatJalon[]) => (etat.etat === 'abandonnee' ? [] : jalons);

/** What contradicts a judgement on one action, by its own milestones, state and gains. */
export function desaccordAction(
  meteo: Meteo,
  action: string,
  etat: EtatAction,
  jalons: readonly EtatJalon[],
  gains: GainsCompares
): FaitContraire[] {
  if (etat.etat === 'abandonnee')
    return desaccord(meteo, { jalons: [], bloquees: [], gains: null, abandonnees: [action] });
  return desaccord(meteo, { jalons, bloquees: blocage(action, etat), gains });
}

/** What contradicts the judgement of each side: both are tested against the same facts. */
export interface DesaccordParPartie {
  par: Par[];
  faits: FaitContraire[];
}

/** Of the two judgements, those that facts contradict, and these facts. */
export function desaccordDesParties(
  meteos: Readonly<Record<Par, Meteo>>,
  contredit: (meteo: Meteo) => FaitContraire[]
): DesaccordParPartie {
  const parties = (['etablissement', 'ars'] as const).map((par) => ({ par, faits: contredit(meteos[par]) }));
  const contredites = parties.filter(({ faits }) => faits.length > 0);
  return { par: contredites.map(({ par }) => par), faits: contredites[0]?.faits ?? [] };
}

/**
 * What contradicts a judgement on a contract, by the milestones and states of its actions, its gains together and its
 * commitments.
 */
export function desaccordContrat(
  meteo: Meteo,
  actions: readonly { numero: string; etat: EtatAction; jalons: readonly EtatJalon[] }[],
  gains: GainsCompares,
  engagements: EngagementsJuges | null = null
): FaitContraire[] {
  return desaccord(meteo, {
    engagements,
    jalons: actions.flatMap(({ etat, jalons }) => attendus(etat, jalons)),
    bloquees: actions.flatMap(({ numero, etat }) => blocage(numero, etat)),
    gains
  });
}

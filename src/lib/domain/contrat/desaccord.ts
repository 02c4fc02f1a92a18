import type { EtatAction } from '../action/action';
import type { EtatJalon } from '../action/jalon';
import type { Meteo, Par } from './mots-du-contrat';

/** A fact that contradicts a judgement. */
export type FaitContraire =
  | { fait: 'jalon_en_retard'; action: string; jalon: string; jours: number }
  | { fait: 'action_bloquee'; action: string; par: Par; date: string }
  | { fait: 'gains_insuffisants'; attendu: number; realise: number; taux: number }
  | { fait: 'rien_en_retard' };

/** Euros expected and realised up to D; null when none was expected. */
export type GainsCompares = { attendu: number; realise: number } | null;

interface Faits {
  jalons: readonly EtatJalon[];
  bloquees: readonly { action: string; par: Par; date: string }[];
  gains: GainsCompares;
}

/** Share of expected gains under which they contradict a good judgement (convention). */
export const SEUIL_GAINS = 0.9;

function faitsDefavorables({ jalons, bloquees, gains }: Faits): FaitContraire[] {
  const retards = jalons
    .filter((j) => j.enRetard)
    .map(({ action, jalon, joursDeRetard }) => ({
      fait: 'jalon_en_retard' as const,
      action,
      jalon,
      jours: joursDeRetard
    }));
  const arrets = bloquees.map((b) => ({ fait: 'action_bloquee' as const, ...b }));
  if (gains === null || gains.attendu <= 0) return [...retards, ...arrets];
  const taux = gains.realise / gains.attendu;
  return taux < SEUIL_GAINS
    ? [...retards, ...arrets, { fait: 'gains_insuffisants', ...gains, taux }]
    : [...retards, ...arrets];
}

/**
 * Facts that contradict a judgement; none when it agrees with them. Convention: « sécurisés » or « atteignables » is
 * contradicted by a late milestone, a blocked action or gains under 90 % of those expected at D; « compromis » by none
 * of these. « Appuis nécessaires » and « non renseignée » never disagree.
 */
export function desaccord(meteo: Meteo, faits: Faits): FaitContraire[] {
  if (meteo === 'appuis' || meteo === 'non_renseignee') return [];
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
  return desaccord(meteo, { jalons: attendus(etat, jalons), bloquees: blocage(action, etat), gains });
}

/** What contradicts a judgement on a contract, by the milestones and states of its actions and its gains together. */
export function desaccordContrat(
  meteo: Meteo,
  actions: readonly { numero: string; etat: EtatAction; jalons: readonly EtatJalon[] }[],
  gains: GainsCompares
): FaitContraire[] {
  return desaccord(meteo, {
    jalons: actions.flatMap(({ etat, jalons }) => attendus(etat, jalons)),
    bloquees: actions.flatMap(({ numero, etat }) => blocage(numero, etat)),
    gains
  });
}

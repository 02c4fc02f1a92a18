import type { Arret } from '../contrat';
import { anneePleine, compteEnResultat, estPonctuelle, net, premierJour, type LigneGain } from '../../gain/gain';
import { effetsParPalier } from '../../gain/par-palier';
import { auMoins, enVigueur, perdue, situationGain, type PalierGain } from '../../gain/palier';
import type { Palier } from '../../action/codes';
import { bouge, paires, sensDe, type Mouvement, type Sens } from './mouvement';

/** How far a gain line has gone: nothing signed, secured, in force. */
type Niveau = 0 | 1 | 2;

/** A gain line as it was known on a day. */
export interface GainVu {
  action: string;
  gain: string;
  libelle: string;
  ponctuel: boolean;
  /** Net planned: année pleine of a lasting gain, whole amount of a one-off. */
  prevu: number;
  /** The same as its steps say it; null when it is lost or taken back. */
  vaut: number | null;
  palier: Palier | null;
  depuis: string | null;
  niveau: Niveau;
  effetLe: string | null;
  /** What it brings to the year compared, at whatever step it stands. */
  effet: number;
}

export type CodeDeGain =
  | 'gain_securise'
  | 'gain_realise'
  | 'gain_perdu'
  | 'gain_repris'
  | 'gain_reporte'
  | 'gain_recule'
  | 'gain_revalue'
  | 'gain_recale'
  | 'gain_decale'
  | 'gain_nouveau'
  | 'gain_retire';

export interface MouvementDeGain extends Mouvement {
  code: CodeDeGain;
  action: string;
  gain: string;
  libelle: string;
  /** Effect on the year: what the line brings to it, or by how much that changed (`ecart`). */
  effet: { euros: number; ecart: boolean };
  effetAvant: string | null;
  effetLe: string | null;
  /** Secured by the second date, and not by the first: in force counts. */
  nouvellementSecurise: boolean;
  /** Planned to bring, and costing from the day it is put in force. */
  aPerte?: true;
}

/** Gains in force that the accounts now confirm: their euros were told when they were put in force. */
export interface MouvementDeConstat extends Mouvement {
  code: 'gains_constates';
  lignes: number;
}

/**
 * A line of gain at D, with what it brings to a year: at its step, at the dates that its steps give (rule of
 * {@link effetsParPalier}).
 *
 * @param arret what stopped the contract by D
 */
export function gainVu(
  ligne: LigneGain & { libelle: string },
  paliers: readonly PalierGain[],
  { au, exercice, arret }: { au: string; exercice: number; arret: Arret | null }
): GainVu | null {
  if (!compteEnResultat(ligne)) return null;
  const situation = situationGain(ligne, paliers, au);
  const { palier, depuis, retenue } = situation;
  const { parts, report } = effetsParPalier([ligne], paliers, exercice, au, arret);
  const ponctuel = estPonctuelle(ligne);
  return {
    ...{ action: ligne.action, gain: ligne.gain, libelle: ligne.libelle, ponctuel, palier, depuis },
    prevu: anneePleine(ligne) ?? net(ligne),
    vaut: retenue === null ? null : net(retenue),
    niveau: enVigueur(palier) ? 2 : auMoins(situation, 'securise') ? 1 : 0,
    effetLe: premierJour(retenue ?? ligne),
    effet: parts.reduce((total, { montant }) => total + montant, report)
  };
}

/** What gain lines did between two dates; before the plan was known, none was new. */
export function mouvementsDesGains(avant: readonly GainVu[], apres: readonly GainVu[]): MouvementDeGain[] {
  const planConnu = avant.length > 0;
  return paires(avant, apres, ({ action, gain }) => `${action}/${gain}`).flatMap(({ avant: a, apres: b }) => {
    if (b !== null) return duGain(a, b, planConnu);
    return a === null ? [] : [dit('gain_retire', 'moins', -(a.vaut ?? a.prevu), a, a, -a.effet, true)];
  });
}

/** Lines that were in force and are now confirmed in the accounts, together: lasting ones, then one-offs. */
export function gainsConstates(avant: readonly GainVu[], apres: readonly GainVu[]): MouvementDeConstat[] {
  const constates = paires(avant, apres, ({ action, gain }) => `${action}/${gain}`).flatMap(({ avant: a, apres: b }) =>
    a?.palier === 'realise' && b?.palier === 'constate' ? [b] : []
  );
  return [false, true].flatMap((ponctuel): MouvementDeConstat[] => {
    const siens = constates.filter((g) => g.ponctuel === ponctuel);
    if (siens.length === 0) return [];
    const euros = siens.reduce((total, { vaut, prevu }) => total + (vaut ?? prevu), 0);
    const le =
      siens
        .flatMap(({ depuis }) => depuis ?? [])
        .toSorted()
        .at(-1) ?? null;
    return [
      {
        ...{
          famille: 'gains',
          code: 'gains_constates',
          sens: sensDe(euros),
          euros,
          le,
          gravite: 15,
          lignes: siens.length
        },
        nature: ponctuel ? 'ponctuel' : 'annee_pleine'
      }
    ];
  });
}

const GRAVITES: Partial<Record<CodeDeGain, number>> = { gain_perdu: 65, gain_repris: 65, gain_recule: 55 };

function dit(
  code: CodeDeGain,
  sens: Sens,
  euros: number,
  b: GainVu,
  a: GainVu | null,
  effet: number,
  ecart: boolean
): MouvementDeGain {
  return {
    ...{ famille: 'gains', code, sens, euros, nature: b.ponctuel ? 'ponctuel' : 'annee_pleine', le: b.depuis },
    ...{ gravite: GRAVITES[code] ?? 40, action: b.action, gain: b.gain, libelle: b.libelle },
    ...{ effet: { euros: effet, ecart }, effetAvant: a?.effetLe ?? null, effetLe: b.effetLe },
    nouvellementSecurise: b.niveau > 0 && (a?.niveau ?? 0) === 0
  };
}

function duGain(a: GainVu | null, b: GainVu, planConnu: boolean): MouvementDeGain[] {
  const avantEffet = a?.effet ?? 0;
  const ecart = b.effet - avantEffet;
  const fait = (code: CodeDeGain, sens: Sens, euros: number) => [dit(code, sens, euros, b, a, b.effet, false)];
  const change = (code: CodeDeGain, sens: Sens, euros: number) => [dit(code, sens, euros, b, a, ecart, true)];
  const vaut = b.vaut ?? b.prevu;
  if (perdue(b.palier)) {
    const code = b.palier === 'perdu' ? 'gain_perdu' : 'gain_repris';
    return perdue(a?.palier ?? null) ? [] : change(code, 'moins', -(a?.vaut ?? b.prevu));
  }
  const pas = a === null || a.palier !== b.palier || a.depuis !== b.depuis;
  if (b.palier === 'reporte' && pas) return change('gain_reporte', 'moins', -vaut);
  const niveau = a?.niveau ?? 0;
  // A line that turns out to cost is a step further, and no good news.
  if (b.niveau === 2 && niveau < 2)
    return fait('gain_realise', sensDe(vaut), vaut).map((m) => ({
      ...m,
      ...(b.prevu > 0 && vaut < 0 && { aPerte: true as const })
    }));
  if (b.niveau === 1 && niveau === 0) return fait('gain_securise', sensDe(vaut), vaut);
  if (b.niveau < niveau) return change('gain_recule', 'moins', -vaut);
  if (a === null) return planConnu ? fait('gain_nouveau', sensDe(b.prevu), b.prevu) : [];
  return revalorise(a, b, vaut, change);
}

/** A line on the same rung: its plan, its value or its day may have changed. */
function revalorise(
  a: GainVu,
  b: GainVu,
  vaut: number,
  change: (code: CodeDeGain, sens: Sens, euros: number) => MouvementDeGain[]
): MouvementDeGain[] {
  if (bouge(b.prevu - a.prevu)) return change('gain_recale', sensDe(b.prevu - a.prevu), b.prevu - a.prevu);
  const ecart = vaut - (a.vaut ?? a.prevu);
  if (bouge(ecart)) return change('gain_revalue', sensDe(ecart), ecart);
  if (a.effetLe === b.effetLe) return [];
  const plusTard = b.effetLe === null || (a.effetLe !== null && b.effetLe > a.effetLe);
  return change('gain_decale', plusTard ? 'moins' : 'mieux', plusTard ? -vaut : vaut);
}

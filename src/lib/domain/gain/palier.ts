import { joursEntre, moisEntre, plusJours, plusMois } from '../temps/calendrier';
import { connuA } from '../temps/connu';
import { trieParCle } from '../comptes/par-cle';
import { effetEntre, net, premierJour, type LigneGain } from './gain';
import { ECHELLE, type Palier, type PalierEchelle } from '../action/codes';

/** A dated step of a line of gain (a row of `gain_palier`). */
export interface PalierGain {
  contrat: string;
  action: string;
  gain: string;
  rang: number;
  date: string;
  palier: Palier;
  net: number | null;
  effet: string | null;
  enregistre_le: string | null;
}

/** Where a line of gain stands at D. */
export interface SituationGain<L extends LigneGain = LigneGain> {
  ligne: L;
  /** Last step known at D; null when none was. */
  palier: Palier | null;
  depuis: string | null;
  /** Its one rung of the ladder; null when it has none, or fell off. */
  echelon: PalierEchelle | null;
  /** The line as its steps now say it (net and date of effect); null when lost or taken back. */
  retenue: L | null;
  /** What stands in the accounts, or stood there until a loss; null when never put in force, or gone back since. */
  realisee: L | null;
  /** What has been in the accounts, a line for each stretch in force, each with the rung where it stood. */
  acquis: { ligne: L; echelon: PalierEchelle }[];
}

/** Whether a step says that the gain is in the accounts. */
export function enVigueur(palier: string | null): palier is 'realise' | 'constate' {
  return palier === 'realise' || palier === 'constate';
}

/** Whether a step says that the gain is lost, or taken back elsewhere. */
export function perdue(palier: string | null): palier is 'perdu' | 'repris' {
  return palier === 'perdu' || palier === 'repris';
}

/**
 * Whether a line said to be put off keeps the day that it had, or takes an earlier one: it has a later one, or none [M].
 * Due on 1 July 2025 and put off to 1 July 2025, it contradicts itself; put off already, it keeps that day where its
 * euros alone are said again.
 */
export function reportContraire(effet: string | null, avant: string | null, eurosSeuls = false): boolean {
  return effet !== null && avant !== null && (eurosSeuls ? effet < avant : effet <= avant);
}

/** Whether a step is a rung of the ladder: lost, taken back or put off, it is none. */
export function surEchelle(palier: string): palier is PalierEchelle {
  return ECHELLE.some((p) => p === palier);
}

type CleDuGain = Pick<LigneGain, 'contrat' | 'action' | 'gain'>;

const cleDuGain = ({ contrat, action, gain }: CleDuGain) => `${contrat}\n${action}\n${gain}`;

const paliersDuGain = trieParCle<PalierGain>(cleDuGain);

function paliersConnus(ligne: CleDuGain, paliers: readonly PalierGain[], au: string): PalierGain[] {
  return paliersDuGain(paliers, cleDuGain(ligne))
    .filter((p) => connuA(p.date, p.enregistre_le, au))
    .sort((a, b) => a.rang - b.rang);
}

/** The last step of a line known at D, by rank; null when none was. */
export function palierA(ligne: CleDuGain, paliers: readonly PalierGain[], au: string): PalierGain | null {
  return paliersConnus(ligne, paliers, au).at(-1) ?? null;
}

/**
 * Day of effect as the steps say it, from the planned one: due on 1 October 2025 and put off in November to 1 August
 * 2026, a gain acts on 1 August 2026; put off without a day, it has none.
 */
export function effetSelonPaliers(
  prevu: string | null,
  connus: readonly (Pick<PalierGain, 'date' | 'effet'> & { palier: string })[]
): string | null {
  let debut = prevu;
  for (const { date, effet, palier } of connus) {
    if (effet !== null) debut = effet;
    else if (palier === 'reporte') debut = null;
    else if (enVigueur(palier)) debut ??= date;
  }
  return debut;
}

/**
 * The day of effect that a step entered in session writes, where it gives none: put in force from a step that was not, a
 * gain whose day has passed acts from the day when it was, and no year before gets any of it [M]. Put off to 1 June 2025
 * and realised on 30 September 2026, whether it acted before or not, it acts on 30 September 2026; planned on 1 January
 * 2027, it keeps that day; observed once it is realised, it acts already.
 *
 * @param prevu its planned day
 * @param connus its steps before
 * @returns null where the day that it has stays
 */
export function effetALaRealisation(
  { palier, date }: { palier: string; date: string },
  prevu: string | null,
  connus: readonly (Pick<PalierGain, 'date' | 'effet'> & { palier: string })[]
): string | null {
  const dernier = connus.at(-1);
  if (!enVigueur(palier) || (dernier !== undefined && enVigueur(dernier.palier))) return null;
  const effet = effetSelonPaliers(prevu, connus);
  return effet !== null && effet < date ? date : null;
}

/**
 * The line as its steps say it. Convention: a net or a date given at a step stands until another step gives one; a
 * gain postponed to no known date has none until it is put in force, and then from the day it was. A one-off put off
 * keeps the months of its period (342 k€ from March 2025 to the end of 2026 are 22 months: put in force in October 2025,
 * it ends in July 2027, and brings 46.6 k€ by the end of 2025); induced costs stay as planned.
 */
function selonPaliers<L extends LigneGain>(ligne: L, connus: readonly PalierGain[]): L {
  const netRetenu = connus.findLast((palier) => palier.net !== null)?.net ?? null;
  const debut = effetSelonPaliers(premierJour(ligne), connus);
  const brut = netRetenu === null ? ligne.brut : netRetenu + ligne.couts_induits;
  if (ligne.perennite === 'perenne') return { ...ligne, brut, effet: debut };
  return { ...ligne, brut, debut, fin: finDecalee(ligne, debut) };
}

/** Last day of a one-off that begins on another day: as many months as planned, or as many days when they do not tell. */
function finDecalee({ debut: prevu, fin }: LigneGain, debut: string | null): string | null {
  if (debut === null || prevu === null || fin === null) return fin;
  const mois = moisEntre(prevu, fin);
  return Number.isInteger(mois) ? plusJours(plusMois(debut, mois), -1) : plusJours(debut, joursEntre(prevu, fin));
}

/** The line ended on a day: what a one-off had brought by then is all that it brings. */
function arretee<L extends LigneGain>(ligne: L, jour: string): L | null {
  const debut = premierJour(ligne);
  if (debut === null || jour < debut) return null;
  if (ligne.fin !== null && ligne.fin <= jour) return ligne;
  if (ligne.perennite === 'perenne') return { ...ligne, fin: jour };
  const acquis = effetEntre(ligne, debut, jour);
  const part = acquis === null || net(ligne) === 0 ? 0 : acquis / net(ligne);
  return { ...ligne, brut: ligne.brut * part, couts_induits: ligne.couts_induits * part, fin: jour };
}

/**
 * The stretches in which a line was in the accounts: each opens when it is put in force and ends the day before a step
 * back, whatever that step is; years already brought stay brought. A stretch that opens again starts on the day that
 * its steps give, and never before the end of the one before.
 */
function periodesAcquises<L extends LigneGain>(ligne: L, connus: readonly PalierGain[]): SituationGain<L>['acquis'] {
  const acquis: SituationGain<L>['acquis'] = [];
  let ouverture: PalierGain | null = null;
  let echelon: PalierEchelle = 'realise';
  const ouverte = (jusque: number, depuis: PalierGain): L => {
    const dite = selonPaliers(ligne, connus.slice(0, jusque));
    const precedente = acquis.at(-1)?.ligne.fin ?? null;
    const debut = premierJour(dite);
    if (precedente === null || (debut !== null && debut > precedente)) return dite;
    return ligne.perennite === 'perenne' ? { ...dite, effet: depuis.date } : { ...dite, debut: depuis.date };
  };
  for (const [rang, pas] of connus.entries()) {
    if (enVigueur(pas.palier)) {
      ouverture ??= pas;
      echelon = pas.palier;
    } else if (ouverture !== null) {
      const finie = arretee(ouverte(rang, ouverture), plusJours(pas.date, -1));
      if (finie !== null) acquis.push({ ligne: finie, echelon });
      ouverture = null;
    }
  }
  if (ouverture !== null) acquis.push({ ligne: ouverte(connus.length, ouverture), echelon });
  return acquis;
}

/**
 * Where a line stands at D. Convention: the latest known step decides; going back is a later step, acts from its day
 * and keeps history. A gain lost or taken back (`perdu`, `repris`) brings nothing from that day; a gain postponed
 * (`reporte`) stands where it stood, and no higher than secured.
 */
export function situationGain<L extends LigneGain>(
  ligne: L,
  paliers: readonly PalierGain[],
  au: string
): SituationGain<L> {
  const derniere = dernieres.get(ligne);
  if (derniere?.paliers === paliers && derniere.au === au) return derniere.situation as SituationGain<L>;
  const situation = lisSituation(ligne, paliers, au);
  dernieres.set(ligne, { paliers, au, situation });
  return situation;
}

/** The last reading of each line: its action, its contract and its alerts ask for the same one after the other. */
const dernieres = new WeakMap<LigneGain, { paliers: readonly PalierGain[]; au: string; situation: SituationGain }>();

function lisSituation<L extends LigneGain>(ligne: L, paliers: readonly PalierGain[], au: string): SituationGain<L> {
  const connus = paliersConnus(ligne, paliers, au);
  const coefficient = ligne.coefficientRetenu ?? ligne.coefficient;
  const comptee = { ...ligne, coefficient, etapes: ligne.etapesRetenues };
  const dernier = connus.at(-1);
  if (!dernier) {
    return { ligne, palier: null, depuis: null, echelon: null, retenue: comptee, realisee: null, acquis: [] };
  }
  const { palier, date: depuis } = dernier;
  const acquis = periodesAcquises({ ...comptee, etapes: ligne.etapesRealisees }, connus);
  const derniere = acquis.at(-1)?.ligne ?? null;
  if (perdue(palier)) {
    const avant = connus.findLast((p) => !perdue(p.palier));
    const realisee = enVigueur(avant?.palier ?? null) ? derniere : null;
    return { ligne, palier, depuis, echelon: null, retenue: null, realisee, acquis };
  }
  const atteint = connus.map((p) => p.palier).findLast(surEchelle) ?? null;
  const echelon = palier === 'reporte' && enVigueur(atteint) ? 'securise' : atteint;
  const tient = enVigueur(palier);
  const retenue = tient && derniere !== null ? derniere : selonPaliers(comptee, connus);
  return { ligne, palier, depuis, echelon, retenue, realisee: tient ? retenue : null, acquis };
}

/** Whether a line stands at a rung of the ladder or above. */
export function auMoins({ echelon }: SituationGain, palier: PalierEchelle): boolean {
  return echelon !== null && ECHELLE.indexOf(echelon) >= ECHELLE.indexOf(palier);
}

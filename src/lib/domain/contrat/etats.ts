import type { EtatContrat } from './codes';

/** What a state makes of a contract. */
interface Sens {
  /** It was signed, whatever became of it since. */
  signe: boolean;
  /** It runs: it owes milestones and gains. A suspension does not end it. */
  vivant: boolean;
  /** It is over. */
  termine: boolean;
  /** It was stopped before its end, for a time or for good. */
  interrompu: boolean;
}

const VIVANT: Sens = { signe: true, vivant: true, termine: false, interrompu: false };
const A_VENIR: Sens = { signe: false, vivant: false, termine: false, interrompu: false };
const TERMINE: Sens = { signe: true, vivant: false, termine: true, interrompu: false };

/** What each state means; their order is that of a list of contracts, the liveliest first. */
const SENS: ReadonlyMap<string, Sens> = new Map(
  Object.entries({
    en_cours: VIVANT,
    avenante: VIVANT,
    signe: VIVANT,
    suspendu: { ...VIVANT, interrompu: true },
    soumis: A_VENIR,
    projet: A_VENIR,
    rejete: { signe: false, vivant: false, termine: true, interrompu: true },
    terme_echu: TERMINE,
    clos: TERMINE,
    abandonne: { ...TERMINE, interrompu: true }
  } satisfies Record<EtatContrat, Sens>)
);
const ORDRE = [...SENS.keys()];
/** A project of a territory stands right after the contracts that run. */
const APRES_CEUX_QUI_COURENT = ORDRE.indexOf('suspendu') - 0.5;

/** Whether a contract is alive: signed and not over; suspended, it still is. */
export function vivant(etat: string): boolean {
  return SENS.get(etat)?.vivant ?? false;
}

/** Whether a contract was ever in force: a project or a rejected one owes nothing. */
export function etatSigne(etat: string): boolean {
  return SENS.get(etat)?.signe ?? false;
}

/** Whether a contract is over: closed, given up, rejected, past its term. */
export function termine(etat: string): boolean {
  return SENS.get(etat)?.termine ?? false;
}

/** Whether a contract is still to be signed: a project, or one that is submitted. */
export function aSigner(etat: string): boolean {
  const sens = SENS.get(etat);
  return sens !== undefined && !sens.signe && !sens.termine;
}

/** Whether a contract has no judgement to give yet: still to be signed, and nobody gave one, which is not a lack of it. */
export function jugementAVenir(etat: string, jugements: readonly { meteo: string | null }[]): boolean {
  return aSigner(etat) && jugements.every(({ meteo }) => meteo === null || meteo === 'non_renseignee');
}

/** Whether a contract is suspended: what it owes may be frozen or not, its suspension says which. */
export function estSuspendu(etat: string): boolean {
  return etat === 'suspendu';
}

/** What a state says at first sight: it runs, it was stopped before its end, or nothing says that it runs. */
export type Allure = 'court' | 'interrompu' | 'ne_court_pas';

/** Signed and not begun, a contract does not run yet; closed or past its term, it does not any more. */
export function allure(etat: EtatContrat): Allure {
  if (SENS.get(etat)?.interrompu) return 'interrompu';
  return vivant(etat) && etat !== 'signe' ? 'court' : 'ne_court_pas';
}

/** What places a contract in a list. */
export interface Rangeable {
  etat: string;
  type: string;
  /** Whether actions are followed. */
  suivi: boolean;
  debut: string | null;
}

function rang({ etat, type, suivi }: Rangeable): number {
  const place = SENS.has(etat) ? ORDRE.indexOf(etat) : ORDRE.length;
  const parmi = type === 'ptsm' && place < APRES_CEUX_QUI_COURENT ? APRES_CEUX_QUI_COURENT : place;
  return parmi + (suivi ? 0 : ORDRE.length) + (termine(etat) ? 2 * ORDRE.length : 0);
}

/**
 * Contracts in the one order of every list: those that are over last, those that are followed first, the liveliest
 * first, the projects of a territory after the contracts that run, then the latest to begin [M]. The first is the one
 * shown where there is room for one: it is over when all are, so that a list that folds those never hides it.
 */
export function ordonne<C extends Rangeable>(contrats: readonly C[]): C[] {
  return contrats.toSorted((a, b) => rang(a) - rang(b) || (b.debut ?? '').localeCompare(a.debut ?? ''));
}

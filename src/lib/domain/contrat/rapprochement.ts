import { anneeDe } from '../temps/calendrier';
import type { ClasseDAide } from './codes-d-aide';

/** Euros of a tranche in a year, as they are looked for among what was notified. */
export interface LigneARapprocher {
  tranche: number;
  exercice: number | null;
  montant: number;
  enveloppe: string;
  /** Beneficiary, the support hospital when the contract names none; null when that is not known. */
  ej: string | null;
  notifieeLe: string | null;
  /** It was notified or paid: a notification is expected. */
  attendue: boolean;
}

/**
 * Whether a notification of a part is to be found: it was paid, or its tranche was notified and comes whole. Notified at
 * once and paid by year, the part of a year to come is not notified yet.
 */
export function notificationAttendue({
  classe,
  parts,
  notifieeLe
}: {
  classe: ClasseDAide;
  /** Lines that the tranche has in the ledger. */
  parts: number;
  notifieeLe: string | null;
}): boolean {
  return classe === 'versee' || (parts === 1 && notifieeLe !== null);
}

/** What the agency notified (a row of `notification`). */
export interface Notification {
  ej: string;
  campagne: number;
  detail: 'notification' | 'mois';
  numero: string;
  date: string | null;
  enveloppe: string;
  sous_enveloppe: string | null;
  mesure: string | null;
  libelle: string | null;
  montant: number;
}

export interface Rapprochement<L extends LigneARapprocher, N extends Notification> {
  paires: { ligne: L; notifications: N[] }[];
  /** Notified or paid by the contract, and found nowhere. */
  sansNotification: L[];
  /** Of an envelope, a beneficiary and a year of the contract, and of none of its tranches. */
  sansTranche: N[];
  /** Notified to the same entities for something else: how many, and euros. */
  ailleurs: { nombre: number; montant: number };
}

/** An amount is the same within half a euro. */
const ARRONDI = 0.5;

const nu = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim();

/** Whether a notification is of an envelope: its own, its sub-envelope, or one that its measure names. */
export function memeEnveloppe(enveloppe: string, n: Notification): boolean {
  const cherchee = nu(enveloppe);
  if (cherchee === '') return false;
  if (cherchee === nu(n.enveloppe) || cherchee === nu(n.sous_enveloppe ?? '')) return true;
  return [n.mesure, n.libelle].some((texte) => ` ${nu(texte ?? '')} `.includes(` ${cherchee} `));
}

/** Notifications without the monthly sums of those that stand line by line: the same euros are read once. */
export function sansDoubleCompte<N extends Notification>(notifications: readonly N[]): N[] {
  const cle = ({ ej, campagne }: Notification) => `${ej} ${campagne}`;
  const detaillees = new Set(notifications.filter(({ detail }) => detail === 'notification').map(cle));
  return notifications.filter((n) => n.detail === 'notification' || !detaillees.has(cle(n)));
}

/**
 * What was notified beside the ledger of a contract, both ways. 1.2 M€ of AC in 2026 for the support hospital match a
 * notification of 1,200,000 € of MIGAC/AC of the campaign 2026, or two of 700,000 and 500,000.
 */
export function rapproche<L extends LigneARapprocher, N extends Notification>(
  lignes: readonly L[],
  notifications: readonly N[]
): Rapprochement<L, N> {
  const restantes = new Set(sansDoubleCompte(notifications));
  const rendu: Rapprochement<L, N> = {
    paires: [],
    sansNotification: [],
    sansTranche: [],
    ailleurs: { nombre: 0, montant: 0 }
  };
  const placees = lignes.filter(({ exercice }) => exercice !== null);
  for (const ligne of placees.toSorted((a, b) => Number(b.attendue) - Number(a.attendue))) {
    const trouvees = notificationsDe(ligne, [...restantes]);
    for (const n of trouvees) restantes.delete(n);
    if (trouvees.length > 0) rendu.paires.push({ ligne, notifications: trouvees });
    else if (ligne.attendue) rendu.sansNotification.push(ligne);
  }
  for (const n of restantes) {
    if (placees.some((ligne) => estCandidate(ligne, n))) rendu.sansTranche.push(n);
    else {
      rendu.ailleurs.nombre += 1;
      rendu.ailleurs.montant += n.montant;
    }
  }
  return rendu;
}

function estCandidate(ligne: LigneARapprocher, n: Notification): boolean {
  const annees = [ligne.exercice, ligne.notifieeLe === null ? null : anneeDe(ligne.notifieeLe)];
  return n.ej === ligne.ej && annees.includes(n.campagne) && memeEnveloppe(ligne.enveloppe, n);
}

function notificationsDe<N extends Notification>(ligne: LigneARapprocher, restantes: readonly N[]): N[] {
  const candidates = restantes.filter((n) => estCandidate(ligne, n));
  const exacte = candidates.find(({ montant }) => Math.abs(montant - ligne.montant) <= ARRONDI);
  if (exacte) return [exacte];
  const somme = candidates.reduce((total, { montant }) => total + montant, 0);
  return candidates.length > 1 && Math.abs(somme - ligne.montant) <= ARRONDI ? candidates : [];
}

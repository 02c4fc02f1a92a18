import type { Changement } from './ligne';
import { plusMois } from '../temps/calendrier';
import { CODES_GENRE, estUnJour } from './relis';

/** What is wrong with a field of an entry. */
export type Faute =
  | ('vide' | 'pas_une_date' | 'avant_le_debut' | 'bien_avant' | 'avant_la_seance' | 'apres_le_terme' | 'a_venir')
  | (
      | 'bien_apres'
      | 'pas_plus_tard'
      | 'inchangee'
      | 'pas_un_montant'
      | 'hors_de_proportion'
      | 'en_milliers'
      | 'signe_contraire'
    )
  | ('pas_une_valeur' | 'loin_de_la_cible' | 'valeur_en_milliers' | 'exercice_ouvert' | 'en_fraction');

/** A form of entry as it is filled, every field a text. */
export interface Saisie {
  genre: Changement['genre'];
  /** What it is aimed at: see `cleDuJalon`, `cleDeLaDecision`, or the number of an action or of a commitment. */
  cible: string;
  /** Day of the review, or of the fact. */
  date: string;
  echeance: string;
  /** Reason of a new deadline or of a gain put off, proof of what was reached, decision, comment. */
  texte: string;
  responsable: string;
  instance: string;
  partie: string;
  etat: string;
  meteo: string;
  palier: string;
  /** Euros, or a value in the unit of its commitment, as they are typed. */
  montant: string;
  /** Of the value of a commitment: see `CODES_STATUT_DE_VALEUR`. */
  statut: string;
}

export type Fautes = Partial<Record<keyof Saisie, Faute>>;

/** What bounds the days of an entry. */
export interface Bornes {
  /** First day of the contract, where it has one. */
  debut: string | null;
  /** Last day of the contract, where it has one. */
  terme: string | null;
  aujourdhui: string;
}

/** Letters that a line may have in a field, so that a journal stays read: of one line, of several. */
export const LETTRES_AU_PLUS = { texte: 300, long: 600 } as const;

export const cleDuGain = ({
  action,
  gain,
  version
}: {
  action: string;
  gain: string;
  version: number | null;
}): string => `${action} ${gain} ${version ?? ''}`;
export const cleDuJalon = ({ action, jalon }: { action: string; jalon: string }): string => `${action} ${jalon}`;
export const cleDeLaDecision = ({ date, rang }: { date: string; rang: number }): string => `${date} ${rang}`;

export const fauteDuTexte = (texte: string): Faute | null => (texte.trim() === '' ? 'vide' : null);

function fauteDuJour(jour: string): Faute | null {
  if (jour === '') return 'vide';
  return estUnJour(jour) ? null : 'pas_une_date';
}

/** A fact of a contract may come before it, while it was prepared: by a year at most [M]. */
const MOIS_AVANT = 12;

export function fauteDuFait(jour: string, { debut, aujourdhui }: Bornes): Faute | null {
  if (debut !== null && jour < plusMois(debut, -MOIS_AVANT)) return fauteDuJour(jour) ?? 'bien_avant';
  return fauteDuJour(jour) ?? (jour > aujourdhui ? 'a_venir' : null);
}

/** What a session decides may outlive the contract by a year, as its last return does [M]. */
const MOIS_APRES = 12;

/** What a session decides is to be done from that day on, when it says by when. */
export function fauteDuDelai(echeance: string, seance: string, { terme }: Pick<Bornes, 'terme'>): Faute | null {
  if (echeance === '') return null;
  const faute = fauteDuJour(echeance) ?? (echeance < seance ? 'avant_la_seance' : null);
  return faute ?? (terme !== null && echeance > plusMois(terme, MOIS_APRES) ? 'bien_apres' : null);
}

/** Over so many times what its line plans, an amount was not typed in euros [M]. */
const FOIS_LE_PREVU = 10;
/** Under such a part of it, without being zero, it was typed in thousands [M]. */
const PART_DU_PREVU = 0.01;

/** @param prevu what the line plans; of zero it bounds nothing */
export function fauteDuMontant(texte: string, prevu: number): Faute | null {
  if (texte.trim() === '') return 'vide';
  const montant = lisMontant(texte);
  if (montant === null) return 'pas_un_montant';
  const [dit, prevue] = [Math.abs(montant), Math.abs(prevu)];
  if (prevue !== 0 && dit > FOIS_LE_PREVU * prevue) return 'hors_de_proportion';
  return dit !== 0 && dit < PART_DU_PREVU * prevue ? 'en_milliers' : null;
}

/** Under such a part of the greatest figure of its commitment, euros were typed in thousands: a thousandth, twice over [M]. */
const PART_DE_L_ENGAGEMENT = 0.002;
/** The same of a rate typed as a fraction, without its sign: a hundredth, twice over [M]. */
const PART_DU_TAUX = 0.02;

/** Units that « % » may follow. */
const EN_POUR_CENT: readonly string[] = ['fraction', 'pour 100'];

/**
 * A value of a commitment as a reader types it, in per cent where it is a fraction; null when it is none. Worked: `2,1 %`
 * of a rate → 0.021.
 */
export function lisValeur(texte: string, unite: string): number | null {
  const lue = lisMontant(EN_POUR_CENT.includes(unite) ? texte.replace('%', '') : texte);
  return lue !== null && unite === 'fraction' ? Number((lue / 100).toPrecision(12)) : lue;
}

/** A value of a commitment as `lisValeur` reads it. */
export const ecrisValeur = (valeur: number, unite: string): string =>
  String(unite === 'fraction' ? Number((valeur * 100).toPrecision(12)) : valeur);

/**
 * @param connues the reference and the targets of the commitment: a result may cross zero, or come close to it, so that
 * the greatest alone bounds it
 */
export function fauteDeLaValeur(texte: string, unite: string, connues: readonly (number | null)[]): Faute | null {
  if (texte.trim() === '') return 'vide';
  const valeur = lisValeur(texte, unite);
  if (valeur === null) return 'pas_une_valeur';
  const [dite, connue] = [Math.abs(valeur), Math.max(0, ...connues.map((une) => Math.abs(une ?? 0)))];
  if (connue === 0) return null;
  if (dite > FOIS_LE_PREVU * connue) return 'loin_de_la_cible';
  if (dite === 0) return null;
  if (unite === 'fraction' && !texte.includes('%') && dite < PART_DU_TAUX * connue) return 'en_fraction';
  return unite === 'euros' && dite < PART_DE_L_ENGAGEMENT * connue ? 'valeur_en_milliers' : null;
}

export function fauteDeLEcheance(jour: string, { debut, terme }: Bornes): Faute | null {
  if (debut !== null && jour < debut) return fauteDuJour(jour) ?? 'avant_le_debut';
  return fauteDuJour(jour) ?? (terme !== null && jour > terme ? 'apres_le_terme' : null);
}

export const parmi = <T extends string>(codes: readonly T[], code: string): T | undefined =>
  codes.find((c) => c === code);

/** An amount in euros as a reader types it, spaces and comma included; null when it is none. */
export function lisMontant(texte: string): number | null {
  const nu = texte.replaceAll(/[\s€]/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(nu) ? Number(nu) : null;
}

export const CHAMPS = [
  ...(['cible', 'date', 'echeance', 'texte', 'responsable'] as const),
  ...(['instance', 'partie', 'etat', 'meteo', 'palier', 'montant', 'statut'] as const)
] satisfies (keyof Saisie)[];

export type Lue = { fautes: Fautes } | { changement: Changement; motif: string | null };

/** What is said, or which fields are wrong; a field without fault is left out. */
export function refuse(fautes: Readonly<Partial<Record<keyof Saisie, Faute | null>>>): { fautes: Fautes } | null {
  const vraies: Fautes = {};
  for (const champ of CHAMPS) {
    const faute = fautes[champ];
    if (faute) vraies[champ] = faute;
  }
  return Object.keys(vraies).length > 0 ? { fautes: vraies } : null;
}

/** What a blank form does not fill: the day is that of the session; who speaks, which review, provisional are offered. */
const A_REMPLIR = ['cible', 'echeance', 'texte', 'responsable', 'etat', 'meteo', 'palier', 'montant'] as const;

/** Whether something of an entry was typed or chosen. */
export const estEntamee = (saisie: Saisie): boolean => A_REMPLIR.some((champ) => saisie[champ].trim() !== '');

/** An entry as it was kept half filled; null when it is none. */
export function relisSaisie(lu: unknown): Saisie | null {
  if (typeof lu !== 'object' || lu === null) return null;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const genre = CODES_GENRE.find((code) => code === champs.get('genre'));
  const texte = (champ: keyof Saisie) => {
    const valeur = champs.get(champ);
    return typeof valeur === 'string' ? valeur : '';
  };
  if (genre === undefined) return null;
  return {
    genre,
    ...{ cible: texte('cible'), date: texte('date'), echeance: texte('echeance'), texte: texte('texte') },
    ...{ responsable: texte('responsable'), instance: texte('instance'), partie: texte('partie') },
    ...{ etat: texte('etat'), meteo: texte('meteo'), palier: texte('palier') },
    ...{ montant: texte('montant'), statut: texte('statut') }
  };
}

import { lignesDuJalon } from '../action/du-jalon';
import type { Par } from '../contrat/codes';
import type { Palier } from '../action/codes';
import { premierJour, type LigneGain } from '../gain/gain';
import { effetALaRealisation, effetSelonPaliers, type PalierGain } from '../gain/palier';
import type { Changement, Instance, Jugement, Ligne, Point, Retenus, ValeurDite } from './ligne';

interface CleJalon {
  contrat: string;
  action: string;
  jalon: string;
}

/** The tables of one contract that a journal reads and changes, as they are written. */
export interface TablesDuJournal {
  /** Its first and last day, where it has them: what bounds the days of a line. */
  contrat: { debut: string | null; fin: string | null }[];
  jalon: (CleJalon & {
    libelle: string;
    echeance: string;
    date_reelle: string | null;
    preuve: string | null;
    enregistre_le: string | null;
  })[];
  jalon_revision: (CleJalon & {
    rang: number;
    date: string;
    echeance: string;
    motif: string | null;
    enregistre_le: string | null;
  })[];
  action: { numero: string }[];
  action_point: (Point & { contrat: string; action: string; date: string; par: Par; enregistre_le: string | null })[];
  gain: (Retenus &
    Pick<LigneGain, 'contrat' | 'nature' | 'brut' | 'couts_induits' | 'perennite' | 'effet' | 'debut'> & {
      action: string;
      gain: string;
      version: number | null;
      libelle: string;
    })[];
  gain_palier: (PalierGain & { acte: string | null })[];
  engagement: {
    version: number;
    engagement: string;
    libelle: string;
    unite: string;
    decimales: number;
    reference: number | null;
  }[];
  engagement_cible: { version: number; engagement: string; date: string; valeur: number }[];
  valeur_contradictoire: (ValeurDite & {
    contrat: string;
    engagement: string;
    date: string;
    par: Par;
    motif_ecart: string | null;
    origine: string | null;
    origine_le: string | null;
    enregistre_le: string | null;
  })[];
  contrat_point: (Jugement & { contrat: string; date: string; par: Par; enregistre_le: string | null })[];
  revue: {
    contrat: string;
    date: string;
    instance: Instance;
    objet: string | null;
    synthese: string | null;
    enregistre_le: string | null;
  }[];
  decision: {
    contrat: string;
    date: string;
    rang: number;
    texte: string;
    responsable: string | null;
    echeance: string | null;
    faite_le: string | null;
    enregistre_le: string | null;
  }[];
}

/** The deadline of a milestone that stands: its last revision, else that of the signature. Null: no such milestone. */
export function echeanceEnVigueur(tables: TablesDuJournal, cible: { action: string; jalon: string }): string | null {
  const [jalon] = lignesDuJalon(tables.jalon, cible);
  const revisions = [...lignesDuJalon(tables.jalon_revision, cible)].sort((a, b) => a.rang - b.rang);
  return jalon ? (revisions.at(-1)?.echeance ?? jalon.echeance) : null;
}

/** Milestones that are not reached, each at the deadline that stands: what a meeting reads before it puts one off. */
export function jalonsOuverts(tables: TablesDuJournal): TablesDuJournal['jalon'] {
  return tables.jalon
    .filter(({ date_reelle }) => date_reelle === null)
    .map((jalon) => ({ ...jalon, echeance: echeanceEnVigueur(tables, jalon) ?? jalon.echeance }));
}

type Retenu = Extract<Changement, { genre: 'retenu' }>;

const VALEURS = ['retenu_etablissement', 'retenu_ars'] as const;

/** The values that a line changes: each party's stands alone, whatever the other's was on the screen of who entered it. */
export const retenusChanges = ({ avant, apres }: Retenu): (keyof Retenus)[] =>
  VALEURS.filter((valeur) => avant[valeur] !== apres[valeur]);

/**
 * A line that changes what both parties retain is two, each of which stands, contradicts another or is set aside without
 * the other; they keep its instant and its function. Only a file tells such a line: the form of entry asks for one value.
 */
export function parValeurRetenue(ligne: Ligne): Ligne[] {
  if (ligne.genre !== 'retenu') return [ligne];
  const changes = retenusChanges(ligne);
  if (changes.length < 2) return [ligne];
  const { id, avant, apres } = ligne;
  return changes.map((valeur, rang) => ({
    ...{ ...ligne, id: rang === 0 ? id : `${id} ${valeur}` },
    apres: { ...avant, [valeur]: apres[valeur], date: apres.date }
  }));
}

const parmi = (retenus: Retenus, valeurs: readonly (keyof Retenus)[]): Partial<Retenus> =>
  Object.fromEntries(valeurs.map((valeur) => [valeur, retenus[valeur]]));

/**
 * What a line says of the thing, by which two lines say the same or contradict each other. A journal kept from before
 * steps had a day of effect says none.
 */
export function apresQuiCompte(changement: Changement): Changement['apres'] | Partial<Retenus> {
  if (changement.genre === 'palier') return { ...changement.apres, effet: changement.apres.effet ?? null };
  if (changement.genre !== 'retenu') return changement.apres;
  return { ...parmi(changement.apres, retenusChanges(changement)), date: changement.apres.date };
}

/**
 * What of the thing as a line found it decides whether it still applies: what a party said on another day does not, nor
 * the day of the step that a gain had reached, nor the value that the other party retains.
 */
export function avantQuiCompte(changement: Changement): Changement['avant'] | Partial<Retenus> {
  if (changement.genre === 'retenu') return parmi(changement.avant, retenusChanges(changement));
  if (changement.genre === 'palier') {
    const { rang, palier } = changement.avant;
    return { rang, palier };
  }
  if (changement.genre !== 'point' && changement.genre !== 'meteo') return changement.avant;
  if (changement.avant === null) return null;
  const { date = changement.cible.date, ...dit } = changement.avant;
  return date === changement.cible.date ? dit : null;
}

/** What stands where a change is aimed, as `avantQuiCompte` tells it; undefined when there is no such thing. */
export function enPlace(
  tables: TablesDuJournal,
  changement: Changement
): Changement['avant'] | Partial<Retenus> | undefined {
  switch (changement.genre) {
    case 'echeance': {
      const echeance = echeanceEnVigueur(tables, changement.cible);
      return echeance === null ? undefined : { echeance };
    }
    case 'atteint': {
      const [jalon] = lignesDuJalon(tables.jalon, changement.cible);
      return jalon && { date_reelle: jalon.date_reelle };
    }
    case 'decision':
      return null;
    case 'cloture':
      return syntheseDe(tables, changement.cible);
    case 'jalon':
      return tables.action.some(({ numero }) => numero === changement.cible.action) ? null : undefined;
    case 'palier': {
      const { rang, palier } = dernierPalier(tables, changement.cible);
      return tables.gain.some(memeGain(changement.cible)) ? { rang, palier } : undefined;
    }
    case 'retenu': {
      const ligne = tables.gain.find(memeLigne(changement.cible));
      return ligne && parmi(ligne, retenusChanges(changement));
    }
    case 'valeur': {
      const connu = tables.engagement.some(({ engagement }) => engagement === changement.cible.engagement);
      return connu ? valeurEnPlace(tables, changement.cible) : undefined;
    }
    case 'meteo':
      return jugementDe(tables, changement.cible);
    case 'faite': {
      const { date, rang } = changement.cible;
      const decision = tables.decision.find((d) => d.date === date && d.rang === rang);
      return decision && { texte: decision.texte, faite_le: decision.faite_le };
    }
    case 'point':
      if (!tables.action.some(({ numero }) => numero === changement.cible.action)) return undefined;
      return pointDe(tables, changement.cible);
  }
}

interface CleGain {
  action: string;
  gain: string;
}

/** Whether a row is of the gain. */
export const memeGain =
  (cible: CleGain) =>
  ({ action, gain }: CleGain) =>
    action === cible.action && gain === cible.gain;

/** Whether a gain line is the one, in the version that fixes it. */
export const memeLigne =
  (cible: CleGain & { version: number | null }) =>
  (ligne: CleGain & { version: number | null }): boolean =>
    memeGain(cible)(ligne) && ligne.version === cible.version;

/** The last step of a gain line, with its rank, its day and its euros; null where it has none. */
export function dernierPalier(tables: TablesDuJournal, cible: CleGain) {
  const dernier = pasDuGain(tables, cible).at(-1);
  const { rang = null, palier = null, date = null, net = null } = dernier ?? {};
  return { rang, palier, date, net };
}

type Gain = TablesDuJournal['gain'][number];

const pasDuGain = (tables: TablesDuJournal, cible: CleGain) =>
  tables.gain_palier.filter(memeGain(cible)).sort((a, b) => a.rang - b.rang);

/** The day of effect of a gain line as its steps say it. */
export const effetEnPlace = (tables: TablesDuJournal, gain: Gain): string | null =>
  effetSelonPaliers(premierJour(gain), pasDuGain(tables, gain));

/** The day from which a step puts a gain in force, where it says none: see {@link effetALaRealisation}. */
export const effetDuPas = (tables: TablesDuJournal, gain: Gain, pas: { palier: Palier; date: string }): string | null =>
  effetALaRealisation(pas, premierJour(gain), pasDuGain(tables, gain));

/** The last of what a party said, on a day or before. */
function dernierDit<D extends { date: string; par: Par }>(dits: readonly D[], cible: { date: string; par: Par }) {
  const siens = dits.filter(({ date, par }) => par === cible.par && date <= cible.date);
  return siens.reduce<D | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
}

/** What a party said last of the contract, at a day, and when; null when it had said nothing. */
export function jugementEnPlace(tables: TablesDuJournal, cible: { date: string; par: Par }) {
  const dernier = dernierDit(tables.contrat_point, cible);
  return dernier && { date: dernier.date, meteo: dernier.meteo, commentaire: dernier.commentaire };
}

/** What a party said last of an action, at a day, and when; null when it had said nothing. */
export function pointEnPlace(tables: TablesDuJournal, cible: { action: string; date: string; par: Par }) {
  const siens = tables.action_point.filter(({ action }) => action === cible.action);
  const dernier = dernierDit(siens, cible);
  return dernier && { date: dernier.date, etat: dernier.etat, meteo: dernier.meteo, commentaire: dernier.commentaire };
}

/** What a party said of the contract on a day; null when it said nothing. */
export function jugementDe(tables: TablesDuJournal, cible: { date: string; par: Par }): Jugement | null {
  const point = tables.contrat_point.find(({ date, par }) => date === cible.date && par === cible.par);
  return point ? { meteo: point.meteo, commentaire: point.commentaire } : null;
}

type CleDeValeur = Extract<Changement, { genre: 'valeur' }>['cible'];

/** Whether a row is the value that a party retains of a commitment, for a day. */
export const memeValeur =
  (cible: CleDeValeur) =>
  ({ engagement, date, par }: CleDeValeur): boolean =>
    engagement === cible.engagement && date === cible.date && par === cible.par;

/** The value of a commitment that a party retains for a day; null when it retains none. */
export function valeurEnPlace(tables: TablesDuJournal, cible: CleDeValeur): ValeurDite | null {
  const ligne = tables.valeur_contradictoire.find(memeValeur(cible));
  return ligne ? { valeur: ligne.valeur, statut: ligne.statut } : null;
}

/** The synthesis that a review was closed with; null when it has none, or when the contract does not know it. */
export function syntheseDe(
  tables: TablesDuJournal,
  cible: { date: string; instance: string }
): { synthese: string } | null {
  const synthese = tables.revue.find((r) => memeRevue(r, cible))?.synthese ?? null;
  return synthese === null ? null : { synthese };
}

/** Whether two meetings are one: an instance sits once a day. */
export const memeRevue = (a: { date: string; instance: string }, b: { date: string; instance: string }): boolean =>
  a.date === b.date && a.instance === b.instance;

/** What a party said of an action on a day; null when it said nothing. */
export function pointDe(tables: TablesDuJournal, cible: { action: string; date: string; par: Par }): Point | null {
  const point = tables.action_point.find(
    ({ action, date, par }) => action === cible.action && date === cible.date && par === cible.par
  );
  return point ? { etat: point.etat, meteo: point.meteo, commentaire: point.commentaire } : null;
}

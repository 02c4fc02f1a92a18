import { lignesDuJalon } from '../action/du-jalon';
import type { Palier } from '../action/codes';
import type { Par } from '../contrat/codes';
import type { LigneGain } from '../gain/gain';
import { conflits, enOrdre, memes } from './journal';
import type { Changement, Instance, Journal, Jugement, Ligne, Point, Retenus } from './ligne';

interface CleJalon {
  contrat: string;
  action: string;
  jalon: string;
}

/** The tables of one contract that a journal changes, as they are written. */
export interface TablesDuJournal {
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
    Pick<LigneGain, 'brut' | 'couts_induits'> & {
      action: string;
      gain: string;
      version: number | null;
      libelle: string;
    })[];
  gain_palier: {
    contrat: string;
    action: string;
    gain: string;
    rang: number;
    date: string;
    palier: Palier;
    net: number | null;
    effet: string | null;
    acte: string | null;
    enregistre_le: string | null;
  }[];
  contrat_point: (Jugement & { contrat: string; date: string; par: Par; enregistre_le: string | null })[];
  revue: { contrat: string; date: string; instance: Instance; objet: string | null; enregistre_le: string | null }[];
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

/** A contract once its journal is applied, and what of the journal changed nothing. */
export interface Appliquee {
  tables: TablesDuJournal;
  /** Lines whose target is gone, or no longer as they found it. */
  sansEffet: Ligne[];
  /** Lines that contradict each other: none of them is applied until a person chooses. */
  conflits: Ligne[][];
}

const prochainRang = (lignes: readonly { rang: number }[]) => Math.max(0, ...lignes.map(({ rang }) => rang)) + 1;

/** The deadline of a milestone that stands: its last revision, else that of the signature. Null: no such milestone. */
export function echeanceEnVigueur(tables: TablesDuJournal, cible: { action: string; jalon: string }): string | null {
  const [jalon] = lignesDuJalon(tables.jalon, cible);
  const revisions = [...lignesDuJalon(tables.jalon_revision, cible)].sort((a, b) => a.rang - b.rang);
  return jalon ? (revisions.at(-1)?.echeance ?? jalon.echeance) : null;
}

/** What stands where a change is aimed; undefined when there is no such thing. */
function enPlace(tables: TablesDuJournal, changement: Changement): Changement['avant'] | undefined {
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
    case 'cloture':
      return null;
    case 'jalon':
      return tables.action.some(({ numero }) => numero === changement.cible.action) ? null : undefined;
    case 'palier':
      return tables.gain.some(memeGain(changement.cible)) ? dernierPalier(tables, changement.cible) : undefined;
    case 'retenu': {
      const ligne = tables.gain.find(memeLigne(changement.cible));
      return ligne && { retenu_etablissement: ligne.retenu_etablissement, retenu_ars: ligne.retenu_ars };
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

const memeGain =
  (cible: CleGain) =>
  ({ action, gain }: CleGain) =>
    action === cible.action && gain === cible.gain;

/** Whether a gain line is the one, in the version that fixes it. */
export const memeLigne =
  (cible: CleGain & { version: number | null }) =>
  (ligne: CleGain & { version: number | null }): boolean =>
    memeGain(cible)(ligne) && ligne.version === cible.version;

/** The last step of a gain line, and its rank; null where it has none. */
export function dernierPalier(tables: TablesDuJournal, cible: CleGain): { rang: number | null; palier: Palier | null } {
  const siens = tables.gain_palier.filter(memeGain(cible)).sort((a, b) => a.rang - b.rang);
  const dernier = siens.at(-1);
  return { rang: dernier?.rang ?? null, palier: dernier?.palier ?? null };
}

/** What a party said of the contract on a day; null when it said nothing. */
export function jugementDe(tables: TablesDuJournal, cible: { date: string; par: Par }): Jugement | null {
  const point = tables.contrat_point.find(({ date, par }) => date === cible.date && par === cible.par);
  return point ? { meteo: point.meteo, commentaire: point.commentaire } : null;
}

/** What a party said of an action on a day; null when it said nothing. */
export function pointDe(tables: TablesDuJournal, cible: { action: string; date: string; par: Par }): Point | null {
  const point = tables.action_point.find(
    ({ action, date, par }) => action === cible.action && date === cible.date && par === cible.par
  );
  return point ? { etat: point.etat, meteo: point.meteo, commentaire: point.commentaire } : null;
}

/** The tables with a review that was held, which they may know already. */
function avecRevue(
  tables: TablesDuJournal,
  { contrat, date, instance }: { contrat: string; date: string; instance: Instance }
): TablesDuJournal {
  if (tables.revue.some((r) => r.date === date && r.instance === instance)) return tables;
  return { ...tables, revue: [...tables.revue, { contrat, date, instance, objet: null, enregistre_le: null }] };
}

/** The number of a milestone that an action does not have yet. */
function prochainJalon(jalons: readonly { action: string; jalon: string }[], action: string): string {
  const numeros = jalons.flatMap((j) => (j.action === action && /^\d+$/.test(j.jalon) ? Number(j.jalon) : []));
  return String(Math.max(0, ...numeros) + 1);
}

/** Writes one change as the workbook of the contract would tell it: what can be added is, what is dated says its day. */
function ecris(tables: TablesDuJournal, ligne: Ligne): TablesDuJournal {
  const { contrat, motif } = ligne;
  const nouvelle = { contrat, enregistre_le: null };
  switch (ligne.genre) {
    case 'echeance': {
      const rang = prochainRang(lignesDuJalon(tables.jalon_revision, ligne.cible));
      const revision = { ...nouvelle, ...ligne.cible, rang, ...ligne.apres, motif };
      return { ...tables, jalon_revision: [...tables.jalon_revision, revision] };
    }
    case 'atteint': {
      const atteint = (j: { action: string; jalon: string }) =>
        j.action === ligne.cible.action && j.jalon === ligne.cible.jalon;
      const jalon = tables.jalon.map((j) => (atteint(j) ? { ...j, ...ligne.apres, enregistre_le: null } : j));
      return { ...tables, jalon };
    }
    case 'decision': {
      const { date } = ligne.cible;
      const { instance, ...apres } = ligne.apres;
      const rang = prochainRang(tables.decision.filter((d) => d.date === date));
      return {
        ...avecRevue(tables, { contrat, date, instance }),
        decision: [...tables.decision, { ...nouvelle, date, rang, ...apres, faite_le: null }]
      };
    }
    case 'cloture':
      return avecRevue(tables, { contrat, ...ligne.cible });
    case 'jalon': {
      const { action } = ligne.cible;
      const { libelle, echeance } = ligne.apres;
      const numero = { ...nouvelle, action, jalon: prochainJalon(tables.jalon, action) };
      return { ...tables, jalon: [...tables.jalon, { ...numero, libelle, echeance, date_reelle: null, preuve: null }] };
    }
    case 'palier': {
      const rang = prochainRang(tables.gain_palier.filter(memeGain(ligne.cible)));
      const pas = { ...nouvelle, ...ligne.cible, rang, ...ligne.apres, effet: null };
      return { ...tables, gain_palier: [...tables.gain_palier, pas] };
    }
    case 'retenu': {
      const { retenu_etablissement, retenu_ars } = ligne.apres;
      const sienne = memeLigne(ligne.cible);
      const gain = tables.gain.map((g) => (sienne(g) ? { ...g, retenu_etablissement, retenu_ars } : g));
      return { ...tables, gain };
    }
    case 'meteo': {
      const { date, par } = ligne.cible;
      const autres = tables.contrat_point.filter((p) => p.date !== date || p.par !== par);
      return { ...tables, contrat_point: [...autres, { ...nouvelle, date, par, ...ligne.apres }] };
    }
    case 'faite': {
      const { date, rang } = ligne.cible;
      const decision = tables.decision.map((d) => (d.date === date && d.rang === rang ? { ...d, ...ligne.apres } : d));
      return { ...tables, decision };
    }
    case 'point': {
      const { action, date, par } = ligne.cible;
      const autres = tables.action_point.filter((p) => p.action !== action || p.date !== date || p.par !== par);
      return { ...tables, action_point: [...autres, { ...nouvelle, ...ligne.cible, ...ligne.apres }] };
    }
  }
}

/**
 * A contract with the lines of its journal, in the order of their entry. A line is applied where it finds what it was
 * made on; what is not applied is listed, never dropped. With no line, the contract is as it was.
 *
 * @param depart the tables of the contract without any line
 */
export function applique(depart: TablesDuJournal, journal: Journal): Appliquee {
  const contraires = conflits(journal);
  const enSuspens = new Set(contraires.flat());
  let tables = depart;
  const sansEffet: Ligne[] = [];
  for (const ligne of enOrdre(journal)) {
    if (enSuspens.has(ligne)) continue;
    const trouve = enPlace(tables, ligne);
    if (trouve !== undefined && memes(trouve, ligne.avant)) tables = ecris(tables, ligne);
    else sansEffet.push(ligne);
  }
  return { tables, sansEffet, conflits: contraires };
}

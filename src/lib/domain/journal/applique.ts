import { lignesDuJalon } from '../action/du-jalon';
import type { Fautes } from './champs';
import { demesuresDe } from './demesure';
import {
  avantQuiCompte,
  effetDuPas,
  enPlace,
  memeGain,
  memeLigne,
  memeRevue,
  memeValeur,
  retenusChanges,
  type TablesDuJournal
} from './en-place';
import { cleDuDit, conflits, enOrdre, estUnAjout } from './journal';
import type { Instance, Journal, Ligne } from './ligne';
import { jourDuChangement } from './jour';
import { estCeQuIlTrouva, estDejaLa, meneA, sEcritEnPlus } from './publiee';

const prochainRang = (lignes: readonly { rang: number }[]) => Math.max(0, ...lignes.map(({ rang }) => rang)) + 1;

/** A contract once its journal is applied, and what of the journal changed nothing. */
export interface Appliquee {
  tables: TablesDuJournal;
  /** Lines whose target is gone, or no longer as they found it. */
  sansEffet: Ligne[];
  /** Lines that the form of entry would refuse, with what is wrong: a journal may come from a file. */
  refusees: { ligne: Ligne; fautes: Fautes }[];
  /** Lines that say again what another, which is applied, already says: two computers entered one change. */
  doubles: { ligne: Ligne; comme: Ligne }[];
  /** Lines that the tables held already: the data published since took them. Nothing of them is written again. */
  publiees: Ligne[];
  /** Lines that contradict each other: none of them is applied until a person chooses. */
  conflits: Ligne[][];
}

/** The lines of a journal that the contract holds, published or not: entered on two computers, one change is one line. */
export function tenues(journal: Journal, laissees: Omit<Appliquee, 'tables'>): Ligne[] {
  const { sansEffet, refusees, doubles, conflits: contraires } = laissees;
  const hors = new Set([...sansEffet, ...[...refusees, ...doubles].map(({ ligne }) => ligne), ...contraires.flat()]);
  return journal.filter((ligne) => !hors.has(ligne));
}

/** The tables with a review that was held, which they may know already. */
function avecRevue(
  tables: TablesDuJournal,
  { date, instance }: { date: string; instance: Instance },
  nouvelle: { contrat: string; enregistre_le: string | null }
): TablesDuJournal {
  if (tables.revue.some((r) => memeRevue(r, { date, instance }))) return tables;
  const tenue = { ...nouvelle, date, instance, objet: null, synthese: null };
  return { ...tables, revue: [...tables.revue, tenue] };
}

/** The number of a milestone that an action does not have yet. */
function prochainJalon(jalons: readonly { action: string; jalon: string }[], action: string): string {
  const numeros = jalons.flatMap((j) => (j.action === action && /^\d+$/.test(j.jalon) ? Number(j.jalon) : []));
  return String(Math.max(0, ...numeros) + 1);
}

/**
 * The day on which a line was recorded, never before the day of its fact, which another clock may tell. Entered after the
 * day that is looked at, it is taken as recorded on that day: later, no page would show it; without a day, it would be
 * known from the day of its fact, and rewrite what earlier situations knew. Its fact comes after that day: it has none.
 */
function enregistreLe(ligne: Ligne, au: string | null): string | null {
  const [saisi, fait] = [ligne.le.slice(0, 10), jourDuChangement(ligne)];
  const jour = saisi < fait ? fait : saisi;
  if (au === null || jour <= au) return jour;
  return fait > au ? null : au;
}

/** The value that a party now retains: what its former one was read in says nothing of it, only its day is known. */
function retenueSaisie(
  valeur: 'retenu_etablissement' | 'retenu_ars',
  apres: Extract<Ligne, { genre: 'retenu' }>['apres']
): [string, string | number | null][] {
  const par = valeur === 'retenu_ars' ? 'ars' : 'etablissement';
  return [
    [valeur, apres[valeur]],
    [`${par}_origine`, null],
    [`${par}_origine_le`, apres[valeur] === null ? null : apres.date]
  ];
}

/** Writes one change as the workbook of the contract would tell it: what can be added is, what is dated says its day. */
function ecris(tables: TablesDuJournal, ligne: Ligne, au: string | null): TablesDuJournal {
  const { contrat, motif } = ligne;
  const nouvelle = { contrat, enregistre_le: enregistreLe(ligne, au) };
  switch (ligne.genre) {
    case 'echeance': {
      const rang = prochainRang(lignesDuJalon(tables.jalon_revision, ligne.cible));
      const revision = { ...nouvelle, ...ligne.cible, rang, ...ligne.apres, motif };
      return { ...tables, jalon_revision: [...tables.jalon_revision, revision] };
    }
    case 'atteint': {
      const atteint = (j: { action: string; jalon: string }) =>
        j.action === ligne.cible.action && j.jalon === ligne.cible.jalon;
      const jalon = tables.jalon.map((j) => (atteint(j) ? { ...j, ...ligne.apres, ...nouvelle } : j));
      return { ...tables, jalon };
    }
    case 'decision': {
      const { date } = ligne.cible;
      const { instance, ...apres } = ligne.apres;
      const rang = prochainRang(tables.decision.filter((d) => d.date === date));
      return {
        ...avecRevue(tables, { date, instance }, nouvelle),
        decision: [...tables.decision, { ...nouvelle, date, rang, ...apres, faite_le: null }]
      };
    }
    case 'cloture': {
      const tenues = avecRevue(tables, ligne.cible, nouvelle);
      const revue = tenues.revue.map((r) => (memeRevue(r, ligne.cible) ? { ...r, ...ligne.apres } : r));
      return { ...tenues, revue };
    }
    case 'jalon': {
      const { action } = ligne.cible;
      const { libelle, echeance } = ligne.apres;
      const numero = { ...nouvelle, action, jalon: prochainJalon(tables.jalon, action) };
      return { ...tables, jalon: [...tables.jalon, { ...numero, libelle, echeance, date_reelle: null, preuve: null }] };
    }
    case 'palier': {
      const rang = prochainRang(tables.gain_palier.filter(memeGain(ligne.cible)));
      // A step is of the gain, whichever version fixes it: what the last one plans tells its day.
      const gain = tables.gain.findLast(memeGain(ligne.cible));
      const effet = gain ? effetDuPas(tables, gain, ligne.apres) : null;
      const pas = { ...nouvelle, ...ligne.cible, rang, effet, ...ligne.apres };
      return { ...tables, gain_palier: [...tables.gain_palier, pas] };
    }
    case 'retenu': {
      const sienne = memeLigne(ligne.cible);
      const dites = Object.fromEntries(retenusChanges(ligne).flatMap((valeur) => retenueSaisie(valeur, ligne.apres)));
      const gain = tables.gain.map((g) => (sienne(g) ? { ...g, ...dites } : g));
      return { ...tables, gain };
    }
    case 'valeur': {
      const sienne = memeValeur(ligne.cible);
      const autres = tables.valeur_contradictoire.filter((valeur) => !sienne(valeur));
      // Why the value that it replaces differed, and of which day its source was, says nothing of it.
      const dite = { ...nouvelle, ...ligne.cible, ...ligne.apres, motif_ecart: null, origine_le: null };
      return { ...tables, valeur_contradictoire: [...autres, dite] };
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
 * made on, and says nothing that the form would refuse; what is not applied is listed, never dropped. With no line, the contract is as it was.
 *
 * @param depart the tables of the contract without any line
 * @param au the last day that is looked at, which no page goes past; null where lines say the day of their recording
 * whatever it is
 */
export function applique(depart: TablesDuJournal, journal: Journal, au: string | null = null): Appliquee {
  const groupeDe = new Map(conflits(journal).flatMap((groupe) => groupe.map((ligne) => [ligne, groupe] as const)));
  const contraires = new Map<Ligne[], boolean>();
  let tables = depart;
  const sansEffet: Ligne[] = [];
  const publiees: Ligne[] = [];
  const refusees: Appliquee['refusees'] = [];
  const doubles: Appliquee['doubles'] = [];
  const dites = new Map<string, Ligne>();
  for (const ligne of enOrdre(journal)) {
    const trouve = enPlace(tables, ligne);
    const tient = trouve !== undefined && estCeQuIlTrouva(trouve, avantQuiCompte(ligne));
    const groupe = groupeDe.get(ligne);
    if (groupe) {
      // What was published of lines that contradict each other is what was chosen.
      const suspend = contraires.get(groupe) ?? (tient || !groupe.some((une) => estDejaLa(depart, une)));
      contraires.set(groupe, suspend);
      if (suspend) continue;
    }
    const comme = dites.get(cleDuDit(ligne));
    if (!comme && (sEcritEnPlus(ligne) || !tient) && estDejaLa(depart, ligne)) {
      publiees.push(ligne);
      continue;
    }
    if (comme && (!tient || estUnAjout(ligne))) {
      doubles.push({ ligne, comme });
      continue;
    }
    const fautes = demesuresDe(ligne, tables);
    if (!tient) sansEffet.push(ligne);
    else if (fautes) refusees.push({ ligne, fautes });
    else {
      tables = ecris(tables, ligne, au);
      dites.set(cleDuDit(ligne), ligne);
    }
  }
  const enSuspens = [...contraires].flatMap(([groupe, suspend]) => (suspend ? [groupe] : []));
  return { tables, refusees, doubles, conflits: enSuspens, ...avecLesDepassees(sansEffet, publiees) };
}

/** Lines that a published one went past are published too: it was made on what they say. */
function avecLesDepassees(sansEffet: readonly Ligne[], publiees: readonly Ligne[]) {
  const menent = [...publiees];
  for (const ligne of sansEffet.toReversed()) {
    if (menent.some((suivante) => meneA(ligne, suivante))) menent.push(ligne);
  }
  return { sansEffet: sansEffet.filter((ligne) => !menent.includes(ligne)), publiees: enOrdre(menent) };
}

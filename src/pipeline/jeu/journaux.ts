import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { lisFichierDuJournal, type NomDeJournal } from '$lib/importers/journal/fichier';
import { fusionne, joins, misesDeCote, sans, type MiseDeCote } from '$lib/domain/journal/journal';
import { tenues, type Appliquee } from '$lib/domain/journal/applique';
import type { Ligne, Registre } from '$lib/domain/journal/ligne';
import { avecTypographie } from '$lib/importers/proses';
import { TABLES_DE_LIGNES, tablesDuJournal } from '$lib/importers/journal/tables';
import { poseSurContrat } from '$lib/importers/journal/pose';
import { setRows } from '$lib/schema/rows';
import type { TableRows } from '$lib/schema/tables';
import { problemeEnPhrase } from '$lib/words/importer/phrase';
import { MOTS_DES_JOURNAUX as MOTS, problemeDuFichier } from '$lib/words/saisie/fichier';
import { fautesEnMots } from '$lib/words/saisie/mots';
import { auteurEnMots, libellesDe, ligneEnMots } from '$lib/words/saisie/ligne';

/** A file of a journal that was read whole. */
interface Lu extends NomDeJournal {
  fichier: string;
  registre: Registre;
}

/** What came of the lines of a contract, for the report. */
export interface BilanDuJournal {
  contrat: string;
  fichiers: string[];
  appliquees: number;
  /** Withdrawn in one of the files, whatever the others say. */
  annulees: Ligne[];
  /** Set aside by a person who chose another. */
  ecartees: MiseDeCote[];
  conflits: Ligne[][];
  sansEffet: Ligne[];
  refusees: Appliquee['refusees'];
  /** Those that another of them says too. */
  doubles: Ligne[];
  /** Lines that the data held already. */
  publiees: Ligne[];
}

const estJournal = (nom: string) => nom.toLowerCase().endsWith('.json');

/** Files of a path, and those of a folder in the order of their paths, so that a build is repeatable. */
function fichiersDe(chemin: string): string[] {
  if (!statSync(chemin).isDirectory()) return [chemin];
  return readdirSync(chemin, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && !entree.name.startsWith('.'))
    .map((entree) => path.join(entree.parentPath, entree.name))
    .sort();
}

/** The journals entered during meetings that a command is given, laid over the datasets that they name. */
export class Journaux {
  readonly #lus: Lu[] = [];
  readonly #poses = new Set<Lu>();
  readonly #raconte: (ligne: string) => void;
  /** Files refused, and lines that wait for a person. */
  #enAttente = 0;

  constructor(chemins: readonly string[], raconte: (ligne: string) => void) {
    this.#raconte = raconte;
    for (const chemin of chemins) this.#lis(chemin);
  }

  #lis(chemin: string): void {
    if (!existsSync(chemin)) return this.#refuse(`${chemin}\u00a0: ${MOTS.absent}`);
    for (const fichier of fichiersDe(chemin)) {
      if (fichier !== chemin && !estJournal(fichier)) this.#raconte(`${fichier}\u00a0: ${MOTS.pasUnJournal}`);
      else this.#lisUn(fichier);
    }
  }

  #lisUn(fichier: string): void {
    const lu = lisFichierDuJournal(readFileSync(fichier, 'utf8'));
    if ('defaut' in lu)
      this.#refuse(`${fichier}\u00a0: ${MOTS.refuse} ${problemeEnPhrase(problemeDuFichier(fichier, lu.defaut))}`);
    else this.#lus.push({ ...lu, fichier });
  }

  #refuse(phrase: string): void {
    this.#enAttente += 1;
    this.#raconte(phrase);
  }

  /** The rows of a dataset with the journals that are its own, contract by contract, each file told. */
  pose(jeu: string, rows: TableRows): { rows: TableRows; bilans: BilanDuJournal[] } {
    const siens = this.#lus.filter((lu) => lu.jeu === jeu);
    siens.forEach((lu) => this.#poses.add(lu));
    const contrats = [...new Set(siens.map(({ contrat }) => contrat))].sort();
    let apres = rows;
    const bilans = contrats.map((contrat) => {
      const lus = siens.filter((lu) => lu.contrat === contrat);
      const pose = this.#poseSur(apres, contrat, lus);
      apres = pose.rows;
      return pose.bilan;
    });
    return { rows: apres, bilans };
  }

  #poseSur(rows: TableRows, contrat: string, lus: readonly Lu[]): { rows: TableRows; bilan: BilanDuJournal } {
    const registre = lus.reduce<Registre>((a, b) => joins(a, b.registre), { lignes: [], retirees: [] });
    const toutes = lus.reduce<Ligne[]>((a, b) => fusionne(a, b.registre.lignes), []);
    const ecartees = misesDeCote(registre);
    const annulees = sans(
      sans(toutes, registre.lignes),
      ecartees.map(({ ligne }) => ligne)
    );
    const siennes = avecTypographie(lignesDuContrat(rows, contrat));
    const connu = (rows.contrat ?? []).some(({ id }) => id === contrat);
    const {
      rows: posees,
      sansEffet,
      refusees,
      doubles,
      publiees,
      conflits
    } = connu
      ? poseSurContrat(siennes, registre.lignes, rows.jeu?.[0]?.donnees_au ?? null)
      : { rows: siennes, sansEffet: [...registre.lignes], refusees: [], doubles: [], publiees: [], conflits: [] };
    const tiennent = tenues(registre.lignes, { sansEffet, refusees, doubles, publiees, conflits });
    const appliquees = sans(tiennent, publiees).length;
    const bilan = {
      contrat,
      fichiers: lus.map(({ fichier }) => fichier),
      appliquees,
      annulees,
      ecartees,
      conflits,
      sansEffet,
      refusees,
      doubles: doubles.map(({ ligne }) => ligne),
      publiees
    };
    if (!connu) this.#raconte(`  ${MOTS.contratInconnu(contrat)}`);
    this.#dit(bilan, siennes);
    return { rows: appliquees === 0 ? rows : remplace(rows, contrat, posees), bilan };
  }

  #dit(
    {
      contrat,
      fichiers,
      appliquees,
      annulees,
      ecartees,
      conflits,
      sansEffet,
      refusees,
      doubles,
      publiees
    }: BilanDuJournal,
    siennes: TableRows
  ): void {
    const libelle = libellesDe(tablesDuJournal(siennes));
    const enPhrase = (ligne: Ligne) => {
      const { quoi, avant, apres, motif } = ligneEnMots(ligne, libelle);
      const pourquoi = ['meteo', 'palier'].includes(ligne.genre) && motif !== null ? `\u00a0: ${motif}` : '';
      return `${quoi}\u00a0: ${avant} → ${apres}${pourquoi} (${auteurEnMots(ligne)})`;
    };
    this.#raconte(`  ${MOTS.bilan(contrat, fichiers, appliquees)}`);
    for (const ligne of annulees) this.#raconte(`    ${MOTS.annulee} ${enPhrase(ligne)}`);
    for (const { ligne, choix } of ecartees)
      this.#raconte(`    ${MOTS.ecartee(auteurEnMots(choix))} ${enPhrase(ligne)}`);
    for (const ligne of publiees) this.#raconte(`    ${MOTS.publiee} ${enPhrase(ligne)}`);
    for (const ligne of doubles) this.#raconte(`    ${MOTS.double} ${enPhrase(ligne)}`);
    for (const ligne of sansEffet) this.#raconte(`    ${MOTS.sansEffet} ${enPhrase(ligne)}`);
    const [du] = siennes.contrat ?? [];
    for (const { ligne, fautes } of refusees) {
      const bornes = { debut: du?.debut ?? null, terme: du?.fin ?? null };
      this.#raconte(`    ${MOTS.refusee} ${enPhrase(ligne)}. ${fautesEnMots(fautes, bornes)}`);
    }
    for (const contraires of conflits) {
      this.#raconte(`    ${MOTS.conflit}`);
      for (const ligne of contraires) this.#raconte(`      ${enPhrase(ligne)}`);
    }
    this.#enAttente += sansEffet.length + refusees.length + conflits.length;
  }

  /** Says what was not taken; 1 when something waits for a person. */
  fini(jeux: readonly string[]): number {
    for (const lu of this.#lus) {
      if (!this.#poses.has(lu)) this.#refuse(`${lu.fichier}\u00a0: ${MOTS.autreJeu(lu.jeu, jeux)}`);
    }
    return this.#enAttente > 0 ? 1 : 0;
  }
}

function lignesDuContrat(rows: TableRows, contrat: string): TableRows {
  const siennes: TableRows = { contrat: (rows.contrat ?? []).filter(({ id }) => id === contrat) };
  for (const table of TABLES_DE_LIGNES) {
    setRows(
      siennes,
      table,
      (rows[table] ?? []).filter((ligne) => ligne.contrat === contrat)
    );
  }
  return siennes;
}

/** The same rows, those of one contract replaced where they stand in the order of contracts. */
function remplace(rows: TableRows, contrat: string, posees: TableRows): TableRows {
  const apres: TableRows = { ...rows };
  for (const table of TABLES_DE_LIGNES) {
    const autres = (rows[table] ?? []).filter((ligne) => ligne.contrat !== contrat);
    setRows(apres, table, [...autres, ...(posees[table] ?? [])]);
  }
  return apres;
}

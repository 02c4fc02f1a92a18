import type { LigneCsv } from '../lecture/csv';
import { horsDuTemps, PREMIER_EXERCICE } from '$lib/domain/temps/exercice';
import { aSaCle, ditSansCle, estFiness, GardeDeTableur } from '../lecture/finess';
import type { Releve } from '../releve';

/** The accounts of one legal entity for one year. */
export interface Exercice {
  ej: string;
  annee: number;
  ligne: LigneCsv;
}

interface Groupe {
  ej: string;
  annee: number;
  entite: LigneCsv[];
  sites: LigneCsv[];
}

/**
 * One row per legal entity and year. The extract has rows of the entity (no site FINESS) and rows of its sites: the
 * entity's own row stands; without one, site rows stand when they all say the same (the accounts repeated on each
 * site). Sites that differ cannot be added up (rates, balance-sheet items): they are left out and told.
 */
export class Exercices {
  readonly #entete: readonly string[];
  readonly #releve: Releve;
  readonly #suit: (ej: string) => boolean;
  readonly #tableur = new GardeDeTableur();
  readonly #groupes = new Map<string, Groupe>();
  readonly #montants: number[];

  readonly #dernier: number;

  /** @param dernier the last year that the extract can hold */
  constructor(
    entete: readonly string[],
    releve: Releve,
    { suit, dernier }: { suit: ((ej: string) => boolean) | undefined; dernier: number }
  ) {
    this.#dernier = dernier;
    this.#entete = entete;
    this.#releve = releve;
    this.#suit = suit ?? (() => true);
    this.#montants = entete.map((nom, i) => (nom.startsWith('Finess') ? -1 : i)).filter((i) => i >= 0);
  }

  ligne(ligne: LigneCsv): void {
    const [ej, et, annee] = [this.#lit(ligne, 'Finess EJ'), this.#lit(ligne, 'Finess ET'), this.#lit(ligne, 'Année')];
    const abimes = [
      this.#tableur.vois({ ligne: ligne.ligne, colonne: 'Finess EJ', valeur: ej }),
      this.#tableur.vois({ ligne: ligne.ligne, colonne: 'Finess ET', valeur: et })
    ];
    if (abimes.includes(true)) return;
    if (!estFiness(ej)) return this.#illisible(ligne, 'Finess EJ', ej);
    if (et !== '' && !estFiness(et)) return this.#illisible(ligne, 'Finess ET', et);
    if (!/^(19|20)\d{2}$/.test(annee)) return this.#illisible(ligne, 'Année', annee);
    if (horsDuTemps(Number(annee), this.#dernier) !== null) return this.#horsDuTemps(ligne, annee);
    if (!aSaCle(ej)) this.#sansCle(ligne, 'Finess EJ', ej);
    if (et !== '' && !aSaCle(et)) this.#sansCle(ligne, 'Finess ET', et);
    if (!this.#suit(ej)) return this.#releve.ecarte('entité juridique hors du périmètre du jeu');
    const cle = `${ej} ${annee}`;
    const groupe = this.#groupes.get(cle) ?? { ej, annee: Number(annee), entite: [], sites: [] };
    this.#groupes.set(cle, groupe);
    (et === '' ? groupe.entite : groupe.sites).push(ligne);
  }

  /** Null, with a refusal among the problems, when a spreadsheet ruined the FINESS numbers. */
  termine(): Exercice[] | null {
    const refus = this.#tableur.refus(this.#releve.fichier);
    if (refus) {
      this.#releve.push(refus);
      return null;
    }
    return [...this.#groupes].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, groupe]) => this.#retient(groupe));
  }

  #retient({ ej, annee, entite, sites }: Groupe): Exercice[] {
    const candidates = entite.length > 0 ? entite : sites;
    const [premiere, ...autres] = candidates;
    if (!premiere) return [];
    if (entite.length > 0) this.#releve.ecarte('ligne de site, celle de l’entité est retenue', sites.length);
    const differente = autres.find((ligne) => this.#valeurs(ligne) !== this.#valeurs(premiere));
    if (!differente) {
      this.#releve.ecarte('ligne qui répète les comptes d’une autre', autres.length);
      this.#releve.gardees += 1;
      return [{ ej, annee, ligne: premiere }];
    }
    const dit = {
      colonne: entite.length > 0 ? 'Finess EJ' : 'Finess ET',
      valeur: ej,
      genre: 'comptes en plusieurs lignes',
      message: `${ej} a ${candidates.length} lignes différentes pour ${annee} (la première est la ligne ${premiere.ligne}).`,
      attendu: 'une ligne par entité juridique et par année',
      suite: 'Lignes laissées de côté\u00a0: des comptes de sites ne s’additionnent pas.'
    };
    const raison = 'comptes en plusieurs lignes qui se contredisent';
    this.#releve.refuseLigne(differente.ligne, raison, dit, candidates.length);
    return [];
  }

  #lit({ cellules }: LigneCsv, nom: string): string {
    return cellules[this.#entete.indexOf(nom)] ?? '';
  }

  #valeurs({ cellules }: LigneCsv): string {
    return this.#montants.map((i) => cellules[i] ?? '').join(';');
  }

  #sansCle({ ligne }: LigneCsv, colonne: string, valeur: string): void {
    this.#releve.push(ditSansCle({ fichier: this.#releve.fichier, ligne }, colonne, valeur).probleme);
  }

  #horsDuTemps({ ligne }: LigneCsv, annee: string): void {
    this.#releve.refuseLigne(ligne, 'année impossible', {
      colonne: 'Année',
      valeur: annee,
      genre: 'année impossible',
      message: `Cet extrait ne peut pas porter des comptes de ${annee}.`,
      attendu: `une année de ${PREMIER_EXERCICE} à ${this.#dernier}`,
      suite: 'Ligne refusée. Corrigez l’année, ou réexportez le fichier de sa source.'
    });
  }

  #illisible({ ligne }: LigneCsv, colonne: string, valeur: string): void {
    const annee = colonne === 'Année';
    const genre = annee ? 'année illisible' : 'FINESS illisible';
    this.#releve.refuseLigne(ligne, genre, {
      colonne,
      valeur,
      genre,
      message: annee ? `«\u00a0${valeur}\u00a0» n’est pas une année.` : `«\u00a0${valeur}\u00a0» n’est pas un FINESS.`,
      attendu: annee ? '4 chiffres' : '9 caractères',
      suite: 'Ligne laissée de côté.'
    });
  }
}

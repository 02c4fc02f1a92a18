import type { LigneSource, Valeur } from '../calcul';
import { aSaCle, ditSansCle } from '../lecture/finess';
import type { Problem } from '../types';
import { ditEquivoque, estEquivoque } from '../vraisemblance/equivoque';
import { verifieIdentites, type Identite } from '../vraisemblance/identites';
import { nombreDeSejours, valeurDe } from './cellule';
import { estFinanciere } from './codage';
import { verifieSecteur } from './secteur';
import { PLANCHER_SEJOURS, plancherDe, sejoursDerriere } from './plancher';
import type { Cellule, Etablissement } from './tableau';

/** Indices of length of stay, which the producer writes with three decimals (`1,108`). */
const INDICES = /^P[123]$/;

/** Reads the cells of an edition, and keeps what is to be said of them. */
export class Lecteur {
  readonly #fichier: string;
  readonly #problems: Problem[] = [];
  readonly #sousPlancher = new Map<string, Set<string>>();

  readonly #identites: readonly Identite[];
  readonly #deColonne: ReadonlyMap<string, string>;

  /** @param deColonne what is to be checked in whole columns */
  constructor(fichier: string, identites: readonly Identite[], deColonne: ReadonlyMap<string, string>) {
    this.#fichier = fichier;
    this.#identites = identites;
    this.#deColonne = deColonne;
  }

  /** One establishment, as the sheets see it. */
  ligne({ finess, cellules }: Etablissement): LigneSource {
    const lues = new Map<string, Valeur>();
    const nombreDe = (nom: string): number | null => {
      const valeur = valeurDe(cellules.get(nom)?.texte ?? '');
      return typeof valeur === 'number' ? valeur : null;
    };
    const situe = { fichier: this.#fichier, ...finess.adresse };
    const verifie = verifieIdentites(this.#identites, nombreDe, situe);
    const secteur = verifieSecteur([...cellules.keys()], nombreDe, situe);
    this.#problems.push(...verifie.problems, ...secteur.problems);
    const sansCle = aSaCle(finess.texte) ? null : ditSansCle(situe, 'finess', finess.texte).reserve;
    const reserves = new Map([
      ...(sansCle === null ? [] : [...cellules.keys()].map((nom): [string, string] => [nom, sansCle])),
      ...[...this.#deColonne, ...secteur.reserves, ...verifie.reserves]
    ]);
    const lit = (nom: string): Valeur => {
      const colonne = nom.toUpperCase();
      let valeur = lues.get(colonne);
      if (valeur === undefined) {
        lues.set(colonne, (valeur = this.#lis(colonne, finess.texte, cellules)));
        const reserve = typeof valeur === 'number' ? this.#equivoque(colonne, cellules.get(colonne)) : null;
        if (reserve !== null) reserves.set(nom, reserve);
      }
      return valeur;
    };
    return { entiteType: 'ej', entite: finess.texte, colonne: lit, reserves };
  }

  /** The mark of a cell that reads two ways; indices of length of stay alone have three decimals. */
  #equivoque(colonne: string, cellule: Cellule | undefined): string | null {
    if (!cellule || INDICES.test(colonne) || !estEquivoque(cellule.texte)) return null;
    const { probleme, reserve } = ditEquivoque({ fichier: this.#fichier, ...cellule.adresse }, colonne, cellule.texte);
    this.#problems.push(probleme);
    return reserve;
  }

  #lis(colonne: string, finess: string, cellules: ReadonlyMap<string, Cellule>): Valeur {
    const plancher = plancherDe(colonne, (nom) => nombreDeSejours(cellules.get(nom)?.texte ?? ''));
    if (plancher.etat === 'inconnu') return this.#ferme(colonne, plancher.colonne, finess, cellules);
    if (plancher.etat === 'sous') {
      const entites = this.#sousPlancher.get(colonne) ?? new Set<string>();
      this.#sousPlancher.set(colonne, entites.add(finess));
      return 'non_concerne';
    }
    const cellule = cellules.get(colonne);
    const valeur = valeurDe(cellule?.texte ?? '');
    const positif = !estFinanciere(colonne);
    if (valeur !== undefined && !(positif && typeof valeur === 'number' && valeur < 0)) return valeur;
    this.#problems.push({
      severite: 'erreur',
      fichier: this.#fichier,
      ...cellule?.adresse,
      colonne,
      ...(cellule && { valeur: cellule.texte }),
      genre: 'valeur illisible',
      message: `«\u00a0${cellule?.texte ?? ''}\u00a0» n’est pas un nombre${positif ? ' positif' : ''}.`,
      attendu: `un nombre${positif ? ' positif' : ''}, .z, .c, .v, .m ou rien`,
      suite: 'Valeur tenue pour manquante.'
    });
    return 'manquant';
  }

  /** The volume behind an index cannot be read: the index is not shown, and that is said where it would have been. */
  #ferme(colonne: string, volume: string, finess: string, cellules: ReadonlyMap<string, Cellule>): Valeur {
    const lue = valeurDe(cellules.get(colonne)?.texte ?? '');
    if (lue !== undefined && typeof lue !== 'number') return lue;
    const cellule = cellules.get(volume);
    this.#problems.push({
      severite: 'avertissement',
      fichier: this.#fichier,
      ...(cellule ?? cellules.get(colonne))?.adresse,
      colonne: volume,
      ...(cellule && { valeur: cellule.texte }),
      genre: 'volume inconnu',
      message: `${finess}\u00a0: sans ${volume} lisible, rien ne dit que ${colonne} porte sur au moins ${PLANCHER_SEJOURS} ${sejoursDerriere(colonne) ?? 'séjours'}.`,
      attendu: 'un nombre de séjours',
      suite: `${colonne} est tenu pour manquant.`
    });
    return 'manquant';
  }

  /** Unreadable values one by one, then what the floor left out, counted by column. */
  problems(): Problem[] {
    const planchers = [...this.#sousPlancher].map(([colonne, { size }]): Problem => {
      const entites = size > 1 ? `${size} établissements ont` : '1 établissement a';
      return {
        severite: 'information',
        fichier: this.#fichier,
        colonne,
        genre: 'volume trop faible',
        message: `${entites} moins de ${PLANCHER_SEJOURS} ${sejoursDerriere(colonne) ?? 'séjours'} dans l’année.`,
        suite: `${colonne} est tenu pour non concerné\u00a0: il ne dirait rien de l’établissement.`
      };
    });
    return [...this.#problems, ...planchers];
  }
}

import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import type { JeuEntete } from '../modele';

/** The templates of packs of a dataset, those of the tool first. */
export interface ModelesModele {
  jeu: JeuEntete;
  modeles: readonly ModeleDeDossier[];
}

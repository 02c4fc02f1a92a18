import type { CatalogueModele } from './catalogue/catalogue.types';
import type { ExplorerModele } from './explorer/explorer.types';
import type { GhtModele } from './ght/ght.types';
import type { IndicateurModele } from './indicateur/indicateur.types';
import type { JeuModele } from './jeu/jeu.types';
import type { PortefeuilleModele } from './portefeuille/portefeuille.types';

/** Every view: its parameters and its model. */
export interface Vues {
  jeu: { params: Record<string, never>; modele: JeuModele };
  portefeuille: { params: Record<string, never>; modele: PortefeuilleModele };
  ght: { params: { ght: string }; modele: GhtModele };
  indicateur: { params: { code: string }; modele: IndicateurModele };
  catalogue: { params: Record<string, never>; modele: CatalogueModele };
  explorer: { params: Record<string, never>; modele: ExplorerModele };
}

export type NomDeVue = keyof Vues;

/** A model as written in advance under `vues/`. */
export interface ModeleEcrit<V extends NomDeVue = NomDeVue> {
  vue: V;
  params: Vues[V]['params'];
  dataVersion: string;
  viewsVersion: string;
  modele: Vues[V]['modele'];
}

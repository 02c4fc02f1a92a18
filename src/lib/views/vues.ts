import type { AidesModele } from './aides/aides.types';
import type { AlertesDuContratModele, AlertesModele, ExamensHorsContratModele } from './alertes/alertes.types';
import type { AidesRegionModele } from './aides-region/aides-region.types';
import type { ActionsModele } from './actions/actions.types';
import type { AtterrissageModele } from './atterrissage/atterrissage.types';
import type { CalendrierModele } from './calendrier/calendrier.types';
import type { DemandesModele } from './demandes/demandes.types';
import type { CatalogueModele } from './catalogue/catalogue.types';
import type { ContratModele, ParamsDuContrat } from './contrat/contrat.types';
import type { ContradictoireModele } from './contradictoire/contradictoire.types';
import type { DepuisModele } from './depuis/depuis.types';
import type { ExplorerModele } from './explorer/explorer.types';
import type { ModelesModele } from './modeles/modeles.types';
import type { FicheModele } from './fiche/fiche.types';
import type { GhtModele } from './ght/ght.types';
import type { IndicateurModele } from './indicateur/indicateur.types';
import type { JeuModele, SourcesModele } from './jeu/jeu.types';
import type { TresorerieModele } from './tresorerie/tresorerie.types';
import type { RevueModele } from './revue/revue.types';
import type { ParamsDeReunion, ReunionModele, ReunionsModele } from './reunion/reunion.types';
import type { PortefeuilleModele } from './portefeuille/portefeuille.types';

/** Every view: its parameters and its model. */
export interface Vues {
  jeu: { params: Record<string, never>; modele: JeuModele };
  /** Every source of the dataset, for the page that names them. */
  sources: { params: Record<string, never>; modele: SourcesModele };
  portefeuille: { params: Record<string, never>; modele: PortefeuilleModele };
  /** What the page of the portfolio comes with. */
  apercu: { params: Record<string, never>; modele: PortefeuilleModele };
  ght: { params: { ght: string; au?: string }; modele: GhtModele };
  indicateur: { params: { code: string }; modele: IndicateurModele };
  /** `au`: « situation au », absent for the dataset's own date. */
  contrat: { params: ParamsDuContrat; modele: ContratModele };
  actions: { params: { contrat: string; au?: string }; modele: ActionsModele };
  atterrissage: { params: { contrat: string; au?: string }; modele: AtterrissageModele };
  /** Its aid, beside what its plan brought. */
  aides: { params: { contrat: string; au?: string }; modele: AidesModele };
  /** `de`: since when, absent for the last review. */
  depuis: { params: { contrat: string; de?: string; a?: string; au?: string }; modele: DepuisModele };
  /** The values of its two parties. */
  contradictoire: { params: { contrat: string; au?: string }; modele: ContradictoireModele };
  fiche: { params: { contrat: string; numero: string; au?: string }; modele: FicheModele };
  tresorerie: { params: Record<string, never>; modele: TresorerieModele };
  /** What the pages of the long lists of the region come with. */
  debutTresorerie: { params: Record<string, never>; modele: TresorerieModele };
  debutAlertes: { params: Record<string, never>; modele: AlertesModele };
  debutDemandes: { params: Record<string, never>; modele: DemandesModele };
  debutAides: { params: Record<string, never>; modele: AidesRegionModele };
  reunions: { params: { contrat: string; au?: string }; modele: ReunionsModele };
  reunion: { params: ParamsDeReunion; modele: ReunionModele };
  /** The alerts of a contract, their history, and why its other rules raise none. */
  alertesDuContrat: { params: { contrat: string; au?: string }; modele: AlertesDuContratModele };
  /** The alerts of the region. */
  alertes: { params: Record<string, never>; modele: AlertesModele };
  /** What the rules examined of the hospitals of a group that no contract has examined. */
  horsContrat: { params: { ght: string }; modele: ExamensHorsContratModele };
  /** The aid of all contracts. */
  'aides-region': { params: Record<string, never>; modele: AidesRegionModele };
  catalogue: { params: Record<string, never>; modele: CatalogueModele };
  calendrier: { params: Record<string, never>; modele: CalendrierModele };
  demandes: { params: Record<string, never>; modele: DemandesModele };
  /** What the page of the calendar comes with. */
  debutCalendrier: { params: Record<string, never>; modele: CalendrierModele };
  /** What the committee of the region reads in one sitting. */
  revue: { params: Record<string, never>; modele: RevueModele };
  explorer: { params: Record<string, never>; modele: ExplorerModele };
  /** The templates of packs, read when a pack is composed. */
  modeles: { params: Record<string, never>; modele: ModelesModele };
}

export type NomDeVue = keyof Vues;

/**
 * A model as written in advance under `vues/`. It does not say the version of the data, which its folder and the digests
 * do: one that a new publication does not change keeps its bytes.
 */
export interface ModeleEcrit<V extends NomDeVue = NomDeVue> {
  vue: V;
  params: Vues[V]['params'];
  viewsVersion: string;
  modele: Vues[V]['modele'];
}

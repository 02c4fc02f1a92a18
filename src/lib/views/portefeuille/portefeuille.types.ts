import type { BandePoint, ContratBref, IndicateurBref, JeuEntete, Point, SourceBref, Vide } from '../modele';
import type { Famille } from '$lib/domain/indicateur/fiche';
import type { ARegarder, EnsembleDesContrats, SuiviContrat, TotauxSuivi } from './suivi.types';

export interface LignePortefeuille {
  ght: string;
  libelle: string;
  departements: string[];
  support: string | null;
  /** Whether the perimeter counts in the region's sum. */
  dansRegion: boolean;
  note: string | null;
  /** Last day of the code, when it is closed. */
  fin: string | null;
  nbEtablissements: number;
  contrats: ContratBref[];
  /** Contracts of the perimeter as they are followed, the liveliest first; a contract over two GHT stands in both lines. */
  suivis: SuiviContrat[];
  /** Series by indicator code. */
  series: Record<string, Point[]>;
}

export interface EtablissementCarte {
  ej: string;
  nom: string;
  ght: string;
  commune: string | null;
  lon: number;
  lat: number;
  position: 'site' | 'commune';
  /** MCO beds of the last year; null = no MCO bed declared, or closed to the reader. */
  litsMco: number | null;
  /** Its measures are closed to the reader: nothing is known of its beds. */
  ferme?: true;
}

export interface PortefeuilleModele {
  jeu: JeuEntete;
  annees: number[];
  tete: {
    perimetres: number;
    perimetresRegion: number;
    etablissements: number;
    /** Sums over the region and over all followed perimeters, last year. */
    region: { litsMco: Point; etpPm: Point; etpPnm: Point };
    suivis: { litsMco: Point; etpPm: Point; etpPnm: Point };
  };
  familles: {
    code: Famille;
    indicateurs: IndicateurBref[];
    /** Set when the dataset holds no value of the family: what to import. */
    vide: Vide | null;
  }[];
  /** What all its lines say, of which a page may come with the first ones. */
  ensemble: EnsembleDesContrats;
  lignes: LignePortefeuille[];
  /** The region's own series, by indicator code. */
  region: Record<string, Point[]>;
  bandes: Record<string, BandePoint[]>;
  /** Years that do not compare with the year before (break of series), by indicator code. */
  ruptures: Record<string, number[]>;
  carte: {
    departements: { code: string; libelle: string; contour: GeoJSON.MultiPolygon | GeoJSON.Polygon }[];
    etablissements: EtablissementCarte[];
    /** Hospitals that could not be placed. */
    sansPosition: number;
  };
  /** Contracts of a territory (PTSM) that are no line's own. */
  territoires: SuiviContrat[];
  aRegarder: ARegarder[];
  /** Null when no contract of the dataset has actions. */
  totaux: TotauxSuivi | null;
  /** Set when the totals need a part that is closed to the reader: the contracts are followed all the same. */
  totauxFermes?: true;
  sources: SourceBref[];
}

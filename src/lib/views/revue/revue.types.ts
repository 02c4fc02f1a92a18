import type { NatureDEcheance, Place } from '$lib/domain/contrat/natures-d-echeance';
import type { AideEnAttente, AideEnDoute, AidesRegionModele } from '../aides-region/aides-region.types';
import type { CalendrierModele, EcheanceLue, GainDiscute } from '../calendrier/calendrier.types';
import type { JeuEntete, SourceBref } from '../modele';
import type { LignePortefeuille } from '../portefeuille/portefeuille.types';
import type { EnsembleDesContrats, SuiviContrat, TotauxSuivi } from '../portefeuille/suivi.types';

/** A contract followed, on the line of its first perimeter, with the names of the others. */
export interface ContratDeLaRevue {
  ligne: Pick<LignePortefeuille, 'ght' | 'libelle'> & { autres?: string[] };
  suivi: SuiviContrat;
}

/** How far a contract lands from its target, in euros: negative under it. */
export interface EcartDuContrat extends Pick<ContratDeLaRevue, 'ligne'> {
  suivi: Pick<SuiviContrat, 'id' | 'intitule' | 'type' | 'tome' | 'ghts'>;
  ecart: number;
}

/** The first rows of an order, and how many it has. */
export interface Premiers<L> {
  total: number;
  lignes: L[];
}

/** What the committee of a region reads in one sitting, and no more: it weighs no more for a country than for a region. */
export interface RevueModele {
  jeu: JeuEntete;
  ensemble: Pick<EnsembleDesContrats, 'lignes' | 'connus' | 'couvertes' | 'resultat' | 'commun'>;
  /** Null when no contract of the dataset has actions. */
  totaux: TotauxSuivi | null;
  totauxFermes?: true;
  /** Contracts with euros to decide on, the heaviest first. */
  enJeu: Premiers<ContratDeLaRevue>;
  /** Contracts followed, those furthest under their target first; those without landing or target last. */
  trajectoires: Premiers<ContratDeLaRevue> & {
    /** Followed, of a territory and of no group: no line is theirs. */
    deTerritoire: number;
  };
  /** What leads from the target of the contracts counted to their landing: the widest gaps, lowest first, and the sum of the others. */
  ecarts: Premiers<EcartDuContrat> & { autres: number };
  /** All that has a day, by nature: what is late, what is near. */
  natures: CalendrierModele['natures'];
  sansPlan: number;
  /** Those that the rows below name. */
  contrats: CalendrierModele['contrats'];
  /** What falls due in 90 days, without what each contract and each hospital has a list of its own of. */
  echeances: Premiers<EcheanceLue> & {
    parNature: Partial<Record<NatureDEcheance, number>>;
    /** How many of them count in no total, by why. */
    aPart: Partial<Record<Place, number>>;
  };
  /** Lines of gain under discussion, the widest first. */
  gains: Premiers<GainDiscute>;
  /** How many tranches are in doubt or wait, and their euros. */
  aides: Pick<AidesRegionModele['comptes'], 'doutes' | 'enDoute' | 'attentes' | 'enAttente'>;
  /** The first ones, the most euros first. */
  doutes: AideEnDoute[];
  attentes: AideEnAttente[];
  sources: SourceBref[];
  /** Which of them the contracts followed and the accounts of their hospitals come from, by their names. */
  sourcesDe: Record<'contrat' | 'comptes', string[]>;
}

import { FENETRES, type Fenetre } from '$lib/domain/contrat/echeances';
import { minuscule } from '$lib/format/casse';
import { accord } from '$lib/format/phrase';
import type { NatureDEcheance, Place } from '$lib/domain/contrat/natures-d-echeance';
import type { MotifDeDiscussion } from '$lib/domain/gain/en-discussion';

interface Nature {
  singulier: string;
  pluriel: string;
  /** How one of them is counted, where it is not its name alone. */
  un?: string;
  /** Part of the contract's page where it is proved. */
  ancre: string;
}

/** In the order in which they are offered. */
export const NATURES: Readonly<Record<NatureDEcheance, Nature>> = {
  jalon: { singulier: 'Jalon', pluriel: 'Jalons', ancre: 'jalons' },
  decision: { singulier: 'Décision', pluriel: 'Décisions ouvertes', un: 'Décision ouverte', ancre: 'revues' },
  retour: { singulier: 'Document', pluriel: 'Documents attendus', un: 'Document attendu', ancre: 'transmissions' },
  aide: { singulier: 'Tranche d’aide', pluriel: 'Tranches d’aide', ancre: 'aides' },
  revue: { singulier: 'Revue', pluriel: 'Revues', ancre: 'revues' },
  instance: { singulier: 'Instance', pluriel: 'Instances', ancre: 'revues' },
  fin: { singulier: 'Terme', pluriel: 'Termes de contrat', un: 'Terme de contrat', ancre: 'vie' },
  loi: { singulier: 'Date commune', pluriel: 'Dates légales et usuelles', un: 'Date légale ou usuelle', ancre: '' }
};

/** « revues, 30 jours », after their number. */
export function compteesEnMots(n: number, nature: NatureDEcheance, fenetre: Fenetre): string {
  const { singulier, un = singulier, pluriel } = NATURES[nature];
  return minuscule(`${accord(n, un, pluriel)}, ${minuscule(FENETRES_DITES[fenetre])}`);
}

/** Why a deadline is counted apart. */
export const PLACES: Readonly<Record<Exclude<Place, 'compte'>, string>> = {
  gele: 'contrat gelé',
  gel_non_precise: 'contrat suspendu, gel non précisé',
  abandonne: 'action ou contrat abandonné',
  fini: 'contrat terminé',
  non_commence: 'contrat pas commencé',
  non_signe: 'contrat pas signé'
};

export const FENETRES_DITES: Readonly<Record<Fenetre, string>> = {
  suivre: 'En retard et 90 jours',
  retard: 'En retard',
  '30': '30 jours',
  '60': '60 jours',
  '90': '90 jours',
  tout: '12 mois'
};

export const FENETRES_OFFERTES = FENETRES.map((valeur) => ({ valeur, libelle: FENETRES_DITES[valeur] }));

export const MOTIFS: Readonly<Record<MotifDeDiscussion, string>> = {
  desaccord: 'valeurs différentes',
  sans_etablissement: 'non valorisé par l’établissement',
  sans_ars: 'non valorisé par l’ARS',
  sans_valeur: 'non valorisé par les deux'
};

/** Where the condition of a tranche stands. */
export const CONDITIONS: Readonly<Partial<Record<string, string>>> = {
  suspendue: 'tranche suspendue',
  remplie: 'condition remplie',
  non_remplie: 'condition non remplie',
  indecidable: 'condition à vérifier'
};

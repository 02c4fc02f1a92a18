import type { BandePoint, IndicateurBref, Point, Qualite } from '$lib/views/modele';

/** Invented figures for the tests of the charts. */
export const taux: IndicateurBref = {
  code: 'TAUX_ESSAI',
  definition: 'v1',
  libelle: 'Taux d’essai',
  libelleCourt: 'Essai',
  famille: 'activite',
  groupe: 'Essais',
  unite: 'fraction',
  decimales: 1,
  direction: 'hausse',
  agregation: 'ratio',
  principal: true
};

export const lits: IndicateurBref = {
  ...taux,
  code: 'LITS_ESSAI',
  libelle: 'Lits d’essai',
  unite: 'lits',
  decimales: 0,
  agregation: 'somme'
};

export const resultat: IndicateurBref = {
  ...lits,
  code: 'RESULTAT_ESSAI',
  libelle: 'Résultat d’essai',
  unite: 'euros'
};

export function point(annee: number, valeur: number | null, reste: Partial<Point> = {}): Point {
  return { annee, valeur, qualite: valeur === null ? 'manquant' : 'ok', statut: 'definitif', ...reste };
}

/** A series from 2019 on; a word stands for a year without a value and says why. */
export function serie(...valeurs: readonly (number | Exclude<Qualite, 'ok'>)[]): Point[] {
  return valeurs.map((v, i) => (typeof v === 'number' ? point(2019 + i, v) : point(2019 + i, null, { qualite: v })));
}

/** A band that does not move, from 2019 to 2022. */
export const bandes: BandePoint[] = [2019, 2020, 2021, 2022].map((annee) => ({
  annee,
  n: 130,
  p20: 0.7,
  mediane: 0.75,
  p80: 0.8
}));

export const NOM_LONG =
  'Groupement hospitalier de territoire des Hautes Vallées réunies, de la Plaine et des Trois Rivières du Nord';

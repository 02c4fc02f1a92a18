import type { BandePoint, IndicateurBref, Point } from '$lib/views/modele';

/** Invented figures for the specimens of the guide. */
function serie(valeurs: readonly number[]): Point[] {
  return valeurs.map((valeur, i) => ({ annee: 2019 + i, valeur, qualite: 'ok', statut: 'definitif' }));
}

/** Last year of the specimens. */
export const ANNEE = 2024;

export const LITS: IndicateurBref = {
  code: 'LITS_MCO',
  definition: '1',
  libelle: 'Lits de médecine, chirurgie et obstétrique',
  libelleCourt: 'Lits MCO',
  famille: 'activite',
  groupe: 'Lits et places',
  unite: 'lits',
  decimales: 0,
  direction: 'neutre',
  agregation: 'somme',
  principal: true
};

export const DMS: IndicateurBref = {
  ...LITS,
  code: 'DMS_MCO',
  libelle: 'Durée moyenne de séjour MCO (DMS brute SAE)',
  libelleCourt: 'DMS brute MCO',
  groupe: 'Occupation et durée',
  unite: 'jours',
  decimales: 2,
  direction: 'baisse',
  agregation: 'ratio'
};

export const SERIE_LITS = serie([1_240, 1_221, 1_198, 1_190, 1_168, 1_150]);
export const REGION_LITS = serie([12_600, 12_400, 12_200, 12_000, 11_800, 11_500]);
export const SERIE_DMS = serie([6.4, 6.35, 6.2, 6.3, 6.1, 5.8]);

export const BANDE: BandePoint = { annee: ANNEE, n: 131, p20: 5.2, mediane: 5.7, p80: 6.3 };

/** A value on the band in each of its places, for an indicator that is better low. */
export const PLACES: readonly { valeur: number; sens: string }[] = [
  { valeur: 5.8, sens: 'dans la bande' },
  { valeur: 4.8, sens: 'hors de la bande, du côté favorable' },
  { valeur: 6.9, sens: 'hors de la bande, du côté défavorable' },
  { valeur: 9, sens: 'au-delà du dessin' }
];

import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';

/** A sheet of an invented volume of beds. */
export const fiche: Fiche = {
  code: 'LITS_MCO',
  definition: '1',
  libelle: 'Lits MCO',
  libelle_court: 'Lits MCO',
  famille: 'activite',
  groupe: 'Lits et places',
  rang: 1,
  principal: true,
  unite: 'lits',
  decimales: 0,
  direction: 'neutre',
  agregation: 'somme',
  nature: 'stock',
  periodicite: 'annuelle',
  secret: 'non',
  niveaux: ['ght'],
  signification: '',
  interet: '',
  formule: '',
  colonnes: [],
  seuils: [],
  ruptures: [],
  reserves: [],
  source: '',
  verifie_par: '',
  prochaine_revue: '2027-10-01'
};

/** An indicator view of beds without any series. */
export function exempleModele(autres: Partial<IndicateurModele> = {}): IndicateurModele {
  return {
    jeu: {
      nom: 'essai',
      titre: 'Essai',
      region: 'GE',
      regionLibelle: 'Région',
      donneesAu: '2024-12-31',
      simule: true
    },
    indicateur: { ...fiche, libelleCourt: fiche.libelle_court },
    fiche,
    annees: [2022, 2023, 2024],
    perimetres: [],
    region: [],
    suivis: [],
    bandes: [],
    etablissements: [],
    editions: {},
    vide: null,
    sources: [],
    ...autres
  };
}

import { SIGLES, type Sigle } from './liste-des-sigles';

/** Those of meetings and their papers alone: no first page carries them. */
const DES_SEANCES: readonly Sigle[] = [
  { sigle: 'DIM', sens: 'département d’information médicale' },
  { sigle: 'ETPR', sens: 'équivalent temps plein rémunéré', precision: 'un emploi payé, à sa part de temps plein' },
  {
    sigle: 'GVT',
    sens: 'glissement vieillesse-technicité',
    precision: 'ce que l’ancienneté et les qualifications ajoutent à la paie'
  },
  { sigle: 'PMCT', sens: 'poids moyen du cas traité', precision: 'la recette moyenne d’un séjour' },
  { sigle: 'PPI', sens: 'plan pluriannuel d’investissement' },
  {
    sigle: 'TPER',
    sens: 'tableau prévisionnel des effectifs rémunérés',
    precision: 'les emplois que l’EPRD autorise, en ETPR'
  }
];

/** Every abbreviation that screens and packs use, in alphabetical order. */
export const TOUS_LES_SIGLES: readonly Sigle[] = [...SIGLES, ...DES_SEANCES].toSorted((a, b) =>
  a.sigle < b.sigle ? -1 : 1
);

import type { BandePoint, IndicateurBref, Point } from '$lib/views/modele';
import { valeurEnMots } from '../indicateur/lecture';
import type { Column } from '../table';
import { ANNEE, BANDE, DMS, LITS, REGION_LITS, SERIE_DMS, SERIE_LITS } from './exemple';

export interface Exemple {
  indicateur: IndicateurBref;
  serie: readonly Point[];
  bandes: readonly BandePoint[];
  region: readonly Point[] | null;
}

export const EXEMPLES: readonly Exemple[] = [
  { indicateur: LITS, serie: SERIE_LITS, bandes: [], region: REGION_LITS },
  { indicateur: DMS, serie: SERIE_DMS, bandes: [BANDE], region: null }
];

/** What the cells of the specimens have in common. */
export const COMMUN = { annee: ANNEE, ruptures: [], regionLibelle: 'Région d’exemple', entite: 'GHT d’exemple' };

export const COLONNES: readonly Column<Exemple>[] = [
  { key: 'indicateur', title: 'Indicateur', cell: ({ indicateur }) => indicateur.libelleCourt },
  { key: 'valeur', title: 'Valeur', cell: ({ indicateur, serie }) => valeurEnMots(serie.at(-1) ?? null, indicateur) }
];

export const MOTS_DE_LA_LIGNE = {
  legende: 'Deux cases du portefeuille, chiffres inventés',
  exemple: 'Exemple',
  termes: [
    {
      terme: 'Valeur',
      sens: 'Celle de l’année choisie. Un volume se lit dans son unité, un taux en pour cent, une durée en jours.'
    },
    {
      terme: 'Évolution sur un an',
      sens: {
        avant:
          'En pour cent pour un volume, en points ou dans l’unité pour un taux ou une durée. Le mot et la couleur suivent le sens favorable de l’indicateur\u00a0:',
        mieux: 'bleu, «\u00a0mieux\u00a0»',
        moinsBien: 'orange, «\u00a0moins bien\u00a0»',
        apres:
          'gris, sans mot, quand aucun sens n’est favorable\u00a0: moins de lits n’est, en soi, ni un bien ni un mal.'
      }
    },
    {
      terme: 'Courbe',
      sens: 'Les années publiées jusqu’à celle qui est choisie. Une année sans valeur laisse un trou.'
    },
    {
      terme: 'Bande nationale',
      sens: {
        bande:
          'Pour les taux et les ratios. Le rectangle va du 20^e^ centile (P20) au 80^e^ (P80) des GHT de France\u00a0: trois GHT sur cinq sont dedans. Le trait est la médiane.'
      }
    },
    {
      terme: 'Part de la région',
      sens: 'Pour les volumes, à la place de la bande\u00a0: ce que le périmètre représente dans la somme de la région.'
    },
    {
      terme: 'Rang',
      sens: 'Sur la page d’un GHT\u00a0: la place parmi les périmètres suivis qui ont une valeur, dès qu’ils sont trois. 1^er^ est le plus favorable\u00a0; sans sens favorable, le rang dit «\u00a0par la valeur\u00a0» et 1^er^ est le plus élevé.'
    }
  ]
};

import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { estTardif, sensDe, type Famille, type NatureDEuros, type Sens } from '$lib/domain/contrat/depuis/mouvement';
import { dateCourte } from '$lib/format/date';
import { montantSigne } from '$lib/words/charts/montant';
import type { Column, Tone } from '../table';
import { changementEnMots } from './textes';

export const FAMILLES: Readonly<Record<Famille, string>> = {
  vie: 'Vie du contrat',
  atterrissage: 'Atterrissage',
  gains: 'Gains',
  jalons: 'Jalons',
  actions: 'Actions et météo',
  engagements: 'Engagements',
  indicateurs: 'Indicateurs',
  aides: 'Aides',
  criteres: 'Critères légaux',
  alertes: 'Alertes',
  decisions: 'Décisions',
  valeurs: 'Valeurs corrigées'
};

const SENS: Readonly<Record<Sens, string>> = { mieux: 'favorable', moins: 'défavorable', neutre: '' };
const TONS: Readonly<Record<Sens, Tone | null>> = { mieux: 'better', moins: 'worse', neutre: null };

const NATURES: Readonly<Record<NatureDEuros, string>> = {
  annee_pleine: 'd’année pleine',
  ponctuel: 'en une fois',
  resultat: '',
  montant: 'd’aide',
  marge: 'par rapport au seuil',
  en_jeu: 'en jeu'
};

/** What of the contract's pages shows the fact: the sheet of its action, else a part of the contract's page. */
export type Preuve = { action: string } | { ancre: string } | { page: 'alertes' | 'actions' };

const ANCRES: Readonly<Record<Famille, string>> = {
  vie: 'vie',
  atterrissage: 'trajectoire',
  gains: 'gains',
  jalons: 'jalons',
  actions: 'synthese',
  engagements: 'engagements',
  indicateurs: 'synthese',
  aides: 'aides',
  criteres: 'criteres',
  alertes: 'synthese',
  decisions: 'revues',
  valeurs: 'resultats'
};

export function preuveDe(m: MouvementDuContrat): Preuve {
  if ('alerte' in m) return { page: 'alertes' };
  if ('sansSens' in m) return { page: 'actions' };
  if ('action' in m && m.action !== null) return { action: m.action };
  return { ancre: ANCRES[m.famille] };
}

/** « −0,8 M€ d’année pleine »; empty without euros of its own. */
function eurosEnMots({ euros, nature }: Pick<MouvementDuContrat, 'euros' | 'nature'>): string {
  if (euros === null || nature === null) return '';
  return [montantSigne(euros), NATURES[nature]].filter((t) => t !== '').join(' ');
}

function effetEnMots(m: MouvementDuContrat): string {
  return 'effet' in m ? montantSigne(m.effet.euros) : '';
}

/** The day of a fact; said when it was known only since. */
function jourEnMots(m: MouvementDuContrat, de: string): string {
  if (m.le === null) return '';
  return estTardif(m, de) ? `${dateCourte(m.le)}, su depuis` : dateCourte(m.le);
}

/**
 * The changes as a table: what, euros, what it does to the year, on which side, when.
 *
 * @param de first date of the comparison
 */
export function colonnesDepuis(exercice: number, de: string): Column<MouvementDuContrat>[] {
  return [
    { key: 'changement', title: 'Changement', cell: changementEnMots },
    { key: 'sur', title: 'Sur', cell: ({ famille }) => FAMILLES[famille], tone: () => 'quiet' },
    {
      key: 'euros',
      title: 'Euros',
      decides: true,
      figure: true,
      cell: eurosEnMots,
      tone: ({ sens, euros }) => (euros === null || sens === 'neutre' ? null : TONS[sensDe(euros)]),
      file: {
        'Euros (€)': ({ euros }) => euros,
        'Ce que sont ces euros': ({ euros, nature }) =>
          euros === null || nature === null ? null : NATURES[nature] || 'de solde'
      }
    },
    {
      key: 'effet',
      title: `Effet sur ${exercice}`,
      figure: true,
      cell: effetEnMots,
      file: { [`Effet sur ${exercice} (€)`]: (m) => ('effet' in m ? m.effet.euros : null) }
    },
    { key: 'sens', title: 'Sens', decides: true, cell: ({ sens }) => SENS[sens], tone: ({ sens }) => TONS[sens] },
    {
      key: 'le',
      title: 'Date du fait',
      cell: (m) => jourEnMots(m, de),
      tone: () => 'quiet',
      file: { 'Date du fait': ({ le }) => le, 'Su après la première date': (m) => estTardif(m, de) }
    }
  ];
}

import { aDecouvert } from '$lib/domain/comptes/tresorerie';
import { dateCourte } from '$lib/format/date';
import { nombreDeJours } from '$lib/words/jours-de-charges';
import { euros } from '$lib/format/nombre';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';

export type LigneDeTresorerie = ContratModele['tresorerie'][number];

export const MOTS_DE_LA_TRESORERIE = {
  nom: 'Trésorerie par entité juridique',
  sousTitre: 'Dernier solde du compte 515 connu, entité par entité',
  decouvert: 'à découvert'
};

const ABSENT = 'non disponible';
const montant = (valeur: number | null): string => (valeur === null ? ABSENT : euros(valeur));
const severe = (grave: boolean) => (grave ? 'severe' : null);

export const COLONNES_DE_LA_TRESORERIE: readonly Column<LigneDeTresorerie>[] = [
  { key: 'entite', title: 'Entité juridique', cell: ({ nom }) => nom },
  { key: 'date', title: 'Au', cell: ({ date }) => dateCourte(date) },
  {
    ...{ key: 'solde', title: 'Solde', figure: true },
    cell: (ligne) => montant(ligne.montant),
    tone: (ligne) => severe(aDecouvert(ligne.montant))
  },
  {
    ...{ key: 'bas', title: 'Plus bas du mois', figure: true },
    cell: ({ plusBas }) => montant(plusBas),
    tone: ({ plusBas }) => severe(aDecouvert(plusBas))
  },
  {
    ...{ key: 'jours', title: 'Jours de charges', figure: true },
    cell: ({ jours }) => (jours === null ? ABSENT : nombreDeJours(jours)),
    tone: (ligne) => severe(ligne.severe)
  }
];

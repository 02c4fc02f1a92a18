import { DOCUMENTS } from '$lib/schema/vocabulaire/comptes';
import { estEnRetard } from '$lib/domain/temps/documents';
import { accord } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';

type Transmission = ContratModele['transmissions'][number];

export const MOTS_DES_TRANSMISSIONS = {
  sousTitre: 'Délais de transmission des documents budgétaires',
  attendus: {
    nom: 'Transmissions non faites',
    legende: 'Documents budgétaires attendus et non transmis, échéance et retard'
  },
  enRetard: {
    nom: 'Transmissions en retard',
    legende: 'Documents budgétaires transmis en retard, échéance et transmission'
  },
  combienTransmis: (n: number) => `Jours de retard des documents transmis\u00a0: ${n}\u00a0${accord(n, 'document')}`
};

export const COLONNES_DES_TRANSMISSIONS: readonly Column<Transmission>[] = [
  { key: 'document', title: 'Document', cell: ({ document, exercice }) => `${DOCUMENTS[document]} ${exercice}` },
  { key: 'entite', title: 'Entité juridique', cell: ({ nom }) => nom },
  { key: 'echeance', title: 'Échéance', cell: ({ echeance }) => dateCourte(echeance) },
  {
    ...{ key: 'transmis', title: 'Transmis le' },
    cell: ({ transmisLe }) => (transmisLe === null ? 'non transmis' : dateCourte(transmisLe))
  },
  {
    ...{ key: 'retard', title: 'Retard', figure: true },
    cell: (ligne) =>
      estEnRetard(ligne) ? `${ligne.joursDeRetard}\u00a0${accord(ligne.joursDeRetard, 'jour')}` : 'à temps',
    tone: (ligne) => (estEnRetard(ligne) ? 'worse' : null)
  }
];

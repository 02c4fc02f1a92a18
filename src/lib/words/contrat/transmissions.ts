import { estEnRetard } from '$lib/domain/temps/documents';
import { accord } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';

type Transmission = ContratModele['transmissions'][number];

export const MOTS_DES_TRANSMISSIONS = {
  sousTitre: 'Délais de transmission des documents budgétaires',
  attendus: {
    nom: 'Transmissions toujours attendus',
    legende: 'Documents budgétaires toujours attendus, échéance et transmission'
  },
  enRetard: {
    nom: 'Transmissions transmis en retard',
    legende: 'Documents budgétaires transmis en retard, échéance et transmission'
  },
  combienTransmis: (n: number) => `Jours de retard des documents transmis\u00a0: ${n}\u00a0${accord(n, 'document')}`,
  document: 'Document',
  entite: 'Entité juridique',
  echeance: 'Échéance',
  transmisLe: 'Transmis le',
  retard: 'Retard'
};

export const transmission = ({ transmisLe }: Transmission) =>
  transmisLe === null ? 'toujours attendu' : dateCourte(transmisLe);

export const retardDeTransmission = (ligne: Transmission) =>
  estEnRetard(ligne) ? `${ligne.joursDeRetard}\u00a0${accord(ligne.joursDeRetard, 'jour')}` : 'à temps';

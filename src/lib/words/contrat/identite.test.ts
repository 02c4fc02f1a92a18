import { expect, it } from 'vitest';
import { enCours } from './exemples.fixture';
import { identite } from './identite';

const dates = (etat: (typeof enCours.entete)['etat']) =>
  identite({ ...enCours.entete, etat, debut: '2023-07-01', fin: '2027-06-30' }).find((partie) =>
    partie.includes('du 0')
  );

it('ne colle pas l’état d’un contrat arrêté ou non commencé aux dates qui étaient prévues', () => {
  for (const etat of ['rejete', 'abandonne', 'suspendu', 'signe', 'soumis', 'projet'] as const) {
    expect([etat, dates(etat)]).toEqual([etat, 'prévu du 01/07/2023 au 30/06/2027']);
  }
  for (const etat of ['en_cours', 'avenante', 'terme_echu', 'clos'] as const) {
    expect([etat, dates(etat)]).toEqual([etat, 'du 01/07/2023 au 30/06/2027']);
  }
});

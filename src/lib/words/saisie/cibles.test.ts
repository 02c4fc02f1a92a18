import { expect, it } from 'vitest';
import { enGroupes, optionsDeGain, optionsDeJalon } from './cibles';

const actions = [
  { numero: '2.1', libelle: 'Bloc' },
  { numero: '10.1', libelle: 'Achats' }
];

it('les jalons se choisissent sous le nom de leur action, les retards d’abord', () => {
  const jalon = (action: string, numero: string, echeance: string) => ({
    ...{ action, jalon: numero, libelle: `J${numero}`, echeance },
    ...{ contrat: 'c', date_reelle: null, enregistre_le: null }
  });
  const jalons = [
    jalon('10.1', '1', '2026-12-31'),
    jalon('2.1', '1', '2027-01-31'),
    jalon('2.1', '2', '2026-06-30'),
    jalon('9.9', '1', '2026-09-30')
  ];
  const choisis = (arret: Parameters<typeof optionsDeJalon>[1]['arret']) =>
    optionsDeJalon(jalons, { actions, au: '2026-09-30', arret, cle: (j) => `${j.action}/${j.jalon}` });
  const options = choisis(null);
  // Gelé le 30 juin, un contrat ne doit plus ce qui échoit ce jour-là.
  expect(choisis({ le: '2026-06-30', motif: 'gel' })[0]?.libelle).toBe('Jalon 2\u00a0: J2 (30/06/2026)');
  expect(enGroupes(options).map((g) => [g.groupe, ...g.options.map((o) => o.libelle)])).toEqual([
    ['2.1 Bloc', 'Jalon 2\u00a0: J2 (30/06/2026, en retard)', 'Jalon 1\u00a0: J1 (31/01/2027)'],
    // Due that very day, it is not late.
    ['Action 9.9', 'Jalon 1\u00a0: J1 (30/09/2026)'],
    ['10.1 Achats', 'Jalon 1\u00a0: J1 (31/12/2026)']
  ]);
});

it('les gains aussi ; une liste sans action n’a pas de tête', () => {
  const gains = [
    { action: '10.1', gain: '1', libelle: 'Marché' },
    { action: '2.1', gain: '1', libelle: 'Vacations' }
  ];
  const options = optionsDeGain(gains, { actions, cle: (g) => g.action });
  expect(enGroupes(options).map(({ groupe }) => groupe)).toEqual(['2.1 Bloc', '10.1 Achats']);
  expect(enGroupes([{ valeur: 'a', libelle: 'A' }])).toEqual([
    { groupe: null, options: [{ valeur: 'a', libelle: 'A' }] }
  ]);
});

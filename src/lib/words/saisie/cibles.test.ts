import { expect, it } from 'vitest';
import { enGroupes, optionsDeGain, optionsDeJalon } from './cibles';

const actions = [
  { numero: '2.1', libelle: 'Bloc' },
  { numero: '10.1', libelle: 'Achats' }
];

it('les jalons se choisissent sous le nom de leur action, les retards d’abord', () => {
  const jalon = (action: string, numero: string, echeance: string) => ({
    ...{ action, jalon: numero, libelle: `J${numero}`, echeance },
    ...{ contrat: 'c', date_reelle: null, preuve: null, enregistre_le: null }
  });
  const jalons = [
    jalon('10.1', '1', '2026-12-31'),
    jalon('2.1', '1', '2027-01-31'),
    jalon('2.1', '2', '2026-06-30'),
    jalon('9.9', '1', '2026-09-30')
  ];
  const tables = { jalon: jalons, jalon_revision: [], action_point: [] };
  const choisis = (arret: Parameters<typeof optionsDeJalon>[1]['arret']) =>
    optionsDeJalon(jalons, { tables, actions, au: '2026-09-30', arret, cle: (j) => `${j.action}/${j.jalon}` });
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

it('un jalon n’est dit en retard que s’il l’est sur les pages\u00a0: ni celui d’une action abandonnée, ni reporté après le gel', () => {
  const [abandonnee, reporte] = ['2.1', '10.1'].map((action) => ({
    ...{ contrat: 'c', action, jalon: '1', libelle: 'J1', echeance: '2026-06-30' },
    ...{ date_reelle: null, preuve: null, enregistre_le: null }
  }));
  if (!abandonnee || !reporte) throw new Error('deux jalons');
  const tables = {
    jalon: [abandonnee, reporte],
    jalon_revision: [
      {
        ...{ contrat: 'c', action: '10.1', jalon: '1', rang: 1, date: '2026-09-30', echeance: '2026-12-31' },
        ...{ motif: null, enregistre_le: null }
      }
    ],
    action_point: [
      {
        ...{
          contrat: 'c',
          action: '2.1',
          date: '2026-05-01',
          par: 'etablissement' as const,
          etat: 'abandonnee' as const
        },
        ...{ meteo: 'compromis' as const, commentaire: null, enregistre_le: null }
      }
    ]
  };
  const montres = [abandonnee, { ...reporte, echeance: '2026-12-31' }];
  const dits = (arret: Parameters<typeof optionsDeJalon>[1]['arret']) =>
    optionsDeJalon(montres, { tables, actions, au: '2026-09-30', arret, cle: (j) => j.action }).map((o) => o.libelle);
  expect(dits(null)).toEqual(['Jalon 1\u00a0: J1 (30/06/2026, action abandonnée)', 'Jalon 1\u00a0: J1 (31/12/2026)']);
  expect(dits({ le: '2026-07-15', motif: 'gel' })[1]).toBe(
    'Jalon 1\u00a0: J1 (30/06/2026, en retard, reporté au 31/12/2026 depuis l’arrêt)'
  );
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

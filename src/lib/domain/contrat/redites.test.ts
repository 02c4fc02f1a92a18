import { expect, it } from 'vitest';
import { sansRedites } from './redites';

const demande = (contrat: string, ejs: readonly string[]) => ({
  ...{ contrat, piece: 'compte_financier' as const, nombre: ejs.length, sur: 3 },
  noms: ejs.map((ej) => `compte ${ej}`),
  parEj: ejs.map((ej) => ({ ej, noms: [`compte ${ej}`] }))
});

it('ce qui manque d’un hôpital de deux contrats n’est demandé qu’au premier', () => {
  // A et B au premier ; B et C au second, où il ne reste que C, un hôpital sur deux.
  const [premier, second] = sansRedites([demande('un', ['A', 'B']), demande('deux', ['B', 'C'])]);
  expect(premier).toEqual(demande('un', ['A', 'B']));
  expect(second).toMatchObject({ nombre: 1, sur: 2, noms: ['compte C'], parEj: [{ ej: 'C' }] });
  // Rien d’autre au second : il n’est pas dit du tout. Les indicateurs ne sont pas des comptes.
  expect(sansRedites([demande('un', ['A']), demande('deux', ['A'])])).toHaveLength(1);
  const indicateurs = { ...demande('un', ['A']), piece: 'indicateurs' as const };
  expect(sansRedites([indicateurs, indicateurs])).toHaveLength(2);
});

import { expect, it } from 'vitest';
import { tablesDuClasseur } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';
import { FAITS } from './faits';

it('toute feuille qui dit quand ses lignes ont été enregistrées tient des faits, sauf les versions et les revues, qui se prévoient', () => {
  const enregistrees = tablesDuClasseur.filter((table) => columnsOf(table).some(([nom]) => nom === 'enregistre_le'));
  const desFaits = new Set<string>(FAITS.map(([table]) => table));
  expect(enregistrees.filter((table) => !desFaits.has(table))).toEqual(['contrat_version', 'revue']);
});

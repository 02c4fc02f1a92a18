import { expect, it } from 'vitest';
import { natureDuFait } from './vie';
import { natureDuFait as natureAuGht } from '../ght/contrat';

it('le terme annoncé d’un contrat n’est dit clôture nulle part : aucun acte ne l’a clos', () => {
  expect(natureDuFait({ type: 'fin', organisme: null, sens: null })).toBe('Fin');
  expect(natureAuGht('fin')).toBe('Fin');
});

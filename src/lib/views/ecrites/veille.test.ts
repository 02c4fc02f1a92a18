import { expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { ecrisVeille } from './veille';

const compte = (ej: string, source: string): Row<'compte'> => ({
  ...{ ej, source, simule: false, poste: 'tresorerie', budget: 'H', version: 'situation', montant: 100 },
  ...{ debut: '2026-01-01', fin: '2026-08-31', publie_le: '2026-09-15' }
});

it('la trésorerie d’un hôpital dit de quelles sources sont ses comptes, chacune une fois', () => {
  const comptes = [compte('990001001', 'ria'), compte('990001001', 'balance'), compte('990001001', 'ria')];
  const lues = ecrisVeille([...comptes, compte('990001002', 'eprd')], { au: '2026-09-30', jours: [] });
  expect(lues.map(({ ej, sources }) => [ej, sources])).toEqual([
    ['990001001', 'balance,ria'],
    ['990001002', 'eprd']
  ]);
});

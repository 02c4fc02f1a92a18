import { expect, it } from 'vitest';
import { parFermete } from './non-securise';

it('les euros d’une année se rangent une fois\u00a0: en vigueur, sécurisés, non sécurisés', () => {
  const parts = [
    ...[{ palier: 'constate', montant: 400 } as const, { palier: 'realise', montant: 100 } as const],
    ...[{ palier: 'securise', montant: 30 } as const, { palier: 'valide', montant: 5 } as const],
    { palier: 'identifie', montant: 2 } as const
  ];
  expect(parFermete(parts)).toEqual({ realises: 500, securises: 30, nonSecurises: 7 });
  expect(parFermete([])).toEqual({ realises: 0, securises: 0, nonSecurises: 0 });
});

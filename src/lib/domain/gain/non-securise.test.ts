import { expect, it } from 'vitest';
import { parFermete } from './non-securise';

it('les euros d’une année se rangent une fois\u00a0: en vigueur, à venir sécurisés ou non, dus et non réalisés', () => {
  const parts = [
    ...[{ palier: 'constate', montant: 400, echu: 0 } as const, { palier: 'realise', montant: 100, echu: 0 } as const],
    // Neuf mois échus sur douze\u00a0: 657 des 876 sécurisés ne viendront plus cette année, ni 3 des 5 validés.
    ...[{ palier: 'securise', montant: 876, echu: 657 } as const, { palier: 'valide', montant: 5, echu: 3 } as const],
    { palier: 'identifie', montant: 2, echu: 0 } as const
  ];
  expect(parFermete(parts)).toEqual({ realises: 500, securises: 219, nonSecurises: 4, echus: 660 });
  expect(parFermete([])).toEqual({ realises: 0, securises: 0, nonSecurises: 0, echus: 0 });
});

import { expect, it } from 'vitest';
import { nonSecurise, parFermete } from './non-securise';

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

it('ce qui était sécurisé et a été reporté ne l’est plus, jusqu’à ce qu’un acte le sécurise de nouveau', () => {
  // 3 M€ sécurisés, dont 0,5 reporté, dont 0,2 dû à D ; 1 M€ validé : 1,5 M€ ouverts, 1,3 encore à venir, 2,5 sécurisés.
  const parts = [
    { palier: 'securise', montant: 3e6, echu: 2e5, reportee: { montant: 5e5, echu: 2e5 } } as const,
    { palier: 'valide', montant: 1e6, echu: 0 } as const
  ];
  expect(nonSecurise(parts)).toBe(1.5e6);
  expect(parFermete(parts)).toEqual({ realises: 0, securises: 2.5e6, nonSecurises: 1.3e6, echus: 2e5 });
});

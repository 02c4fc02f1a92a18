import { expect, it } from 'vitest';
import { exploitationVersee } from './capital-d-aide';

const ligne = (tranche: number, montant: number, verseeLe: string | null) => ({
  ...{ tranche, montant, verseeLe, exercice: 2025, classe: 'versee' as const, risque: null, motif: null },
  ...{ prevueLe: '2025-06-30', controleLe: null, reprise: null }
});
const tranche = (n: number, imputation: string, ej: string | null) => ({
  tranche: n,
  libelle: `T${n}`,
  imputation,
  ej
});

it('une aide en exploitation compte l’année de son versement, pas celle où elle était prévue', () => {
  const tranches = [tranche(1, 'exploitation', null), tranche(2, 'subvention', 'A'), tranche(3, 'exploitation', 'B')];
  const livre = [
    ...[ligne(1, 300, '2025-04-25'), ligne(1, 200, '2026-01-10'), ligne(1, 100, null)],
    ...[ligne(2, 900, '2025-04-25'), ligne(3, 70, '2025-04-25')]
  ];
  const en = (exercice: number) => exploitationVersee(tranches, livre, { ejs: ['A'], support: 'A', exercice });
  expect(en(2025)).toEqual([{ tranche: 1, libelle: 'T1', montant: 300 }]);
  expect(en(2026)).toEqual([{ tranche: 1, libelle: 'T1', montant: 200 }]);
  expect(en(2024)).toEqual([]);
});

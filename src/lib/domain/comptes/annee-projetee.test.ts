import { expect, it } from 'vitest';
import { anneeProjetee } from './annee-projetee';
import type { PointTrajectoire } from './atterrissage';
import type { LigneCompte } from './comptes-ej';

const AU = '2026-09-30';
const point = (ej: string, version: PointTrajectoire['version'], arrete_le: string): PointTrajectoire => ({
  ...{ ej, version, numero: 0, exercice: 2026, solde: 'resultat_crp', valeur: -5e6, arrete_le, enregistre_le: null }
});
const compte = (
  ej: string,
  version: LigneCompte['version'],
  poste: LigneCompte['poste'],
  montant: number
): LigneCompte => ({
  ...{ ej, budget: 'H', poste, debut: '2026-01-01', fin: '2026-12-31', version, montant, publie_le: '2026-07-15' }
});
const titres = (ej: string, version: LigneCompte['version'], aides: number, capital: number): LigneCompte[] => [
  ...(['P1', 'P2', 'P3'] as const).map((poste) => compte(ej, version, poste, 20e6)),
  compte(ej, version, 'aides_ponctuelles', aides),
  compte(ej, version, 'capital_contractuel', capital)
];

it('les aides et les produits sont ceux du document même dont vient la projection, de toutes les EJ', () => {
  const trajectoire = ['a', 'b'].flatMap((ej) => [
    point(ej, 'eprd_initial', '2026-01-10'),
    point(ej, 'ria1', '2026-07-15')
  ]);
  const lignes = [...titres('a', 'eprd', 9e6, 3e6), ...titres('a', 'ria1', 2e6, 3e6), ...titres('b', 'ria1', 1e6, 1e6)];
  expect(anneeProjetee({ trajectoire, compte: lignes }, ['a', 'b'], 2026, AU)).toEqual({
    ...{ aides: 3e6, capital: 4e6, produits: 120e6, produitsCrp: 120e6 },
    courts: null
  });
  // Le RIA 1 n’est pas encore arrêté : l’EPRD projette, et b n’en a pas les comptes.
  expect(anneeProjetee({ trajectoire, compte: lignes }, ['a', 'b'], 2026, '2026-06-30')).toBeNull();
});

it('un EPRD modificatif n’a pas de comptes : ni aides, ni produits, mais le capital de la dette, qui n’en dépend pas', () => {
  const trajectoire = [point('a', 'ria1', '2026-07-15'), point('a', 'eprd_modificatif', '2026-08-20')];
  const lignes = titres('a', 'ria1', 2e6, 3e6);
  expect(anneeProjetee({ trajectoire, compte: lignes }, ['a'], 2026, AU)).toEqual({
    ...{ aides: null, capital: 3e6, produits: null, produitsCrp: null },
    courts: null
  });
  expect(anneeProjetee({ trajectoire, compte: [] }, ['a'], 2026, AU)).toBeNull();
});

it('une EJ sous son capital est comptée, que la somme la cache ou non ; au centime près elle couvre', () => {
  const caf = (ej: string, valeur: number): PointTrajectoire => ({
    ...point(ej, 'ria1', '2026-07-15'),
    ...{ solde: 'caf', valeur }
  });
  const compte = ['a', 'b', 'c', 'd'].flatMap((ej) => titres(ej, 'ria1', 0, 1e6));
  const lue = (...trajectoire: PointTrajectoire[]) =>
    anneeProjetee({ trajectoire, compte }, ['a', 'b', 'c', 'd'], 2026, AU)?.courts;
  // 4 M€ de reste à a ; il manque 0,5 M€ à b et 1,2 M€ à c, dont la CAF est négative ; d n’a rien projeté.
  expect(lue(caf('a', 5e6), caf('b', 0.5e6), caf('c', -0.2e6))).toEqual({ ejs: 2, manque: 1.7e6 });
  expect(lue(caf('a', 1e6), caf('b', 1e6))).toBeNull();
});

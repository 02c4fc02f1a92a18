import { describe, expect, it } from 'vitest';
import { comptesARemplir, sePrepareEnCellules, type Compte, type PieceDemandee } from './a-remplir';

const AU = '2026-09-30';
const quand = { au: AU, simule: true };
const compte = (
  ej: string,
  poste: Compte['poste'],
  debut: string,
  fin: string,
  version: Compte['version']
): Compte => ({
  ...{ ej, budget: 'H', poste, debut, fin, version, montant: 1, publie_le: null, source: 'essai', simule: true }
});
const demande = (piece: PieceDemandee['piece'], exercice: number): PieceDemandee => ({
  ...{ piece, exercice, periode: null, parEj: [{ ej: 'A' }] }
});
const dites = (comptes: Compte[], d: PieceDemandee) =>
  comptesARemplir(comptes, d, quand).map(({ ligne: { ej, poste, debut, fin, version }, vides }) =>
    [ej, poste, debut, fin, version, vides.join('+')].join(' ')
  );

describe('les lignes de comptes à remplir', () => {
  it('d’un compte financier, celles du dernier que l’établissement a donné, un exercice plus tard', () => {
    const dernier = [
      compte('A', 'C1', '2024-01-01', '2024-12-31', 'cf_arrete'),
      compte('A', 'tresorerie', '2024-12-31', '2024-12-31', 'cf_arrete'),
      compte('A', 'P1', '2023-01-01', '2023-12-31', 'cf_arrete'),
      compte('B', 'P2', '2025-01-01', '2025-12-31', 'cf_arrete')
    ];
    expect(dites(dernier, demande('compte_financier', 2025))).toEqual([
      'A C1 2025-01-01 2025-12-31 cf_arrete montant',
      'A tresorerie 2025-12-31 2025-12-31 cf_arrete montant'
    ]);
  });

  it('d’un document que l’établissement n’a jamais donné, celles d’un autre membre', () => {
    const autre = [
      compte('A', 'C1', '2024-01-01', '2024-12-31', 'cf_arrete'),
      compte('B', 'C2', '2025-01-01', '2025-12-31', 'ria1')
    ];
    // L’exercice n’est pas fini : le jour de transmission se dit aussi.
    expect(dites(autre, demande('ria1', 2026))).toEqual(['A C2 2026-01-01 2026-12-31 ria1 montant+publie_le']);
  });

  it('d’une situation, les mois passés et eux seuls ; ce qui est venu ne se redemande pas', () => {
    const mois = ['08', '09', '10'].map((m) => compte('A', 'C1', '2025-01-01', `2025-${m}-28`, 'situation'));
    expect(dites(mois, demande('situation', 2026)).map((l) => l.split(' ')[3])).toEqual(['2026-08-28', '2026-09-28']);
    const venue = compte('A', 'C1', '2026-01-01', '2026-12-31', 'eprd');
    const emplois = compte('B', 'tper_pm', '2026-01-01', '2026-12-31', 'eprd');
    expect(dites([venue, emplois], demande('tper', 2026))).toEqual([
      'A tper_pm 2026-01-01 2026-12-31 eprd montant+publie_le'
    ]);
    expect(dites([venue, { ...emplois, ej: 'A' }], demande('tper', 2026))).toEqual([]);
  });

  it('d’une année bissextile, février finit le 29, le flux comme le solde', () => {
    const fevrier = [
      compte('A', 'C1', '2027-01-01', '2027-02-28', 'situation'),
      compte('A', 'tresorerie', '2027-02-28', '2027-02-28', 'situation')
    ];
    expect(
      comptesARemplir(fevrier, demande('situation', 2028), { au: '2028-04-30', simule: true }).map(({ ligne }) => [
        ligne.debut,
        ligne.fin
      ])
    ).toEqual([
      ['2028-01-01', '2028-02-29'],
      ['2028-02-29', '2028-02-29']
    ]);
  });

  it('d’un établissement qui n’a aucun compte, celles d’un autre membre, sous leur source si elle est la seule', () => {
    const autre = [compte('B', 'C1', '2024-01-01', '2024-12-31', 'cf_arrete')];
    const [ligne] = comptesARemplir(autre, demande('compte_financier', 2025), quand);
    expect(ligne).toMatchObject({ ligne: { ej: 'A', poste: 'C1', source: 'essai' }, vides: ['montant'] });
    // Deux sources : la sienne n’est pas connue, elle s’écrit avec le montant.
    const deux = [...autre, { ...compte('C', 'C1', '2023-01-01', '2023-12-31', 'cf_arrete'), source: 'autre' }];
    expect(comptesARemplir(deux, demande('compte_financier', 2025), quand)).toMatchObject([
      { ligne: { ej: 'A', source: null }, vides: ['montant', 'source'] }
    ]);
  });

  it('d’un compte financier approuvé, celles de l’arrêté de l’exercice suivant ; ce qui y manque se complète comme il est venu', () => {
    const approuve = [
      compte('A', 'C1', '2024-01-01', '2024-12-31', 'cf_approuve'),
      compte('A', 'capital_contractuel', '2024-01-01', '2024-12-31', 'cf_approuve')
    ];
    expect(dites(approuve, demande('compte_financier', 2025))).toEqual([
      'A C1 2025-01-01 2025-12-31 cf_arrete montant',
      'A capital_contractuel 2025-01-01 2025-12-31 cf_arrete montant'
    ]);
    const venu = [...approuve, compte('A', 'C1', '2025-01-01', '2025-12-31', 'cf_approuve')];
    // Écrit en « arrêté » à côté d’un compte approuvé, il ne serait jamais lu.
    expect(dites(venu, demande('capital', 2025))).toEqual([
      'A capital_contractuel 2025-01-01 2025-12-31 cf_approuve montant'
    ]);
  });

  it('des gains du plan, sur le dernier RIA venu', () => {
    const gains = compte('B', 'gains_du_plan', '2026-01-01', '2026-12-31', 'ria1');
    const ria2 = compte('A', 'C1', '2026-01-01', '2026-12-31', 'ria2');
    expect(dites([gains, ria2], demande('gains_du_ria', 2026))).toEqual([
      'A gains_du_plan 2026-01-01 2026-12-31 ria2 montant+publie_le'
    ]);
  });

  it('seules les colonnes de quelques pièces se marquent dans les lignes d’un contrat', () => {
    expect(sePrepareEnCellules('action', 'pilote')).toBe(true);
    expect(sePrepareEnCellules('action', 'libelle')).toBe(false);
  });

  it('ce qui n’est pas des comptes n’en a pas', () => {
    expect(dites([compte('A', 'C1', '2024-01-01', '2024-12-31', 'cf_arrete')], demande('pgfp', 2026))).toEqual([]);
  });
});

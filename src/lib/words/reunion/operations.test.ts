import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { reunion } from '$lib/views/reunion/reunion';
import type { OperationVue } from '$lib/views/reunion/reunion.types';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { blocDesMenaces, blocDuPpi, manquesDuPpi, menacesEnMots, ppiEnMots } from './operations';
import { pageDeLaReunion } from './page';

const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('les opérations du PPI dans le petit jeu', () => {
  let db: NativeDatabase;
  let sans: NativeDatabase;
  beforeAll(async () => {
    const jeu = petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2025-06-30' }));
    db = await ouvreJeuDEssai({ ...petitJeu, jeu });
    sans = await ouvreJeuDEssai({ ...petitJeu, jeu, operation: [] });
  });
  afterAll(() => {
    db.close();
    sans.close();
  });

  const pageDe = async (base: NativeDatabase, code: 'eprd-pgfp' | 'conseil-de-surveillance', au?: string) =>
    pageDeLaReunion(await reunion(base, { contrat: 'essai-2024', reunion: code, ...(au && { au }) }));

  it('sont celles de la dernière annexe connue : 12 M€ dont 3 payés en 2024, 14 M€ dont 5 payés en 2025', async () => {
    const lignes = async (au: string) =>
      (await pageDe(db, 'eprd-pgfp', au)).blocs
        .find(({ id }) => id === 'ppi')
        ?.lignes.map((ligne) => ligne.slice(2).map(simple));
    expect(await lignes('2024-12-31')).toEqual([
      ['12,0 M€', '3,0 M€', '9,0 M€', '31/12/2026', 'emprunt', 'En cours, menacée : le marché dépasse l’enveloppe']
    ]);
    expect(await lignes('2025-06-30')).toEqual([['14,0 M€', '5,0 M€', '9,0 M€', '31/12/2027', 'emprunt', 'Suspendue']]);
  });

  it.each([
    ['eprd-pgfp', 'ppi', 'Opérations du PPI, une à une'],
    ['conseil-de-surveillance', 'investissements', 'Investissements menacés, opération par opération']
  ] as const)(
    '%s les montre quand une annexe est venue, sinon nomme le fichier qui les donnerait',
    async (code, id, quoi) => {
      const [avec, vide] = [await pageDe(db, code), await pageDe(sans, code)];
      expect(avec.blocs.map((bloc) => bloc.id)).toContain(id);
      expect(avec.manques.map((m) => m.quoi)).not.toContain(quoi);
      expect(vide.blocs.map((bloc) => bloc.id)).not.toContain(id);
      expect(vide.manques.find((m) => m.quoi === quoi)?.fichier).toMatch(/^annexe PPI du PGFP/u);
    }
  );
});

describe('les opérations en mots', () => {
  const operation = (autres: Partial<OperationVue>): OperationVue => ({
    ...{ ej: 'A', nom: 'CH A', operation: '1', libelle: 'Urgences', montant: 8e6, paye: 2e6, livraison: null },
    ...{ financement: null, etat: 'en_cours', menace: null, menacee: false, arreteLe: '2026-03-31' },
    ...{ reste: 6e6, depassement: 0, ...autres }
  });
  const ppi = (...operations: OperationVue[]) => ({
    ...{ operations, arretees: ['2026-03-31'], muets: ['CH B'], resteMenace: null }
  });
  const menacee = operation({ libelle: 'Bloc', montant: 24e6, menace: 'L’emprunt est refusé', menacee: true });

  it('disent combien sont menacées, et ce qui y reste à payer', () => {
    expect(ppiEnMots(ppi())).toBeNull();
    expect(simple(ppiEnMots(ppi(operation({}))) ?? '')).toBe('Aucune opération du PPI, sur 1, n’est dite menacée');
    // 24 M€ moins 2 M€ payés.
    expect(simple(ppiEnMots({ ...ppi(menacee, operation({})), resteMenace: 22e6 }) ?? '')).toBe(
      '1 opération du PPI sur 2 est menacée ; il y reste 22,0 M€ à payer'
    );
    expect(simple(menacesEnMots(ppi(menacee, operation({}))))).toBe('Bloc (CH A, 24,0 M€), l’emprunt est refusé.');
    expect(blocDesMenaces(ppi(menacee, operation({})))[0]?.lignes).toHaveLength(1);
    expect(blocDesMenaces(ppi(operation({})))[0]?.vide).toBe('Aucune opération du PPI n’est dite menacée.');
    expect(blocDuPpi(ppi(operation({}), menacee))[0]?.lignes.map(([nom]) => nom)).toEqual(['Bloc', 'Urgences']);
    expect(blocDuPpi(ppi())).toEqual([]);
  });

  it('le motif d’un hôpital garde ses sigles et n’a qu’un point', () => {
    const dite = operation({ menace: 'CAF insuffisante.', menacee: true });
    expect(simple(menacesEnMots(ppi(dite)))).toBe('Urgences (CH A, 8,0 M€), CAF insuffisante.');
    expect(simple(blocDuPpi(ppi(dite))[0]?.lignes[0]?.at(-1) ?? '')).toBe('En cours, menacée : CAF insuffisante');
  });

  it('une opération payée au-delà de son montant ne doit plus rien, et le dit ; un autre jour d’annexe se lit à côté de l’hôpital', () => {
    const depassee = operation({ paye: 12e6, montant: 10e6, reste: 0, depassement: 2e6, arreteLe: '2025-03-31' });
    const lignes = (...arretees: string[]) =>
      blocDuPpi({ ...ppi(depassee), arretees })[0]
        ?.lignes[0]?.map(simple)
        .slice(1, 5);
    expect(lignes('2025-03-31')).toEqual(['CH A', '10,0 M€', '12,0 M€', '0 €, 2,0 M€ payés de plus']);
    expect(lignes('2025-03-31', '2026-03-31')?.[0]).toBe('CH A, annexe du 31/03/2025');
  });

  it('la ligne vide nomme l’hôpital qui n’a pas envoyé la sienne quand d’autres l’ont fait', () => {
    expect(manquesDuPpi(ppi(), 'Opérations', 'annexe')).toEqual([{ quoi: 'Opérations', fichier: 'annexe' }]);
    expect(manquesDuPpi(ppi(menacee), 'Opérations', 'annexe')[0]?.quoi).toBe('Opérations (CH B)');
    expect(manquesDuPpi({ ...ppi(menacee), muets: [] }, 'Opérations', 'annexe')).toEqual([]);
  });
});

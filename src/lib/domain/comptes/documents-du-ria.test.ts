import { describe, expect, it } from 'vitest';
import { projectionHopital } from './atterrissage';
import type { Solde, VersionCompte } from './codes';
import type { LigneCompte } from './comptes-ej';
import { documentsDuRia, premiersRia, remplaceLeRia } from './documents-du-ria';

const envoi = (version: VersionCompte, publieLe: string): LigneCompte => ({
  ...{ ej: 'A', budget: 'H', poste: 'C1', debut: '2026-01-01', fin: '2026-12-31', version, montant: 1 },
  publie_le: publieLe
});
const lignes = [envoi('eprd', '2026-03-01'), envoi('ria1', '2026-06-15'), envoi('ria2', '2026-10-20')];
const lus = (au: string, de = lignes) => {
  const { eprd, ria, precedent } = documentsDuRia(de, 'A', 2026, au);
  return [eprd, ria, precedent].map((document) => document?.version ?? null);
};

describe('les documents d’une réunion sur le RIA', () => {
  it('le RIA 2 se compare au RIA 1, le RIA 1 à l’EPRD', () => {
    expect(lus('2026-10-20')).toEqual(['eprd', 'ria2', 'ria1']);
    expect(lus('2026-10-19')).toEqual(['eprd', 'ria1', 'eprd']);
    expect(lus('2026-06-14')).toEqual(['eprd', null, 'eprd']);
  });

  it('le RIA 2 sans RIA 1 se compare à l’EPRD', () => {
    const sansRia1 = lignes.filter(({ version }) => version !== 'ria1');
    expect(lus('2026-12-31', sansRia1)).toEqual(['eprd', 'ria2', 'eprd']);
  });

  it('un RIA 1, ou un RIA 2 sans RIA 1, est le premier de l’année\u00a0; sans RIA, il n’y en a pas', () => {
    const documents = [
      { nom: 'A', document: 'ria1', precedent: 'eprd' },
      { nom: 'B', document: 'ria2', precedent: 'ria1' },
      { nom: 'C', document: 'ria2', precedent: 'eprd' },
      { nom: 'D', document: null, precedent: 'eprd' },
      { nom: 'E', document: 'ria1', precedent: null }
    ];
    expect(premiersRia(documents).map(({ nom }) => nom)).toEqual(['A', 'C', 'E']);
  });
});

describe('un EPRD modificatif remplace le RIA', () => {
  const point = (version: 'eprd_modificatif' | 'ria1', arrete_le: string | null, solde: Solde = 'resultat_crp') => ({
    ...{ ej: 'A', version, numero: 1, exercice: 2026, solde, valeur: -1e6, arrete_le },
    enregistre_le: arrete_le === null ? '2026-06-01' : null
  });
  const dit = (modificatif: ReturnType<typeof point>, ria: ReturnType<typeof point> | null, envoyeLe = '2026-06-20') =>
    remplaceLeRia(
      [modificatif, ...(ria === null ? [] : [ria])],
      ...(['A', 2026, { version: 'ria1', envoyeLe }, '2026-09-30'] as const)
    );
  const deJuillet = point('eprd_modificatif', '2026-07-21');

  it('quand il est arrêté après lui, non du même jour, ni sans date', () => {
    expect(dit(deJuillet, point('ria1', '2026-06-17'))).toBe(true);
    expect(dit(deJuillet, point('ria1', '2026-07-21'))).toBe(false);
    expect(dit(point('eprd_modificatif', null), point('ria1', '2026-06-17'))).toBe(false);
  });

  it('quand le RIA n’a pas de date, comme la projection de l’hôpital le lit', () => {
    const sansDate = point('ria1', null);
    const lue = projectionHopital([deJuillet, sansDate], 'A', 2026, 'resultat_crp', '2026-09-30');
    expect(lue?.version).toBe('eprd_modificatif');
    expect(dit(deJuillet, sansDate)).toBe(true);
    expect(dit(deJuillet, sansDate, '2026-08-01')).toBe(true);
    expect(dit(point('eprd_modificatif', null), sansDate)).toBe(false);
  });

  it('que la trajectoire n’a pas, selon le jour où il fut envoyé', () => {
    expect(dit(deJuillet, null, '2026-06-17')).toBe(true);
    expect(dit(deJuillet, null, '2026-08-01')).toBe(false);
    expect(dit(point('eprd_modificatif', '2026-03-10'), null, '2026-06-20')).toBe(false);
  });

  it('pour sa CAF quand il ne donne pas de résultat', () => {
    const caf = point('eprd_modificatif', '2026-07-21', 'caf');
    expect(dit(caf, point('ria1', '2026-06-17'), '2026-06-17')).toBe(true);
  });
});

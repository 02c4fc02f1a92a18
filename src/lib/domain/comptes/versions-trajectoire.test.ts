import { describe, expect, it } from 'vitest';
import type { VersionTrajectoire } from './codes';
import {
  cleDeVersion,
  estEnVigueurAuContrat,
  genreDe,
  estUneParmiPlusieurs,
  laDerniere,
  pgfpLu
} from './versions-trajectoire';

const l = (version: VersionTrajectoire, numero = 0) => ({ version, numero });

describe('les versions d’une trajectoire', () => {
  it('ce qui est signé d’un bloc est une ligne par version, les documents d’un exercice une seule', () => {
    expect([l('cible', 1), l('pgfp_approuve', 2025), l('eprd_modificatif', 2), l('ria1')].map(cleDeVersion)).toEqual([
      'cible-1',
      'pgfp_approuve-2025',
      'eprd_modificatif',
      'ria1'
    ]);
    expect([l('cible'), l('ria2'), l('cf_arrete')].map(genreDe)).toEqual(['cible', 'ria', null]);
  });

  it('une cible seule n’a pas besoin de son numéro\u00a0; après un avenant qui la change, si', () => {
    const parmi = (...toutes: ReturnType<typeof l>[]) => toutes.map((x) => estUneParmiPlusieurs(x, toutes));
    expect(parmi(l('cible'), l('tendanciel', 1))).toEqual([false, true]);
    expect(parmi(l('cible'), l('cible', 1))).toEqual([true, true]);
    expect(parmi(l('eprd_modificatif', 1), l('eprd_modificatif', 2))).toEqual([false, false]);
  });

  it('la cible en vigueur est celle de la version du contrat, ou de la précédente quand un avenant n’en change pas', () => {
    const toutes = [l('cible', 0), l('cible', 1), l('tendanciel', 0), l('tendanciel', 1)];
    const enVigueur = (version: number | null) => toutes.filter((x) => estEnVigueurAuContrat(x, toutes, version));
    expect(enVigueur(0)).toEqual([l('cible', 0), l('tendanciel', 1)]);
    expect(enVigueur(2)).toEqual([l('cible', 1), l('tendanciel', 1)]);
    expect(enVigueur(null)).toEqual([l('cible', 0), l('tendanciel', 1)]);
    expect(estEnVigueurAuContrat(l('ria1'), [l('ria1')], 0)).toBe(true);
  });

  it('chaque document d’un exercice reste en vigueur, et l’année d’un PGFP n’est pas un numéro d’avenant', () => {
    const modificatifs = [l('eprd_modificatif', 1), l('eprd_modificatif', 2)];
    expect(modificatifs.map((x) => estEnVigueurAuContrat(x, modificatifs, 0))).toEqual([true, true]);
    const toutes = [l('tendanciel', 0), l('tendanciel', 1), l('pgfp_approuve', 2025)];
    expect(toutes.map((x) => estEnVigueurAuContrat(x, toutes, 1))).toEqual([false, true, true]);
  });

  it('de plusieurs, la dernière par son numéro', () => {
    expect(laDerniere([l('eprd_modificatif', 2), l('eprd_modificatif', 3), l('eprd_modificatif', 1)])?.numero).toBe(3);
    expect(laDerniere([])).toBeNull();
  });
});

describe('le PGFP que lit une réunion', () => {
  const ligne = (version: 'pgfp_approuve' | 'pgfp_contrat' | 'cible', numero: number) => ({ version, numero });

  it('est le dernier approuvé, de tous les membres', () => {
    const [ancien, un, autre] = [2025, 2026, 2026].map((annee) => ligne('pgfp_approuve', annee));
    const lu = pgfpLu([ligne('pgfp_contrat', 0), ancien, un, autre].filter((l) => l !== undefined));
    expect(lu).toEqual({ version: 'pgfp_approuve', numero: 2026, lignes: [un, autre] });
  });

  it('est celui du contrat tant qu’aucun n’est approuvé\u00a0; sans lui, il n’y en a pas', () => {
    const annexe = ligne('pgfp_contrat', 1);
    expect(pgfpLu([ligne('cible', 0), annexe])).toEqual({ version: 'pgfp_contrat', numero: 0, lignes: [annexe] });
    expect(pgfpLu([ligne('cible', 0)])).toBeNull();
  });
});

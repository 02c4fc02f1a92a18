import { describe, expect, it } from 'vitest';
import type { VersionTrajectoire } from '$lib/domain/comptes/codes';
import { estUneParmiPlusieurs } from '$lib/domain/comptes/versions-trajectoire';
import { versionEnMots } from './version-de-trajectoire';

const l = (version: VersionTrajectoire, numero = 0) => ({ version, numero });
const dites = (...toutes: ReturnType<typeof l>[]) =>
  toutes.map((x) => versionEnMots({ ...x, parmiPlusieurs: estUneParmiPlusieurs(x, toutes) }));

describe('les versions d’une trajectoire', () => {
  it('se disent avec leur avenant, ou leur année', () => {
    expect(dites(l('tendanciel', 1))).toEqual(['Tendanciel (au fil de l’eau), avenant 1']);
    expect(dites(l('pgfp_approuve', 2025))).toEqual(['PGFP approuvé (2025)']);
    expect(dites(l('eprd_modificatif', 2), l('eprd_modificatif', 1))[0]).toBe('EPRD modificatif');
  });

  it('la cible seule est celle du contrat\u00a0; après un avenant qui la change, chacune dit de quand elle est', () => {
    expect(dites(l('cible'), l('tendanciel', 1))[0]).toBe('Cible du contrat');
    expect(dites(l('cible'), l('cible', 1), l('cible', 2))).toEqual([
      'Cible de la signature',
      'Cible de l’avenant 1',
      'Cible de l’avenant 2'
    ]);
    expect(dites(l('tendanciel'), l('tendanciel', 1))).toEqual([
      'Tendanciel (au fil de l’eau), signature',
      'Tendanciel (au fil de l’eau), avenant 1'
    ]);
  });
});

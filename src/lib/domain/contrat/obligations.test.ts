import { describe, expect, it } from 'vitest';
import { CODES_TYPE } from './codes';
import { champsRequis, porteSurDesComptes } from './obligations';

describe('ce qu’un contrat doit dire', () => {
  it('un PTSM a un territoire et un diagnostic, un contrat au moins une entité juridique', () => {
    expect(champsRequis('ptsm')).toEqual({ territoire: true, diagnostic: true, ejMin: 0, engagements: [] });
    expect(champsRequis('cref')).toEqual({ territoire: false, diagnostic: false, ejMin: 1, engagements: [] });
  });

  it('un contrat « performance et redressement financier » s’engage sur les trois soldes de l’instruction', () => {
    expect(champsRequis('performance_redressement').engagements).toEqual(['flux_exploitation', 'caf', 'tresorerie']);
  });

  it('un PTSM ne porte pas sur les comptes des hôpitaux, les autres si', () => {
    expect(CODES_TYPE.filter((type) => !porteSurDesComptes(type))).toEqual(['ptsm']);
  });
});

import { describe, expect, it } from 'vitest';
import { epingle, epingleDepassee, sansEpingle } from './pinned-address';

const ADRESSE = 'https://trajectoire.exemple/demonstration/contrat/a/?au=2026-06-30&solde=caf#gains';

describe('une adresse épinglée', () => {
  it('garde ses choix et son ancre, et dit de quelles données elle est', () => {
    const epinglee = epingle(ADRESSE, { au: '2026-09-30', version: 'a8bcd5cf8047' });
    expect(epinglee).toBe(
      'https://trajectoire.exemple/demonstration/contrat/a/?au=2026-06-30&solde=caf&version=2026-09-30.a8bcd5cf#gains'
    );
    expect(epingle(epinglee, { au: '2026-10-31', version: 'ffffffff0000' })).toContain('version=2026-10-31.ffffffff');
    expect(sansEpingle(epinglee)).toBe(ADRESSE);
  });

  it('ne dit rien de la page que l’on présente\u00a0: qui l’ouvre en voit les chiffres, non la séance', () => {
    expect(epingle(ADRESSE.replace('#', '&seance=3#'), { au: '2026-09-30', version: 'a8bcd5cf8047' })).toBe(
      epingle(ADRESSE, { au: '2026-09-30', version: 'a8bcd5cf8047' })
    );
  });

  it('ne se dit dépassée que devant une autre version ; une épingle illisible n’en est pas une', () => {
    const epinglee = '?version=2026-09-30.a8bcd5cf';
    expect(epingleDepassee(epinglee, 'a8bcd5cf8047')).toBeNull();
    expect(epingleDepassee(epinglee, 'b1c2d3e4f506')).toEqual({ au: '2026-09-30', version: 'a8bcd5cf' });
    for (const lue of ['', '?au=2026-06-30', '?version=', '?version=a8bcd5cf', '?version=2026-09-30.<b>'])
      expect(epingleDepassee(lue, 'b1c2d3e4f506')).toBeNull();
  });
});

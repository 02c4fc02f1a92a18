import { describe, expect, it } from 'vitest';
import { bilanDe } from './bilan';
import { ordonne } from './mouvement';
import { mouvementsDeLaVie, type FaitDeVie, type VieVue } from './vie';

const fait = (rang: number, type: FaitDeVie['type'], date: string | null, autres: Partial<FaitDeVie> = {}) => ({
  ...{ rang, type, date, dateTexte: date ?? '', organisme: null, sens: null, gel: null, enregistre_le: null },
  ...autres
});
const SIGNE = fait(1, 'signature', '2024-02-01');
const vie = (...faits: FaitDeVie[]): VieVue => ({
  ...{ etat: 'en_cours', terme: { le: '2027-12-31', effet: '2024-03-01' }, faits: [SIGNE, ...faits] }
});
const suspendu = fait(2, 'suspension', '2025-10-07', { gel: true });
const lus = (avant: VieVue, apres: VieVue) =>
  mouvementsDeLaVie(avant, apres).map(({ code, sens, le }) => [code, sens, le]);

describe('la vie du contrat d’une date à l’autre', () => {
  it('une suspension qui gèle est un changement défavorable, du jour du fait', () => {
    expect(mouvementsDeLaVie(vie(), vie(suspendu))).toMatchObject([
      { code: 'vie_fait', sens: 'moins', le: '2025-10-07', euros: null, fait: { type: 'suspension', gel: true } }
    ]);
  });
  it('un fait déjà connu à la première date n’a pas changé', () => {
    expect(lus(vie(suspendu), vie(suspendu))).toEqual([]);
  });
  it('une reprise est favorable, un avenant et une fin ne sont ni bons ni mauvais, un avis va comme il est rendu', () => {
    const apres = vie(
      fait(2, 'reprise', '2026-01-10'),
      fait(3, 'avenant', '2026-02-01'),
      fait(4, 'avis', '2026-02-02', { sens: 'defavorable' }),
      fait(5, 'avis', '2026-02-03', { sens: 'reserve' }),
      fait(6, 'fin', '2026-03-01')
    );
    expect(lus(vie(), apres).map(([, sens]) => sens)).toEqual(['mieux', 'neutre', 'moins', 'neutre', 'neutre']);
  });
  it('un fait sans aucun jour n’est pas dit arrivé depuis\u00a0; sans jour mais enregistré depuis, il l’est', () => {
    expect(lus(vie(), vie(fait(2, 'rejet', null)))).toEqual([]);
    expect(lus(vie(), vie(fait(2, 'rejet', null, { enregistre_le: '2026-01-05' })))).toEqual([
      ['vie_fait', 'moins', null]
    ]);
  });
  it('un terme qu’un avenant repousse, ou avance, se dit du jour de son effet\u00a0; avant toute version, il ne se compare pas', () => {
    const prolonge: VieVue = { ...vie(), terme: { le: '2028-12-31', effet: '2025-03-15' } };
    expect(mouvementsDeLaVie(vie(), prolonge)).toMatchObject([
      { code: 'vie_terme', sens: 'neutre', le: '2025-03-15', avant: '2027-12-31', apres: '2028-12-31' }
    ]);
    expect(mouvementsDeLaVie(prolonge, vie())).toMatchObject([{ avant: '2028-12-31', apres: '2027-12-31' }]);
    expect(lus({ ...vie(), terme: null }, prolonge)).toEqual([]);
  });
  it('un terme échu entre les deux dates se dit une fois', () => {
    const echu: VieVue = { ...vie(), etat: 'terme_echu' };
    expect(lus(vie(), echu)).toEqual([['vie_terme_echu', 'neutre', '2027-12-31']]);
    expect(lus(echu, echu)).toEqual([]);
  });
  it('vient avant tous les euros, le plus grave d’abord\u00a0: un rejet, une suspension, une reprise, un avis', () => {
    const apres = vie(
      fait(2, 'avis', '2026-05-01'),
      fait(3, 'reprise', '2026-04-01'),
      fait(4, 'suspension', '2026-03-01'),
      fait(5, 'rejet', '2026-02-01')
    );
    const perte = {
      famille: 'gains' as const,
      sens: 'moins' as const,
      euros: -9e6,
      nature: null,
      le: null,
      gravite: 99
    };
    const ordre = ordonne([perte, ...mouvementsDeLaVie(vie(), apres)]);
    expect(ordre.map((m) => ('fait' in m ? m.fait.type : m.famille))).toEqual([
      ...['rejet', 'suspension', 'reprise', 'avis', 'gains']
    ]);
  });
  it('en tête, la phrase garde ce qui arrête, finit, reprend ou change le contrat\u00a0; un avis reste dans la liste', () => {
    const bilan = bilanDe(mouvementsDeLaVie(vie(), vie(suspendu, fait(3, 'avis', '2026-05-01'))));
    expect([bilan.mouvements, bilan.vie.map(({ le }) => le)]).toEqual([2, ['2025-10-07']]);
  });
});

import { describe, expect, it } from 'vitest';
import { mesuresConnues, type Mesure } from './mesures-connues';

const mesure = (edition: string, autres: Partial<Mesure> = {}): Mesure => ({
  ...{ ej: 'A', indicateur: 'ETPR', fin: '2026-06-30', statut: 'provisoire', publie_le: '2026-07-20', edition },
  ...autres
});
const editions = (mesures: Mesure[], au: string) => mesuresConnues(mesures, au).map(({ edition }) => edition);

describe('les mesures connues à une date', () => {
  it('sont d’une période finie et d’une édition publiée, le jour même compris', () => {
    expect(editions([mesure('juin')], '2026-07-19')).toEqual([]);
    expect(editions([mesure('juin')], '2026-07-20')).toEqual(['juin']);
    const prevue = mesure('prévue', { fin: '2026-09-30', publie_le: '2026-01-15' });
    expect(editions([prevue], '2026-09-29')).toEqual([]);
    expect(editions([prevue], '2026-09-30')).toEqual(['prévue']);
  });

  it('sans jour de publication, le sont à la fin de leur période', () => {
    const muette = mesure('muette', { publie_le: null });
    expect(editions([muette], '2026-06-29')).toEqual([]);
    expect(editions([muette], '2026-06-30')).toEqual(['muette']);
  });

  it('d’une même période, la définitive l’emporte, puis la dernière publiée, puis la dernière édition', () => {
    const definitive = mesure('définitive', { statut: 'definitif', publie_le: '2026-07-01' });
    const revue = mesure('revue', { publie_le: '2026-08-20' });
    const muette = mesure('muette', { publie_le: null });
    expect(editions([mesure('juin'), definitive, revue], '2026-12-31')).toEqual(['définitive']);
    expect(editions([revue, mesure('juin'), muette], '2026-12-31')).toEqual(['revue']);
    expect(editions([mesure('2026-2'), mesure('2026-1')], '2026-12-31')).toEqual(['2026-2']);
    // Before the revision was published, the first edition stands.
    expect(editions([revue, mesure('juin')], '2026-08-19')).toEqual(['juin']);
  });

  it('d’un contrat fini, sont des périodes finies avec lui, dans leur édition connue depuis', () => {
    const apres = mesure('juillet', { fin: '2026-07-31' });
    const revue = mesure('revue', { publie_le: '2026-08-20' });
    const lues = mesuresConnues([mesure('juin'), revue, apres], '2026-12-31', '2026-06-30');
    expect(lues.map(({ edition }) => edition)).toEqual(['revue']);
  });

  it('chaque entité, chaque indicateur et chaque période a la sienne', () => {
    const autres = [
      mesure('b', { ej: 'B' }),
      mesure('lits', { indicateur: 'LITS' }),
      mesure('mai', { fin: '2026-05-31' })
    ];
    expect(editions([mesure('a'), ...autres], '2026-12-31')).toEqual(['a', 'b', 'lits', 'mai']);
  });
});

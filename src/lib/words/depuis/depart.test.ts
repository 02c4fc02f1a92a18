import { describe, expect, it } from 'vitest';
import { departDe } from './depart';

const gardee = { au: '2026-06-30', version: '71b65ba8d639', comparable: true };
const lues = { gardees: [gardee], etat: 'lues', arrivee: '2026-09-30' } as const;

describe('le départ que l’adresse donne', () => {
  it('est un jour d’avant la situation ; un autre texte est refusé et le départ par défaut reste', () => {
    expect(departDe('2026-03-31', lues)).toEqual({ depart: '2026-03-31', refusee: null, reserve: '' });
    expect(departDe('2026-09-30', lues)).toEqual({ depart: null, refusee: '2026-09-30', reserve: '' });
    expect(departDe('hier', lues).refusee).toBe('hier');
    expect(departDe(null, lues).depart).toBeNull();
  });

  it('est une version gardée, écrite comme une adresse l’épingle', () => {
    expect(departDe('2026-06-30.71b65ba8', lues)).toEqual({
      ...{ depart: '2026-06-30.71b65ba8', refusee: null, reserve: '' }
    });
  });

  it('est le jour de la version quand ses tables ne sont pas gardées, et c’est dit', () => {
    const lu = departDe('2026-06-30.0123abcd', lues);
    expect(lu.depart).toBe('2026-06-30');
    expect(lu.reserve).toMatch(/^Les tables de la version publiée du 30\/06\/2026 \(0123abcd\) ne sont pas gardées/u);
  });

  it('d’une version qui n’est pas gardée et dont le jour est celui de la situation, est celui par défaut, et c’est dit', () => {
    const lu = departDe(`${lues.arrivee}.0123abcd`, lues);
    expect(lu).toMatchObject({ depart: null, refusee: null });
    expect(lu.reserve).toMatch(/la comparaison affichée est celle par défaut\.$/u);
  });

  it('est le jour d’une version d’un autre format de tables, et c’est dit', () => {
    const lu = departDe('2026-06-30.71b65ba8', { ...lues, gardees: [{ ...gardee, comparable: false }] });
    expect(lu).toMatchObject({ depart: '2026-06-30', refusee: null });
    expect(lu.reserve).toContain('autre format de tables');
  });

  it('attend la liste des versions, dit qu’elle ne se lit pas, et n’en a aucune sous des données du poste', () => {
    expect(departDe('2026-06-30.71b65ba8', { ...lues, gardees: [], etat: 'lecture' })).toMatchObject({
      ...{ depart: null, reserve: 'Lecture des versions gardées…' }
    });
    expect(departDe('2026-06-30.71b65ba8', { ...lues, gardees: [], etat: 'illisibles' }).reserve).toContain(
      'n’a pas pu'
    );
    const locales = departDe('2026-06-30.71b65ba8', { ...lues, gardees: [], etat: 'locales' });
    expect(locales.depart).toBe('2026-06-30');
    expect(locales.reserve).toContain('n’ont pas de version publiée avant elles');
  });

  it('n’est pas une version postérieure à la date de la situation', () => {
    expect(departDe('2026-06-30.71b65ba8', { ...lues, arrivee: '2026-05-31' })).toMatchObject({ depart: null });
  });
});

import { describe, expect, it } from 'vitest';
import { departDe } from './depart';
import { MOTS_DE_DEPUIS } from './page';

const gardee = { au: '2026-06-30', version: '71b65ba8d639', comparable: true };
const lues = { gardees: [gardee], etat: 'lues', arrivee: '2026-09-30', premier: '2023-06-13' } as const;

describe('le départ que l’adresse donne', () => {
  it.each([
    [
      '2026-06-30.zzz',
      /^Version inconnue : « 2026-06-30\.zzz » n’en nomme aucune\. Version gardée : celle du 30\/06\/2026 \(71b65ba8\)\. /u
    ],
    ['71b65ba9', /^Version inconnue : « 71b65ba9 » /u],
    [
      '2026-13-45',
      /^Date illisible : « 2026-13-45 »\. Une date s’écrit comme 2026-06-30, et vient avant le 30 septembre 2026\. /u
    ],
    ['hier', /^Date illisible : « hier »/u],
    [
      '2026-12-31',
      /^« 2026-12-31 » n’est pas une date antérieure au 30 septembre 2026\. La comparaison affichée est celle par défaut\.$/u
    ],
    [
      '2023-06-12',
      /^Rien n’est connu de ce contrat au 12 juin 2023 : son premier fait est du 13 juin 2023\. La comparaison affichée est celle par défaut\.$/u
    ]
  ])('« %s » dit ce qui ne va pas, ce qui était donné et ce qui s’offre', (ecrite, dit) => {
    const { refusee } = departDe(ecrite, lues);
    const lu = refusee === null ? '' : MOTS_DE_DEPUIS.invalide(refusee, lues.arrivee, lues.gardees, lues.premier);
    expect(lu.replaceAll('\u00a0', ' ')).toMatch(dit);
  });

  it('sans version gardée, seules des dates s’offrent', () => {
    const refusee = { ecrite: 'x.y', quoi: 'version' } as const;
    expect(MOTS_DE_DEPUIS.invalide(refusee, lues.arrivee, [])).toContain('seules des dates.');
  });

  it('est un jour d’avant la situation ; un autre texte est refusé et le départ par défaut reste', () => {
    expect(departDe('2023-06-13', lues).depart).toBe('2023-06-13');
    expect(departDe('2023-06-12', { ...lues, premier: null }).depart).toBe('2023-06-12');
    expect(departDe('2026-03-31', lues)).toEqual({ depart: '2026-03-31', refusee: null, reserve: '' });
    expect(departDe('2026-09-30', lues)).toEqual({
      depart: null,
      refusee: { ecrite: '2026-09-30', quoi: 'trop_tard' },
      reserve: ''
    });
    expect(departDe('hier', lues).refusee).toEqual({ ecrite: 'hier', quoi: 'illisible' });
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
    expect(lu.reserve.replaceAll('\u00a0', ' ')).toMatch(
      /^La version du 30\/06\/2026 \(0123abcd\) n’est pas gardée\. Version gardée : celle du 30\/06\/2026 \(71b65ba8\)\. La comparaison part/u
    );
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

  it('mal écrite, ne dit ce qui s’offre qu’une fois la liste lue', () => {
    expect(departDe('2026-06-30.zzz', { ...lues, gardees: [], etat: 'lecture' })).toEqual({
      ...{ depart: null, refusee: null, reserve: 'Lecture des versions gardées…' }
    });
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

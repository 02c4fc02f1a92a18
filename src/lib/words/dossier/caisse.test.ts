import { describe, expect, it } from 'vitest';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import type { LigneDeVeille } from '$lib/views/tresorerie/tresorerie.types';
import { pageDeLaCaisse, pageDesCreux } from './caisse';

const clair = (texte = '') => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Caisse = ConseilModele['tresorerie'][number];
const caisse = (nom: string, suite: Partial<Caisse> = {}): Caisse => ({
  ...{ nom, date: '2026-09-30', montant: 380_000, jours: 2, seuil: 2_300_000 },
  constates: [
    { fin: '2026-07-31', montant: 800_000 },
    { fin: '2026-09-30', montant: 380_000 }
  ],
  plan: [
    { fin: '2026-10-31', montant: 535_000, plusBas: 2_500 },
    { fin: '2026-11-30', montant: 612_000, plusBas: -460_000 }
  ],
  ...suite
});
const page = (...tresorerie: Caisse[]) => pageDeLaCaisse({ tresorerie, seuilJours: 10, fini: false })[0];
const dessinDe = (lue: ReturnType<typeof page>) => {
  if (lue?.dessin.genre !== 'mois') throw new Error('des mois');
  return lue.dessin.mois;
};
const HAUTE = { plan: [{ fin: '2026-10-31', montant: 5e6, plusBas: 4e6 }], seuil: 3e6 };

describe('la caisse d’un conseil', () => {
  it('est celle qui descend le plus bas : réalisé, plan, jour le plus bas et seuil, chacun à son mois', () => {
    const lue = page(caisse('CH haut', HAUTE), caisse('EPSM bas'));
    expect(clair(lue?.titre)).toBe('Une caisse passerait sous zéro : EPSM bas, −460 k€ au plus bas en novembre 2026');
    const { mois, lignes } = dessinDe(lue);
    expect(mois).toEqual(['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30']);
    expect(lignes.map(({ genre, valeurs }) => [genre, ...valeurs])).toEqual([
      ['constate', 800_000, null, 380_000, null, null],
      ['plan', null, null, null, 535_000, 612_000],
      ['bas', null, null, null, 2_500, -460_000],
      ['seuil', 2.3e6, 2.3e6, 2.3e6, 2.3e6, 2.3e6]
    ]);
    expect(clair(lue?.note)).toContain('Un mois sans solde transmis interrompt la courbe.');
  });

  it('dit à côté le jour le plus bas des autres, et qui n’a pas envoyé de plan', () => {
    const lue = page(caisse('CH haut', HAUTE), caisse('EPSM bas'), caisse('CH muet', { plan: [] }));
    expect(lue?.chiffres.map(({ libelle, valeur }) => [libelle, clair(valeur)])).toEqual([
      ['Dernier solde réalisé', '380 k€'],
      ['Jour le plus bas prévu', '−460 k€'],
      ['Seuil', '2,3 M€'],
      ['CH haut', '4,0 M€'],
      ['Plans non transmis', '1 sur 3']
    ]);
  });

  it('compte celles qui passent sous zéro, sinon dit si elle couvre les jours du seuil', () => {
    expect(clair(page(caisse('A'), caisse('B'))?.titre)).toMatch(
      /^2 caisses passeraient sous zéro ; la plus basse : A,/u
    );
    expect(clair(page(caisse('A', { ...HAUTE, seuil: 4e6 }))?.titre)).toBe(
      'La caisse la plus basse resterait au-dessus de 10 jours de charges : A, 4,0 M€ au plus bas en octobre 2026'
    );
    expect(clair(page(caisse('A', { ...HAUTE, seuil: 4_000_001 }))?.titre)).toMatch(
      /passerait sous 10 jours de charges/u
    );
    expect(clair(page(caisse('A', { ...HAUTE, seuil: null }))?.titre)).toMatch(/^La caisse la plus basse : A,/u);
  });

  it('sans plan, ne prévoit rien et le dit ; sans deux mois, n’a pas de page', () => {
    const lue = page(caisse('A', { plan: [] }));
    expect(clair(lue?.titre)).toBe(
      'Caisse la moins couverte au 30/09/2026 : A, 380 k€ ; aucun plan de trésorerie n’est transmis'
    );
    expect(dessinDe(lue).lignes.map(({ genre }) => genre)).toEqual(['constate', 'seuil']);
    expect(page(caisse('A', { plan: [], constates: [{ fin: '2026-09-30', montant: 1 }] }))).toBeUndefined();
    expect(page()).toBeUndefined();
  });
});

it('d’un contrat fini, ne demande plus de plan', () => {
  const tresorerie = [caisse('A', { plan: [], jours: null }), caisse('B', { plan: [], jours: null })];
  const [lue] = pageDeLaCaisse({ tresorerie, seuilJours: 10, fini: true });
  expect(clair(lue?.titre)).toBe('Caisse au 30/09/2026 : A, 380 k€');
  expect(lue?.chiffres.map(({ libelle }) => libelle)).toEqual(['Dernier solde réalisé', 'Seuil']);
});

describe('les creux du comité de veille', () => {
  const MOIS = ['2026-10-31', '2026-11-30'];
  const ligne = (nom: string, ...bas: number[]): LigneDeVeille => ({
    ...{ ej: nom, nom, ght: 'ZZ-01', ghtNom: 'GHT', solde: 1, soldeLe: '2026-09-30', plusBas: null, jours: 3 },
    plan: bas.map((plusBas, i) => ({ fin: MOIS[i] ?? '', montant: 311_000, plusBas })),
    ...{ creux: bas.length === 0 ? null : Math.min(...bas), creuxLe: null, lignesTirees: null },
    ...{ dettesEchues: null, fournisseursEchus: null, moratoires: null, cessions: null }
  });
  const lis = (...lignes: LigneDeVeille[]) => pageDesCreux({ lignes, mois: MOIS })[0];

  it('sont ceux des quatre premiers qui ont un plan ; le titre dit qui passe sous zéro le premier, de tous', () => {
    const lue = lis(
      ligne('muet'),
      ligne('a', 5, -9),
      ligne('b', 5, -8),
      ligne('c', 5, -7),
      ligne('d', 5, -6),
      ligne('e', -1, 5)
    );
    expect(dessinDe(lue).lignes.map(({ valeurs }) => valeurs)).toEqual([
      [5, -9],
      [5, -8],
      [5, -7],
      [5, -6]
    ]);
    expect(clair(lue?.titre)).toBe('e passerait sous zéro dès octobre 2026');
    expect(clair(lis(ligne('a', 5, -9), ligne('b', 5, -8))?.titre)).toBe(
      '2 hôpitaux passeraient sous zéro dès novembre 2026'
    );
  });

  it('disent que personne n’y passe, et n’ont pas de page sans plan', () => {
    expect(clair(lis(ligne('a', 5, 0), ligne('b', 1, 1))?.titre)).toBe(
      'Aucun des 2 hôpitaux qui ont envoyé un plan ne passerait sous zéro'
    );
    expect(lis(ligne('muet'))).toBeUndefined();
  });
});

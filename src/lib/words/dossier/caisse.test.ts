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

  it('compte celles qui passent sous zéro, ou y sont déjà, avec ou sans plan', () => {
    const decouvert = caisse('C', { montant: -200_000, plan: [] });
    expect(clair(page(caisse('A'), caisse('B'))?.titre)).toMatch(/^2 caisses passeraient sous zéro, dont A, −460 k€/u);
    expect(clair(page(caisse('A', HAUTE), decouvert)?.titre)).toBe(
      'Une caisse est déjà sous zéro : C, −200 k€ au 30/09/2026 (1 hôpital sans plan)'
    );
    expect(clair(page(caisse('A'), decouvert)?.titre)).toMatch(
      /^Une caisse est déjà sous zéro et 1 autre y passerait, dont C, −200 k€ au 30\/09\/2026/u
    );
    expect(clair(page(caisse('A', { plan: [] }), decouvert)?.titre)).toBe(
      'Une caisse est déjà sous zéro : C, −200 k€ au 30/09/2026 ; aucun plan de trésorerie n’est transmis'
    );
  });

  it('nomme la plus grave même quand elle n’a pas de quoi se dessiner, et dessine la suivante', () => {
    const decouvert = caisse('C', {
      montant: -200_000,
      plan: [],
      constates: [{ fin: '2026-09-30', montant: -200_000 }]
    });
    const lue = page(caisse('A', HAUTE), decouvert);
    expect(clair(lue?.titre)).toMatch(/^Une caisse est déjà sous zéro\u00a0?\s?: C, −200 k€ au 30\/09\/2026/u);
    expect(clair(lue?.sousTitre)).toMatch(/^A :/u);
    expect(page(decouvert)).toBeUndefined();
  });

  it('lit chaque caisse sur son propre seuil : la plus petite en euros ne cache pas celle qui passe dessous', () => {
    const epsm = caisse('EPSM', { ...HAUTE, montant: 6e6 });
    const chu = caisse('CHU', {
      montant: 30e6,
      seuil: 27e6,
      plan: [{ fin: '2026-10-31', montant: 9e6, plusBas: 8e6 }]
    });
    const lue = page(epsm, chu, caisse('muet', { montant: 9e6, plan: [] }));
    expect(clair(lue?.titre)).toBe(
      'Une caisse passerait sous 10 jours de charges : CHU, 8,0 M€ au plus bas en octobre 2026 (1 hôpital sans plan)'
    );
    expect(clair(lue?.sousTitre)).toMatch(/^CHU :/u);
    expect(clair(page(epsm, caisse('muet', { plan: [] }))?.titre)).toBe(
      'Une caisse est déjà sous 10 jours de charges : muet, 380 k€ au 30/09/2026 (1 hôpital sans plan)'
    );
  });

  it('dit d’où part la caisse : remonter n’est pas rester, et l’égalité couvre', () => {
    const titre = (suite: Partial<Caisse>) => clair(page(caisse('A', { ...HAUTE, ...suite }))?.titre);
    const auPlusBas = ' 10 jours de charges : A, 4,0 M€ au plus bas en octobre 2026';
    expect(titre({})).toBe('Une caisse remonterait au-dessus de 10 jours de charges : A, 380 k€ au 30/09/2026');
    expect(titre({ montant: 6e6 })).toBe(`Une caisse resterait au-dessus de${auPlusBas}`);
    expect(titre({ montant: 6e6, seuil: 4e6 })).toBe(`Une caisse couvrirait${auPlusBas}`);
    expect(titre({ montant: 6e6, seuil: 4_000_001 })).toBe(`Une caisse passerait sous${auPlusBas}`);
    expect(titre({ seuil: 4_000_001 })).toBe('Une caisse est déjà sous 10 jours de charges : A, 380 k€ au 30/09/2026');
    expect(titre({ seuil: null })).toBe(
      'Aucun plan de trésorerie ne passe sous zéro : A, 4,0 M€ au plus bas en octobre 2026 (1 seuil non connu)'
    );
  });

  it('ne nomme pas jour le plus bas une fin de mois, et y interrompt la courbe', () => {
    const plan = [
      { fin: '2026-10-31', montant: 5e6, plusBas: 3e6 },
      { fin: '2026-11-30', montant: -2e6, plusBas: null }
    ];
    const lue = page(caisse('A', { plan }));
    expect(clair(lue?.titre)).toBe(
      'Une caisse passerait sous zéro : A, −2,0 M€ en novembre 2026 (fin de mois, jour le plus bas non connu)'
    );
    const bas = dessinDe(lue).lignes.find(({ genre }) => genre === 'bas');
    expect([clair(bas?.nom), bas?.valeurs.slice(-2)]).toEqual([
      'Prévision, jour le plus bas du mois : 3,0 M€ en octobre 2026',
      [3e6, null]
    ]);
    expect(lue?.chiffres.map(({ libelle }) => libelle)).toContain('Fin de mois la plus basse prévue');
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

  it('dont aucun seuil n’est connu, nomme une caisse sans la dire de celles qu’aucun plan ne compte', () => {
    const lue = page(caisse('A', { ...HAUTE, seuil: null }), caisse('B', { ...HAUTE, seuil: null }));
    expect(clair(lue?.titre)).toBe(
      'Aucun plan de trésorerie ne passe sous zéro : A, 4,0 M€ au plus bas en octobre 2026 (2 seuils non connus)'
    );
  });

  it('un plan qui saute un mois n’est pas un solde qui manque', () => {
    const constates = [
      { fin: '2026-08-31', montant: 800_000 },
      { fin: '2026-09-30', montant: 380_000 }
    ];
    const plan = [{ fin: '2026-12-31', montant: 5e6, plusBas: 4e6 }];
    expect(clair(page(caisse('A', { constates, plan }))?.note)).not.toContain('sans solde transmis');
  });

  it('dont le solde n’est pas connu, ne lui donne ni jour ni montant', () => {
    const inconnue = { montant: null, jours: null, seuil: null, plan: [], constates: [] };
    const lue = page(caisse('A', inconnue), caisse('B', { plan: [], jours: null }));
    expect(clair(lue?.titre)).toBe(
      'Le solde de la caisse n’est pas connu : A ; aucun plan de trésorerie n’est transmis'
    );
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
  const ligne = (nom: string, ...bas: (number | null)[]): LigneDeVeille => ({
    ...{ ej: nom, nom, ght: 'ZZ-01', ghtNom: 'GHT', solde: 1, soldeLe: '2026-09-30', plusBas: null, jours: 3 },
    plan: bas.map((plusBas, i) => ({ fin: MOIS[i] ?? '', montant: 311_000, plusBas })),
    ...{ creux: null, creuxLe: null, lignesTirees: null },
    ...{ dettesEchues: null, fournisseursEchus: null, moratoires: null, cessions: null }
  });
  const lis = (...lignes: LigneDeVeille[]) => pageDesCreux({ lignes, mois: MOIS })[0];

  it('sont ceux que le titre nomme, puis des premiers qui ont un plan ; le titre lit tous les plans', () => {
    const lue = lis(
      ligne('muet'),
      ligne('a', 5, -9),
      ligne('b', 5, -8),
      ligne('c', 5, -7),
      ligne('d', 5, -6),
      ligne('e', -1, 5)
    );
    expect(dessinDe(lue).lignes.map(({ valeurs }) => valeurs)).toEqual([
      [-1, 5],
      [5, -9],
      [5, -8],
      [5, -7]
    ]);
    expect(clair(lue?.sousTitre)).toMatch(/de 4 hôpitaux : ceux du titre, puis les premiers de l’ordre du comité$/u);
    expect(clair(lue?.titre)).toBe('e passerait sous zéro dès octobre 2026');
    expect(clair(lis(ligne('a', 5, -9), ligne('b', 5, -8))?.titre)).toBe(
      '2 hôpitaux passeraient sous zéro dès novembre 2026'
    );
  });

  it('interrompent la ligne où le jour le plus bas n’est pas connu ; sans aucun, tracent les fins de mois', () => {
    const [mixte, muette] = dessinDe(lis(ligne('a', 3, null), ligne('b', null, null))).lignes;
    expect([clair(mixte?.nom), mixte?.valeurs]).toEqual(['a, 3 € au plus bas en octobre 2026', [3, null]]);
    expect([clair(muette?.nom), muette?.valeurs]).toEqual([
      'b, 311 k€ en octobre 2026 (fin de mois, jour le plus bas non connu)',
      [311_000, 311_000]
    ]);
  });

  it('lisent le solde du jour : qui est déjà sous zéro n’y passerait pas', () => {
    const deja = (nom: string, ...bas: (number | null)[]) => ({ ...ligne(nom, ...bas), solde: -200_000 });
    const lue = lis(ligne('haut', 5, 6), ligne('b', 5, -9), deja('a', 4, -3));
    expect(clair(lue?.titre)).toBe('a est déjà sous zéro ; b y passerait dès novembre 2026');
    expect(dessinDe(lue).lignes.map(({ valeurs }) => valeurs)).toEqual([
      [4, -3],
      [5, -9],
      [5, 6]
    ]);
    expect(
      lue?.chiffres.map(({ libelle, precision, valeur }) => clair(`${libelle} : ${precision}, ${valeur}`))
    ).toEqual([
      'a : déjà sous zéro, solde au 30/09/2026, −200 k€',
      'b : premier mois sous zéro, prévision, novembre 2026',
      'haut : premier mois sous zéro, prévision, aucun'
    ]);
    // Without a plan, it has a figure and no line.
    const sans = lis(ligne('haut', 5, 6), deja('a'));
    expect(clair(sans?.titre)).toBe('a est déjà sous zéro');
    expect(clair(sans?.sousTitre)).toBe(
      'Jour le plus bas prévu de chaque mois, du premier de l’ordre du comité ; rien de l’hôpital du titre, sans plan'
    );
    expect(sans?.chiffres.map(({ libelle }) => libelle)).toEqual(['a', 'haut']);
    expect(clair(lis(deja('a', 4, 4), deja('b', 4, 4), ligne('c', -1, 4), ligne('d', -1, 4))?.titre)).toBe(
      '2 hôpitaux sont déjà sous zéro ; 2 autres y passeraient dès octobre 2026'
    );
  });

  it('disent combien de ceux du titre sont tracés quand ils sont plus de quatre', () => {
    const tous = ['a', 'b', 'c', 'd', 'e', 'f'].map((nom) => ligne(nom, -1, 5));
    expect(clair(lis(...tous)?.titre)).toBe('6 hôpitaux passeraient sous zéro dès octobre 2026');
    expect(clair(lis(...tous)?.sousTitre)).toBe('Jour le plus bas prévu de chaque mois, de 4 des 6 hôpitaux du titre');
    expect(clair(lis(...tous.slice(0, 2))?.sousTitre)).toBe(
      'Jour le plus bas prévu de chaque mois, des 2 hôpitaux du titre'
    );
  });

  it('disent que personne n’y passe, et n’ont pas de page sans plan', () => {
    expect(clair(lis(ligne('a', 5, 0), ligne('b', 1, 1))?.titre)).toBe(
      'Aucun des 2 hôpitaux qui ont envoyé un plan ne passerait sous zéro'
    );
    expect(lis(ligne('muet'))).toBeUndefined();
    // 311 k€ at the end of a month say nothing of its days.
    const incomplete = lis(ligne('a', 5, 0), ligne('b', 1, null));
    expect(clair(incomplete?.titre)).toBe(
      'Aucun des 2 hôpitaux qui ont envoyé un plan ne passerait sous zéro ; jours les plus bas non tous connus de 1 hôpital'
    );
    expect(incomplete?.chiffres.map(({ valeur }) => valeur)).toEqual(['aucun', 'aucun connu']);
  });
});

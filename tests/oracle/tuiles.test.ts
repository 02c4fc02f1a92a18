import { expect, it } from 'vitest';
import { tuiles } from '$lib/words/contrat/tuiles';
import { ecritsDeLaDemonstration } from './ecrits';

/**
 * Worked by SQL on the published tables, at 30/09/2026. Rives-d’Orvel: result −23,794,698 (RIA 1) of 1,070,542,000 of
 * produits, 3,338,645 of aid; −23,970,219 in 2025 of 1,046,681,434, 6,249,814 of aid. CAF 17,005,477 of 1,101,080,273
 * for 20,946,041 of capital; 16,130,321 in 2025 of 1,076,445,833 for 21,975,706. Trois-Étangs: −6,809,126 of
 * 1,260,448,000, 3,895,078 of aid; −22,814,988 of 1,224,265,913, 3,799,133 of aid; CAF 44,068,464 of 1,327,324,742 for
 * 30,185,386; 26,768,602 of 1,289,447,922 for 29,586,178. Hospitals under their own capital: 7,876,645 and 223,025 at
 * Rives-d’Orvel; 640,096, 233,404 and 28,586 at Trois-Étangs. Vallon-Bleu, of which one has not closed 2025: −12,964,814
 * in 2024, of which 1,476,493 of aid.
 */
const ATTENDUES = {
  'rives-d-orvel-redressement-2025': {
    resultat: [
      '−23,8 M€',
      '−2,2 % des produits CRP',
      'cible : −16,2 M€',
      '2025 prov. : −24,0 M€, −2,3 %',
      '2025 prov., hors aides : −30,2 M€, −2,9 %'
    ],
    horsAides: '−27,1 M€',
    caf: [
      '17,0 M€',
      'RIA 1, 1,5 % des produits',
      'cible : 24,6 M€',
      'capital 2026 : 20,9 M€, il manque 3,9 M€',
      'CAF sous le capital : 2 EJ, il manque 8,1 M€',
      '2025 prov. : 16,1 M€, 1,5 %',
      'capital 2025 : 22,0 M€, il manque 5,8 M€'
    ]
  },
  'trois-etangs-performance-2024': {
    resultat: [
      '−6,8 M€',
      '−0,5 % des produits CRP',
      'cible : −5,1 M€',
      '2025 prov. : −22,8 M€, −1,9 %',
      '2025 prov., hors aides : −26,6 M€, −2,2 %'
    ],
    horsAides: '−10,7 M€',
    caf: [
      '44,1 M€',
      'RIA 1, 3,3 % des produits',
      'cible : 45,7 M€',
      'capital 2026 : 30,2 M€, il reste 13,9 M€',
      'CAF sous le capital : 3 EJ, il manque 902 k€',
      '2025 prov. : 26,8 M€, 2,1 %',
      'capital 2025 : 29,6 M€, il manque 2,8 M€'
    ]
  }
} as const;

const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

it('les tuiles du résultat et de la CAF comparent l’année à sa cible et à N-1 sur une même base', () => {
  const ecrits = ecritsDeLaDemonstration();
  for (const [contrat, attendue] of Object.entries(ATTENDUES)) {
    const [resultat, caf] = tuiles(ecrits.lis('contrat', { contrat })).map(({ valeur, precision, lignes }) =>
      [valeur ?? '', precision, ...lignes.map((l) => `${l.libelle} : ${l.valeur}`)].map(simple)
    );
    const duOutil = (ligne: string) => ligne.includes('outil');
    expect(resultat?.filter((ligne) => !duOutil(ligne))).toEqual(attendue.resultat);
    expect(resultat?.find((l) => l.startsWith('hors aides'))).toMatch(`hors aides : ${attendue.horsAides}, outil −`);
    expect(caf).toEqual(attendue.caf);
  }
  const [vallonBleu] = tuiles(ecrits.lis('contrat', { contrat: 'vallon-bleu-redressement-2026' }));
  expect(simple(vallonBleu?.lignes.at(-1)?.libelle ?? '')).toBe('2024, hors aides');
  expect(simple(vallonBleu?.lignes.at(-1)?.valeur ?? '')).toMatch(/^−14,4 M€, −/u);
});

/**
 * Worked by SQL on `compte`: of the last year that all have closed, all budgets, P1 to P3 − C1 to C4 + c675 + c68 − c775 −
 * c777 − c78. Rives-d’Orvel: 927,531, approved; Monts-Cendrés: −445,718, arrêté; Pays-de-Serre, rejected in 2023:
 * 11,155,153 in 2022.
 */
it.each([
  ['rives-d-orvel-plan-redressement-2026', 'CAF 2025 et capital à rembourser', '928 k€'],
  ['monts-cendres-pref-2026', 'CAF 2025 provisoire et capital à rembourser', '−446 k€'],
  ['pays-de-serre-performance-2023', 'CAF 2022 et capital à rembourser', '11,2 M€']
])('%s n’a pas de trajectoire\u00a0: sa CAF est celle des comptes de ses hôpitaux', (contrat, titre, valeur) => {
  const caf = tuiles(ecritsDeLaDemonstration().lis('contrat', { contrat })).find(({ code }) => code === 'caf');
  expect([caf?.titre, caf?.valeur].map((texte) => simple(texte ?? ''))).toEqual([titre, valeur]);
});

it('un contrat fini lit son dernier compte devant la cible de cette année, et celui d’avant\u00a0: Trois-Étangs 2019', () => {
  // Of `trajectoire`: cible 2022, 549 k€; of `compte`, the results of 2022, −6,988,996, and of 2021, −2,699,319.
  const [resultat] = tuiles(ecritsDeLaDemonstration().lis('contrat', { contrat: 'trois-etangs-performance-2019' }));
  const lues = resultat?.lignes.slice(0, 2).map(({ libelle, valeur }) => simple(`${libelle} : ${valeur}`)) ?? [];
  expect(lues[0]).toBe('cible : 549 k€');
  expect(lues[1]).toMatch(/^2021 : −2,7 M€/u);
});

/**
 * By SQL, rows of `compte` on 30/09/2026 and a year before (515, lowest day of the month, dettes fiscales et sociales
 * échues), P1 to P3 of all budgets at the closing of 2025, `trajectoire` of the cash of 2026. Monts-Cendrés: EPSM 379,935
 * of 84,064,402 (0.452 %), 970,929 a year before, 1,550,000 aimed at; support 3,146,252 of 187,437,451 (1.679 %),
 * 2,064,809, 4,767,000, lowest 1,306,142, 363,740 due. Trois-Étangs: Bonde-Neuve 351,648 of 15,015,118 (2.342 %), 289,506,
 * no target; support 62,491,535 of 980,603,537 (6.373 %), 57,189,250, 99,140,000, lowest 49,336,321, nothing due.
 */
const CAISSES = {
  'monts-cendres-pref-2024': [
    'de charges, 0,5 % des produits',
    'solde : 380 k€, support 3,1 M€, 6 j, 1,7 %',
    'un an avant : 971 k€, support 2,1 M€',
    'cible fin 2026 : 1,6 M€, support 4,8 M€',
    'jour le plus bas : 35 k€, support 1,3 M€',
    'fiscal, social échu : 1,6 M€, 3 EJ, support 364 k€'
  ],
  'trois-etangs-performance-2024': [
    'de charges, 2,3 % des produits',
    'solde : 352 k€, support 62,5 M€, 24 j, 6,4 %',
    'un an avant : 290 k€, support 57,2 M€',
    'fin 2026 : cible égale au tendanciel, support 99,1 M€',
    'jour le plus bas : 140 k€, support 49,3 M€',
    'fiscal, social échu : 114 k€, 4 EJ, support aucun'
  ]
} as const;

it('la tuile de trésorerie dit de l’entité la plus basse et de l’hôpital support le solde, la part des produits, N-1 et la cible', () => {
  const ecrits = ecritsDeLaDemonstration();
  for (const [contrat, attendue] of Object.entries(CAISSES)) {
    const tuile = tuiles(ecrits.lis('contrat', { contrat })).find(({ code }) => code === 'tresorerie');
    const [, ...lignes] = tuile?.lignes.map((l) => simple(`${l.libelle} : ${l.valeur}`)) ?? [];
    expect([simple(tuile?.precision ?? ''), ...lignes]).toEqual(attendue);
  }
});

import { expect, it } from 'vitest';
import { COLONNES_DES_ENGAGEMENTS, COLONNES_DES_GAINS, perduesEnMots, phraseDuContradictoire } from './mots';
import type {
  ContradictoireModele,
  EngagementContradictoire,
  GainContradictoire
} from '$lib/views/contradictoire/contradictoire.types';

const GAIN: GainContradictoire = {
  ...{ action: '1.1', gain: '1', libelle: 'Six postes', entite: 'CH', ponctuel: false, prevu: 50_000, enJeu: 50_000 },
  perdu: null,
  sources: { etablissement: { origine: 'Note de chiffrage', le: '2025-01-20' }, ars: null },
  ...{ etablissement: 50_000, ars: null, ecart: null, motif: 'sans_ars', chiffrePar: 'DAF', preuve: 'paie' },
  ...{ acte: 'Décision', palierLe: '2026-05-02', raison: 'Deux postes déjà vacants' }
};

const total = (desaccords: [number, number], non: [number, number]): ContradictoireModele['perennes'] => ({
  desaccords: { lignes: desaccords[0], euros: desaccords[1] },
  nonValorisees: { lignes: non[0], euros: non[1] },
  accords: 0,
  perdues: { lignes: 0, euros: 0 }
});
const dit = (perennes: ContradictoireModele['perennes'], ponctuels: ContradictoireModele['perennes']) =>
  phraseDuContradictoire({
    ...{ gains: [GAIN], perennes, ponctuels },
    engagements: []
  }).replaceAll('\u00a0', ' ');

it('dit l’écart et le non valorisé, sans additionner année pleine et montant en une fois', () => {
  expect(dit(total([3, 1_200_000], [1, 400_000]), total([1, 300_000], [0, 0]))).toBe(
    'En discussion : 3 lignes pour 1,2 M€ d’écart d’année pleine, 1 non valorisée, 400 k€ d’année pleine prévus, 1 ligne pour 300 k€ d’écart en une fois.'
  );
});

it('accorde ce qu’une partie n’a pas donné, et ne dit pas d’une mesure qu’elle est à valoriser', () => {
  const engagement: EngagementContradictoire = {
    ...{ code: 'E1', libelle: 'Résultat', definition: '', unite: 'euros', decimales: 0, date: '2025-12-31' },
    ...{ etablissement: -1, ars: null, ecart: null, motif: 'sans_ars', raison: null, provisoire: false },
    sources: { etablissement: { origine: null, le: null }, ars: null }
  };
  const phrase = (n: number) =>
    phraseDuContradictoire({
      ...{ gains: [], perennes: total([0, 0], [0, 0]), ponctuels: total([0, 0], [0, 0]) },
      engagements: Array.from({ length: n }, () => engagement)
    });
  expect(phrase(1)).toMatch(/n’a pas donnée\.$/u);
  expect(phrase(2)).toMatch(/n’a pas données\.$/u);
  const situation = (autres: Partial<EngagementContradictoire>) =>
    COLONNES_DES_ENGAGEMENTS.find(({ key }) => key === 'motif')?.cell({ ...engagement, ...autres });
  expect(situation({})).toBe('non donnée par l’ARS');
  expect(situation({ provisoire: true })).toBe('non donnée par l’ARS, celle de l’établissement provisoire');
  expect(situation({ motif: null, provisoire: true })).toBe('accord, provisoire');
});

it('dit à part les lignes perdues ou reprises, qui ne sont pas un accord', () => {
  const rien = total([0, 0], [0, 0]);
  expect(perduesEnMots({ perennes: rien, ponctuels: rien })).toBeNull();
  const perennes = { ...rien, perdues: { lignes: 2, euros: 986_000 } };
  const ponctuels = { ...rien, perdues: { lignes: 1, euros: 75_000 } };
  expect(perduesEnMots({ perennes, ponctuels })?.replaceAll('\u00a0', ' ')).toBe(
    'À part, car rien n’en reste à discuter : 2 lignes perdues ou reprises, 986 k€ d’année pleine prévus ; 1 ligne perdue ou reprise, 75 k€ en une fois prévus.'
  );
  const colonne = COLONNES_DES_GAINS.find(({ key }) => key === 'motif');
  expect(colonne?.cell({ ...GAIN, motif: null, perdu: 'perdu' })).toBe('perdue, ne se discute plus');
  expect(colonne?.cell({ ...GAIN, motif: null, perdu: 'repris' })).toBe('reprise, ne se discute plus');
});

it('dit que rien n’est en discussion', () => {
  expect(dit(total([0, 0], [0, 0]), total([0, 0], [0, 0]))).toBe('Rien n’est en discussion.');
});

it('sans ligne ni valeur connue, ne dit pas que rien n’est en discussion', () => {
  const [perennes, ponctuels] = [total([0, 0], [0, 0]), total([0, 0], [0, 0])];
  expect(phraseDuContradictoire({ ...{ gains: [], perennes, ponctuels }, engagements: [] })).toBe(
    'Aucune ligne de gain ni valeur d’engagement n’est connue.'
  );
});

it('une ligne non valorisée ne montre ni zéro ni écart', () => {
  const lue = Object.fromEntries(COLONNES_DES_GAINS.map(({ key, cell }) => [key, cell(GAIN)]));
  expect([lue.ars, lue.ecart, lue.motif]).toEqual(['non valorisée', '', 'non valorisée par l’ARS']);
  const simple = (texte: string | undefined) => texte?.replaceAll('\u00a0', ' ');
  const dernier = 'Décision, 02/05/2026 · DAF · Paie et ETPR';
  expect(simple(lue.source)).toBe(`Établissement : Note de chiffrage, 20/01/2025 · Preuve : ${dernier}`);
  const source = COLONNES_DES_GAINS.find(({ key }) => key === 'source');
  const nues = { etablissement: null, ars: null };
  expect(source?.cell({ ...GAIN, acte: null, sources: nues })).toMatch(/^Preuve\u00a0: aucun acte cité, 02\/05\/2026/u);
  const muette = { origine: null, le: null };
  const relue = {
    ...GAIN,
    ars: 40_000,
    sources: { etablissement: muette, ars: { origine: 'Avis', le: '2025-02-14' } }
  };
  expect(simple(source?.cell(relue))).toBe(
    `Établissement : source non dite · ARS : Avis, 14/02/2025 · Preuve : ${dernier}`
  );
  expect(Object.entries(source?.file ?? {}).map(([titre, lit]) => [titre, lit(relue)])).toEqual([
    ...[
      ['Source de l’établissement', null],
      ['Date de cette source', null]
    ],
    ...[
      ['Source de l’ARS', 'Avis'],
      ['Date de la source de l’ARS', '2025-02-14'],
      ['Preuve', dernier]
    ]
  ]);
});

it('un écart dit son motif, et qu’il n’en a pas\u00a0; un accord n’en dit aucun, et le fichier laisse vide ce qui manque', () => {
  const engagement: EngagementContradictoire = {
    ...{ code: 'E1', libelle: 'Résultat', definition: '', unite: 'euros', decimales: 0, date: '2025-12-31' },
    ...{ etablissement: -1, ars: -2, ecart: 1, motif: 'desaccord', raison: 'Produit antérieur', provisoire: false },
    sources: { etablissement: { origine: 'Balance', le: '2026-01-20' }, ars: { origine: null, le: null } }
  };
  const colonne = COLONNES_DES_ENGAGEMENTS.find(({ key }) => key === 'raison');
  expect(colonne?.title).toBe('Motif de l’écart');
  expect(colonne?.cell(engagement)).toBe('Produit antérieur');
  expect(colonne?.cell({ ...engagement, raison: null })).toBe('motif non donné');
  expect(colonne?.cell({ ...engagement, ars: -1, ecart: 0, motif: null, raison: null })).toBe('');
  const fichier = COLONNES_DES_GAINS.find(({ key }) => key === 'raison')?.file?.['Motif de l’écart'];
  expect(fichier?.({ raison: null } as GainContradictoire)).toBeNull();
});

it('dit la source et le jour de chaque valeur d’engagement, et «\u00a0source non dite\u00a0» quand la partie ne la dit pas', () => {
  const engagement: EngagementContradictoire = {
    ...{ code: 'E1', libelle: 'Résultat', definition: '', unite: 'euros', decimales: 0, date: '2025-12-31' },
    ...{ etablissement: -1, ars: -2, ecart: 1, motif: 'desaccord', raison: null, provisoire: false },
    sources: { etablissement: { origine: 'Balance', le: '2026-01-20' }, ars: { origine: null, le: null } }
  };
  const colonne = COLONNES_DES_ENGAGEMENTS.find(({ key }) => key === 'source');
  const dite = (sources: EngagementContradictoire['sources']) =>
    colonne?.cell({ ...engagement, sources }).replaceAll('\u00a0', ' ');
  const muette = { origine: null, le: null };
  expect(dite(engagement.sources)).toBe('Établissement : Balance, 20/01/2026 · ARS : source non dite');
  expect(dite({ etablissement: null, ars: { origine: 'Revue', le: null } })).toBe('ARS : Revue');
  expect(dite({ etablissement: muette, ars: muette })).toBe('Les deux : source non dite');
  expect(dite({ etablissement: null, ars: null })).toBe('');
  expect(Object.values(colonne?.file ?? {}).map((lit) => lit(engagement))).toEqual([
    ...['Balance', '2026-01-20', null, null]
  ]);
});

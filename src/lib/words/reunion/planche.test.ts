import { expect, it } from 'vitest';
import { plancheDeLaRevue, plancheDuConseil } from './planche';

type Lu = Parameters<typeof plancheDuConseil>[0];

const hopital = (nom: string, plan: Lu['tresorerie'][number]['plan']): Lu['tresorerie'][number] => ({
  ...{ nom, date: null, montant: null, jours: null, seuil: null, constates: [], plan }
});
const conseil: Lu = {
  exercice: 2026,
  clos: 2025,
  statut: 'definitif',
  cible: -3_400_000,
  pont: {
    ...{ genre: 'annuel', exercice: 2026, perimetre: 'somme des EJ', depart: -9_000_000, arrivee: -7_500_000 },
    pieces: [{ code: 'mesures', valeur: 1_500_000, horsPlan: false }],
    question: null
  },
  atterrissage: [
    { origine: 'etablissement', document: 'ria1', valeur: -7_500_000 },
    { origine: 'outil', document: 'mois 9', valeur: -16e6, fourchette: { bas: -19e6, haut: -15e6 } }
  ],
  autofinancement: [
    {
      ...{ ej: null, nom: 'somme des EJ' },
      chiffres: { caf: 27_500_000, capital: 31_200_000, investissements: null, investissements_avant: null }
    }
  ],
  tresorerie: [
    hopital('CH A', [{ fin: '2026-11-30', montant: 2_000_000, plusBas: 1_000_000 }]),
    hopital('CH B', [{ fin: '2027-01-31', montant: 300_000, plusBas: -200_000 }])
  ]
};

const chiffres = (lu: Lu) =>
  plancheDuConseil(lu)?.chiffres.map(({ libelle, precision, valeur, manque }) =>
    [libelle, precision, valeur, manque ? 'manque' : ''].map((mot) => mot.replaceAll('\u00a0', ' '))
  );

it('dit de l’année close dont un compte n’est qu’arrêté qu’elle est provisoire', () => {
  const precision = chiffres({ ...conseil, statut: 'provisoire' })?.find(([quoi]) => quoi?.startsWith('CAF'))?.[1];
  expect(precision).toBe('2025, provisoire');
});

it('met au titre ce que chacun attend et la cible, et à côté du pont les chiffres à retenir', () => {
  expect(plancheDuConseil(conseil)?.titre.replaceAll('\u00a0', ' ')).toBe(
    'Résultat 2026 des soins : les hôpitaux attendent −7,5 M€, la cible est à −3,4 M€, l’outil attend −16,0 M€'
  );
  expect(chiffres(conseil)).toEqual([
    ['Cible du contrat', '2026', '−3,4 M€', ''],
    ['Projection des hôpitaux', 'RIA 1, écart à la cible −4,1 M€', '−7,5 M€', 'manque'],
    ['Projection de l’outil', '9 mois connus, écart à la cible −12,6 M€', '−19,0 M€ à −15,0 M€', 'manque'],
    ['CAF, pour le capital des emprunts', '2025', '27,5 M€ pour 31,2 M€', 'manque'],
    ['Caisse à regarder d’abord', 'CH B, au plus bas en janvier 2027', '−200 k€', 'manque']
  ]);
});

it('une CAF égale au capital le couvre, et une caisse qui reste au-dessus de zéro ne manque de rien', () => {
  const juste: Lu = {
    ...conseil,
    autofinancement: conseil.autofinancement.map((l) => ({ ...l, chiffres: { ...l.chiffres, caf: 31_200_000 } })),
    tresorerie: conseil.tresorerie.slice(0, 1)
  };
  expect(chiffres(juste)?.slice(-2)).toEqual([
    ['CAF, pour le capital des emprunts', '2025', '31,2 M€ pour 31,2 M€', ''],
    ['Caisse', 'CH A, au plus bas en novembre 2026', '1,0 M€', '']
  ]);
});

it('ce qui n’est pas connu n’est pas un chiffre : ni cible, ni clôture, ni plan de trésorerie', () => {
  const nu: Lu = { ...conseil, cible: null, clos: null, tresorerie: [hopital('CH A', [])] };
  expect(chiffres(nu)).toEqual([
    ['Projection de l’hôpital', 'RIA 1', '−7,5 M€', ''],
    ['Projection de l’outil', '9 mois connus', '−19,0 M€ à −15,0 M€', '']
  ]);
  expect(plancheDuConseil({ ...conseil, pont: null })).toBeNull();
});

it('une caisse à regarder est celle des plans reçus : qui n’en a pas envoyé est compté', () => {
  const m: Lu = { ...conseil, tresorerie: [...conseil.tresorerie, hopital('CH C', [])] };
  expect(chiffres(m)?.at(-1)?.[1]).toBe('CH B, au plus bas en janvier 2027 (1 hôpital sans plan)');
});

it('ce que rien n’explique est la question à poser', () => {
  const nonChiffres = { pieces: [], hypotheses: 0, horsPlan: false };
  const question = { montant: 2_600_000, nonChiffres, quand: 'revue' as const };
  const m: Lu = { ...conseil, pont: conseil.pont && { ...conseil.pont, question } };
  expect(plancheDuConseil(m)?.question?.replaceAll('\u00a0', ' ')).toBe(
    '2,6 M€ favorables ne sont pas expliqués : à demander à la prochaine revue.'
  );
  expect(plancheDuConseil(conseil)?.question).toBeNull();
});

it('son titre nomme ce que rien n’explique quand c’est la plus grande pièce du pont, et elle seulement', () => {
  const titreAvec = (inexplique: number) => {
    // Whatever is left of 1,5 M€ is that of the measures.
    const pieces = [
      { code: 'mesures' as const, valeur: 1_500_000 - inexplique, horsPlan: false },
      { code: 'non_explique' as const, valeur: inexplique, horsPlan: false }
    ];
    return plancheDuConseil({ ...conseil, pont: conseil.pont && { ...conseil.pont, pieces } })?.titre.replaceAll(
      /[\u00a0\u2060]/gu,
      ' '
    );
  };
  expect(titreAvec(900_000)).toMatch(/ ; plus grande pièce du pont : \s?\+900 k€ non expliqués$/u);
  expect(titreAvec(600_000)).toMatch(/l’outil attend −16,0 M€$/u);
});

it('celle d’une revue part de la cible, et met l’année pleine en vigueur en face de ce qui est dû', () => {
  const { exercice, cible, atterrissage, pont } = conseil;
  const revue = plancheDeLaRevue({
    ...{ exercice, cible, atterrissage, pont: pont && { ...pont, genre: 'cible' } },
    gains: { apPlanifiee: 30e6, apEnVigueur: 14e6, apDue: 20e6 }
  });
  expect(revue?.sousTitre).toMatch(/^De la cible à l’atterrissage 2026/u);
  expect(revue?.chiffres.at(-1)).toEqual({
    ...{ libelle: 'Année pleine en vigueur, sur ce qui est dû', precision: '30,0\u00a0M€ prévus' },
    ...{ valeur: '14,0\u00a0M€ sur 20,0\u00a0M€', manque: true }
  });
  expect(plancheDeLaRevue({ exercice, cible, atterrissage, pont, gains: null })?.chiffres).toHaveLength(3);
});

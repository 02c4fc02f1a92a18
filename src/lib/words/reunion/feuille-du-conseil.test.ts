import { expect, it } from 'vitest';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { quelquesUns } from './bloc';
import { pageDuConseil } from './conseil';

const chiffres = (crp: number) => ({
  ...{ crp, crp_avant: 0, consolide: crp, consolide_avant: -2_000_000, report: crp, reserves: null }
});
const caf = (c: number) => ({ caf: c, capital: 500_000, investissements: null, investissements_avant: null });
const postes = { pm: 10, pm_avant: 9.5, pnm: 100, pnm_avant: 100, lits: 20, lits_avant: 22 };
const psy = { ...postes, lits: 'sans_objet', lits_avant: 'sans_objet' } as const;
const fin = (mois: string, montant: number) => ({ fin: `2026-${mois}`, montant, plusBas: null });
const lue = (nom: string, annee: number, valeur: number | null, sansObjet = false) => ({
  ...{ nom, annee, sansObjet, valeur, avant: valeur === null ? null : valeur - 0.01 }
});

const deux: ConseilModele = {
  ...{ reunion: 'conseil-de-surveillance', exercice: 2026, clos: 2025, statut: 'definitif' },
  nonApprouves: [],
  seuilJours: 10,
  ...{ atterrissage: [], cible: null, pont: null, chemin: null },
  resultats: [
    { ej: '1', nom: 'CH A', chiffres: chiffres(-1_000_000) },
    { ej: '2', nom: 'EPSM B', chiffres: chiffres(300_000) },
    { ej: null, nom: null, chiffres: chiffres(-700_000) }
  ],
  autofinancement: [
    { ej: '1', nom: 'CH A', chiffres: caf(200_000) },
    { ej: '2', nom: 'EPSM B', chiffres: caf(600_000) },
    { ej: null, nom: null, chiffres: caf(800_000) }
  ],
  tresorerie: [
    {
      ...{ nom: 'CH A', date: '2026-06-30', montant: 900_000, jours: 6.4, seuil: null, constates: [] },
      plan: [fin('07-31', 5e5), fin('08-31', 4e5), fin('09-30', 3e5), fin('10-31', 1e5), fin('11-30', 2e5)]
    },
    {
      ...{ nom: 'EPSM B', date: '2026-06-30', montant: 800_000, jours: null },
      ...{ seuil: null, constates: [], plan: [] }
    }
  ],
  payesJusquAu: '2026-06-30',
  emplois: [
    { ej: '1', nom: 'CH A', chiffres: postes },
    { ej: '2', nom: 'EPSM B', chiffres: psy },
    { ej: null, nom: null, chiffres: postes }
  ],
  qualite: [
    {
      ...{ code: 'TAUX_OCCUPATION_MCO', libelle: 'Taux d’occupation MCO (lits au 31/12)' },
      ...{ unite: 'fraction', decimales: 1, direction: 'cible' },
      entites: [lue('CH A', 2025, 0.81), lue('EPSM B', 2025, null, true)]
    }
  ],
  ppi: { operations: [], arretees: [], muets: ['CH A', 'EPSM B'], resteMenace: null },
  suivie: [],
  avis: []
};

const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
function feuille(m: ConseilModele) {
  const dite = pageDuConseil(m).feuille;
  return {
    tableaux: dite?.tableaux.map(({ titre, colonnes, lignes }) => ({
      titre: simple(titre),
      titres: colonnes.map(({ title }) => simple(title)),
      lignes: lignes.map((ligne) => ligne.map(simple))
    })),
    textes: dite?.paragraphes.map(({ texte }) => simple(texte))
  };
}

it('chaque hôpital tient sur une ligne : son résultat, sa CAF moins son capital, sa caisse au troisième et au dernier mois', () => {
  const [argent] = feuille(deux).tableaux ?? [];
  expect(argent?.titres.slice(-5)).toEqual([
    ...['Caisse au 30/06/2026', 'Jours de charges', 'Prévue fin sept. 2026', 'Prévue fin nov. 2026', 'Jour le plus bas']
  ]);
  expect(argent?.lignes).toEqual([
    // 200 k€ of CAF less 500 k€ of capital; the plan goes lowest in October, which is not shown.
    [
      'CH A',
      '−1,0 M€',
      '−2,0 M€',
      '−1,0 M€',
      'n. r.',
      '200 k€',
      '500 k€',
      '−300 k€',
      '900 k€',
      '6',
      '300 k€',
      '200 k€',
      '100 k€'
    ],
    [
      'EPSM B',
      '300 k€',
      '−2,0 M€',
      '300 k€',
      'n. r.',
      '600 k€',
      '500 k€',
      '+100 k€',
      '800 k€',
      'n. r.',
      'n. r.',
      'n. r.',
      'n. r.'
    ],
    [
      'Somme des hôpitaux',
      '−700 k€',
      '−2,0 M€',
      '−700 k€',
      'n. r.',
      '800 k€',
      '500 k€',
      '+300 k€',
      '–',
      '–',
      '–',
      '–',
      '–'
    ]
  ]);
});

it('l’année des indicateurs est dite une fois ; dans chaque case quand les hôpitaux n’ont pas la même', () => {
  const [, soins] = feuille(deux).tableaux ?? [];
  expect(soins?.titre).toBe('Les emplois et les lits, la qualité et l’accès aux soins en 2025');
  expect(soins?.titres.at(-1)).toBe('Lits occupés');
  expect(soins?.lignes).toEqual([
    ['CH A', '10,0', '+0,5', '100,0', '=', '20', '−2', '81,0 % (80,0 %)'],
    ['EPSM B', '10,0', '+0,5', '100,0', '=', 's. o.', 's. o.', 's. o.'],
    ['Somme des hôpitaux', '10,0', '+0,5', '100,0', '=', '20', '−2', '–']
  ]);
  const [q] = deux.qualite;
  const qualite = q ? [{ ...q, entites: [lue('CH A', 2025, 0.81), lue('EPSM B', 2024, 0.7)] }] : [];
  const [, autres] = feuille({ ...deux, qualite }).tableaux ?? [];
  expect(autres?.titre).toBe('Les emplois et les lits, la qualité et l’accès aux soins');
  expect(autres?.lignes.map((ligne) => ligne.at(-1))).toEqual(['81,0 % (2025, 80,0 %)', '70,0 % (2024, 69,0 %)', '–']);
});

it('deux soldes de dates différentes disent chacun la leur', () => {
  const tresorerie = deux.tresorerie.map((t, i) => (i === 1 ? { ...t, date: '2026-05-31' } : t));
  const [argent] = feuille({ ...deux, tresorerie }).tableaux ?? [];
  expect(argent?.titres[8]).toBe('Dernière caisse connue');
  expect(argent?.lignes.map((ligne) => ligne[8])).toEqual(['900 k€ (30/06/2026)', '800 k€ (31/05/2026)', '–']);
});

it('un avis ne répète pas son sens quand son texte le dit ; sans avis, la feuille le dit', () => {
  const rendu = { date: '2026-03-05', dateTexte: '5 mars 2026', type: 'avis', gel: null } as const;
  const avis = [
    { ...rendu, organisme: 'CSE', sens: 'defavorable', texte: 'Avis défavorable à l’unanimité.' },
    { ...rendu, organisme: 'CME', sens: 'favorable', texte: 'Sous réserve des blocs.' }
  ] as const;
  expect(feuille({ ...deux, avis: [...avis] }).textes?.[0]).toBe(
    'CSE, 05/03/2026 : avis défavorable à l’unanimité ; CME, 05/03/2026 : avis favorable, sous réserve des blocs.'
  );
  expect(feuille(deux).textes?.[0]).toMatch(/^Aucun avis de CME/u);
});

it('un hôpital seul n’a pas de somme, et rien n’en est expliqué', () => {
  const seul: ConseilModele = {
    ...deux,
    resultats: deux.resultats.slice(0, 1),
    autofinancement: deux.autofinancement.slice(0, 1),
    tresorerie: deux.tresorerie.slice(0, 1),
    emplois: deux.emplois.slice(0, 1)
  };
  const { tableaux, textes } = feuille(seul);
  expect(tableaux?.map(({ lignes }) => lignes.map(([nom]) => nom))).toEqual([['CH A'], ['CH A']]);
  expect(textes?.[2]).toMatch(/^Résultat : tous budgets/u);
  expect(feuille(deux).textes?.[2]).toMatch(/^Somme des hôpitaux \(EJ\) : flux intra-GHT non éliminés/u);
});

const suivi = (code: string, libelle: string, unite: string, deA: number, deB: number | null, sansObjet = false) => ({
  ...{ code, libelle, unite, decimales: unite === 'heures' ? 1 : 0, direction: 'neutre' as const },
  entites: [
    { nom: 'CH A', annee: 2025, sansObjet: false, valeur: deA, avant: deA },
    { nom: 'EPSM B', annee: 2025, sansObjet, valeur: deB, avant: null }
  ]
});

it('la certification se lit en mots, les attentes en jours et en heures, sur l’écran et sur la feuille', () => {
  const suivie = [
    suivi('NIVEAU_CERTIFICATION_HAS', 'Certification par la HAS', 'sur 4', 4, 2),
    suivi('DUREE_PASSAGE_URGENCES', 'Durée médiane d’un passage aux urgences', 'heures', 4.25, null, true)
  ];
  const page = pageDuConseil({ ...deux, suivie });
  const bloc = page.blocs.find(({ id }) => id === 'suivie');
  expect(bloc?.lignes.map((ligne) => ligne.map(simple))).toEqual([
    ['Certification par la HAS', 'avec mention en 2025 (avec mention en 2024)', 'sous conditions en 2025'],
    ['Durée médiane d’un passage aux urgences', '4,3 h en 2025 (4,3 h en 2024)', 'sans objet']
  ]);
  expect(feuille({ ...deux, suivie }).textes).toContain(
    'CH A : certifié avec mention, urgences 4,3 h ; EPSM B : certifié sous conditions.'
  );
});

it('qui ne dit rien n’est pas répété sur la feuille, et de nombreux hôpitaux muets sont comptés', () => {
  const suivie = [suivi('DELAI_RENDEZ_VOUS', 'Délai', 'jours', 40, null)];
  expect(feuille({ ...deux, suivie }).textes).toContain('CH A : rendez-vous 40 j.');
  expect(quelquesUns(['A', 'B', 'C'])).toBe('A, B et C');
  expect(quelquesUns(['A', 'B', 'C', 'D', 'E'])).toBe('5\u00a0hôpitaux');
});

it('de ce que nul hôpital ne dit, la ligne reste vide et nomme son fichier ; de qui manque, elle nomme l’hôpital', () => {
  const manques = (suivie: ConseilModele['suivie']) =>
    pageDuConseil({ ...deux, suivie }).manques.map(({ quoi }) => quoi);
  expect(manques([])).toEqual([
    'Certification HAS et indicateurs IQSS',
    'Délai de rendez-vous et attente aux urgences',
    'Investissements menacés, opération par opération'
  ]);
  expect(
    manques([
      suivi('NIVEAU_CERTIFICATION_HAS', 'Certification', 'sur 4', 4, 3),
      suivi('DELAI_RENDEZ_VOUS', 'Délai', 'jours', 40, null),
      suivi('DUREE_PASSAGE_URGENCES', 'Durée', 'heures', 4, null, true)
    ])
  ).toEqual(['Indicateurs IQSS', 'Délai de rendez-vous (EPSM B)', 'Investissements menacés, opération par opération']);
});

it('un résultat que personne n’a encore approuvé n’est pas encore affecté, et celui des budgets annexes l’est à part', () => {
  const [ch, epsm, somme] = deux.resultats;
  if (!ch || !epsm || !somme) throw new Error('trois lignes');
  const m: ConseilModele = {
    ...{ ...deux, statut: 'provisoire', nonApprouves: ['2'] },
    resultats: [
      { ...ch, chiffres: { ...ch.chiffres, consolide: -1_500_000, reserves: 0 } },
      { ...epsm, chiffres: { ...epsm.chiffres, report: null } },
      // −1,5 M€ and 300 k€ of all budgets, −1,0 M€ and 300 k€ of the CRP: annex budgets lose 500 k€.
      { ...somme, chiffres: { ...somme.chiffres, consolide: -1_200_000, report: null } }
    ]
  };
  const { tableaux, textes } = feuille(m);
  expect(tableaux?.[0]?.titres.slice(3, 5)).toEqual(['Reporté', 'En réserve']);
  expect(tableaux?.[0]?.lignes.map((ligne) => ligne.slice(3, 5))).toEqual([
    ['−1,0 M€', '0 €'],
    ['n. a.', 'n. a.'],
    ['n. a.', 'n. a.']
  ]);
  expect(textes?.at(-1)).toContain('n. a. : pas encore affecté');
  const bloc = pageDuConseil(m).blocs.find(({ id }) => id === 'resultat');
  expect(bloc?.lignes.map((ligne) => ligne.at(-1))).toEqual(['0\u00a0€', 'pas encore affecté', 'pas encore affecté']);
  const note = simple(bloc?.note ?? '');
  expect(note).toContain(
    'Reporté et mis en réserve : résultat des soins (CRP) ; celui des budgets annexes, −500 k€, est affecté à part.'
  );
  // Approved, what is not told is not known.
  expect(feuille({ ...m, statut: 'definitif', nonApprouves: [] }).tableaux?.[0]?.lignes[1]?.[3]).toBe('n. r.');
});

it('un compte approuvé qui ne dit pas son affectation n’est pas dit en attente parce qu’un autre hôpital n’a pas approuvé le sien', () => {
  const resultats = deux.resultats.map((r) => ({ ...r, chiffres: { ...r.chiffres, report: null, reserves: null } }));
  const m: ConseilModele = { ...deux, statut: 'provisoire', nonApprouves: ['2'], resultats };
  expect(feuille(m).tableaux?.[0]?.lignes.map((ligne) => ligne[3])).toEqual(['n. r.', 'n. a.', 'n. r.']);
  const note = pageDuConseil(m).blocs.find(({ id }) => id === 'resultat')?.note;
  expect(simple(note ?? '')).toContain('Comptes provisoires (EPSM B) : arrêtés mais non approuvés');
});

it('des emplois et des lits n’ont pas de flux à éliminer entre hôpitaux', () => {
  const nom = (id: string) =>
    pageDuConseil(deux)
      .blocs.find((bloc) => bloc.id === id)
      ?.lignes.at(-1)?.[0];
  expect(nom('emplois')).toBe('Somme des EJ');
  expect(nom('autofinancement')).toBe('Somme des EJ, flux intra-GHT non éliminés');
});

it('neuf jours et demi ne se lisent pas dix, le seuil sous lequel une caisse se regarde', () => {
  const [premiere, ...autres] = deux.tresorerie;
  if (premiere === undefined) throw new Error('une caisse attendue');
  // 9,46 jours : arrondis au dixième puis à l’unité, ils feraient 10.
  const jours = (n: number) =>
    feuille({ ...deux, tresorerie: [{ ...premiere, jours: n }, ...autres] }).tableaux?.[0]?.lignes[0]?.[9];
  expect([9.46, 9.51, 12.46].map(jours)).toEqual(['9', '9,5', '12']);
});

import { expect, it } from 'vitest';
import type { Regle } from '$lib/domain/alerte/regle';
import type { AlerteMontree, AlertesModele, ExamenMontre } from '$lib/views/alertes/alertes.types';
import { colonnesDesAlertes, colonnesDesExamensSeuls, dureeEnMots, examensSeuls, nomsDe } from './colonnes';
import { filtreAlertes, filtresEnMots, filtresInconnus, listesDesFiltres, SANS_FILTRE } from './filtres';
import { noteHorsContrat } from './hors-contrat';
import { messageDesAlertes, MOTS_DES_ALERTES, sansAlerte, suiteDesAlertes } from './page';

const jeu = {
  nom: 'essai',
  titre: 'Essai',
  region: 'ZZ',
  regionLibelle: 'Essai',
  donneesAu: '2026-09-30',
  simule: true
};
const vide: AlertesModele = {
  ...{
    jeu,
    regles: [],
    contrats: [],
    ghts: [],
    alertes: [],
    ecrites: 0,
    total: { levees: 0, closes: 0 },
    bilan: [],
    sources: []
  },
  horsContrat: { sur: 0, n: 0, examines: 0, groupes: [] }
};

const regle = (code: string, nature: Regle['nature']): Regle => ({
  ...{
    code,
    nature,
    libelle: code,
    famille: 'equilibre',
    portee: 'ej',
    unite: 'nombre',
    texte: '',
    source: '',
    url: null
  },
  ...{ condition: '', seuils: [], niveaux: '', durableMois: null, queFaire: '' }
});

it('rien n’a été examiné : zéro alerte ne se dit pas comme une bonne nouvelle', () => {
  expect(messageDesAlertes(vide)).toBe('Aucun contrat ni établissement n’a de quoi être examiné au 30/09/2026');
  expect(suiteDesAlertes(vide)).toBe('0\u00a0règles, et rien à quoi les appliquer.');
  expect(messageDesAlertes({ ...vide, contrats: [{ id: 'a', intitule: 'A' }] })).toBe(
    'Aucune\u00a0alerte ouverte au 30/09/2026'
  );
});

it('un contrat que les règles n’examinent pas n’est pas dit sans alerte\u00a0: pourquoi', () => {
  expect(sansAlerte({}).titre).toBe('Aucune alerte ouverte à cette date');
  const dite = sansAlerte({ nonExamine: 'a_signer' });
  expect(dite.titre).toBe('Ce contrat n’est pas examiné à cette date');
  expect(dite.texte).toMatch(/^Contrat pas encore signé\u00a0: .*ni en mal\.$/u);
  expect(sansAlerte({ nonExamine: 'fini' }).texte).toMatch(/^Contrat fini\u00a0: .*ni en mal\.$/u);
});

it('ce qu’un texte fixe et les procédures qu’il ouvre sont comptés chacun sous leur nom', () => {
  const compte = { nonRemplies: 0, sansObjet: 0, indecidables: 0, manque: [] };
  const modele = (procedures: number): AlertesModele => ({
    ...{ ...vide, contrats: [{ id: 'a', intitule: 'A' }], total: { levees: 6 + procedures, closes: 0 } },
    regles: [regle('l', 'loi'), regle('p', 'procedure'), regle('c', 'convention')],
    bilan: [
      { ...compte, regle: 'l', levees: 4 },
      { ...compte, regle: 'p', levees: procedures },
      { ...compte, regle: 'c', levees: 2 }
    ]
  });
  expect(messageDesAlertes(modele(1))).toBe(
    '7\u00a0alertes ouvertes au 30/09/2026, dont 4 fixées par un texte et 1 procédure qu’un texte ouvre'
  );
  expect(messageDesAlertes(modele(0))).toBe('6\u00a0alertes ouvertes au 30/09/2026, dont 4 fixées par un texte');
});

it('dès l’en-tête, les établissements hors contrat sont comptés, qu’un contrat coure ou non ; examinés, zéro alerte en est dit', () => {
  const etablissements = [{ ej: '1', nom: 'CH A', ght: 'ZZ-01', examine: true }];
  const groupe = { cause: 'sans_contrat' as const, contrat: null, n: 1, etablissements };
  const horsContrat = { sur: 3, n: 1, examines: 1, groupes: [groupe] };
  expect(suiteDesAlertes({ ...vide, horsContrat })).toMatch(
    / 1\u00a0établissement sur 3 qu’aucun contrat n’examine\.$/u
  );
  expect(messageDesAlertes({ ...vide, horsContrat })).toBe('Aucune\u00a0alerte ouverte au 30/09/2026');
  expect(suiteDesAlertes({ ...vide, contrats: [{ id: 'a', intitule: 'A' }], horsContrat })).toMatch(
    / 1\u00a0établissement sur 3 qu’aucun contrat n’examine\.$/u
  );
});

it('dit de quels contrats les hôpitaux sont examinés\u00a0: signé et pas commencé, il l’est, et ne court pas', () => {
  const dite = suiteDesAlertes({ ...vide, contrats: [{ id: 'a', intitule: 'A' }] });
  expect(dite).toContain('un contrat signé et non terminé, même suspendu ou pas encore commencé');
  const etablissements = [{ ej: '1', nom: 'CH A', ght: 'ZZ-01', examine: true }];
  const note = noteHorsContrat({
    ...{ sur: 3, n: 1, examines: 1 },
    groupes: [{ cause: 'sans_contrat', contrat: null, n: 1, etablissements }]
  });
  expect(`${dite} ${note}`).not.toContain('qui court');
});

it('une alerte qui ne se vérifie plus dit sur quel document, et ce qui manque', () => {
  const alerte = { debut: '2025-05-31', auMoins: false, fin: null, mois: 16, cloture: null, verifieLe: '2026-04-30' };
  const constat = { document: 'eprd 2025', empechee: { manque: ['eprd_approuve' as const], document: 'eprd 2026' } };
  expect(dureeEnMots({ ...alerte, constat }, '2026-09-30')).toBe(
    'depuis le 31/05/2025, 16\u00a0mois, non vérifiable depuis le 30/04/2026 sur EPRD 2026 (il manque\u00a0: un nouvel EPRD de l’établissement, que l’agence n’ait pas rejeté)'
  );
  expect(dureeEnMots({ ...alerte, constat: {} }, '2026-09-30')).toBe(
    'depuis le 31/05/2025, 16\u00a0mois, non vérifiable depuis le 30/04/2026'
  );
});

it('d’un contrat gelé, la durée est dite jusqu’au gel', () => {
  const alerte = { auMoins: false, fin: null, cloture: null, verifieLe: '2026-09-30', constat: { gele: '2025-10-07' } };
  expect(dureeEnMots({ ...alerte, debut: '2024-12-31', mois: 9 }, '2026-09-30')).toBe(
    'depuis le 31/12/2024, 9\u00a0mois jusqu’au gel du contrat, le 07/10/2025'
  );
  expect(dureeEnMots({ ...alerte, debut: '2025-10-31', mois: 0 }, '2026-09-30')).toBe(
    'depuis le 31/10/2025, gelée avec le contrat depuis le 07/10/2025'
  );
});

it('dans le fichier, la valeur et le seuil ont leur unité, celle de la règle, de son critère ou de l’engagement', () => {
  const regles = [
    { ...regle('masse', 'convention'), unite: 'part' as const },
    { ...regle('critere_prevu', 'convention'), unite: 'propre' as const },
    { ...regle('engagement', 'convention'), unite: 'propre' as const },
    { ...regle('d6143_39_1', 'loi'), unite: 'part' as const },
    { ...regle('d6143_39_3', 'loi'), unite: 'euros' as const }
  ];
  const constatee = colonnesDesAlertes(nomsDe(regles, []), '2026-09-30', true).find(({ key }) => key === 'constat');
  const unite = (code: string, constat: AlerteMontree['constat']) =>
    constatee?.file?.['Unité de la valeur et du seuil']?.({
      ...{ regle: code, contrats: ['a'], entite: 'e', nom: 'CH E', objet: null, niveau: 2, montant: null },
      ...{ debut: '2024-09-30', auMoins: false, fin: null, mois: 24, cloture: null, verifieLe: '2026-09-30' },
      ...{ valeur: null, seuil: null, marge: null, constat }
    });
  expect([
    unite('masse', {}),
    unite('critere_prevu', { criteres: ['1'] }),
    unite('critere_prevu', { criteres: ['3'] }),
    unite('engagement', { unite: 'euros' }),
    unite('engagement', { unite: 'pour 100 places' })
  ]).toEqual(['fraction (0,1\u00a0= 10\u00a0%)', 'fraction (0,1\u00a0= 10\u00a0%)', '€', '€', 'pour 100 places']);
});

it('une liste coupée dit ce qui n’y est pas : les finies d’abord, puis des ouvertes', () => {
  const { plafond } = MOTS_DES_ALERTES;
  expect(plafond(500, { levees: 427, closes: 333 })).toMatch(
    /^Toutes les alertes ouvertes sont ici, et 73 des 333 finies/u
  );
  expect(plafond(500, { levees: 900, closes: 10 })).toMatch(/^500 alertes montrées sur 900 ouvertes/u);
});

it('une alerte déjà ouverte le premier jour examiné dure « au moins » : son début n’est pas connu', () => {
  const au = '2026-09-30';
  const alerte = { debut: '2024-09-30', fin: null, mois: 24, cloture: null, verifieLe: au, constat: {} };
  expect(dureeEnMots({ ...alerte, auMoins: true }, au)).toBe('depuis le 30/09/2024, 24\u00a0mois au moins');
  expect(dureeEnMots({ ...alerte, auMoins: false }, au)).toBe('depuis le 30/09/2024, 24\u00a0mois');
  expect(dureeEnMots({ ...alerte, auMoins: true, fin: '2024-12-31', mois: 3 }, au)).toBe(
    'du 30/09/2024 au 31/12/2024, 3\u00a0mois au moins'
  );
  const close = { ...alerte, auMoins: false, fin: '2024-12-31', mois: 3 };
  expect(dureeEnMots({ ...close, cloture: 'due' }, au)).toBe(
    'du 30/09/2024 au 31/12/2024, 3\u00a0mois, close parce qu’un avenant a baissé l’année pleine due'
  );
  expect(dureeEnMots({ ...close, cloture: 'report' }, au)).toBe(
    'du 30/09/2024 au 31/12/2024, 3\u00a0mois, close par report'
  );
  expect(dureeEnMots({ ...close, cloture: 'non_remplie' }, au)).toBe('du 30/09/2024 au 31/12/2024, 3\u00a0mois');
});

it('au-dessus du nom de son contrat, une alerte du contrat ne dit pas « Le contrat » ; seule, ou d’un établissement, elle dit de qui', () => {
  const alerte: AlerteMontree = {
    ...{ regle: 'R', contrats: ['a'], entite: 'a', nom: 'Contrat A', objet: null, niveau: 2, montant: null },
    ...{ debut: '2024-09-30', auMoins: false, fin: null, mois: 24, cloture: null, verifieLe: '2026-09-30' },
    ...{ valeur: null, seuil: null, marge: null, constat: {} }
  };
  const qui = (entite: string, nom: string, avecContrat: boolean) =>
    colonnesDesAlertes(nomsDe([], []), '2026-09-30', avecContrat)
      .find(({ key }) => key === 'qui')
      ?.cell({ ...alerte, entite, nom });
  expect(qui('a', 'Contrat A', true)).toBe('');
  expect(qui('a', 'Contrat A', false)).toBe('Le contrat');
  expect(qui('e', 'CH d’Essai', true)).toBe('CH d’Essai');
});

it('d’un établissement hors contrat, la place du contrat dit qu’il n’y en a pas, et son GHT ; le filtre les réunit', () => {
  const alerte: AlerteMontree = {
    ...{ regle: 'R', contrats: [], entite: 'e', nom: 'CH d’Essai', objet: null, niveau: 2, montant: null },
    ...{ debut: '2024-09-30', auMoins: false, fin: null, mois: 24, cloture: null, verifieLe: '2026-09-30' },
    ...{ valeur: null, seuil: null, marge: null, constat: {}, ght: { code: 'ZZ-01', libelle: 'GHT Essai' } }
  };
  const { ght: _, ...sous } = alerte;
  const couverte: AlerteMontree = { ...sous, contrats: ['a'], entite: 'f' };
  const contrat = colonnesDesAlertes(nomsDe([], []), '2026-09-30', true).find(({ key }) => key === 'contrat');
  expect([contrat?.cell(alerte), contrat?.cell(couverte)]).toEqual(['Hors contrat, GHT Essai', 'a']);
  const etablissements = [{ ej: 'e', nom: 'CH d’Essai', ght: 'ZZ-01', examine: true }];
  const groupe = { cause: 'sans_contrat' as const, contrat: null, n: 1, etablissements };
  const horsContrat = { sur: 2, n: 1, examines: 1, groupes: [groupe] };
  const modele = { ...vide, contrats: [{ id: 'a', intitule: 'A' }], alertes: [alerte, couverte], horsContrat };
  expect(filtreAlertes(modele, { ...SANS_FILTRE, contrat: 'hors-contrat' })).toEqual([alerte]);
  expect(filtresEnMots(modele, { ...SANS_FILTRE, contrat: 'hors-contrat' })).toEqual(['Contrat\u00a0: Hors contrat']);
});

it('les alertes d’un établissement ou d’un GHT se choisissent par leur nom ; celles d’un contrat, par le contrat', () => {
  const alerte: AlerteMontree = {
    ...{ regle: 'R', contrats: ['a'], entite: 'e', nom: 'CH d’Essai', objet: null, niveau: 2, montant: null },
    ...{ debut: '2024-09-30', auMoins: false, fin: null, mois: 24, cloture: null, verifieLe: '2026-09-30' },
    ...{ valeur: null, seuil: null, marge: null, constat: {} }
  };
  const autre = { ...alerte, entite: 'f', nom: 'CH Autre' };
  const duContrat = { ...alerte, regle: 'C', entite: 'a', nom: 'Contrat A' };
  const modele = {
    ...vide,
    regles: [regle('R', 'loi'), { ...regle('C', 'loi'), portee: 'contrat' as const }],
    alertes: [alerte, autre, duContrat]
  };
  expect(listesDesFiltres(modele).find(({ cle }) => cle === 'entite')?.options).toEqual([
    { valeur: 'f', libelle: 'CH Autre' },
    { valeur: 'e', libelle: 'CH d’Essai' }
  ]);
  expect(filtreAlertes(modele, { ...SANS_FILTRE, entite: 'e' })).toEqual([alerte]);
  expect(filtreAlertes(modele, { ...SANS_FILTRE, entite: 'inconnue' })).toHaveLength(3);
  expect(filtresInconnus(modele, { ...SANS_FILTRE, entite: 'inconnue', regle: 'R', niveau: '9' })).toEqual([
    'établissement ou GHT «\u00a0inconnue\u00a0»',
    'niveau «\u00a09\u00a0»'
  ]);
});

it('un GHT a ses alertes, celles de ses hôpitaux et de ses contrats ; un hôpital sans alerte n’en a aucune', () => {
  const alerte = (entite: string, contrats: string[]): AlerteMontree => ({
    ...{ regle: 'R', contrats, entite, nom: entite, objet: null, niveau: 2, montant: null },
    ...{ debut: '2024-09-30', auMoins: false, fin: null, mois: 24, cloture: null, verifieLe: '2026-09-30' },
    ...{ valeur: null, seuil: null, marge: null, constat: {} }
  });
  // Contract « a » has members of two groups: the alert of « z », of the other one, is not of the first.
  const alertes = [alerte('G', ['a']), alerte('e', []), alerte('a', ['a']), alerte('z', ['a']), alerte('y', [])];
  const modele = {
    ...{ ...vide, alertes },
    ghts: [
      {
        ...{ code: 'G', libelle: 'GHT G', contrats: ['a'] },
        etablissements: [
          { ej: 'e', nom: 'CH E' },
          { ej: 's', nom: 'CH Sans' }
        ]
      },
      { code: 'H', libelle: 'GHT H', contrats: ['a'], etablissements: [{ ej: 'z', nom: 'CH Z' }] },
      { code: 'I', libelle: 'GHT I', contrats: [], etablissements: [] }
    ]
  };
  const de = (entite: string) => filtreAlertes(modele, { ...SANS_FILTRE, entite }).map((a) => a.entite);
  expect([de('G'), de('H'), de('I'), de('s')]).toEqual([['G', 'e', 'a'], ['a', 'z'], [], []]);
  expect(filtresEnMots(modele, { ...SANS_FILTRE, entite: 's' })).toEqual(['Établissement ou GHT\u00a0: CH Sans']);
});

it('d’un établissement hors contrat, les alertes ouvertes viennent d’abord, puis ce qui ne peut pas être décidé, dans l’ordre des règles', () => {
  const commun = { entite: 'e', nom: 'CH d’Essai', objet: null, valeur: null, seuil: null, marge: null, montant: null };
  const examen = (regle: string, issue: 'non_remplie' | 'indecidable' | 'sans_objet'): ExamenMontre => ({
    ...{ ...commun, regle, issue, constat: {} },
    manque: issue === 'indecidable' ? ['plan_tresorerie'] : []
  });
  const alerte = (fin: string | null): AlerteMontree => ({
    ...{
      ...commun,
      regle: 'iaf',
      contrats: [],
      valeur: -2e5,
      marge: -2e5,
      niveau: 2,
      constat: { document: 'cf 2025' }
    },
    ...{ debut: '2026-03-31', auMoins: false, fin, mois: 6, cloture: null, verifieLe: '2026-09-30' }
  });
  const regles = ['moratoires', 'tresorerie_prevue'].map((code) => regle(code, 'convention'));
  const lus = examensSeuls(
    [alerte(null), alerte('2026-06-30')],
    [
      examen('l6143_3_1', 'sans_objet'),
      examen('tresorerie_prevue', 'non_remplie'),
      examen('moratoires', 'non_remplie')
    ].concat(examen('tresorerie_prevue', 'indecidable')),
    regles
  );
  expect(lus.map((e) => [e.regle, e.issue])).toEqual([
    ['iaf', 'remplie'],
    ['tresorerie_prevue', 'indecidable'],
    ['moratoires', 'non_remplie'],
    ['tresorerie_prevue', 'non_remplie'],
    ['l6143_3_1', 'sans_objet']
  ]);
  const dits = lus
    .slice(0, 2)
    .map((e) => colonnesDesExamensSeuls(nomsDe(regles, []), '2026-09-30').map((c) => c.cell(e)));
  expect(dits).toEqual([
    [
      ...['iaf', 'Ouverte, niveau 2, sérieuse, depuis le 31/03/2026, 6\u00a0mois'],
      ...['CAF de −200\u00a0k€ (CF 2025)', '−200\u00a0k€']
    ],
    [
      'tresorerie_prevue',
      'Ne peut pas être décidée',
      expect.stringMatching(/^Il manque\u00a0: le plan de trésorerie/u),
      '–'
    ]
  ]);
});

it('ce que les règles ont examiné dit d’abord combien n’avaient pas de quoi décider', () => {
  const note = (...issues: ('indecidable' | 'non_remplie')[]) =>
    MOTS_DES_ALERTES.pourquoiNoteContrat(issues.map((issue) => ({ issue })));
  expect(note('indecidable', 'non_remplie', 'indecidable')).toMatch(
    /^2\u00a0examens sans de quoi décider, en premier\. /u
  );
  expect(note('non_remplie')).toMatch(/^Ce que chaque règle a examiné/u);
});

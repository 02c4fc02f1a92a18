import { describe, expect, it } from 'vitest';
import { tables } from '$lib/schema/tables';
import type { TableDefinition } from '$lib/schema/table';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import {
  combienEnMots,
  etablissementsProposes,
  fichierEnMots,
  filtreDemandes,
  MOTS_DES_DEMANDES,
  nomsEnMots,
  tousLesNomsEnMots,
  perimetreEnMots,
  quoiEnMots,
  doitEnMots
} from './demande';
import { PIECES_DITES } from './mots';
import { aCompleter, listeDeLAgence, texteAEnvoyer } from './texte';

const preuve: DemandeLue = {
  hors: null,
  ...{ perimetre: 'contrat', id: 'a', libelle: 'Contrat A', ghts: ['ZZ-01'], piece: 'jalons_sans_preuve' },
  ...{
    producteur: null,
    exercice: null,
    periode: null,
    nombre: 3,
    sur: 7,
    noms: ['1.2, dotation en lits', '1.3, bloc']
  },
  parEj: [
    { ej: 'A', nombre: 2, sur: 3, noms: ['1.2, dotation en lits', '1.3, bloc'] },
    { ej: 'B', nombre: 1, sur: 4, noms: ['2.1, urgences'] }
  ]
};
const serie: DemandeLue = {
  hors: null,
  ...{ perimetre: 'ght', id: 'ZZ-02', libelle: 'GHT Sud', ghts: ['ZZ-02'], piece: 'indicateurs' },
  ...{ producteur: 'hospidiag', exercice: 2024, periode: null, nombre: 4, sur: 9, noms: [], parEj: [] }
};
const jeu: DemandesModele['jeu'] = {
  ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2026-09-30', simule: false }
};

const etablissements = [
  { ej: 'A', nom: 'CH A', ght: 'ZZ-01' },
  { ej: 'B', nom: 'CH B', ght: 'ZZ-02' }
];

describe('une demande en mots', () => {
  it('nomme une feuille et une colonne que le classeur a', () => {
    const feuilles = Object.values<TableDefinition>(tables);
    for (const { feuille, colonne } of Object.values(PIECES_DITES)) {
      if (feuille === '') continue;
      const definition = feuilles.find(({ titre }) => titre === feuille);
      const titres = Object.values(definition?.colonnes ?? {}).map(({ titre }) => titre);
      expect([feuille, colonne, definition !== undefined && (colonne === '' || titres.includes(colonne))]).toEqual([
        feuille,
        colonne,
        true
      ]);
    }
  });

  it('dit combien de combien, et nomme les premiers', () => {
    expect([combienEnMots(preuve), combienEnMots({ ...preuve, nombre: 1, sur: 1 })]).toEqual(['3 sur 7', '']);
    expect(nomsEnMots(preuve)).toBe('action 1.2, dotation en lits\u00a0; action 1.3, bloc\u00a0; et 1 autre');
    expect(nomsEnMots({ ...preuve, piece: 'engagements_sans_valeur', nombre: 1, noms: ['DMS'] })).toBe('DMS');
    expect(nomsEnMots({ ...preuve, piece: 'gains_du_ria', nombre: 1, noms: ['CH A'] })).toBe('CH A');
  });

  it('à l’écran nomme douze choses et compte le reste : le classeur les nomme toutes', () => {
    const noms = 'A B C D E F G H I J K L M N'.split(' ');
    const dits = nomsEnMots({ ...preuve, piece: 'pilotes', nombre: 14, noms });
    expect(dits.split('\u00a0; ')).toEqual([...noms.slice(0, 12), 'et 2 autres']);
  });

  it('sur papier et dans un fichier, les nomme toutes : rien ne s’y déplie', () => {
    const noms = 'A B C D E F G H I J K L M N'.split(' ');
    const dits = tousLesNomsEnMots({ ...preuve, piece: 'pilotes', nombre: 14, noms });
    expect(dits.split('\u00a0; ')).toEqual(noms);
  });

  it('ce que le classeur n’accueille pas dit d’où il viendrait', () => {
    expect(fichierEnMots({ ...preuve, piece: 'etpr' })).toContain('suivi mensuel de l’établissement');
  });

  it('un indicateur dit le fichier du producteur, le reste le classeur du contrat', () => {
    expect([fichierEnMots(serie), fichierEnMots(preuve)]).toEqual(['Hospi Diag', 'Classeur du contrat']);
    expect(quoiEnMots({ ...preuve, piece: 'ria1', exercice: 2026 })).toBe('RIA 1 de l’exercice 2026');
  });

  it('se filtre par GHT et par genre de périmètre', () => {
    const modele = { demandes: [preuve, serie], etablissements };
    expect(filtreDemandes(modele, { ght: 'ZZ-01', ej: null, perimetre: null })).toEqual([preuve]);
    expect(filtreDemandes(modele, { ght: null, ej: null, perimetre: 'ght' })).toEqual([serie]);
  });

  it('se filtre par établissement : de chaque pièce, ce qui est de lui seul', () => {
    const modele = { demandes: [preuve, serie], etablissements };
    const de = (ej: string) =>
      filtreDemandes(modele, { ght: null, ej, perimetre: null }).map((d) => [combienEnMots(d), nomsEnMots(d)]);
    expect(de('A')).toEqual([['2 sur 3', 'action 1.2, dotation en lits\u00a0; action 1.3, bloc']]);
    expect(de('C')).toEqual([]);
    // Ni le classeur prérempli ni celui des demandes n’attend alors quoi que ce soit d’un autre.
    const parts = filtreDemandes(modele, { ght: null, ej: 'A', perimetre: null }).flatMap(({ parEj }) => parEj);
    expect(parts.map(({ ej }) => ej)).toEqual(['A']);
  });

  it('d’un établissement, garde ce qui manque à son GHT, et le dit de tout le GHT', () => {
    const modele = { demandes: [preuve, serie, { ...serie, id: 'ZZ-03', ghts: ['ZZ-03'] }], etablissements };
    const de = (perimetre: 'contrat' | 'ght' | null) =>
      filtreDemandes(modele, { ght: null, ej: 'B', perimetre }).map((d) => [d.libelle, combienEnMots(d)]);
    expect(de(null)).toEqual([
      ['Contrat A', '1 sur 4'],
      ['GHT Sud, tout le GHT', '4 sur 9']
    ]);
    expect(de('ght')).toEqual([['GHT Sud, tout le GHT', '4 sur 9']]);
    expect(de('contrat')).toEqual([['Contrat A', '1 sur 4']]);
  });

  it('propose les établissements de qui il manque quelque chose, ceux du GHT choisi quand il l’est', () => {
    const noms = (ght: string | null) => etablissementsProposes({ etablissements }, ght).map(({ libelle }) => libelle);
    expect([noms(null), noms('ZZ-02')]).toEqual([['CH A', 'CH B'], ['CH B']]);
  });
});

it('le message compte à part les contrats et les GHT : une région de 12 groupements n’a pas 25 périmètres', () => {
  const dit = (contrats: number, ghts: number, etablissements = 0) =>
    MOTS_DES_DEMANDES.message({ demandes: 38, contrats, etablissements, ghts });
  expect(dit(13, 12)).toBe('38\u00a0demandes à 13\u00a0contrats et 12\u00a0GHT');
  expect([dit(1, 0), dit(0, 12)]).toEqual(['38\u00a0demandes à 1\u00a0contrat', '38\u00a0demandes à 12\u00a0GHT']);
  const mots = MOTS_DES_DEMANDES.message;
  const siennes = { demandes: 3, contrats: 1, etablissements: 0, ghts: 1 };
  expect(mots(siennes, 'GHT du Val')).toBe('GHT du Val\u00a0: 3\u00a0demandes à 1\u00a0contrat et 1\u00a0GHT');
  expect(mots({ ...siennes, demandes: 0 }, 'GHT du Val')).toBe(
    'GHT du Val\u00a0: rien ne manque de ce qui est attendu'
  );
  // D’une partie de ce qui se demande, rien ne dit que rien ne manque.
  expect(mots({ ...siennes, demandes: 0 }, 'CH A', { agence: true, partie: true })).toBe(
    'CH A\u00a0: aucune demande ne répond à ces filtres'
  );
  expect(mots(siennes, null, { agence: true })).toBe('3\u00a0demandes à l’agence');
  expect(dit(2, 1, 2)).toBe('38\u00a0demandes à 2\u00a0contrats, 2\u00a0établissements directement et 1\u00a0GHT');
});

it('un plan de trésorerie se demande pour les mois à venir, non pour l’exercice', () => {
  const plan = (debut: string, fin: string) =>
    quoiEnMots({ ...preuve, piece: 'plan_tresorerie', exercice: 2026, periode: { debut, fin } });
  expect(plan('2026-10-01', '2027-03-31')).toBe('Plan de trésorerie d’octobre 2026 à mars 2027');
  expect(plan('2026-07-01', '2026-12-31')).toBe('Plan de trésorerie de juillet 2026 à décembre 2026');
});

it('ce qui manque de même à plusieurs GHT est une ligne, qui les nomme, et redevient celle d’un seul', () => {
  const deux: DemandeLue = { ...serie, id: 'ZZ-02+ZZ-03', ghts: ['ZZ-02', 'ZZ-03'], libelle: 'GHT Sud\nGHT Nord' };
  expect([perimetreEnMots(deux), nomsEnMots({ ...deux, nombre: 1, noms: ['Scanners'] })]).toEqual([
    '2\u00a0GHT',
    'Scanners, dans les GHT Sud et Nord'
  ]);
  const seul = { ghts: ['ZZ-03'], id: 'ZZ-03', libelle: 'GHT Nord' };
  expect(
    filtreDemandes({ demandes: [deux], etablissements }, { ght: 'ZZ-03', ej: null, perimetre: null })
  ).toMatchObject([seul]);
  const deB = { ght: null, ej: 'B', perimetre: null };
  const [sienne] = filtreDemandes({ demandes: [deux, preuve], etablissements }, deB);
  // À qui rien n’est demandé, ce qui manque à son GHT ne se montre pas comme dû.
  expect(filtreDemandes({ demandes: [deux], etablissements }, deB)).toEqual([]);
  expect(sienne).toMatchObject({ ghts: ['ZZ-02'], libelle: 'GHT Sud, tout le GHT' });
});

describe('le texte à envoyer', () => {
  const ars: DemandeLue = { ...preuve, piece: 'gains_sans_ars', noms: ['1.4, Intérim médical\u00a0: CH A'] };
  const plan: DemandeLue = {
    ...{ ...preuve, piece: 'plan_tresorerie', exercice: 2026, nombre: 2, sur: 2, noms: ['CH A', 'CH B'] },
    parEj: [
      { ej: 'A', nombre: 1, sur: 1, noms: ['CH A'] },
      { ej: 'B', nombre: 1, sur: 1, noms: ['CH B'] }
    ]
  };
  const lues = {
    ...{ jeu, etablissements },
    ghts: [
      { code: 'ZZ-01', libelle: 'GHT Nord', support: 'CHU Nord' },
      { code: 'ZZ-02', libelle: 'GHT Sud', support: null }
    ]
  };
  const toutes = [preuve, plan, ars, serie];

  it('range par établissement ce qu’il doit, pour quoi faire, de quoi, et où l’écrire', () => {
    const lignes = texteAEnvoyer(lues, toutes).split('\n');
    expect(lignes.filter((l) => l.startsWith('CH'))).toEqual(['CH A (Contrat A)', 'CH B (Contrat A)']);
    expect(lignes).toContain(
      '– Preuve d’un jalon atteint (2 sur 3), pour établir que le jalon est atteint, et la tranche qui en dépend. Jalons\u00a0: 1.2, dotation en lits\u00a0; 1.3, bloc. À écrire dans le classeur du contrat, feuille «\u00a0Jalons\u00a0», colonne «\u00a0Preuve\u00a0».'
    );
    expect(lignes.filter((l) => l.includes('pour connaître les mois où'))).toHaveLength(2);
  });

  it('ne demande pas à un établissement ce que l’agence doit, ni ce qu’un autre doit', () => {
    const texte = texteAEnvoyer(lues, toutes, 'A');
    expect(texte).toContain('que nous attendons de l’établissement CH A.');
    for (const autre of ['ARS', 'CH B', 'Hospi Diag', '2.1, urgences']) expect(texte).not.toContain(autre);
    expect(texteAEnvoyer(lues, [ars, serie], 'A')).toBe('');
  });

  it('ne redit pas à un établissement son nom à chaque ligne de gain', () => {
    const gains: DemandeLue = {
      ...{ ...ars, piece: 'gains_sans_etablissement' },
      parEj: [{ ej: 'A', nombre: 1, sur: 4, noms: ars.noms }]
    };
    expect(texteAEnvoyer(lues, [gains], 'A')).toContain('Ligne de gain\u00a0: 1.4, Intérim médical.');
  });

  it('ce que l’agence doit est une liste à part, qui ne demande rien à personne', () => {
    const liste = listeDeLAgence({ jeu }, toutes).split('\n');
    expect(liste[0]).toBe('À compléter par l’agence, au 30/09/2026 (2 demandes)');
    expect(liste.filter((l) => l.startsWith('–')).map((l) => l.split(' (')[0])).toEqual([
      '– Valeur retenue par l’ARS',
      '– Indicateurs sans valeur en 2024'
    ]);
    expect(listeDeLAgence({ jeu }, [preuve])).toBe('');
    // Ce que le classeur n’accueille pas s’écrit dans le jeu : l’agence ne se le transmet pas.
    const duJeu = listeDeLAgence({ jeu }, [{ ...ars, piece: 'liste_ej', noms: [] }]);
    expect(duJeu).toMatch(/À écrire dans le jeu, table «\u00a0Listes d’établissements\u00a0»\.$/u);
    expect(
      filtreDemandes({ demandes: toutes, etablissements }, { ght: null, ej: null, perimetre: null, doit: 'agence' })
    ).toEqual([ars, serie]);
  });

  it('n’a qu’un deux-points par ligne, accorde ce qu’il nomme, et se termine poliment', () => {
    const texte = [texteAEnvoyer(lues, [preuve, plan]), listeDeLAgence({ jeu }, [ars])].join('\n').split('\n');
    expect(texte.filter((l) => l.split('\u00a0:').length > 2)).toEqual([]);
    expect(texte.some((l) => l.includes('Jalon\u00a0: 2.1, urgences'))).toBe(true);
    expect(texte.some((l) => l.includes('Jalons\u00a0: 1.2, dotation en lits'))).toBe(true);
    expect(texte.some((l) => l.includes('notre considération distinguée'))).toBe(true);
  });

  it('dit que le classeur nomme le reste, quand il en est', () => {
    const noms = 'A B C D E F G H I J K L M'.split(' ');
    const longue: DemandeLue = { ...preuve, piece: 'pilotes', parEj: [{ ej: 'A', nombre: 13, sur: 13, noms }] };
    expect(texteAEnvoyer(lues, [longue])).toContain('désigne aussi ceux que ce texte ne fait que compter');
    expect(texteAEnvoyer(lues, [preuve])).not.toContain('ne fait que compter');
  });

  it('d’un établissement qu’aucun contrat ne suit, dit à qui écrire, dans quel classeur, où, et pourquoi directement', () => {
    const seul = (hors: DemandeLue['hors']): DemandeLue => ({
      ...plan,
      perimetre: 'etablissement',
      libelle: 'CH A',
      hors
    });
    const lignes = (hors: DemandeLue['hors'], ej = 'A') => texteAEnvoyer(lues, [seul(hors)], ej).split('\n');
    const sans = lignes({ cause: 'sans_contrat', contrat: null });
    expect(sans.slice(0, 3)).toEqual([
      'À\u00a0: CH A, direction des finances',
      'Copie\u00a0: CHU Nord, établissement support du GHT Nord',
      ''
    ]);
    expect(sans.find((l) => l.startsWith('– '))).toMatch(
      /À écrire dans le classeur de l’établissement, feuille «\u00a0Comptes\u00a0», colonne «\u00a0Montant\u00a0», version «\u00a0Plan de trésorerie\u00a0», et à nous transmettre directement \(sans contrat\)\.$/u
    );
    expect(sans).toContain(
      'Le classeur de l’établissement, joint à ce message, est prérempli avec ce qui est connu\u00a0; les cellules attendues y sont marquées «\u00a0à remplir\u00a0».'
    );
    const rejete = lignes({ cause: 'rejete', contrat: 'Contrat Serre' }, 'B');
    // Ce que les données ne disent pas se dit à côté de la lettre, jamais dedans.
    expect(rejete.slice(0, 2)).toEqual(['À\u00a0: CH B, direction des finances', '']);
    expect(aCompleter(lues, 'B')).toBe(
      'Les données ne nomment aucun correspondant\u00a0: à compléter avant l’envoi. L’établissement support du GHT Sud n’est pas connu\u00a0: le texte n’a pas de copie.'
    );
    for (const ej of ['A', null])
      expect(aCompleter(lues, ej)).toBe('Les données ne nomment aucun correspondant\u00a0: à compléter avant l’envoi.');
    expect(rejete.some((l) => l.endsWith('directement (contrat rejeté, Contrat Serre).'))).toBe(true);
    expect(fichierEnMots(seul({ cause: 'sans_contrat', contrat: null }))).toBe(
      'Classeur de l’établissement (sans contrat)'
    );
    // L’établissement support ne se met pas en copie de lui-même ; à tous, personne n’est nommé en tête.
    const duSupport = { ...lues, ghts: [{ code: 'ZZ-01', libelle: 'GHT Nord', support: 'CH A' }] };
    expect(texteAEnvoyer(duSupport, [plan], 'A')).not.toContain('Copie');
    expect(texteAEnvoyer(lues, [plan])).toMatch(/^Madame, Monsieur,/u);
  });

  it('des gains d’un RIA, dit parmi lesquels ils sont comptés, de quel document et à quel poste', () => {
    const duRia: DemandeLue = { ...plan, piece: 'gains_du_ria', nombre: 1, sur: 5, periode: null };
    expect(quoiEnMots(duRia)).toBe(
      'Gains du plan compris dans le dernier RIA de 2026, parmi les établissements dont un RIA est venu et dont le plan a des gains cet exercice'
    );
    expect(texteAEnvoyer(lues, [duRia], 'A')).toContain(
      'version «\u00a0RIA 1\u00a0» ou «\u00a0RIA 2\u00a0» (le dernier transmis), poste «\u00a0Gains du plan compris dans le document\u00a0».'
    );
    expect(quoiEnMots({ ...duRia, sur: 1 })).toBe('Gains du plan compris dans le dernier RIA de 2026');
  });

  it('après un rejet, demande à l’hôpital l’EPRD et non la décision de l’agence, et n’annonce aucune cellule préparée', () => {
    const rejete: DemandeLue = {
      ...{ ...plan, piece: 'eprd_approuve', periode: null, nombre: 1, noms: ['CH A'] },
      parEj: [{ ej: 'A', nombre: 1, sur: 1, noms: ['CH A'] }]
    };
    const texte = texteAEnvoyer(lues, [rejete], 'A');
    expect(texte).toContain('– Nouvel EPRD, avec son TPER, après le rejet de celui de 2026, pour');
    expect(texte).toContain(
      'feuille «\u00a0Comptes\u00a0», colonne «\u00a0Montant\u00a0», version «\u00a0EPRD\u00a0».'
    );
    expect(texte).toContain('est prérempli avec ce qui est connu.');
    expect(texte).not.toContain('à remplir');
    // Le plan de trésorerie a ses lignes préparées, pas le nouvel EPRD.
    expect(texteAEnvoyer(lues, [rejete, plan], 'A')).toContain(
      'les cellules qui ont pu être préparées y sont marquées'
    );
    expect(texteAEnvoyer(lues, [plan], 'A')).toContain('les cellules attendues y sont marquées');
  });

  it('joint le classeur du contrat à ceux qu’un contrat suit, et le leur aux autres', () => {
    const seul = {
      ...{ ...plan, perimetre: 'etablissement', id: 'A', libelle: 'CH A' },
      parEj: [{ ej: 'A', nombre: 1, sur: 1, noms: [] }]
    } as const satisfies DemandeLue;
    const deB: DemandeLue = { ...plan, parEj: [{ ej: 'B', nombre: 1, sur: 1, noms: ['CH B'] }] };
    expect(texteAEnvoyer(lues, [seul, deB])).toContain('\nPour les établissements qu’un contrat suit, le classeur');
    expect(texteAEnvoyer(lues, [seul, deB])).toContain(
      '\nPour les autres, le classeur de l’établissement, joint à ce message'
    );
    expect(texteAEnvoyer(lues, [seul, deB], 'A')).toContain('\nLe classeur de l’établissement, joint à ce message');
    expect(texteAEnvoyer(lues, [seul, deB], 'B')).toContain('\nLe classeur du contrat, joint à ce message');
  });

  it('n’annonce pas de classeur pour ce qui n’y a pas de place, et dit qu’il ne s’y écrit pas à côté de ce qui s’y écrit', () => {
    const etpr: DemandeLue = {
      ...{ ...plan, piece: 'etpr', periode: null, nombre: 13, noms: 'ABCDEFGHIJKLM'.split('') },
      parEj: [{ ej: 'A', nombre: 13, sur: 13, noms: 'ABCDEFGHIJKLM'.split('') }]
    };
    const seule = texteAEnvoyer(lues, [etpr], 'A');
    expect(seule).toContain('À transmettre avec le suivi mensuel de l’établissement');
    expect(seule).not.toMatch(/joint à ce message|que compter/u);
    expect(seule).not.toContain('\n\n\n');
    const deux = texteAEnvoyer(lues, [etpr, plan], 'A');
    expect(deux).toContain('les cellules attendues y sont marquées');
    expect(deux).toContain('\nCe qui est à transmettre autrement, comme indiqué plus haut, ne s’y écrit pas.\n');
    expect(texteAEnvoyer(lues, [plan], 'A')).not.toContain('transmettre autrement');
  });

  it('ne nomme personne quand la pièce est une', () => {
    const actions: DemandeLue = {
      ...preuve,
      piece: 'actions',
      noms: [],
      parEj: [{ ej: 'A', nombre: 1, sur: 1, noms: [] }]
    };
    expect(texteAEnvoyer(lues, [actions])).not.toContain('Établissement\u00a0:');
  });

  it('dit simulé ce qui l’est', () => {
    expect(texteAEnvoyer({ ...lues, jeu: { ...jeu, simule: true } }, [preuve])).toMatch(/^DONNÉES SIMULÉES/u);
    expect(texteAEnvoyer(lues, [preuve])).toMatch(/^Madame, Monsieur,/u);
  });
});

it('dit qui doit chaque pièce', () => {
  expect([preuve, serie, { ...preuve, piece: 'actions' } as const].map(doitEnMots)).toEqual([
    'l’établissement',
    'l’agence',
    'l’établissement support du GHT'
  ]);
});

import { describe, expect, it } from 'vitest';
import { Atelier } from '../../../../../tests/fixtures/classeur/atelier';
import { verifieLesLignes } from '../../../../../tests/fixtures/classeur/lignes';
import { petitJeu } from '../../../../../tests/parity/petit-jeu';
import { bornesAuContrat } from '$lib/domain/indicateur/bornes-au-contrat';
import { fiches } from '$lib/importers/fiches';
import { enteteDe, feuilleDe, type TableDuClasseur } from '$lib/schema/classeur';
import type { Row, TableRows } from '$lib/schema/tables';

const A = '970000001';

/** Balances of three months, and the lowest day of the last. */
const mensuel = (poste: 'tresorerie' | 'tresorerie_plus_bas', fin: string, montant: number): Row<'compte'> => ({
  ...{ ej: A, budget: 'H', poste, debut: fin, fin, version: 'situation', montant, publie_le: null },
  ...{ source: 'essai', simule: true }
});
const rows: TableRows = {
  ...petitJeu,
  compte: [
    ...petitJeu.compte.filter((c) => c.poste !== 'tresorerie'),
    mensuel('tresorerie', '2024-09-30', 1_900_000),
    mensuel('tresorerie', '2024-10-31', 1_700_000),
    mensuel('tresorerie', '2024-11-30', 1_500_000),
    mensuel('tresorerie_plus_bas', '2024-11-30', 1_200_000)
  ]
};
const SOLDES = rows.compte?.findIndex((c) => c.poste === 'tresorerie') ?? 0;

type Change = [table: TableDuClasseur, colonne: string, valeur: string | number | null, rang: number];

function change(de: TableRows, changes: readonly Change[]): TableRows {
  const changees = structuredClone(de);
  for (const [table, colonne, valeur, rang] of changes)
    Object.assign(changees[table]?.[rang] ?? {}, { [colonne]: valeur });
  return changees;
}

/** What is told of the small contract once values are changed: sheet, row, column, kind, gravity. */
function ditDe(...changes: Change[]) {
  return ditsDe(change(rows, changes));
}

function ditsDe(lignes: TableRows) {
  return verifieLesLignes(lignes).map((p) => [p.feuille, p.ligne, p.colonne, p.genre, p.severite]);
}

const lieu = ([table, colonne, , rang]: Change) => [feuilleDe(table), rang + 2, enteteDe(table, colonne)];

describe('ce qui se lit et ne peut guère être vrai se dit à sa cellule, et se garde', () => {
  it('le petit contrat tel quel ne dit rien', () => {
    expect(ditDe()).toEqual([]);
  });

  it.each<[string, string, ...Change[]]>([
    ['un solde de trésorerie en milliers', 'ordre de grandeur', ['compte', 'montant', 1_700, SOLDES + 1]],
    ['le jour le plus bas au-dessus du solde', 'plus bas au-dessus du solde', ['compte', 'montant', 1.6e6, SOLDES + 3]],
    ['une charge négative', 'nombre négatif', ['compte', 'montant', -40_000_000, 0]],
    ['une charge en milliers', 'ordre de grandeur', ['compte', 'montant', 40_000, 0]],
    ['une cible en millions', 'ordre de grandeur', ['engagement_cible', 'valeur', -0.9, 2]],
    ['une référence en milliers', 'ordre de grandeur', ['engagement', 'reference', -1_000, 0]],
    ['un résultat de la trajectoire en milliers', 'ordre de grandeur', ['trajectoire', 'valeur', -1_300, 10]],
    ['un gain brut en euros pour des milliers', 'ordre de grandeur', ['gain', 'brut', 450_000_000, 0]],
    ['un gain de plus du cinquième des produits', 'plus que l’hôpital', ['gain', 'brut', 13_000_000, 0]],
    ['une hypothèse qui coûte plus que l’hôpital', 'plus que l’hôpital', ['hypothese', 'impact', -250_000_000, 0]],
    ['une hypothèse de −250 €, qui sont des milliers', 'unité des montants', ['hypothese', 'impact', -250, 0]],
    ['des tarifs de 330 % pour 3,3 %', 'taux hors bornes', ['hypothese', 'attendu', 3.3, 0]],
    ['une valeur retenue du signe contraire', 'signe contraire', ['gain', 'retenu_ars', -300_000, 0]],
    ['un zéro saisi pour une valeur inconnue', 'zéro ou absent', ['valeur_contradictoire', 'valeur', 0, 0]],
    // 450 000 − 50 000 = 400 000 nets.
    ['une valeur retenue de plus que le gain net', 'retenu au-delà du net', ['gain', 'retenu_ars', 430_000, 0]],
    ['une ligne qui se dit un total', 'total parmi les lignes', ['gain', 'libelle', 'Sous-total action 1.1', 0]],
    ['un gain brut négatif', 'nombre négatif', ['gain', 'brut', -450_000, 0]],
    ['des coûts induits de plus que le gain', 'coûts au-delà du gain', ['gain', 'couts_induits', 500_000, 0]],
    ['une fermeture de deux mille lits', 'effet trop grand', ['action', 'lits', -2_000, 0]],
    // 60 M€ / 200 000 € = 300 lits, dont la moitié.
    ['une fermeture de cent soixante lits dans un petit hôpital', 'effet trop grand', ['action', 'lits', -160, 0]],
    ['un effet de cent fois ce que l’action ferme', 'effet trop grand', ['action_indicateur', 'effet', -800, 0]],
    ['un investissement de quatre milliards', 'plus que l’hôpital', ['action', 'investissement', 4e9, 0]],
    ['une date d’effet de l’an 2000', 'hors du temps du contrat', ['gain', 'effet', '2000-01-01', 0]],
    ['une échéance de jalon de 2052', 'hors du temps du contrat', ['jalon', 'echeance', '2052-03-01', 2]],
    ['un jalon atteint en 2031', 'fait à venir', ['jalon', 'date_reelle', '2031-03-01', 1]],
    ['un point daté d’après les données', 'fait à venir', ['action_point', 'date', '2025-10-15', 0]],
    ['une météo du contrat de 2031', 'fait à venir', ['contrat_point', 'date', '2031-01-15', 0]],
    ['un événement de 2029', 'fait à venir', ['contrat_evenement', 'date', '2029-01-01', 0]],
    ['un exercice 2052', 'hors du temps du contrat', ['trajectoire', 'exercice', 2052, 0]],
    [
      'un EPRD de 2052',
      'exercice et échéance',
      ['transmission', 'exercice', 2052, 0],
      ['transmission', 'document', 'eprd', 0]
    ],
    [
      'un EPRD transmis deux ans avant son échéance',
      'exercice et échéance',
      ['transmission', 'transmis_le', '2022-06-30', 0],
      ['transmission', 'document', 'eprd', 0]
    ],
    ['une décision faite avant d’être prise', 'dates contraires', ['decision', 'faite_le', '2024-11-01', 0]],
    ['une décision d’une revue qui n’est pas là', 'décision sans revue', ['decision', 'date', '2024-11-21', 0]],
    // The contract announces 1,000,000 € at least.
    ['une tranche de 1 500 € d’une aide d’un million', 'ordre de grandeur', ['aide', 'montant', 1_500, 0]],
    ['un gain de 450 €, qui sont des milliers', 'unité des montants', ['gain', 'brut', 450, 0]],
    ['une paie d’un an à six fois celle de l’autre', 'ordre de grandeur', ['compte', 'montant', 247_000_000, 0]],
    ['un sens contraire aux cibles', 'sens contraire aux cibles', ['engagement', 'direction', 'baisse', 0]],
    ['une tolérance qui accepte tout', 'tolérance trop grande', ['engagement', 'tolerance', 50_000_000, 0]],
    ['une cible qui seule a perdu son signe', 'signe contraire', ['trajectoire', 'valeur', 500_000, 5]],
    ['un compte financier de deux ans', 'période du compte', ['compte', 'debut', '2022-01-01', 0]],
    ['un contrat de quarante-huit ans', 'durée du contrat', ['contrat_version', 'fin', '2072-12-31', 1]],
    ['un avenant d’avant la signature', 'dates contraires', ['contrat_version', 'effet', '2024-02-01', 1]],
    ['un avenant d’après le terme', 'dates contraires', ['contrat_version', 'effet', '2028-02-01', 1]],
    ['un terme qu’aucune version n’a', 'dates contraires', ['contrat', 'fin', '2026-12-31', 0]],
    [
      'un contrat clos avant son terme, sans rien qui le dise',
      'état contraire aux dates',
      ['contrat', 'etat', 'clos', 0]
    ],
    ['un contrat suspendu sans suspension', 'état contraire aux dates', ['contrat', 'etat', 'suspendu', 0]],
    ['un contrat en projet qui est signé', 'état contraire aux dates', ['contrat', 'etat', 'projet', 0]],
    ['une action terminée sans tous ses jalons', 'état contraire aux jalons', ['action_point', 'etat', 'terminee', 0]],
    [
      'une action non démarrée dont un jalon est atteint',
      'état contraire aux jalons',
      ['action_point', 'etat', 'non_demarree', 0]
    ],
    [
      'une aide suspendue après avoir été versée',
      'dates contraires',
      ['aide', 'suspendue_le', '2024-09-01', 0],
      ['aide', 'notifiee_le', '2024-06-01', 0],
      ['aide', 'versee_le', '2024-07-01', 0]
    ],
    [
      'une aide versée avant d’être notifiée',
      'dates contraires',
      ['aide', 'versee_le', '2024-07-01', 0],
      ['aide', 'notifiee_le', '2024-08-01', 0]
    ],
    [
      'une aide versée sans être notifiée',
      'dates contraires',
      ['aide', 'notifiee_le', null, 0],
      ['aide', 'versee_le', '2024-07-01', 0]
    ],
    ['un palier daté avant le précédent', 'dates contraires', ['gain_palier', 'date', '2024-02-01', 1]],
    [
      'un gain reporté à la date qu’il avait',
      'report sans nouvelle date',
      ['gain_palier', 'effet', '2024-07-01', 1],
      ['gain_palier', 'palier', 'reporte', 1]
    ],
    ['une version signée dix ans avant le contrat', 'dates contraires', ['contrat_version', 'effet', '2014-03-01', 0]],
    ['une signature deux ans avant le début', 'dates contraires', ['contrat', 'signature', '2022-02-01', 0]],
    ['un fait de signature d’une autre année', 'dates contraires', ['contrat_evenement', 'date', '2022-03-01', 0]],
    ['un début sept ans avant la première cible', 'dates contraires', ['contrat', 'debut', '2017-03-01', 0]],
    ['un jalon dû avant la signature', 'dates contraires', ['jalon', 'echeance', '2023-05-31', 0]],
    ['un jalon dû dix-huit mois après le terme', 'dates contraires', ['jalon', 'echeance', '2030-06-30', 2]],
    ['des tarifs de 33 % pour 3,3 %', 'taux hors bornes', ['hypothese', 'reel', 0.33, 0]],
    [
      'un effet de 12 jours sur une durée de séjour',
      'effet trop grand',
      ['action_indicateur', 'effet', -12, 0],
      ['action_indicateur', 'indicateur', 'DMS_MCO', 0]
    ],
    ['un FINESS dont deux chiffres sont échangés', 'FINESS sans sa clé', ['contrat_perimetre', 'ej', '080006015', 0]],
    ['une ARS qui retient en milliers', 'unité des parties', ['gain', 'retenu_ars', 300, 0]]
  ])('%s', (_, genre, premier, ...autres) => {
    expect(ditDe(premier, ...autres)).toContainEqual([...lieu(premier), genre, 'avertissement']);
  });

  it('un compte financier ne se transmet pas avant la fin de son exercice, dans les transmissions non plus', () => {
    const faute: Change = ['transmission', 'transmis_le', '2023-06-01', 0];
    expect(ditDe(faute)).toContainEqual([...lieu(faute), 'compte transmis avant sa clôture', 'erreur']);
  });

  it('une ligne de gain sans version est celle de la signature : la redire est une ligne en double', () => {
    const gain = [...(rows.gain ?? []), ...(rows.gain ?? []).slice(0, 1).map((g) => ({ ...g, version: null }))];
    expect(ditsDe({ ...rows, gain }).filter(([, , , , severite]) => severite === 'erreur')).toEqual([
      ['Gains', gain.length + 1, enteteDe('gain', 'contrat'), 'ligne en double', 'erreur']
    ]);
  });

  it('toute une feuille de comptes en milliers n’a pas de sœur : les charges le disent', () => {
    const compte = (rows.compte ?? []).map((c) => ({ ...c, montant: c.montant === null ? null : c.montant / 1000 }));
    expect(ditsDe({ ...rows, compte }).map(([, , , genre]) => genre)).toContain('unité des montants');
  });

  it('toute une trajectoire en milliers n’a pas de sœur : les produits de l’établissement le disent', () => {
    const trajectoire = petitJeu.trajectoire.map((t) => ({ ...t, valeur: (t.valeur ?? NaN) / 1000 }));
    expect(ditsDe({ ...rows, trajectoire })).toEqual([
      ['Trajectoire financière', 2, enteteDe('trajectoire', 'valeur'), 'unité des montants', 'avertissement']
    ]);
  });

  it('un compte financier cité par la trajectoire est celui de la feuille des comptes', () => {
    // 60,8 − 62,2 = −1,4 M€ in 2024.
    const [premiere] = petitJeu.trajectoire;
    const cite = (valeur: number) => {
      const ligne = { ...premiere, exercice: 2024, version: 'cf_arrete' as const, valeur };
      return ditsDe({ ...rows, trajectoire: [...petitJeu.trajectoire, ligne] }).map(([, , , genre]) => genre);
    };
    expect([cite(-1_400_000), cite(1_400_000)]).toEqual([[], ['autre que les comptes']]);
  });

  describe('un engagement sur l’absentéisme, de 8 % et 7,5 % en référence, 6 % visés', () => {
    const absences = (cible: number, valeurs: [number, number] = [0.08, 0.081]) => {
      const sur = { indicateur: 'ABSENTEISME_PNM', unite: 'fraction', direction: 'baisse' as const, resultat: null };
      const engagement = petitJeu.engagement.map((e) => ({ ...e, ...sur, reference: 0.075, tolerance: 0.002 }));
      const engagement_cible = petitJeu.engagement_cible.map((c) => ({ ...c, valeur: cible }));
      const [valeur] = petitJeu.valeur_contradictoire;
      const valeur_contradictoire = (['etablissement', 'ars'] as const).map((par, i) => ({
        ...valeur,
        par,
        valeur: valeurs[i] ?? null
      }));
      return ditsDe({ ...rows, engagement, engagement_cible, valeur_contradictoire }).map(([f, l, , g]) => [f, l, g]);
    };

    it('ne dit rien', () => {
      expect(absences(0.06)).toEqual([]);
    });

    it('une cible de 40 % est hors de ses bornes', () => {
      expect(absences(0.4)).toContainEqual(['Cibles', 2, 'valeur hors de ses bornes']);
    });

    it('une cible de 0,6 % est dix fois sous tout ce qui est connu', () => {
      expect(absences(0.006)).toContainEqual(['Cibles', 2, 'ordre de grandeur']);
    });

    it('8 % pour l’établissement, 0,08 % pour l’ARS : l’une des deux n’est pas dans l’unité', () => {
      expect(absences(0.06, [0.08, 0.0008])).toContainEqual(['Valeurs des engagements', 3, 'unité des parties']);
    });
  });

  it('un gain déjà reporté dont les euros seuls sont redits garde sa date, sans qu’on le demande', () => {
    const [palier] = rows.gain_palier ?? [];
    if (!palier) throw new Error('le jeu d’essai n’a pas de palier');
    const dits = (net: number | null) =>
      ditsDe({
        ...rows,
        gain_palier: [1, 2].map((rang) => ({
          ...{ ...palier, rang, date: `2024-0${rang + 3}-01`, palier: 'reporte' as const, effet: '2027-03-01' },
          net: rang === 2 ? net : null
        }))
      }).map(([, , , genre]) => genre);
    expect(dits(150_000)).not.toContain('report sans nouvelle date');
    expect(dits(null)).toContain('report sans nouvelle date');
  });

  it('tout taux, tout indice, toute durée du catalogue annuel a ses bornes au contrat', () => {
    const bornees = fiches.filter(
      ({ unite, periodicite }) => ['fraction', 'indice', 'jours'].includes(unite) && periodicite === 'annuelle'
    );
    expect(bornees.filter(({ code }) => bornesAuContrat(code) === null).map(({ code }) => code)).toEqual([]);
  });

  it('une ligne de gain recopiée sous un autre numéro compte deux fois ; un total se dit', () => {
    const avec = (autre: Partial<Row<'gain'>>) => {
      const recopiee = petitJeu.gain.slice(0, 1).map((premier) => ({ ...premier, gain: '9', ...autre }));
      return ditsDe({ ...rows, gain: [...petitJeu.gain, ...recopiee] });
    };
    expect(avec({}).map(([, , , genre]) => genre)).toContain('ligne répétée');
    // 450 000 + 240 000 + 100 000.
    expect(avec({ brut: 790_000 }).map(([, , , genre]) => genre)).toContain('total parmi les lignes');
  });

  it('un zéro que vise une cible de l’engagement ne se demande pas', () => {
    const engagement = petitJeu.valeur_contradictoire[0].engagement;
    const rang = petitJeu.engagement_cible.findIndex((c) => c.engagement === engagement);
    const dits = ditDe(['valeur_contradictoire', 'valeur', 0, 0], ['engagement_cible', 'valeur', 0, rang]);
    expect(dits.map(([, , , genre]) => genre)).not.toContain('zéro ou absent');
  });

  describe('une valeur dite définitive, tirée de comptes qui ne sont qu’arrêtés', () => {
    const [premiere] = petitJeu.valeur_contradictoire;
    const definitive: Row<'valeur_contradictoire'> = { ...premiere, statut: 'definitif' };
    const GENRE = 'définitif avant approbation';
    const dite = (autres: TableRows = {}) =>
      verifieLesLignes({ ...rows, valeur_contradictoire: [definitive], ...autres }).filter((p) => p.genre === GENRE);

    it('se dit à sa cellule, avec les comptes qui le contredisent et ce qu’il faut écrire', () => {
      expect(dite()).toMatchObject([
        {
          ...{ severite: 'avertissement', feuille: feuilleDe('valeur_contradictoire'), ligne: 2 },
          colonne: enteteDe('valeur_contradictoire', 'statut'),
          message: `Le compte financier 2024 de ${A} n’est qu’arrêté (feuille «\u00a0Comptes\u00a0»)\u00a0: cette valeur peut encore changer.`,
          attendu: '«\u00a0Provisoire\u00a0» jusqu’à l’approbation, ou les comptes approuvés'
        }
      ]);
    });

    it('ne se dit plus une fois ces comptes approuvés, ni quand la valeur n’est pas connue', () => {
      const approuves = petitJeu.compte.map((c) => ({ ...c, version: 'cf_approuve' as const }));
      expect(dite({ compte: [...petitJeu.compte, ...approuves] })).toEqual([]);
      expect(dite({ compte: [...approuves, ...petitJeu.compte] })).toEqual([]);
      expect(dite({ valeur_contradictoire: [{ ...definitive, valeur: null }] })).toEqual([]);
    });

    it('ne se dit pas de ce qui n’est pas tiré des comptes : un délai en jours est définitif sans eux', () => {
      const jours = petitJeu.engagement.map((e) => ({ ...e, unite: 'jours', resultat: null }));
      expect(dite({ engagement: jours })).toEqual([]);
    });

    it('regarde les comptes de l’établissement visé, ou de tous les membres présents ce jour-là', () => {
      const deTous = petitJeu.engagement.map((e) => ({ ...e, ej: null }));
      const sortis = petitJeu.contrat_perimetre.map((p) => ({ ...p, sortie: '2024-06-30' }));
      expect(dite({ engagement: deTous })).toHaveLength(1);
      expect(dite({ engagement: deTous, contrat_perimetre: sortis })).toEqual([]);
      const autre = petitJeu.engagement.map((e) => ({ ...e, ej: '970000002' }));
      expect(dite({ engagement: autre })).toEqual([]);
    });
  });

  it('dans un classeur, chaque faute a l’adresse de sa cellule', async () => {
    const atelier = await Atelier.ouvre(rows);
    const adresses = [
      atelier.pose('gain', 'effet', '01/01/2000', 0),
      atelier.pose('action', 'investissement', 4e9, 0),
      atelier.pose('hypothese', 'impact', -250, 0)
    ];
    const lu = await atelier.importe();
    expect(lu.statut).toBe('lu');
    expect(lu.problems.map((p) => p.cellule).sort()).toEqual(adresses.sort());
  });
});

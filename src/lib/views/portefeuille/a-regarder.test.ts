import { beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { constatEnMots, enjeuEnMots } from '$lib/words/portefeuille/a-regarder';
import { suiviAbsent } from '$lib/words/portefeuille/mots-du-suivi';
import { ecartesEnMots } from '$lib/words/portefeuille/ecartes';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { contrat } from '../contrat/contrat';
import type { AlerteDeGains, ContratModele, CritereLegal } from '../contrat/contrat.types';
import type { FaitReuni } from '$lib/domain/contrat/faits-reunis';
import type { Ecartes } from '$lib/domain/contrat/totaux';
import { faitsDe, parTours } from './a-regarder';
import { contratSuivi, rassemble, suiviDe } from './suivi';

const aRegarder = (modeles: readonly ContratModele[]) => parTours(modeles.flatMap(faitsDe));
const suivisDe = (modeles: readonly ContratModele[]) => rassemble(modeles.map(contratSuivi));

let lu: ContratModele;
/** The contract that runs, with nothing to look at. */
let calme: ContratModele;
beforeAll(async () => {
  const db = await NativeDatabase.open();
  await db.fill(petitJeu, tableNames);
  lu = await contrat(db, { contrat: 'essai-2024' });
  db.close();
  calme = {
    ...lu,
    ...{ criteres: [], tresorerie: [], aides: [], axes: [], jalons: { ...lu.jalons, retard: [] } },
    synthese: { ...lu.synthese, desaccord: [] },
    gains: { ...lu.gains, alertes: [], partActivite: null }
  };
});

const entite = (nom: string, numeros: number[], autres: Partial<CritereLegal> = {}): CritereLegal => ({
  ...{ ej: nom, nom, base: 'cf 2023', concernee: numeros.length > 0, procedure: null, aDemander: false },
  criteres: ([1, 2, 3] as const).map((numero) => ({
    ...{ numero, rempli: numeros.includes(numero), document: 'cf 2023', manque: [] },
    ...{ sansObjet: false, resultat: null, chiffres: null }
  })),
  ...{ criticite: null, emprunt: { requise: null, depasses: 0, criteres: [] } },
  ...autres
});
const caisse = (nom: string, jours: number | null, plusBas: number | null = null) => ({
  ...{ ej: nom, nom, support: false, date: '2024-11-30', version: 'situation' as const, montant: 1e6, plusBas, jours },
  severe: jours !== null && jours < 10,
  ...{ unAnAvant: null, cible: null, produits: null, echues: null }
});
const jalon = (jours: number, action = '1.1', libelle = 'Visa', enJeu: number | null = 20_000) => ({
  ...{ action, actionLibelle: '', jalon: '1', libelle, echeance: '', echeanceInitiale: '', jours, enJeu }
});
const faits = (autres: Partial<ContratModele>) =>
  aRegarder([{ ...calme, ...autres }]).map(({ constat }) => [constatEnMots(constat), enjeuEnMots(constat)]);

describe('ce qu’un portefeuille donne à regarder', () => {
  it('rien d’un contrat calme, ni d’un contrat qui ne court plus ou n’est pas suivi', () => {
    expect(aRegarder([calme])).toEqual([]);
    const de = (entete: Partial<ContratModele['entete']>) =>
      aRegarder([{ ...lu, entete: { ...lu.entete, ...entete } }]);
    expect(de({})).toHaveLength(2);
    expect(de({ etat: 'clos' })).toEqual([]);
    expect(de({ suivi: false })).toEqual([]);
  });

  it('les entités que la loi concerne, deux par leur nom, les autres comptées', () => {
    const plan: Partial<CritereLegal> = { procedure: { stade: 'soumis', annees: null } };
    const criteres = [entite('A', [1, 3], plan), entite('B', [2], plan), entite('C', [3], plan), entite('D', [])];
    expect(faits({ criteres })).toEqual([
      [
        'A (critères 1°, 3°), B (critère 2°) et 1 autre\u00a0: CF 2023, constaté',
        'D. 6143-39\u00a0: 3 EJ sur 4 concernées, plan de redressement soumis aux instances'
      ]
    ]);
    expect(
      faits({ criteres: [entite('A', [1], { procedure: { stade: 'a_demander', annees: null } }), entite('D', [])] })[0]
    ).toEqual([
      'A (critère 1°)\u00a0: CF 2023, constaté',
      'D. 6143-39\u00a0: 1 EJ sur 2 concernée, plan de redressement à demander'
    ]);
    const arrete = entite('A', [1]);
    const provisoire = { ...arrete, criteres: arrete.criteres.map((c) => ({ ...c, provisoire: true as const })) };
    expect(faits({ criteres: [provisoire] })[0]?.[0]).toBe('A (critère 1°)\u00a0: CF 2023, provisoire');
    expect(suiviDe({ ...calme, criteres: [provisoire] }).critere?.bases).toEqual(['cf 2023 provisoire']);
    // Sans procédure connue, rien n’est laissé en suspens après le compte.
    expect(faits({ criteres: [entite('A', [1])] })[0]?.[1]).toBe('D. 6143-39\u00a0: 1 EJ sur 1 concernée');
    expect(faits({ criteres: [entite('D', []), entite('E', [], { concernee: null })] })).toEqual([]);
  });

  it('la trésorerie sous dix jours, la plus basse d’abord ; à dix jours, rien', () => {
    expect(faits({ tresorerie: [caisse('A', 10), caisse('B', null)] })).toEqual([]);
    // 9,96 jours s’écrivent 10, et sont sous dix.
    expect(faits({ tresorerie: [{ ...caisse('A', 10), severe: true }] })).toHaveLength(1);
    expect(
      faits({ tresorerie: [caisse('A', 9.9), caisse('B', null), caisse('C', 3, 500_000), caisse('D', 30)] })
    ).toEqual([
      [
        'C\u00a0: 3\u00a0jours de charges en trésorerie au 30/11/2024, et 1 autre sous 10 jours',
        'point bas du mois\u00a0: 500\u00a0k€'
      ]
    ]);
    expect(faits({ tresorerie: [caisse('A', 1)] })).toEqual([
      ['A\u00a0: 1\u00a0jour de charges en trésorerie au 30/11/2024', 'point bas du mois inconnu']
    ]);
  });

  it('ce qui contredit la météo, avec l’année pleine qui reste, jamais négative, ni « 0 € » où il n’y a rien à gagner', () => {
    // 640 prévus, 380 en vigueur : 260 000 €.
    const desaccord: FaitReuni[] = [
      { fait: 'jalons_en_retard', nombre: 1, jours: 31 },
      { fait: 'actions_bloquees', actions: ['2.1'] }
    ];
    const synthese = { ...calme.synthese, desaccord };
    const fait = 'Météo et faits se contredisent\u00a0: un jalon en retard de 31 jours, action 2.1 déclarée bloquée';
    expect(faits({ synthese })).toEqual([[fait, '260\u00a0k€ d’année pleine restent à mettre en œuvre']]);
    const gains = { ...calme.gains, apEnVigueur: 700_000 };
    expect(faits({ synthese, gains })).toEqual([[fait, 'l’année pleine en vigueur atteint le prévu']]);
    const sans = (raisonAbsence: 'sans_objet' | 'non_renseigne' | null) =>
      faits({ synthese, gains: { ...calme.gains, apPlanifiee: 0, apEnVigueur: 0, raisonAbsence } })[0]?.[1];
    expect([sans('sans_objet'), sans('non_renseigne'), sans(null)]).toEqual([
      'année pleine\u00a0: sans objet',
      'année pleine\u00a0: non renseigné',
      'année pleine\u00a0: aucune prévue'
    ]);
  });

  it('une tranche d’aide suspendue, ou due sans que sa condition soit remplie', () => {
    const [tranche] = lu.aides;
    const aides = (autres: object) => faits({ aides: tranche === undefined ? [] : [{ ...tranche, ...autres }] });
    const due = {
      statut: 'conditionnee',
      remplie: false,
      condition: 'le jalon 1',
      enveloppe: 'FMIS',
      montant: 500_000
    };
    expect(aides(due)).toEqual([
      ['Tranche 1 de l’aide due, condition non remplie\u00a0: le jalon 1', 'aide de 200\u00a0k€ (FMIS)']
    ]);
    expect(aides({ ...due, statut: 'suspendue', condition: null })[0]?.[0]).toBe('Tranche 1 de l’aide suspendue');
    expect(aides({ ...due, remplie: true })).toEqual([]);
    const aVenir = { ...(tranche?.paiement ?? {}), echu: 0, aVenir: 500_000 };
    expect(aides({ ...due, paiement: aVenir })).toEqual([]);
  });

  it('un pari sur l’activité dont les gains manquent à date', () => {
    const pari = (partActivite: number | null, realiseADate = 95_000) =>
      faits({ gains: { ...calme.gains, partActivite, realiseADate } });
    // 305 000 attendus, 95 000 réalisés.
    expect(pari(0.5)).toEqual([
      [
        '50\u00a0% des gains dépendent d’une hausse d’activité, et ils ne sont pas au rendez-vous',
        '210\u00a0k€ d’effet 2024 manquent à date'
      ]
    ]);
    expect([pari(0.49), pari(null), pari(0.5, 305_000)]).toEqual([[], [], []]);
  });

  it('d’une suspension qui ne dit pas si elle gèle, ne dit pas que des gains manquent', () => {
    const gains = { ...calme.gains, partActivite: 0.5, realiseADate: 95_000 };
    expect(faits({ gains: { ...gains, raisonAbsence: 'non_precise' } })).toEqual([]);
    expect(faits({ gains: { ...gains, raisonAbsence: null } })).toHaveLength(1);
  });

  it('les doubles comptes, et non les autres alertes', () => {
    const alertes: AlerteDeGains[] = [
      { alerte: 'double_compte', actions: ['1.1', '1.2'], entite: 'CH A', compte: '641', unite: 'Médecine' },
      {
        ...{ alerte: 'base_commune', libelle: 'Lits', actions: ['1.1'] },
        annonce: 400_000,
        retenu: 300_000,
        plafond: null
      }
    ];
    expect(faits({ gains: { ...calme.gains, alertes } })).toEqual([
      [
        'Les actions 1.1 et 1.2 comptent sur le même poste (CH A, compte 641, Médecine) sans base commune\u00a0: double compte à vérifier.',
        'gain annoncé deux fois'
      ]
    ]);
  });

  it('les jalons en retard de plus de 90 jours, et l’année pleine des actions qui les attendent', () => {
    const { axes } = lu;
    const retard = [jalon(120), jalon(91, '1.1', 'Plan'), jalon(90, '2.1')];
    // De l’action 1.1, 20 k€ sont encore à venir, une seule fois pour ses deux jalons ; 2.1 n’est pas assez en retard.
    expect(faits({ axes, jalons: { ...calme.jalons, retard } })).toEqual([
      [
        '2 jalons en retard de plus de 90 jours, dont «\u00a0Visa\u00a0» (action 1.1, 120 jours)',
        '20\u00a0k€ d’année pleine en dépendent'
      ]
    ]);
    // Une ligne au-dessus de son plan n’en cache pas une autre : 50 k€ restent, quoi que disent les totaux ; perdus, rien.
    const dit = (enJeu: number) =>
      faits({ axes, jalons: { ...calme.jalons, retard: [jalon(120, '1.1', 'Visa', enJeu)] } })[0]?.[1];
    expect(dit(50_000)).toBe('50\u00a0k€ d’année pleine en dépendent');
    expect(dit(0)).toBe('aucune année pleine n’en dépend plus');
    expect(faits({ axes, jalons: { ...calme.jalons, retard: [jalon(90)] } })).toEqual([]);
    const ptsm = { ...calme.gains, raisonAbsence: 'sans_objet' as const };
    expect(faits({ axes: [], gains: ptsm, jalons: { ...calme.jalons, retard } })[0]?.[1]).toBe(
      'année pleine\u00a0: sans objet'
    );
  });

  it('le plus grave de chaque nature avant le second d’aucune, le plus lourd devant', () => {
    const de = (id: string, autres: Partial<ContratModele>): ContratModele => ({
      ...{ ...calme, ...autres },
      entete: { ...calme.entete, id }
    });
    const modeles = [
      de('a', { criteres: [entite('A', [1])] }),
      de('b', { criteres: [entite('A', [1]), entite('B', [1])] }),
      de('c', { tresorerie: [caisse('A', 5)] }),
      de('d', { tresorerie: [caisse('A', 2)] })
    ];
    expect(aRegarder(modeles).map((a) => `${a.constat.nature} ${a.contrat}`)).toEqual([
      'tresorerie d',
      'loi b',
      'tresorerie c',
      'loi a'
    ]);
  });

  it('sous le nom de ses GHT, sinon de son territoire, sinon de son intitulé, avec son tome', () => {
    const nom = (entete: Partial<ContratModele['entete']>) =>
      aRegarder([{ ...calme, tresorerie: [caisse('A', 2)], entete: { ...calme.entete, ...entete } }])[0]?.libelle;
    const ghts = ['Plaine', 'Étangs'].map((libelle) => ({ code: libelle, libelle, membres: [] }));
    expect(nom({ ghts, tome: null })).toBe('Plaine, Étangs');
    expect(nom({ ghts: [], territoire: 'Hautes Terres', tome: 'Tome 2' })).toBe('Hautes Terres, tome 2');
    expect(nom({ ghts: [], territoire: null, intitule: 'Essai', tome: null })).toBe('Essai');
  });
});

describe('un contrat sur une ligne du portefeuille', () => {
  it('compte les entités concernées et celles dont on ne peut rien dire', () => {
    const criteres = [entite('A', [1]), entite('B', []), entite('C', [], { concernee: null, base: 'cf 2024' })];
    expect(suiviDe({ ...calme, criteres }).critere).toEqual({
      ...{ concernees: ['A'], total: 3, sansChiffres: ['C'] },
      ...{ bases: ['cf 2024', 'cf 2023'], anciens: ['A', 'B'] }
    });
    expect(suiviDe(calme).critere).toBeNull();
  });

  it('donne la trésorerie de l’entité qui a le moins de jours, connus', () => {
    const tresorerie = [caisse('A', null), caisse('B', 12), caisse('C', 8), caisse('D', 30)];
    expect(suiviDe({ ...calme, tresorerie }).tresorerie).toEqual({
      ...{ jours: 8, montant: 1e6, date: '2024-11-30', plusBasEj: 'C' }
    });
    expect(suiviDe({ ...calme, tresorerie: [caisse('A', null)] }).tresorerie).toMatchObject({
      ...{ jours: null, montant: 1e6, plusBasEj: 'A' }
    });
    expect(suiviDe({ ...calme, tresorerie: [] }).tresorerie).toBeNull();
    const fermes = { ...calme, comptesFermes: [] };
    expect(suiviDe({ ...fermes, tresorerie: [caisse('A', null)] }).tresorerie).toBeNull();
  });

  it('sans suivi, dit qu’il n’en a que les faits publics ; sans avis de l’ARS, n’en invente pas', () => {
    expect(suiviDe(calme)).toMatchObject({ suivi: true });
    const publics = suiviDe({ ...calme, entete: { ...calme.entete, suivi: false } });
    expect(publics.suivi).toBe(false);
    expect(suiviAbsent(publics)).toBe('faits publics seulement, sans suivi d’actions');
    expect(suiviDe({ ...calme, synthese: { ...calme.synthese, meteo: [] } }).meteo).toEqual({
      ...{ etablissement: 'non_renseignee', etablissementLe: null, ars: null, arsLe: null }
    });
  });
});

describe('les totaux de la tête', () => {
  const avec = (
    id: string,
    autres: Partial<ContratModele['entete']> = {},
    gains: Partial<ContratModele['gains']> = {}
  ) => ({
    ...lu,
    entete: { ...lu.entete, id, ...autres },
    gains: { ...lu.gains, ...gains }
  });

  it('additionnent les contrats qui courent, et disent ceux qu’ils laissent', () => {
    const dits = (ecartes: Ecartes | null | undefined) => ecartes && ecartesEnMots(ecartes);
    const { totaux } = suivisDe([
      avec('a'),
      avec('b', { gel: true, etat: 'suspendu' }),
      avec('c', { etat: 'projet', commence: false }),
      avec('d', {}, { raisonAbsence: 'non_renseigne', apPlanifiee: 0, apEnVigueur: 0 })
    ]);
    // Vivants : a, b, d. Gains et année pleine : a seul, b est gelé.
    expect(totaux).toMatchObject({
      contrats: 3,
      gains: { attendu: 305_000, realise: 95_000, contrats: 1 },
      anneePleine: { planifiee: 640_000, enVigueur: 380_000, contrats: 1 },
      resultat: { exercice: 2024, cible: -1_500_000, atterrissage: -2_600_000, contrats: 2 },
      // Deux jalons dus et un en retard pour chacun de a et d.
      ...{ jalonsEnRetard: 2, jalonsDus: 4 },
      // 200 000 € échus sans leur condition, sur une tranche de 500 000 € échelonnée, dans chacun des trois contrats vivants.
      aides: { montant: 600_000, tranches: 3 }
    });
    expect(dits(totaux?.gains?.ecartes)).toBe(
      '3\u00a0contrats sur 4 non comptés\u00a0: 1\u00a0en projet ou soumis, 1\u00a0gelé, 1\u00a0non renseigné'
    );
    expect(dits(totaux?.anneePleine?.ecartes)).toBe(dits(totaux?.gains?.ecartes));
    expect(dits(totaux?.jalonsEcartes)).toBe(
      '2\u00a0contrats sur 4 non comptés\u00a0: 1\u00a0en projet ou soumis, 1\u00a0gelé'
    );
  });

  it('des aides, ne retiennent que les tranches dues dont la condition n’est pas remplie, des contrats vivants', () => {
    const tranches = lu.aides.flatMap((a) => [
      a,
      { ...a, tranche: 2, paiement: { ...a.paiement, echu: 7e6 }, remplie: true },
      { ...a, tranche: 3, paiement: { ...a.paiement, echu: 0, aVenir: 9e6 } }
    ]);
    const { totaux } = suivisDe([
      { ...avec('a'), aides: tranches },
      { ...avec('b', { etat: 'clos' }), aides: tranches }
    ]);
    expect(totaux?.aides).toEqual({ montant: 200_000, tranches: 1 });
  });

  it('n’existent pas quand un contrat est fermé au lecteur, ou des comptes dont l’atterrissage dépend', () => {
    const fermes = (autres: Partial<ContratModele>) => {
      const { totaux, totauxFermes } = suivisDe([avec('a'), { ...avec('b'), ...autres }]);
      return [totaux === null, totauxFermes ?? false];
    };
    expect(fermes({})).toEqual([false, false]);
    expect(fermes({ ferme: true })).toEqual([true, true]);
    // L’atterrissage que l’hôpital a transmis suffit.
    expect(fermes({ comptesFermes: ['CH de la Plaine'] })).toEqual([false, false]);
    expect(fermes({ comptesFermes: ['CH de la Plaine'], trajectoires: [] })).toEqual([true, true]);
  });

  it('n’existent pas sans contrat vivant, ni sans rien à compter', () => {
    expect(suivisDe([avec('a', { etat: 'projet' })]).totaux).toBeNull();
    const gele = suivisDe([avec('a', { gel: true, etat: 'suspendu' })]).totaux;
    expect(gele).toMatchObject({ contrats: 1, gains: null, resultat: null, jalonsEnRetard: 0, jalonsDus: 0 });
    expect(suivisDe([calme]).totaux?.aides).toBeNull();
  });
});

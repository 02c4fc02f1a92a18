import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faitsPublics, jalons, ligne, resultat, suivi } from './exemples.fixture';
import { CONTRAT, PERIMETRE } from './lignes';
import type { Tri } from '$lib/format/address-field';
import { trie } from '$lib/format/order';
import { nextSort } from '../table-order';
import { COLONNES_CONTRAT } from './colonnes-contrat';
import { COLONNES_DU_FICHIER } from './fichier-contrat';
import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { communDe, ensembleDe, suivisDistincts } from '$lib/views/portefeuille/ensemble';
import { lignesSansTermines } from '$lib/views/portefeuille/repliables';
import { enCommun, PAR_EUROS_EN_JEU, rangees, triEnMots } from './suivis';

const brume = ligne('VB-01', 'Brume', [
  suivi('b1', { resultat: resultat(-3.4, -5.2, -5.9), etat: 'suspendu' }),
  suivi('b2', { resultat: resultat(0.3, 0.8, null) })
]);
const etangs = ligne('VB-02', 'Étangs', []);
const plateau = ligne('VB-03', 'Plateau', [suivi('p', { resultat: resultat(-1, -1.2, -1) })]);
const aval = ligne('VB-04', 'Aval', [suivi('a', { resultat: resultat(null, -9, -9) })]);
const lignes = [brume, etangs, plateau, aval];

const ordre = (colonne: string, sens: 'croissant' | 'decroissant') =>
  rangees(lignes, { colonne, sens }).map(({ ligne: l, suivi: s }) => s?.id ?? l.ght);

describe('les rangées du tableau des contrats', () => {
  it('donnent une rangée à chaque contrat, et une au périmètre qui n’en a pas', () => {
    expect(rangees(lignes, null).map(({ suivi: s, rang }) => [s?.id ?? null, rang])).toEqual([
      ['b1', 0],
      ['b2', 1],
      [null, 0],
      ['p', 0],
      ['a', 0]
    ]);
  });

  it('triées par l’écart à la cible, mettent le plus loin sous sa cible en tête, sans cible et sans contrat en dernier', () => {
    // Brume −1,8 et +0,5 ; Plateau −0,2 ; Aval sans cible ; Étangs sans contrat.
    expect(ordre('resultat', 'croissant')).toEqual(['b1', 'p', 'b2', 'VB-02', 'a']);
    expect(ordre('resultat', 'decroissant')).toEqual(['b2', 'p', 'b1', 'VB-02', 'a']);
  });

  it('d’abord, se classent par euros en jeu, contrat par contrat\u00a0: le second d’un périmètre ne passe pas devant de plus gros', () => {
    const enJeu = (montant: number | null) => ({ enJeu: montant === null ? null : { code: 'echu' as const, montant } });
    const portefeuille = [
      ligne('VB-01', 'Brume', [suivi('b1', enJeu(1_000_000)), suivi('b2', enJeu(3_000_000))]),
      ligne('VB-02', 'Étangs', []),
      ligne('VB-03', 'Plateau', [suivi('p', enJeu(null)), suivi('p2', enJeu(2_000_000))]),
      ligne('VB-04', 'Aval', [suivi('a', enJeu(9_800_000))])
    ];
    expect(rangees(portefeuille, PAR_EUROS_EN_JEU).map((r) => r.suivi?.id ?? r.ligne.ght)).toEqual([
      'a',
      'b2',
      'p2',
      'b1',
      'VB-02',
      'p'
    ]);
    // Chacun redit son périmètre, sauf à la suite d’un autre du même.
    expect(rangees(portefeuille, PAR_EUROS_EN_JEU).map(({ rang }) => rang)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(triEnMots(PAR_EUROS_EN_JEU)).toContain('euros en jeu');
  });

  it('triées par le nom ou par l’état, suivent le dictionnaire français', () => {
    expect(ordre(PERIMETRE, 'croissant')).toEqual(['a', 'b1', 'b2', 'VB-02', 'p']);
    expect(ordre(CONTRAT, 'croissant')).toEqual(['b2', 'p', 'a', 'b1', 'VB-02']);
  });

  it('ne classent pas un contrat sans suivi ailleurs que par son état', () => {
    const l = [ligne('VB-05', 'Un', [faitsPublics('public', { apPlanifiee: 1, apEnVigueur: 1 }), suivi('suivi')])];
    const ids = (colonne: string) => rangees(l, { colonne, sens: 'decroissant' }).map((r) => r.suivi?.id);
    expect(ids('annee_pleine')).toEqual(['suivi', 'public']);
    expect(ids(CONTRAT)).toEqual(['public', 'suivi']);
  });

  it('d’une colonne disparue, gardent l’ordre du portefeuille', () => {
    expect(ordre('LITS_MCO', 'decroissant')).toEqual(rangees(lignes, null).map((r) => r.suivi?.id ?? r.ligne.ght));
  });

  it('quelle que soit la colonne, ne perdent aucun contrat et se suivent dans l’ordre dit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COLONNES_CONTRAT.map(({ key }) => key)),
        fc.constantFrom('croissant' as const, 'decroissant' as const),
        (colonne, sens) => {
          const lues = rangees(lignes, { colonne, sens });
          expect(lues.map((r) => r.suivi?.id ?? r.ligne.ght).toSorted()).toEqual(['VB-02', 'a', 'b1', 'b2', 'p']);
          const cle = COLONNES_CONTRAT.find(({ key }) => key === colonne)?.rank;
          const rangs = lues.map((r) => cle?.(r) ?? null);
          const connus = rangs.filter((rang) => rang !== null);
          expect(rangs.slice(0, connus.length)).toEqual(connus);
          expect(trie(connus, { colonne, sens }, (rang) => rang)).toEqual(connus);
        }
      )
    );
  });
});

describe('la clé de chaque colonne', () => {
  const colonne = (code: string) => COLONNES_CONTRAT.find(({ key }) => key === code);
  const cle = (code: string, s = suivi('x')) => colonne(code)?.rank?.({ ligne: brume, suivi: s });
  const triContratSuivant = (tri: Tri | null, code: string) => nextSort(colonne(code) ?? { key: code }, tri);

  it('rapporte les jalons atteints aux dus, et n’existe pas quand rien n’est dû', () => {
    expect(cle('jalons')).toBe(0.8);
    expect(cle('jalons', suivi('x', { jalons: jalons(0, 0, 0) }))).toBeNull();
  });

  it('retient le plus sombre des deux jugements ; sans jugement, rien', () => {
    const juge = (etablissement: 'securises' | 'non_renseignee', ars: 'compromis' | null) =>
      suivi('x', { meteo: { etablissement, etablissementLe: null, ars, arsLe: null } });
    expect(cle('meteo', juge('securises', 'compromis'))).toBe(0);
    expect(cle('meteo', juge('securises', null))).toBe(3);
    expect(cle('meteo', juge('non_renseignee', null))).toBeNull();
  });

  it('n’existe pas pour les gains d’un contrat dont aucun n’est attendu à date', () => {
    const rien = suivi('x', {
      sansGain: { raison: 'aucun', depuis: null },
      attenduADate: 0,
      realiseADate: 0
    });
    expect(cle('gains', rien)).toBeNull();
    expect(cle('gains', suivi('x', { attenduADate: 4e6, realiseADate: 1e6 }))).toBe(0.25);
  });

  it('presse d’abord ce qui demande attention : peu de jours de trésorerie, beaucoup d’entités concernées', () => {
    expect(triContratSuivant(null, 'tresorerie')).toEqual({ colonne: 'tresorerie', sens: 'croissant' });
    expect(triContratSuivant(null, 'critere')).toEqual({ colonne: 'critere', sens: 'decroissant' });
    expect(triContratSuivant({ colonne: 'critere', sens: 'decroissant' }, 'critere')?.sens).toBe('croissant');
    expect(triContratSuivant({ colonne: 'critere', sens: 'croissant' }, 'critere')).toBeNull();
  });
});

it('la prochaine revue s’écrit à la française dans sa cellule, et reste une date dans un fichier', () => {
  const revue = COLONNES_DU_FICHIER.find(({ key }) => key === 'revue');
  const ligne = { ligne: brume, suivi: suivi('x', { prochaineRevue: '2026-11-03' }) };
  expect(revue?.cell(ligne)).toBe('03/11/2026');
  expect(revue?.file?.['Prochaine revue']?.(ligne)).toBe('2026-11-03');
});

describe('ce que disent toutes les cellules', () => {
  it('se dit une fois en tête de colonne', () => {
    expect(enCommun(communDe([suivi('a'), suivi('b', { tresorerie: null })]))).toEqual({
      exercice: 2026,
      tresorerieLe: '2026-09-30',
      base: 'CF 2025, constaté'
    });
  });

  it('du document d’un critère, se dit en tête celui de la plupart', () => {
    const critere = (base: string) => ({ concernees: [], total: 1, sansChiffres: [], bases: [base] });
    const lus = ['cf 2024', 'cf 2025', 'cf 2025'].map((base, rang) => suivi(`c${rang}`, { critere: critere(base) }));
    expect(enCommun(communDe(lus)).base).toBe('CF 2025, constaté');
  });

  it('du jour d’une trésorerie, se dit en tête celui de la plupart', () => {
    const jour = (date: string) => ({ jours: 12, montant: 6e6, date, plusBasEj: 'CH Un' });
    const dates = ['2026-07-31', '2026-09-30', '2026-09-30'];
    const lus = dates.map((date, rang) => suivi(`t${rang}`, { tresorerie: jour(date) }));
    expect(enCommun(communDe(lus)).tresorerieLe).toBe('2026-09-30');
  });

  it('se dit dans chacune quand elles diffèrent', () => {
    const ancien = suivi('b', { resultat: resultat(-1, -1, -1, 2025) });
    expect(enCommun(communDe([suivi('a'), ancien])).exercice).toBeNull();
  });

  it('ne compte qu’une fois un contrat sur deux groupements, et laisse ceux dont on ne sait que les faits publics', () => {
    const partage = suivi('p', { ghts: ['VB-01', 'VB-02'] });
    const deux = [ligne('VB-01', 'Un', [partage, faitsPublics('f')]), ligne('VB-02', 'Deux', [partage])];
    expect(suivisDistincts(deux).map(({ id }) => id)).toEqual(['p']);
  });
});

describe('le tri du tableau des contrats, en mots', () => {
  it('dit que « Atterrissage » se trie par l’écart à la cible, et « Gains » par leur part', () => {
    expect(triEnMots({ colonne: 'resultat', sens: 'croissant' })).toBe(
      'Lignes triées\u00a0: écart de l’atterrissage à la cible, ordre croissant\u00a0; ce qui n’en a pas vient en dernier.'
    );
    expect(triEnMots({ colonne: 'gains', sens: 'decroissant' })).toContain(
      'part de ceux attendus à date, ordre décroissant'
    );
    expect(triEnMots(null)).toBeNull();
  });
});

describe('les contrats terminés', () => {
  it('sont repliés quand le périmètre en a un autre, et montrés quand ils sont seuls', () => {
    const lignes = [
      ligne('VB-01', 'Brume', [suivi('a', { etat: 'en_cours' }), suivi('b', { etat: 'clos' })]),
      ligne('VB-02', 'Étangs', [suivi('c', { etat: 'abandonne' })])
    ];
    const reduites = lignesSansTermines(lignes);
    expect(ensembleDe({ lignes, territoires: [], aRegarder: [], seuils: SEUILS_DU_PAQUET }).repliees).toBe(1);
    expect(reduites.map((l) => l.suivis.map((s) => s.id))).toEqual([['a'], ['c']]);
  });
});

it('la trésorerie basse d’un contrat pas encore signé est marquée comme celle d’un autre, non celle d’un contrat fini', () => {
  const jours = (n: number, etat: 'projet' | 'en_cours' | 'clos') => ({
    ...{ etat, tresorerie: { jours: n, montant: 1e6, date: '2026-09-30', plusBasEj: 'CH' } }
  });
  // Sous 10 jours, seuil du paquet : 1,7 l’est, 10 ne l’est pas.
  const lues = [
    ligne('VB-01', 'Brume', [suivi('projet', jours(1.7, 'projet')), suivi('au_seuil', jours(10, 'en_cours'))]),
    ligne('VB-02', 'Aval', [suivi('fini', jours(1.7, 'clos'))])
  ];
  const basses = (joursDeCharges: number) =>
    ensembleDe({ lignes: lues, territoires: [], aRegarder: [], seuils: { joursDeCharges } }).tresoreries;
  expect(basses(SEUILS_DU_PAQUET.joursDeCharges)).toEqual(['projet']);
  // Le seuil est celui du jeu : à 15 jours, les deux le sont ; à 1, aucun.
  expect([basses(15), basses(1)]).toEqual([['projet', 'au_seuil'], []]);
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { chiffresCles } from '$lib/words/contrat/synthese';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

const compte = petitJeu.compte;

describe('la tête d’un contrat', () => {
  const [point] = petitJeu.contrat_point;

  it('dit d’une partie son dernier jugement, avec les mots de ce jour-là', () => {
    const contrat_point: Row<'contrat_point'>[] = [
      { ...point, date: '2024-10-15', commentaire: 'Les travaux commencent.' },
      { ...point, date: '2024-12-10', meteo: 'compromis', commentaire: 'Les travaux sont arrêtés.' }
    ];
    expect(salle({ contrat_point }).synthese.meteo).toEqual([
      { par: 'etablissement', meteo: 'compromis', date: '2024-12-10', commentaire: 'Les travaux sont arrêtés.' }
    ]);
  });
});

it('gelé en cours d’année, son jugement se compare à ce qui était réalisé comme attendu jusqu’à la veille', () => {
  const [point] = petitJeu.contrat_point;
  const [fait] = petitJeu.contrat_evenement;
  const contrat_point = [{ ...point, date: '2024-10-15', meteo: 'securises' as const }];
  const gel = { ...fait, rang: 90, date: '2024-10-16', type: 'suspension' as const, gel: true, enregistre_le: null };
  const { synthese } = salle({ contrat_point, contrat_evenement: [...petitJeu.contrat_evenement, gel] }, '2024-12-31');
  const dit = synthese.desaccord.find((f) => f.fait === 'gains_insuffisants');
  // Attendu au 15 octobre : trois mois et demi de postes, un demi d’un codage, trois et demi de rattrapage, un demi étant
  // 15 jours sur 31, soit 100 000 + 16 129 + 9 677 + 22 500 + 3 629 = 151 935 ; réalisé alors : 31 667 × 15/31 = 15 323.
  expect(dit?.taux).toBeCloseTo(15_323 / 151_935, 4);
});

describe('la trésorerie en tête d’un contrat', () => {
  const [B, C] = ['970000002', '970000003'];
  const membre = petitJeu.contrat_perimetre[0];
  const avec = (...ejs: string[]) => [membre, ...ejs.map((ej) => ({ ...membre, ej }))];
  const ligne = (ej: string, poste: Row<'compte'>['poste'], montant: number, stock = false): Row<'compte'> => ({
    ...compte[0],
    ...{ ej, poste, montant, debut: stock ? '2023-12-31' : '2023-01-01', fin: '2023-12-31', publie_le: '2024-06-01' }
  });
  /** 73 M€ of charges a year: 200 k€ a day. */
  const charges = (ej: string) => [
    ...[ligne(ej, 'C1', 53e6), ligne(ej, 'C2', 10e6), ligne(ej, 'C3', 9e6), ligne(ej, 'c66', 1e6)]
  ];
  const solde = (ej: string, montant: number) => ligne(ej, 'tresorerie', montant, true);
  const dite = (contrat_perimetre: Row<'contrat_perimetre'>[], lignes: Row<'compte'>[]) => {
    const chiffre = chiffresCles(salle({ contrat_perimetre, compte: lignes })).find((c) => c.code === 'tresorerie');
    return [chiffre?.libelle, chiffre?.valeur, chiffre?.precision];
  };
  const A = membre.ej;
  const deA = [...charges(A), solde(A, 5e6)];

  it('d’une seule entité, dit ses jours et ses euros, sans rang', () => {
    // 5 M€ ÷ 200 k€ = 25 jours.
    expect(dite([membre], deA)).toEqual([
      'jours de charges en trésorerie, CH de la Plaine',
      ...[25, '5,0\u00a0M€ au 31/12/2023']
    ]);
  });

  it('de plusieurs, dit la plus basse et de combien, et l’hôpital support à côté', () => {
    // 2,4 M€ ÷ 200 k€ = 12 jours, sous les 25 du support.
    expect(dite(avec(B), [...deA, ...charges(B), solde(B, 2.4e6)])).toEqual([
      'jours de charges en trésorerie, CH du Bois',
      12,
      '2,4\u00a0M€ au 31/12/2023, la plus basse des 2 EJ\u00a0; CH de la Plaine, support\u00a0: 5,0\u00a0M€, 25\u00a0jours'
    ]);
  });

  it('ne se dit la plus basse que de celles dont les jours se comptent', () => {
    const deux = [...deA, ...charges(B), solde(B, 8e6)];
    expect(dite(avec(B, C), deux).at(-1)).toBe(
      '5,0\u00a0M€ au 31/12/2023, la plus basse des 2 EJ sur 3 dont les jours sont connus'
    );
    expect(dite(avec(B), [...deA, solde(B, 1e6)]).at(-1)).toBe(
      '5,0\u00a0M€ au 31/12/2023, seule EJ sur 2 dont les jours sont connus'
    );
  });

  it('un solde dont les charges manquent se dit en euros, et n’est pas « aucun »', () => {
    expect(dite([membre], [solde(A, 5e6)])).toEqual([
      'jours de charges en trésorerie',
      null,
      'CH de la Plaine\u00a0: 5,0\u00a0M€ au 31/12/2023, sans jours de charges, faute d’un compte financier connu'
    ]);
    // De plusieurs, celui de l’hôpital support.
    expect(dite([{ ...membre, ej: B }, membre], [solde(B, 1e6), solde(A, 5e6)]).at(-1)).toMatch(/^CH de la Plaine/u);
    expect(dite([membre], []).at(-1)).toBe('aucun solde connu');
  });
});

describe('les quatre résultats de l’exercice clos', () => {
  it('ont pour cible celle que l’engagement porte à cet exercice, et n’en ont pas d’un autre', () => {
    const [cible] = petitJeu.engagement_cible;
    const engagement_cible = [
      { ...cible, version: 1, date: '2024-12-31', valeur: -900_000 },
      { ...cible, version: 1, date: '2023-12-31', valeur: -950_000 }
    ];
    const [signe] = petitJeu.contrat;
    const visees = (debut: string) =>
      salle({ engagement_cible, contrat: { ...signe, debut } }).resultats?.lignes.map(({ code, cible: visee }) => [
        code,
        visee
      ]);
    const aucune = [...['hors_aides', 'structurel', 'neutralise'].map((code) => [code, null])];
    expect(visees('2023-01-01')).toEqual([['comptable', -950_000], ...aucune]);
    // D’une année d’avant le contrat, rien n’est dû.
    expect(visees('2024-03-01')).toEqual([['comptable', null], ...aucune]);
  });

  it('sont définitifs quand le compte financier est approuvé, provisoires quand il n’est qu’arrêté', () => {
    const approuve = compte.map((c) => (c.version === 'cf_arrete' ? { ...c, version: 'cf_approuve' as const } : c));
    const statut = (lignes: Row<'compte'>[]) => salle({ compte: lignes }).trajectoires[0]?.realise[0]?.statut;
    expect(statut(compte)).toBe('provisoire');
    expect(statut(approuve)).toBe('definitif');
  });
});

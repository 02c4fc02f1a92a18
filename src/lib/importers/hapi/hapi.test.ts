import { describe, expect, it } from 'vitest';
import { fixture, genres, importe, octets } from '../../../../tests/fixtures/fixtures';
import { DEMANDE } from '../table';

const lis = (nom: string) =>
  importe(fixture(`hapi/${nom}.csv`), `${nom}.csv`, { ...DEMANDE, aujourdHui: '2026-09-30' });

describe('les engagements par bénéficiaire de 2022', () => {
  it('donnent une notification par ligne : bénéficiaire, campagne, enveloppe, mesure la plus fine, montant', async () => {
    const { rows, statut } = await lis('engagements_2022');
    expect(statut).toBe('lu');
    expect(rows.notification?.[0]).toEqual({
      ...{
        ej: '990000001',
        site: null,
        campagne: 2022,
        detail: 'notification',
        numero: 'E2022000001_01/0',
        date: '2022-01-16'
      },
      ...{ enveloppe: 'FIR', sous_enveloppe: 'Sanitaire', mode: 'Intervention (Ex. cour.)' },
      ...{ mesure: 'MI4-10-1 : Aide en trésorerie', libelle: 'Aide en exploitation', montant: 120_000 },
      ...{ edition: 'engagements_2022', source: 'hapi', simule: false }
    });
  });

  it('gardent deux montants d’un même numéro, et une seule fois la ligne répétée ; un retrait reste négatif', async () => {
    const { rows } = await lis('engagements_2022');
    const siennes = rows.notification?.filter(({ enveloppe }) => enveloppe === 'MIGAC');
    expect(siennes?.map(({ numero, montant, mesure }) => [numero, montant, mesure])).toEqual([
      ['E2022000002_01/0', 1_200_000.5, 'Restructuration'],
      ['E2022000002_01/0 (2)', -50_000, 'Restructuration']
    ]);
  });

  it('disent chaque ligne laissée de côté, à la cellule', async () => {
    const r = await lis('engagements_2022');
    expect({ lues: r.lues, gardees: r.gardees }).toEqual({ lues: 10, gardees: 4 });
    expect(r.ecarts).toEqual([
      { sort: 'ecartee', raison: 'notification écrite deux fois', nombre: 1 },
      { sort: 'ecartee', raison: 'bénéficiaire sans numéro FINESS', nombre: 1 },
      { sort: 'refusee', raison: 'campagne illisible', nombre: 1 },
      { sort: 'refusee', raison: 'montant illisible', nombre: 1 },
      { sort: 'ecartee', raison: 'sans montant notifié', nombre: 1 },
      { sort: 'ecartee', raison: 'montant notifié nul', nombre: 1 }
    ]);
    expect(r.problems.map(({ severite, ligne, colonne, valeur }) => [severite, ligne, colonne, valeur])).toEqual([
      ['avertissement', 7, 'DATE_DOCUMENT', '31/02/2022'],
      ['erreur', 8, 'CAMPAGNE', '20 22'],
      ['erreur', 9, 'MONTANT_NOTIFIE', 'douze'],
      ['information', 6, 'ID_BENEFICIAIRE', 'H1665474439531']
    ]);
    expect(r.rows.notification?.at(-1)).toMatchObject({ ej: '990000002', date: null, montant: 10_000 });
  });
});

describe('les autres mises en page', () => {
  it('2026, renommée : « N° de l’EJ » est un engagement, non une entité juridique', async () => {
    const { rows, problems } = await lis('engagements_2026');
    expect(problems).toEqual([]);
    expect(rows.notification).toMatchObject([
      { ej: '990000001', numero: 'E202600103/1', date: '2026-01-16', mode: null, montant: 900_000 }
    ]);
  });

  it('les mois de DIAMANT : la somme des sites d’une entité, au dernier jour du mois', async () => {
    const { rows, gardees } = await lis('men_hapi');
    expect(gardees).toBe(3);
    expect(rows.notification).toMatchObject([
      { detail: 'mois', campagne: 2025, date: '2025-01-31', numero: '2025-01 MIGAC AC CNR', montant: 75_000 },
      { detail: 'mois', campagne: 2025, date: '2026-02-28', numero: '2026-02 MIGAC MIG JPE', montant: -1 }
    ]);
  });

  it('une édition jamais vue, colonnes déplacées, accents perdus et noms allongés, se lit de même', async () => {
    const texte = [
      'Montant notifie (euros);Campagne budgetaire;Sous enveloppe;Enveloppe HAPI;Id beneficiaire;Date de notification;N° de notification',
      '1000,50;2027;AC;MIGAC;990000001;2026-12-01;7'
    ].join('\n');
    const { rows } = await importe(octets(texte), 'hapi 2027.csv', { ...DEMANDE, aujourdHui: '2026-12-31' });
    expect(rows.notification).toMatchObject([
      {
        ...{
          ej: '990000001',
          campagne: 2027,
          numero: '7',
          date: '2026-12-01',
          enveloppe: 'MIGAC',
          sous_enveloppe: 'AC'
        },
        montant: 1_000.5
      }
    ]);
  });

  it('passée par un tableur, elle est refusée : un FINESS y a perdu son zéro', async () => {
    const texte = 'CAMPAGNE|ID_BENEFICIAIRE|ENVELOPPE|MONTANT_NOTIFIE\n2022|10008407|FIR|5\n';
    const r = await importe(octets(texte), 'hapi.csv');
    expect(r).toMatchObject({ statut: 'refuse', rows: {} });
    expect(genres(r)).toEqual(['identifiant abîmé par un tableur']);
  });

  it('ne garde que les entités que le jeu suit, et compte les autres', async () => {
    const demande = { ...DEMANDE, suit: (ej: string) => ej === '990000002', aujourdHui: '2026-09-30' };
    const r = await importe(fixture('hapi/engagements_2022.csv'), 'engagements_2022.csv', demande);
    expect(r.rows.notification?.map(({ ej }) => ej)).toEqual(['990000002']);
    expect(r.ecarts[0]).toEqual({
      ...{
        sort: 'ecartee',
        raison: 'non rapproché\u00a0: ni entité juridique du jeu, ni site de la SAE (médico-social\u00a0?)',
        nombre: 4
      }
    });
  });
});

describe('une notification à un site', () => {
  const SITES = new Map([
    ['990000011', '990000001'],
    ['990000012', '990000001'],
    ['990000031', '990000003']
  ]);
  const demande = {
    ...DEMANDE,
    suit: (ej: string) => ej === '990000001',
    entiteDuSite: (finess: string) => SITES.get(finess) ?? null,
    aujourdHui: '2026-09-30'
  };
  const de2022 = (...lignes: string[]) =>
    octets(['CAMPAGNE|ID_BENEFICIAIRE|ENVELOPPE|MONTANT_NOTIFIE|PEP_ENGAGEMENT', ...lignes, ''].join('\n'));
  const de2026 = (...lignes: string[]) =>
    octets(
      [
        '"ID Bénéficiaire (Finess ou Code interne)"|"Enveloppe"|"N° de notification"|"N° de l\'EJ"|"Montant Notifié"|"Campagne"',
        ...lignes,
        ''
      ].join('\n')
    );

  it('est celle de son entité juridique, en 2022', async () => {
    const r = await importe(de2022('2022|990000011|FIR|5000.00|E1'), 'hapi.csv', demande);
    expect(r.rows.notification).toMatchObject([
      { ej: '990000001', site: '990000011', campagne: 2022, numero: 'E1', montant: 5_000 }
    ]);
    expect(r.problems).toEqual([]);
  });

  it('est celle de son entité juridique, en 2026, à côté de celle de l’entité elle-même', async () => {
    const texte = de2026(
      '"990000012"|"MIGAC"|"1"|"E26"|"700000.00"|"2026"',
      '"990000001"|"MIGAC"|"2"|"E26"|"500000.00"|"2026"'
    );
    const r = await importe(texte, 'hapi.csv', demande);
    expect(r.rows.notification?.map(({ ej, site, montant }) => [ej, site, montant])).toEqual([
      ['990000001', '990000012', 700_000],
      ['990000001', null, 500_000]
    ]);
  });

  it('reste deux notifications quand deux sites ont le même numéro et le même montant', async () => {
    const texte = de2022('2022|990000011|FIR|5000.00|E1', '2022|990000012|FIR|5000.00|E1');
    const { rows, gardees } = await importe(texte, 'hapi.csv', demande);
    expect(gardees).toBe(2);
    expect(rows.notification?.map(({ numero, site }) => [numero, site])).toEqual([
      ['E1', '990000011'],
      ['E1 (2)', '990000012']
    ]);
  });

  it('qui n’est de personne est dite à sa ligne, avec sa raison et ses euros, les plus gros d’abord', async () => {
    const texte = de2022(
      '2022|990000099|FIR|1000.00|E1',
      '2022|990000031|FIR|2000.00|E2',
      '2022|990000099|FIR|500.00|E3',
      '2022|990000098|FIR|9000.00|E4',
      '2022|GEM-12|FIR|300.00|E5'
    );
    const r = await importe(texte, 'hapi.csv', demande);
    expect(r.rows.notification).toEqual([]);
    expect(r.ecarts.map(({ raison, nombre }) => [raison, nombre])).toEqual([
      ['non rapproché\u00a0: ni entité juridique du jeu, ni site de la SAE (médico-social\u00a0?)', 3],
      ['site d’une entité juridique que le jeu ne suit pas', 1],
      ['bénéficiaire sans numéro FINESS', 1]
    ]);
    const laisses = r.problems.filter(({ colonne }) => colonne === 'ID_BENEFICIAIRE');
    expect(laisses.map(({ ligne, severite, message }) => [ligne, severite, message.replaceAll(/\s/gu, ' ')])).toEqual([
      [
        ...[5, 'avertissement'],
        '« 990000098 » n’est ni une entité juridique du jeu, ni l’un de ses sites connus (site hors SAE, médico-social peut-être), non rapproché : 1 notification, 9 000 €.'
      ],
      [
        ...[2, 'avertissement'],
        '« 990000099 » n’est ni une entité juridique du jeu, ni l’un de ses sites connus (site hors SAE, médico-social peut-être), non rapproché : 2 notifications, 1 500 €, à partir de cette ligne.'
      ],
      [
        ...[3, 'information'],
        '« 990000031 » est un site d’une entité juridique que le jeu ne suit pas : 1 notification, 2 000 €.'
      ],
      [6, 'information', '« GEM-12 » n’est pas un numéro FINESS : 1 notification, 300 €.']
    ]);
  });
});

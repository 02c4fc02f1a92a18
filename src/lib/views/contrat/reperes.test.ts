import { beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { lisReperes, type Reperes } from './reperes';

const [A, B] = ['970000001', '970000002'];
const [contrat] = petitJeu.contrat;
const [membre] = petitJeu.contrat_perimetre;
const [signature] = petitJeu.contrat_evenement;

const plan = (id: string, autres: Partial<Row<'contrat'>>): Row<'contrat'> => ({
  ...contrat,
  ...{ id, type: 'plan_redressement' },
  ...autres
});
const couvre = (id: string, ej: string) => ({ ...membre, contrat: id, ej });
const fait = (id: string, rang: number, date: string, type: Row<'contrat_evenement'>['type']) => ({
  ...{ ...signature, contrat: id },
  ...{ rang, date, type }
});

const version = (numero: number, effet: string, fin: string): Row<'contrat_version'> => ({
  ...{ contrat: 'plan-2024', version: numero, effet, fin },
  ...{ libelle: 'version du plan', enregistre_le: null }
});

let reperes: Reperes;
beforeAll(async () => {
  const db = await NativeDatabase.open();
  await db.fill(
    {
      ...petitJeu,
      contrat: [
        ...petitJeu.contrat,
        plan('plan-2021', { debut: '2021-01-01', fin: '2023-12-31' }),
        plan('plan-2024', { debut: '2024-01-01', fin: '2026-12-31' }),
        plan('plan-publie', { etat: 'soumis', debut: null, fin: null })
      ],
      contrat_perimetre: [
        ...petitJeu.contrat_perimetre,
        ...[couvre('plan-2021', A), couvre('plan-2024', A), couvre('plan-2024', B), couvre('plan-publie', B)]
      ],
      contrat_evenement: [
        ...petitJeu.contrat_evenement,
        fait('plan-2021', 1, '2021-01-01', 'signature'),
        fait('plan-2021', 2, '2023-03-31', 'abandon'),
        fait('plan-2024', 1, '2023-11-30', 'soumission'),
        fait('plan-2024', 2, '2024-02-01', 'signature')
      ],
      contrat_version: [
        ...petitJeu.contrat_version,
        version(0, '2024-02-01', '2026-12-31'),
        version(1, '2026-07-01', '2028-12-31')
      ]
    },
    tableNames
  );
  reperes = await lisReperes(db);
  db.close();
});

describe('les plans de redressement à une date', () => {
  const a = (au: string) => reperes.plansA(au).map((p) => [p.ej, p.contrat, p.etat]);

  it('chacun pour chaque entité qu’il couvre, dans l’état que disent ses seuls faits', () => {
    expect(a('2024-12-31')).toEqual([
      [A, 'plan-2021', 'abandonne'],
      [A, 'plan-2024', 'en_cours'],
      [B, 'plan-2024', 'en_cours'],
      [B, 'plan-publie', 'soumis']
    ]);
  });

  it('un plan dont aucun fait n’est encore connu n’y est pas ; celui qui n’a aucun fait est comme il fut publié', () => {
    expect(a('2023-06-30')).toEqual([
      [A, 'plan-2021', 'abandonne'],
      [B, 'plan-publie', 'soumis']
    ]);
    expect(a('2023-12-31').slice(1, 3)).toEqual([
      [A, 'plan-2024', 'soumis'],
      [B, 'plan-2024', 'soumis']
    ]);
  });

  it('garde ses dates, et après son dernier jour est échu', () => {
    expect(reperes.plansA('2024-12-31')[0]).toMatchObject({ contrat: 'plan-2021', fin: '2023-12-31' });
    expect(reperes.plansA('2024-12-31')[1]).toMatchObject({ debut: '2024-01-01', fin: '2026-12-31' });
    expect(a('2029-01-01')[1]).toEqual([A, 'plan-2024', 'terme_echu']);
  });

  it('un avenant qui recule le terme le fait durer, du jour où il prend effet', () => {
    expect(reperes.plansA('2026-06-30')[1]).toMatchObject({ etat: 'en_cours', fin: '2026-12-31' });
    expect(reperes.plansA('2027-01-01')[1]).toMatchObject({ etat: 'avenante', fin: '2028-12-31' });
  });
});

describe('les noms', () => {
  it('d’un hôpital, de celui qu’un autre a remplacé, sinon le numéro FINESS ; d’un GHT, sinon son code', () => {
    expect([A, '970000009', '990000000'].map(reperes.nomDe)).toEqual([
      'CH de la Plaine',
      'Hôpital ancien',
      '990000000'
    ]);
    expect(['ZZ-02', 'ZZ-99'].map(reperes.libelleDuGht)).toEqual(['Étangs', 'ZZ-99']);
    expect(reperes.etablissement(A)?.ght).toBe('ZZ-01');
    expect(reperes.etablissement('990000000')).toBeNull();
  });

  it('la liste des établissements à 2\u00a0% est celle du jeu, ou n’est pas', async () => {
    expect(reperes.aLaListe).toBe(true);
    const db = await NativeDatabase.open();
    await db.fill({ ...petitJeu, liste_ej: [] }, tableNames);
    expect((await lisReperes(db)).aLaListe).toBe(false);
    db.close();
  });
});

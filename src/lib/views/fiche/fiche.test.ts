import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClosed } from '$lib/engine/closed';
import type { ClosedPart, Database, Parameter } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { nonVide } from '../../../../tests/parity/remplies';
import { chargeVue } from '../load-view';
import { requetes } from '../requetes';
import { fiche } from './fiche';
import type { FicheModele } from './fiche.types';

const [A, C] = ['970000001', '970000003'];

let petit: NativeDatabase;
beforeAll(async () => {
  petit = await ouvre({});
});
afterAll(() => petit.close());

async function ouvre(rows: TableRows): Promise<NativeDatabase> {
  const db = await NativeDatabase.open();
  await db.fill({ ...petitJeu, ...rows }, tableNames);
  return db;
}

/** The sheet of an action of the small contract, some rows changed, some parts closed. */
async function lue(numero: string, rows?: TableRows, fermees: readonly ClosedPart[] = []): Promise<FicheModele> {
  const db = rows ? await ouvre(rows) : petit;
  const modele = await fiche(withClosed(db, fermees), { contrat: 'essai-2024', numero });
  if (rows) db.close();
  return modele;
}

const [lien] = petitJeu.action_indicateur;
const actions = petitJeu.action;
const mesures = (ghts: readonly string[]) =>
  ghts.map((partition): ClosedPart => ({ table: 'mesure', partition, fichier: `${partition}.parquet` }));

describe('les indicateurs qu’une action doit faire bouger', () => {
  const sansEntite: TableRows = {
    action_entite: [...petitJeu.action_entite.filter((e) => e.action === '1.1'), entite('2.1', C)],
    action_indicateur: [lien, { ...lien, action: '2.1', indicateur: 'TRESORERIE', ej: null, effet: null }]
  };
  function entite(action: string, ej: string): Row<'action_entite'> {
    return { contrat: 'essai-2024', action, ej };
  }

  it('les fiches d’un contrat demandent ensemble leurs entités, puis la série de chaque entité, une fois', async () => {
    const memeEntite = petitJeu.action_indicateur.map((l) => ({ ...l, ej: A }));
    const db = await ouvre({
      action_indicateur: [...memeEntite, { ...lien, action: '2.1', indicateur: 'TRESORERIE', ej: A }]
    });
    const posees: string[] = [];
    const compte: Database = {
      query<T extends object>(sql: string, parametres?: readonly Parameter[]): Promise<T[]> {
        posees.push(sql);
        return db.query<T>(sql, parametres);
      }
    };
    const chargees: (readonly Need[])[] = [];
    const charge = (needs: readonly Need[]) => {
      chargees.push(needs);
      return Promise.resolve([]);
    };
    const kept = memo(compte);
    for (const numero of ['1.1', '2.1']) {
      const params = { contrat: 'essai-2024', numero };
      await chargeVue({ ...compte, kept, load: charge, put: () => Promise.resolve() }, 'fiche', params);
      expect(chargees.at(-1)).toEqual([{ table: 'mesure', partitions: ['ZZ-01'] }]);
      expect((await fiche(kept, params)).indicateurs).toHaveLength(1);
    }
    const fois = ({ sql }: { sql: string }) => posees.filter((posee) => posee === sql).length;
    expect([fois(requetes.ejsDesIndicateurs), fois(requetes.series)]).toEqual([1, 1]);
    db.close();
  });

  it('les siens seuls, sur l’entité qu’ils nomment, sinon sur la première de l’action et d’aucune autre', async () => {
    const { indicateurs } = await lue('2.1', sansEntite);
    expect(indicateurs.map((i) => [i.code, i.entite, i.effet])).toEqual([['TRESORERIE', 'CH des Étangs', null]]);
    // Zéro est une valeur.
    expect(indicateurs[0]?.points.map((p) => [p.annee, p.valeur])).toEqual([[2024, 0]]);
    expect(indicateurs[0]?.marques).toEqual([
      { annee: 2024, borne: 'debut' },
      { annee: 2025, borne: 'fin' }
    ]);
    const autre = await lue('1.1', sansEntite);
    expect(autre.indicateurs.map((i) => [i.code, i.entite, i.points.map((p) => p.valeur)])).toEqual([
      ['LITS_MCO', 'CH de la Plaine', [100]]
    ]);
  });

  it('sans dates, une action n’a pas de repère ; un indicateur que le jeu n’a pas garde son code', async () => {
    const { indicateurs } = await lue('1.1', {
      action: actions.map((a) => ({ ...a, debut: null, fin: null })),
      action_indicateur: [{ ...lien, indicateur: 'INCONNU' }]
    });
    expect(indicateurs).toMatchObject([{ indicateur: null, code: 'INCONNU', marques: [], points: [], source: '' }]);
  });

  it('d’une entité dont les mesures sont fermées se disent fermés, et non absents', async () => {
    const sansMesure = { mesure: petitJeu.mesure.filter((m) => m.entite !== A) };
    const points = async (fermees: readonly string[], rows?: TableRows) =>
      (await lue('1.1', rows, mesures(fermees))).indicateurs[0]?.points.map((p) => [p.annee, p.valeur, p.qualite]);
    expect(await points(['ZZ-01'], sansMesure)).toEqual([[2024, null, 'ferme']]);
    expect(await points(['ZZ-02'], sansMesure)).toEqual([]);
    // Ce que le lecteur a importé reste.
    expect(await points(['ZZ-01'])).toEqual([[2024, 100, 'ok']]);
  });

  it('une action qui n’en a pas n’en montre pas', async () => {
    expect((await lue('2.1')).indicateurs).toEqual([]);
  });
});

describe('la base commune d’une action', () => {
  const sur = (base: string | null, autres: Partial<Row<'action'>> = {}) => ({ base, ...autres });

  it('additionne les gains de ses actions avant et après le plafond, et nomme les autres', async () => {
    // 400 000 de l’action 1.1 et 240 000 de l’action 2.1 : 640 000 pour un plafond de 500 000.
    const rows = { action: actions.map((a) => ({ ...a, ...sur('LITS', { porteuse: a.numero === '1.1' }) })) };
    const { base } = await lue('2.1', rows);
    expect(base).toMatchObject({ code: 'LITS', plafond: 500_000, porteuse: false, avant: 640_000, apres: 500_000 });
    expect(base?.autres).toEqual([{ numero: '1.1', libelle: 'Fermer huit lits', porteuse: true }]);
  });

  it('ne compte ni la dépense évitée, ni ce qui n’est pas de la base', async () => {
    const gain = petitJeu.gain;
    const evitee = gain.map((g) => (g.action === '2.1' ? { ...g, nature: 'depense_evitee' as const } : g));
    const deux = actions.map((a) => ({ ...a, ...sur('LITS') }));
    expect((await lue('1.1', { action: deux, gain: evitee })).base).toMatchObject({ avant: 400_000, apres: 400_000 });
    expect((await lue('2.1')).base).toBeNull();
  });
});

describe('les gains d’une action', () => {
  it('chacun avec son entité, sa contrepartie et ses seuls paliers', async () => {
    const { gains } = await lue('2.1');
    expect(gains.map((g) => [g.gain, g.contrepartie, g.palier, g.paliers.map((p) => p.palier), g.net])).toEqual([
      ['1', 'CH du Bois', 'identifie', ['identifie'], 240_000],
      ['2', null, 'identifie', [], 90_000]
    ]);
    // 240 000 dès octobre : 60 000 en 2024 ; 90 000 sur douze mois depuis juillet : 45 000, puis 45 000.
    expect(gains.map((g) => g.annees.slice(0, 3).map((a) => a.attendu))).toEqual([
      [60_000, 240_000, 240_000],
      [45_000, 45_000, 0]
    ]);
    expect(gains[0]?.annees.map((a) => a.annee)).toEqual([2024, 2025, 2026, 2027, 2028]);
    expect(gains.flatMap((g) => g.annees.map((a) => a.realise)).filter((r) => r !== 0)).toEqual([]);
  });

  it('les années partent du premier effet, même d’avant le contrat', async () => {
    const gain = petitJeu.gain.map((g) => (g.effet ? { ...g, effet: '2023-07-01' } : g));
    expect((await lue('1.1', { gain })).gains[0]?.annees[0]).toMatchObject({ annee: 2023, attendu: 200_000 });
  });
});

describe('le reste de la fiche', () => {
  it('les déclarations de l’action, la dernière d’abord, l’ARS devant l’établissement le même jour', async () => {
    const [point] = nonVide(petitJeu.action_point.slice(1));
    const de = (date: string, par: Row<'action_point'>['par']) => ({ ...point, date, par });
    const action_point = [
      ...petitJeu.action_point,
      ...[de('2024-09-15', 'ars'), de('2024-10-15', 'ars'), de('2024-11-15', 'etablissement')]
    ];
    expect((await lue('2.1', { action_point })).points.map((p) => [p.date, p.par])).toEqual([
      ['2024-11-15', 'etablissement'],
      ['2024-10-15', 'ars'],
      ['2024-10-15', 'etablissement'],
      ['2024-09-15', 'ars']
    ]);
  });

  it('nomme son axe, son objectif, son levier, ses voisines, ou leur code à défaut', async () => {
    expect((await lue('1.1')).action).toMatchObject({
      ...{ axeLibelle: 'Offre de soins', objectif: 'Dimensionner', levierLibelle: 'Gestion des lits' },
      entitesNommees: [{ ej: A, nom: 'CH de la Plaine', ght: 'ZZ-01' }]
    });
    const { action, voisins } = await lue('2.1', {
      axe: petitJeu.axe.filter((a) => a.axe === '1'),
      action: actions.map((a) => (a.numero === '2.1' ? { ...a, levier: 'codage' } : a)),
      action_entite: [{ contrat: 'essai-2024', action: '2.1', ej: '990000000' }]
    });
    expect(action).toMatchObject({ axeLibelle: '2', objectif: null, levierLibelle: 'codage' });
    expect(action.entitesNommees).toEqual([{ ej: '990000000', nom: '990000000', ght: null }]);
    expect(voisins).toEqual({ precedent: { numero: '1.1', libelle: 'Fermer huit lits' }, suivant: null });
  });

  it('chaque jalon avec les révisions qui sont les siennes, et la preuve qu’il porte', async () => {
    const [revision] = petitJeu.jalon_revision;
    const jalon_revision = [revision, { ...revision, jalon: '1' }, { ...revision, action: '2.1', jalon: '1', rang: 2 }];
    const { jalons } = await lue('1.1', { jalon_revision });
    expect(jalons.map((j) => [j.jalon, j.libelle, j.preuve, j.revisions.length])).toEqual([
      ['1', 'Avis du CSE', 'Procès-verbal', 1],
      ['2', 'Lits fermés', null, 1]
    ]);
    expect((await lue('2.1')).jalons.map((j) => [j.libelle, j.revisions])).toEqual([['Logiciel livré', []]]);
  });

  it('cumule les seuls gains de l’action', async () => {
    // 60 000 de codage et 45 000 de rattrapage en 2024, rien de réalisé.
    expect((await lue('2.1')).cumul.aDate).toEqual({ attendu: 105_000, realise: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { Row, TableRows } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { avecValeurs, compte } from '../words/indicateur/recherche';
import { MOTS_DU_CATALOGUE } from '../words/indicateur/page';
import { explorer } from './explorer/explorer';
import { actions } from './actions/actions';
import { catalogue } from './catalogue/catalogue';
import { fiche } from './fiche/fiche';
import { indicateur } from './indicateur/indicateur';
import { jeu } from './jeu/jeu';

const id = { contrat: 'essai-2024' };

/** What an answer is on the small dataset, some of its rows changed. */
async function lu<T>(question: (db: NativeDatabase) => Promise<T>, rows: TableRows = {}): Promise<T> {
  const db = await ouvreJeuDEssai({ ...petitJeu, ...rows });
  const reponse = await question(db);
  db.close();
  return reponse;
}

describe('le nombre d’indicateurs d’un jeu', () => {
  it('est le même à l’accueil, dans l’explorateur et au catalogue, qui a aussi les fiches sans valeur', async () => {
    const sansValeur = petitJeu.indicateur.map((i) => ({ ...i, code: `${i.code}_X`, rang: i.rang + 100 })).slice(0, 1);
    const rows = { indicateur: [...petitJeu.indicateur, ...sansValeur] };
    const { familles } = await lu((db) => catalogue(db), rows);
    const n = avecValeurs(familles);
    expect(compte(familles)).toBeGreaterThan(n);
    expect((await lu((db) => jeu(db), rows)).indicateurs).toBe(n);
    expect((await lu((db) => explorer(db), rows)).indicateurs).toHaveLength(n);
    expect(MOTS_DU_CATALOGUE.renseignes(n, n)).toBe('');
    expect(MOTS_DU_CATALOGUE.renseignes(46, 53)).toBe(' 46 sur 53 ont des valeurs dans ce jeu.');
  });
});

describe('les actions d’un contrat', () => {
  it('les axes dans leur ordre, les seuls leviers qui servent, les pilotes par leur nom', async () => {
    const levier = [...petitJeu.levier, { code: 'achats', libelle: 'Achats', rang: 2 }];
    const m = await lu((db) => actions(db, id), { axe: petitJeu.axe.toReversed(), levier });
    expect(m.axes).toEqual([
      { axe: '1', libelle: 'Offre de soins' },
      { axe: '2', libelle: 'Recettes' }
    ]);
    expect(m.leviers.map((l) => l.code)).toEqual(['gestion_des_lits']);
    expect(m.pilotes).toEqual(['DIM', 'Directeur des soins']);
    expect(m.entites).toEqual([{ ej: '970000001', nom: 'CH de la Plaine' }]);
    // Du 1er mars 2024 au 31 décembre 2028.
    expect([m.debut, m.fin]).toEqual(['2024-01-01', '2028-12-31']);
  });

  it('le calendrier s’étend à une action commencée avant le contrat, à un jalon d’après son terme', async () => {
    const m = await lu((db) => actions(db, id), {
      action: petitJeu.action.map((a) => (a.numero === '1.1' ? { ...a, debut: '2023-11-01' } : { ...a, fin: null })),
      jalon: petitJeu.jalon.map((j) => (j.action === '2.1' ? { ...j, echeance: '2029-06-30' } : j))
    });
    expect([m.debut, m.fin]).toEqual(['2023-01-01', '2029-12-31']);
  });

  it('une action dont le dernier jalon glisse au-delà de sa fin a une fin révisée', async () => {
    const fins = async (echeance: string) =>
      (
        await lu((db) => actions(db, id), {
          jalon_revision: petitJeu.jalon_revision.map((r) => ({ ...r, echeance }))
        })
      ).actions.map((a) => a.finRevisee);
    // Prévue au 31/12/2024.
    expect(await fins('2025-01-31')).toEqual(['2025-01-31', null]);
    expect(await fins('2024-12-31')).toEqual([null, null]);
  });
});

describe('le catalogue', () => {
  it('range chaque indicateur dans sa famille et dans son groupe', async () => {
    const autre = petitJeu.indicateur.map((i) => (i.code === 'TAUX_OCCUPATION_MCO' ? { ...i, groupe: 'Taux' } : i));
    const { familles } = await lu(catalogue, { indicateur: autre });
    const de = (code: string) =>
      familles.find((f) => f.code === code)?.groupes.map((g) => [g.libelle, g.indicateurs.map((i) => i.code)]);
    expect(de('activite')).toEqual([
      ['Essai', ['LITS_MCO']],
      ['Taux', ['TAUX_OCCUPATION_MCO']]
    ]);
    expect(de('personnel')).toEqual([['Essai', ['ETP_PM', 'ETP_PNM']]]);
  });
});

describe('le jeu en quelques lignes', () => {
  it('compte les périmètres ouverts, les entités, les indicateurs qui ont une valeur, de la première à la dernière année', async () => {
    const fermes = petitJeu.ght.map((g) => (g.code === 'ZZ-02' ? { ...g, fin: '2022-12-31' } : g));
    const mesure = petitJeu.mesure.filter((m) => m.indicateur === 'LITS_MCO');
    const m = await lu(jeu, { ght: fermes, mesure });
    expect(m.perimetres.map((p) => p.ght)).toEqual(['ZZ-01', 'YY-01']);
    expect(m).toMatchObject({ etablissements: 4, indicateurs: 1, annees: [2023, 2024] });
    expect(m.codes).toHaveLength(5);
    expect(await lu(jeu, { mesure: [] })).toMatchObject({ indicateurs: 0, annees: null });
  });
});

describe('la fiche d’une action', () => {
  const [point] = petitJeu.action_point;
  const sur = (autres: Partial<Row<'action_point'>>): Row<'action_point'> => ({
    ...point,
    ...autres
  });

  it('n’a que ce qui est à elle : son axe, ses gains, ses révisions, leur cumul', async () => {
    const m = await lu((db) => fiche(db, { ...id, numero: '2.1' }));
    expect(m.action).toMatchObject({ axeLibelle: 'Recettes', objectif: null, levierLibelle: null });
    expect(m.action.entitesNommees).toEqual([{ ej: '970000001', nom: 'CH de la Plaine', ght: 'ZZ-01' }]);
    expect(m.gains.map((g) => g.libelle)).toEqual(['Exhaustivité', 'Rattrapage']);
    // 240 000 dès octobre, 60 000 ; la moitié de 90 000.
    expect(m.cumul.aDate).toEqual({ attendu: 105_000, realise: 0 });
    expect(m.jalons.map((j) => j.revisions)).toEqual([[]]);
    expect(m.voisins).toEqual({ precedent: { numero: '1.1', libelle: 'Fermer huit lits' }, suivant: null });
    const lits = await lu((db) => fiche(db, { ...id, numero: '1.1' }));
    expect(lits.action).toMatchObject({ axeLibelle: 'Offre de soins', objectif: 'Dimensionner' });
    expect(lits.jalons.map((j) => j.revisions.length)).toEqual([0, 1]);
  });

  it('donne les points du plus récent au plus ancien, et les années depuis le premier gain', async () => {
    const m = await lu((db) => fiche(db, { ...id, numero: '1.1' }), {
      action_point: [
        sur({ date: '2024-05-15' }),
        sur({ date: '2024-11-15' }),
        sur({ date: '2024-11-15', par: 'ars' }),
        sur({ date: '2024-12-01', action: '2.1' })
      ],
      gain: petitJeu.gain.map((g) => (g.action === '2.1' && g.gain === '1' ? { ...g, effet: '2023-10-01' } : g))
    });
    expect(m.points.map((p) => [p.date, p.par])).toEqual([
      ['2024-11-15', 'ars'],
      ['2024-11-15', 'etablissement'],
      ['2024-05-15', 'etablissement']
    ]);
    expect(m.gains[0]?.annees.map((a) => a.annee)).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
  });
});

it('un indicateur dit de chaque périmètre les seuls changements qui le touchent', async () => {
  const { perimetres } = await lu((db) => indicateur(db, { code: 'LITS_MCO' }));
  expect(perimetres.map((p) => [p.ght, p.changements.length])).toEqual([
    ['ZZ-01', 0],
    ['ZZ-02', 1],
    ['YY-01', 0]
  ]);
});

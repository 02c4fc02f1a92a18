import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { ecrisClasseur, ecrisClasseurDEtablissement } from '$lib/exports/classeur/classeur';
import { dependDUnContrat, normaliseTexte, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';
import { FINESS, IDENTIFIANT, NUMERO } from '$lib/schema/motifs';
import type { Column } from '$lib/schema/table';
import { tables } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import type { Contenu } from './attente';
import { contrat } from './contrat';
import { lisFeuilles } from './feuilles';
import { lisTables } from './lecture';
import { sansBruit } from './nombre';
import { Signalements } from './signalement';

const ID = 'essai-2024';
const EJ = '970000001';
const FORMATS = ['xlsx', 'ods'] as const;

describe('un contrat sorti d’un jeu puis relu', () => {
  it.each(FORMATS)('est le même, en %s', async (format) => {
    const bytes = await ecrisClasseur(petitJeu, ID, { format });
    const lu = await contrat.importe(bytes, `contrat.${format}`);
    expect(lu.problems.map(({ genre }) => genre)).toEqual(['données simulées']);
    for (const table of tablesDuClasseur) expect([table, lu.rows[table]]).toEqual([table, petitJeu[table]]);
  });

  it('n’emporte les noms de personnes que si on le demande', async () => {
    const action = petitJeu.action.map((a) => ({ ...a, pilote_nom: 'Camille Exemple' }));
    const sans = await contrat.importe(await ecrisClasseur({ ...petitJeu, action }, ID), 'x.xlsx');
    expect(sans.rows.action?.map((a) => a.pilote_nom)).toEqual([null, null]);
    const avec = await contrat.importe(await ecrisClasseur({ ...petitJeu, action }, ID, { avecNoms: true }), 'x.xlsx');
    expect(avec.rows.action).toEqual(action);
  });

  it('ne prend que les comptes et les sources qui le concernent', async () => {
    const [compte] = petitJeu.compte;
    const autre = { ...compte, ej: '970000009', source: 'ailleurs' };
    const lu = await contrat.importe(await ecrisClasseur({ ...petitJeu, compte: [autre] }, ID), 'x.xlsx');
    expect(lu.rows.compte).toEqual([]);
  });
});

describe('les comptes d’un établissement sans contrat, sortis d’un jeu puis relus', () => {
  const AUTRE = '970000009';
  const ailleurs = petitJeu.compte.slice(0, 1).map((c) => ({ ...c, ej: AUTRE }));
  const jeu = { ...petitJeu, compte: [...petitJeu.compte, ...ailleurs] };

  it.each(FORMATS)('sont les mêmes, en %s, sans aucun contrat ni rien qui alerte', async (format) => {
    const bytes = await ecrisClasseurDEtablissement(jeu, EJ, { format });
    const lu = await contrat.importe(bytes, `comptes.${format}`);
    expect(lu.statut).toBe('lu');
    expect(lu.problems.map(({ genre }) => genre)).toEqual(['données simulées']);
    const siens = <L extends { ej: string }>(lignes: readonly L[]) => lignes.filter(({ ej }) => ej === EJ);
    expect(lu.rows.compte?.length).toBeGreaterThan(0);
    expect(lu.rows.compte).toEqual(siens(petitJeu.compte));
    expect(lu.rows.transmission).toEqual(siens(petitJeu.transmission));
    expect(lu.rows.source).toEqual(petitJeu.source);
    const autres = tablesDuClasseur.filter((table) => dependDUnContrat(table));
    for (const table of autres) expect([table, lu.rows[table]]).toEqual([table, []]);
  });

  it('se lisent aussi du modèle d’un contrat, dont les autres feuilles sont vides', async () => {
    const bytes = await ecrisClasseur({ compte: [], levier: petitJeu.levier }, null);
    const lu = await readXlsx(bytes);
    const comptes = await readXlsx(await ecrisClasseurDEtablissement(jeu, EJ));
    const sheets = lu.sheets.map(({ name, rows }) => ({
      name,
      rows: comptes.sheets.find((autre) => autre.name === name && name !== 'Lisez-moi')?.rows ?? rows
    }));
    const relu = await contrat.importe(await writeXlsx({ sheets }), 'x.xlsx');
    expect([relu.statut, relu.rows.compte?.length]).toEqual(['lu', petitJeu.compte.length]);
  });

  it('sont refusés avec une feuille d’un contrat, qui est nommée avec ce qui se lit sans lui', async () => {
    const complet = await readXlsx(await ecrisClasseur(petitJeu, ID));
    const gardees = ['Actions', 'Comptes', 'Transmissions', 'Sources', 'Leviers'];
    const sheets = complet.sheets.flatMap(({ name, rows }) => (gardees.includes(name) ? [{ name, rows }] : []));
    const lu = await contrat.importe(await writeXlsx({ sheets }), 'x.xlsx');
    expect([lu.statut, lu.rows]).toEqual(['refuse', {}]);
    expect(lu.problems.find(({ genre }) => genre === 'contrat absent')).toMatchObject({
      message: 'La feuille ne dit aucun contrat, et «\u00a0Actions\u00a0» ne se lit pas sans lui.',
      attendu:
        'un contrat par classeur\u00a0; sans contrat, les comptes d’établissements seuls, feuilles «\u00a0Comptes\u00a0», «\u00a0Transmissions\u00a0» et «\u00a0Sources\u00a0»'
    });
  });

  it('une feuille de sources seule ne dit rien d’un établissement', async () => {
    const sources = (await readXlsx(await ecrisClasseurDEtablissement(jeu, EJ))).sheets.filter(
      ({ name }) => name === 'Sources'
    );
    const sheets = sources.map(({ name, rows }) => ({ name, rows }));
    const lu = await contrat.importe(await writeXlsx({ sheets }), 'x.xlsx');
    expect(lu.problems.map(({ genre }) => genre)).toContain('contrat absent');
  });
});

const texte = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '_x000D_',
      '_x0041_b',
      'a\r\nb',
      ' deux  blancs ',
      '1,5',
      '#N/B',
      '31/12/2026',
      '<&">',
      "'a"
    )
  )
  .map((t) => normaliseTexte(t) ?? 'x');
const date = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

/** Tables whose rows a workbook takes of its contract's members alone. */
const DES_MEMBRES: readonly TableDuClasseur[] = [
  'contrat_perimetre',
  'compte',
  'transmission',
  'operation',
  'dette',
  'pole'
];

/** Values of a column; the contract and its legal entity are fixed, so that the workbook takes every row. */
function valeurs(table: TableDuClasseur, nom: string, colonne: Column): fc.Arbitrary<Contenu> {
  if (nom === 'contrat' || (table === 'contrat' && nom === 'id')) return fc.constant(ID);
  if (nom === 'ej' && DES_MEMBRES.includes(table)) {
    return fc.constant(EJ);
  }
  if (nom === 'source' || (table === 'source' && nom === 'id')) return fc.constant('essai');
  const valeur = presente(colonne);
  return colonne.nullable ? fc.option(valeur, { nil: null }) : valeur;
}

function presente({ type, valeurs: permises, motif, min, max }: Column): fc.Arbitrary<Contenu> {
  if (type === 'booleen') return fc.boolean();
  if (type === 'date') return date;
  if (type === 'entier') return fc.integer({ min: min ?? -1e6, max: max ?? 1e6 });
  if (type === 'nombre') {
    const nombres = fc.double({ min: min ?? -1e12, max: max ?? 1e12, noNaN: true });
    return fc
      .oneof(nombres, fc.integer({ min: Math.max(min ?? -400, -400), max: Math.min(max ?? 400, 400) }))
      .map((n) => sansBruit(n) + 0);
  }
  if (permises) return fc.constantFrom(...permises);
  if (motif === FINESS) return fc.stringMatching(/^[0-9][0-9A-B][0-9]{7}$/);
  if (motif === NUMERO) return fc.stringMatching(/^[A-Z0-9]{1,3}(?:[.-][A-Z0-9]{1,2}){0,2}$/);
  if (motif === IDENTIFIANT) return fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  return motif ? fc.stringMatching(new RegExp(motif.source.replace('*', '{0,8}').replace('+', '{1,8}'))) : texte;
}

function lignes(table: TableDuClasseur): fc.Arbitrary<Record<string, Contenu>[]> {
  const ligne = fc.record(Object.fromEntries(columnsOf(table).map(([nom, c]) => [nom, valeurs(table, nom, c)])));
  const seule = table === 'contrat' || table === 'source';
  return fc.array(ligne, { minLength: 1, maxLength: seule ? 1 : 3 });
}

const jeux = fc.record(Object.fromEntries(tablesDuClasseur.map((table) => [table, lignes(table)])));

describe('quelles que soient les lignes des tables', () => {
  it.each(FORMATS)('le classeur %s rend les mêmes, textes normalisés', async (format) => {
    await fc.assert(
      fc.asyncProperty(jeux, async (jeu) => {
        const bytes = await ecrisClasseur(jeu, ID, { format, avecNoms: true });
        const signalements = new Signalements('x');
        const lus = lisTables(await lisFeuilles(bytes), signalements);
        expect(signalements.problems()).toEqual([]);
        for (const table of tablesDuClasseur) {
          expect([table, lus.get(table)?.lignes.map((l) => l.valeurs)]).toEqual([table, jeu[table]]);
        }
      }),
      { numRuns: 20, seed: 20260926 }
    );
  });

  it('chaque table du contrat est dans le classeur, et chacune de ses colonnes y a un en-tête distinct', () => {
    // These two have files of their own: the list of entities of a decree, the notices of HAPI.
    const dAutresFichiers = new Set(['liste_ej', 'notification']);
    const avecTitre = Object.entries(tables).filter(([, definition]) => 'titre' in definition);
    expect(
      avecTitre
        .map(([nom]) => nom)
        .filter((nom) => !dAutresFichiers.has(nom))
        .toSorted()
    ).toEqual([...tablesDuClasseur].toSorted());
  });
});

import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell } from '$lib/engine/database';
import { tableDe, type Fichier } from './tables';
import { fichierXlsx } from './tables-xlsx';

interface Ligne {
  nom: string;
  valeur: Cell;
}

const fichier = (valeurs: readonly Cell[], simule = true): Fichier => ({
  ...{ titre: 'Essai', simule, tete: ['Trajectoire – Essai', 'Données au 30/09/2026'] },
  tables: [
    tableDe<Ligne>(
      'Table d’essai',
      [
        { key: 'nom', title: 'Nom', cell: ({ nom }) => nom },
        {
          key: 'valeur',
          title: 'Valeur',
          about: 'Ce qu’elle vaut',
          cell: () => '',
          file: { 'Valeur (€)': ({ valeur }) => valeur }
        }
      ],
      valeurs.map((valeur, i) => ({ nom: `ligne ${i}`, valeur })),
      ['Sa légende']
    )
  ]
});

async function feuilleDe(valeurs: readonly Cell[]) {
  const [feuille] = (await readXlsx(await fichierXlsx(fichier(valeurs)), { readStyles: true })).sheets;
  if (!feuille) throw new Error('une feuille est attendue');
  return { ...feuille, lues: feuille.rows.slice(1).map(([, valeur]) => valeur ?? null) };
}

describe('le classeur d’une table', () => {
  it('a ses titres en première ligne, qui restent avec la première colonne et se filtrent', async () => {
    const { rows, freezePane, autoFilter, name } = await feuilleDe([1]);
    expect(name).toBe('Table d’essai');
    expect(rows).toEqual([
      ['Nom', 'Valeur (€)', 'Nature des données'],
      ['ligne 0', 1, 'simulées']
    ]);
    expect(freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(autoFilter?.range).toBe('A1:C2');
  });

  it('dit sur une feuille à part titre, origine, notes, définition et unité de chaque colonne', async () => {
    const { sheets } = await readXlsx(await fichierXlsx(fichier([1])));
    expect(sheets.map(({ name }) => name)).toEqual(['Table d’essai', 'Définitions et sources']);
    expect(sheets[1]?.rows.map((ligne) => ligne.map((cellule) => cellule ?? ''))).toEqual([
      ['Sujet', 'Définition ou source', 'Unité', 'Feuille'],
      ['Fichier', 'Essai', '', ''],
      ['Origine', 'Trajectoire – Essai', '', ''],
      ['Origine', 'Données au 30/09/2026', '', ''],
      ['Note', 'Sa légende', '', 'Table d’essai'],
      ['Nom', 'Nom', '', 'Table d’essai'],
      ['Valeur (€)', 'Ce qu’elle vaut', '€', 'Table d’essai'],
      ['Nature des données', 'Aucun chiffre ne décrit un hôpital réel.', '', 'Table d’essai']
    ]);
  });

  it('met à part, dans une dernière colonne, ce qui est dit d’un chiffre', async () => {
    const colonnes = ['Hôpital', '2023', '2024'].map((title, i) => ({
      ...{ key: title, title, figure: i > 0 },
      cell: (ligne: readonly string[]) => ligne[i] ?? ''
    }));
    const lignes = [
      ['CH A', '1\u00a0lit', '2\u202f222\u00a0lits (somme de 4\u00a0entités fusionnées depuis)'],
      ['CH B', '12\u00a0lits', 'secret statistique']
    ];
    const { sheets } = await readXlsx(
      await fichierXlsx({ ...fichier([], false), tables: [tableDe('Lits', colonnes, lignes)] })
    );
    expect(sheets[0]?.rows).toEqual([
      ['Hôpital', '2023 (lits)', '2024 (lits)', 'Notes'],
      ['CH A', 1, 2222, '2024\u00a0: somme de 4\u00a0entités fusionnées depuis'],
      ['CH B', 12, 'secret statistique', null]
    ]);
  });

  it('nomme ses feuilles comme Excel les prend, sans deux pareilles', async () => {
    const noms = [
      'Cibles : a/b?',
      'cibles a b',
      'Un nom bien trop long pour tenir dans une feuille',
      'x'.repeat(40),
      'x'.repeat(41)
    ];
    const tables = noms.map((nom) => tableDe<Ligne>(nom, [{ key: 'nom', title: 'Nom', cell: ({ nom: n }) => n }], []));
    const { sheets } = await readXlsx(await fichierXlsx({ ...fichier([]), tables }));
    expect(sheets.slice(0, -1).map(({ name }) => name)).toEqual([
      'Cibles a b',
      'cibles a b (2)',
      'Un nom bien trop long pour teni',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`
    ]);
  });

  it('douze tableaux d’un même nom long ont douze feuilles, chacune d’un nom qu’Excel prend', async () => {
    const tables = Array.from({ length: 12 }, () =>
      tableDe<Ligne>('y'.repeat(40), [{ key: 'nom', title: 'Nom', cell: ({ nom }) => nom }], [])
    );
    const { sheets } = await readXlsx(await fichierXlsx({ ...fichier([]), tables }));
    const noms = sheets.map(({ name }) => name);
    expect(noms.filter((nom) => nom.length > 31)).toEqual([]);
    expect(new Set(noms).size).toBe(13);
    expect(noms[11]).toBe(`${'y'.repeat(26)} (12)`);
  });

  it('lit de l’écran un nombre et son unité, un jour, une année, et garde en mots ce qui manque', async () => {
    const colonnes = ['Euros', 'Taux', 'Le', 'Année', 'Code'].map((title, i) => ({
      ...{ key: title, title, figure: i < 2 },
      cell: (ligne: readonly string[]) => ligne[i] ?? ''
    }));
    const lignes = [
      ['12,3\u00a0M€', '83,2\u00a0%', '31/12/2025', '2025', '1.2'],
      ['\u2212450\u00a0k€', 'non fourni', '', '2024', '3'],
      ['1\u202f234\u00a0€', '\u22120,7\u00a0%', 'sans date', '2023', '']
    ];
    const { sheets } = await readXlsx(
      await fichierXlsx({ ...fichier([], false), tables: [tableDe('Lue', colonnes, lignes)] })
    );
    expect(sheets[0]?.rows).toEqual([
      ['Euros (€)', 'Taux (%)', 'Le', 'Année', 'Code'],
      [12_300_000, 0.832, new Date('2025-12-31T00:00:00Z'), 2025, '1.2'],
      [-450_000, 'non fourni', null, 2024, '3'],
      [1_234, -0.007, 'sans date', 2023, null]
    ]);
  });

  it('garde un nombre au centime, un jour en date, une absence vide, jamais zéro', async () => {
    const { lues, cells } = await feuilleDe([1_234_567.89, -3, 0, '2026-02-28', null, Number.NaN, '']);
    expect(lues).toEqual([1_234_567.89, -3, 0, new Date('2026-02-28T00:00:00Z'), null, null, null]);
    expect(cells?.get('1,1')?.style?.numFmt).toBe('#,##0');
    expect(cells?.get('4,1')?.style?.numFmt).toBe('dd/mm/yyyy');
  });

  it('écrit un texte tel quel\u00a0: ni formule, ni nombre, ni caractère lu d’un code', async () => {
    const textes = ['=1+1', '-3', '@nom', '010000024', '4.10', '<b>&"', '_x0041_', '1899-12-31', '12\u202f000\u00a0€'];
    const { lues, cells } = await feuilleDe(textes);
    expect(lues).toEqual([...textes.slice(0, -1), '12\u00a0000\u00a0€']);
    for (const [place] of textes.entries()) expect(cells?.get(`${1 + place},1`)?.formula).toBeUndefined();
  });

  it('dit sur chaque page imprimée que les données sont simulées, et seulement alors', async () => {
    const page = async (simule: boolean) =>
      (await readXlsx(await fichierXlsx(fichier([1], simule)))).sheets[0]?.headerFooter?.oddHeader ?? null;
    expect(await page(true)).toBe('&CDonnées simulées');
    expect(await page(false)).toBeNull();
  });
});

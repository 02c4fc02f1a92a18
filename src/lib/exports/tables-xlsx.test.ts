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
        { key: 'valeur', title: 'Valeur', cell: () => '', file: { 'Valeur (euros)': ({ valeur }) => valeur } }
      ],
      valeurs.map((valeur, i) => ({ nom: `ligne ${i}`, valeur })),
      ['Sa légende']
    )
  ]
});

async function feuilleDe(valeurs: readonly Cell[]) {
  const [feuille] = (await readXlsx(await fichierXlsx(fichier(valeurs)), { readStyles: true })).sheets;
  if (!feuille) throw new Error('une feuille est attendue');
  return { ...feuille, lues: feuille.rows.slice(5).map(([, valeur]) => valeur ?? null) };
}

describe('le classeur d’une table', () => {
  it('porte son en-tête, sa légende, une ligne vide, ses titres, qui restent quand on descend', async () => {
    const { rows, freezePane, name } = await feuilleDe([1]);
    expect(name).toBe('Table d’essai');
    expect(rows.slice(0, 5).map((ligne) => ligne.filter((cellule) => cellule !== null))).toEqual([
      ['Trajectoire – Essai'],
      ['Données au 30/09/2026'],
      ['Sa légende'],
      [],
      ['Nom', 'Valeur (euros)']
    ]);
    expect(freezePane?.rows).toBe(5);
  });

  it('garde un nombre au centime, un jour en date, une absence vide, jamais zéro', async () => {
    const { lues, cells } = await feuilleDe([1_234_567.89, -3, 0, '2026-02-28', null, Number.NaN, '']);
    expect(lues).toEqual([1_234_567.89, -3, 0, new Date('2026-02-28T00:00:00Z'), null, null, null]);
    expect(cells?.get('5,1')?.style?.numFmt).toBe('#,##0');
    expect(cells?.get('8,1')?.style?.numFmt).toBe('dd/mm/yyyy');
  });

  it('écrit un texte tel quel\u00a0: ni formule, ni nombre, ni caractère lu d’un code', async () => {
    const textes = ['=1+1', '-3', '@nom', '010000024', '4.10', '<b>&"', '_x0041_', '1899-12-31', '12\u202f000\u00a0€'];
    const { lues, cells } = await feuilleDe(textes);
    expect(lues).toEqual([...textes.slice(0, -1), '12\u00a0000\u00a0€']);
    for (const [place] of textes.entries()) expect(cells?.get(`${5 + place},1`)?.formula).toBeUndefined();
  });

  it('dit sur chaque page imprimée que les données sont simulées, et seulement alors', async () => {
    const page = async (simule: boolean) =>
      (await readXlsx(await fichierXlsx(fichier([1], simule)))).sheets[0]?.headerFooter?.oddHeader ?? null;
    expect(await page(true)).toBe('&CDonnées simulées');
    expect(await page(false)).toBeNull();
  });
});

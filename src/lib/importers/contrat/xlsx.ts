import type { Feuille, Ligne, Valeur } from './feuilles';
import { ClasseurTropGrand } from './ods';
import { morceauxDe, type Entree } from './zip';

/** Beyond this many bytes of sheets, or rows in one, sheets are read row by row: slower, and bounded. */
const RAPIDE_MAX = 32_000_000;
const LIGNES_RAPIDES = 20_000;
/** Formatted rows in a row after which a sheet is over. */
const VIDES_MAX = 10_000;
const LIGNES_MAX = 200_000;
/** Beyond it a part is not checked: a sheet formatted to its last row may weigh a gigabyte, and is not read whole. */
const VERIFIE_MAX = 64_000_000;

/**
 * The sheets of an Excel workbook, values alone: a formula gives its last result.
 * @throws whatever hucre throws on a workbook it cannot read
 */
export async function feuillesDeXlsx(bytes: Uint8Array, entrees: readonly Entree[]): Promise<Feuille[]> {
  const poids = entrees.filter((e) => e.nom.startsWith('xl/worksheets/')).reduce((s, e) => s + e.taille, 0);
  const rapides = poids <= RAPIDE_MAX ? await lisRapidement(bytes) : null;
  return rapides ?? (await lisLigneALigne(bytes, entrees));
}

/** Null when a sheet is too long for it. */
async function lisRapidement(bytes: Uint8Array): Promise<Feuille[] | null> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { maxRows: LIGNES_RAPIDES }).catch((cause: unknown) => {
    if (cause instanceof Error && /over the \d+ limit/.test(cause.message)) return { sheets: null };
    throw cause;
  });
  if (sheets === null || sheets.some((feuille) => feuille.rows.length >= LIGNES_RAPIDES)) return null;
  return sheets.map(({ name, rows }) => ({
    nom: name,
    lignes: rows.flatMap((valeurs, i) => (estVide(valeurs) ? [] : [{ numero: i + 1, valeurs }])),
    arret: null
  }));
}

/** Reading row by row, hucre does not look at checksums. */
async function lisLigneALigne(bytes: Uint8Array, entrees: readonly Entree[]): Promise<Feuille[]> {
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
  for (const entree of entrees) {
    if (entree.taille <= VERIFIE_MAX) for await (const _ of morceauxDe(bytes, entree)) continue;
  }
  const noms: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name }) => {
      noms.push(name);
      return false;
    }
  });
  const feuilles: Feuille[] = [];
  let total = 0;
  for (const [rang, nom] of noms.entries()) {
    const lignes: Ligne[] = [];
    let vides = 0;
    let arret: number | null = null;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: rang })) {
      if (!estVide(values)) {
        vides = 0;
        lignes.push({ numero: index + 1, valeurs: values });
        if (++total > LIGNES_MAX) throw new ClasseurTropGrand(`plus de ${LIGNES_MAX} lignes y sont remplies`);
      } else if (++vides >= VIDES_MAX) {
        arret = index + 1;
        break;
      }
    }
    feuilles.push({ nom, lignes, arret });
  }
  return feuilles;
}

function estVide(valeurs: readonly Valeur[]): boolean {
  return valeurs.every((v) => v === null || v === '');
}

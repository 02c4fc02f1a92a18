import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ecrisClasseur, nomDuClasseur } from '$lib/exports/classeur/classeur';
import { tablesDuClasseur } from '$lib/schema/classeur';
import { setRows } from '$lib/schema/rows';
import { tables, type TableRows } from '$lib/schema/tables';
import { REFERENCE } from './jeu/embarque';
import { lignesDe, ouvreJeu } from './jeu/ouvre';
import { lisReferences } from './jeu/reference';

const AIDE = `npm run modele                                  le modèle de contrat, vierge
npm run modele -- --contrat ID --jeu NOM        le classeur d’un contrat d’un jeu construit
  [--sortie FICHIER]   .xlsx, ou .ods pour les valeurs seules
  [--noms]             écrit aussi les noms de personnes`;

/** `npm run modele`: writes the contract workbook, blank or filled in from a dataset. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      contrat: { type: 'string' },
      jeu: { type: 'string', default: 'grand-est' },
      donnees: { type: 'string', default: 'static/data' },
      sortie: { type: 'string' },
      noms: { type: 'boolean', default: false },
      aide: { type: 'boolean', short: 'h' }
    }
  });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const contrat = values.contrat ?? null;
  const sortie = values.sortie ?? nomDuClasseur(contrat);
  const rows = contrat === null ? lisReferences(REFERENCE) : await lisJeu(values.jeu, values.donnees);
  if (contrat !== null && !rows.contrat?.some(({ id }) => id === contrat)) {
    const connus = (rows.contrat ?? []).map(({ id }) => id).join(', ') || 'aucun';
    throw new Error(
      `le jeu «\u00a0${values.jeu}\u00a0» n’a pas de contrat «\u00a0${contrat}\u00a0» (contrats\u00a0: ${connus})`
    );
  }
  const format = /\.ods$/i.test(sortie) ? 'ods' : 'xlsx';
  writeFileSync(sortie, await ecrisClasseur(rows, contrat, { format, avecNoms: values.noms }));
  console.log(`Écrit\u00a0: ${sortie}`);
  return 0;
}

/** The tables of a dataset that a workbook may hold, each in the order of its key. */
async function lisJeu(nom: string, donnees: string): Promise<TableRows> {
  const db = await ouvreJeu(nom, donnees);
  try {
    const rows: TableRows = {};
    for (const table of ['jeu', 'indicateur', ...tablesDuClasseur] as const) {
      setRows(rows, table, await lignesDe(db, table, `ORDER BY ${tables[table].cle.join(', ')}`));
    }
    return rows;
  } finally {
    db.close();
  }
}

import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];
type FeuilleImprimee = Pick<WriteSheet, 'name' | 'pageSetup'>;

/**
 * Takes the print titles and areas of sheets out of their page setup, as the names that Excel keeps them in. The
 * writer would name the sheet without quotes, and lose them for a name with a space or a hyphen.
 */
export function nomsDImpression(feuilles: readonly FeuilleImprimee[]): NamedRange[] {
  return feuilles.flatMap((feuille) => {
    if (!feuille.pageSetup) return [];
    const { printArea, printTitlesRow, printTitlesColumn, ...reste } = feuille.pageSetup;
    feuille.pageSetup = reste;
    const { name } = feuille;
    const titres = [printTitlesColumn, printTitlesRow].filter((plage) => plage !== undefined);
    const noms: NamedRange[] = [];
    if (printArea !== undefined) {
      noms.push({ name: '_xlnm.Print_Area', range: adresses(name, printArea.split(',')), scope: name });
    }
    if (titres.length > 0) noms.push({ name: '_xlnm.Print_Titles', range: adresses(name, titres), scope: name });
    return noms;
  });
}

function adresses(feuille: string, plages: readonly string[]): string {
  const nom = `'${feuille.replaceAll("'", "''")}'`;
  return plages.map((plage) => `${nom}!${plage}`).join(',');
}

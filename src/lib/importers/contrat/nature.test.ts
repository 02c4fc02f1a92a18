import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { ecrisClasseur } from '$lib/exports/classeur/classeur';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { contrat } from './contrat';
import { natureDeClasseur } from './nature';

/** An OLE container whose directory has these names: what follows does not matter here. */
function ole(...noms: string[]): Uint8Array {
  const utf16 = noms.flatMap((nom) => Array.from(nom, (c) => [c.charCodeAt(0), 0]).flat());
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...utf16]);
}

const zip = (parties: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, strToU8(texte)])));
const odsChiffre = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'META-INF/manifest.xml': strToU8('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
  'content.xml': strToU8('???')
});

describe('ce qu’est un classeur, à ses seuls octets', () => {
  it.each([
    ['protege', ole('EncryptedPackage', 'EncryptionInfo'), 'mot de passe'],
    ['xls', ole('Workbook'), 'enregistrez-le au format .xlsx'],
    ['xls', ole('Book'), 'enregistrez-le au format .xlsx'],
    ['xlsb', zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }), 'enregistrez-le au format .xlsx'],
    ['protege', odsChiffre, 'sans mot de passe'],
    [
      'fods',
      strToU8(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
      ),
      '.xlsx'
    ],
    [
      'xml-2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      '.xlsx'
    ],
    ['document', zip({ 'word/document.xml': '' }), 'classeur lui-même'],
    ['document', ole('WordDocument'), 'classeur lui-même']
  ] as const)('%s se nomme, avec quoi en faire', (genre, bytes, suite) => {
    const nature = natureDeClasseur(bytes);
    expect(nature).toMatchObject({ genre, feuilles: null, deContrat: false });
    expect(nature?.suite).toContain(suite);
  });

  it('un contrat se reconnaît à ses feuilles, quel que soit le nom du fichier', async () => {
    for (const format of ['xlsx', 'ods'] as const) {
      const nature = natureDeClasseur(await ecrisClasseur(petitJeu, 'essai-2024', { format }));
      expect(nature).toMatchObject({ genre: format, deContrat: true, suite: null });
      expect(nature?.feuilles).toContain('Vie du contrat');
    }
    const autre = await writeXlsx({ sheets: [{ name: 'Capacité & lits', rows: [['finess']] }] });
    expect(natureDeClasseur(autre)).toMatchObject({ genre: 'xlsx', deContrat: false, feuilles: ['Capacité & lits'] });
  });

  it('rien d’autre n’en est un', () => {
    for (const texte of ['', 'PK', 'FI;RS\n1;2', '<html><body>', '<?xml version="1.0"?><a/>']) {
      expect(natureDeClasseur(strToU8(texte))).toBeNull();
    }
    expect(natureDeClasseur(zip({ 'donnees.csv': 'a;b' }))).toBeNull();
  });

  it('l’import d’un classeur binaire, protégé ou d’avant 2007 est refusé en le nommant', async () => {
    const lu = await contrat.importe(ole('EncryptedPackage'), 'contrat.xlsx');
    expect(lu.problems).toMatchObject([
      { severite: 'refus', message: 'Le fichier n’est pas lu\u00a0: c’est un classeur protégé par un mot de passe.' }
    ]);
    expect((await contrat.importe(ole('Workbook'), 'a.xls')).problems[0]?.message).toContain('.xls d’avant 2007');
  });
});

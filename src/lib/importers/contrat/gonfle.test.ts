import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lisFeuilles } from './feuilles';
import { morceauxDe, entreesDe } from './zip';

const MO = 1_000_000;
const octets = (texte: string) => new TextEncoder().encode(texte);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one cell. */
function classeur(cellule: string, partages = ''): Uint8Array<ArrayBuffer> {
  const relations = (liens: string) => octets(`<Relationships>${liens}</Relationships>`);
  const lien = (id: string, type: string, cible: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${cible}"/>`;
  const parties: Zippable = {
    '[Content_Types].xml': octets('<Types/>'),
    '_rels/.rels': relations(lien('r0', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': octets('<workbook><sheets><sheet name="Contrat" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': relations(
      lien('r1', 'worksheet', 'worksheets/sheet1.xml') +
        (partages === '' ? '' : lien('r2', 'sharedStrings', 'sharedStrings.xml'))
    ),
    'xl/worksheets/sheet1.xml': octets(`<worksheet><sheetData><row r="1">${cellule}</row></sheetData></worksheet>`),
    ...(partages !== '' && { 'xl/sharedStrings.xml': octets(`<sst><si><t>${partages}</t></si></sst>`) })
  };
  return new Uint8Array(zipSync(parties));
}

const enLigne = (texte: string) => `<c r="A1" t="inlineStr"><is><t>${texte}</t></is></c>`;
const FEUILLE = 'xl/worksheets/sheet1.xml';

/** The same file, whose directory gives another size to a part. */
function declare(bytes: Uint8Array, nom: string, taille: number): Uint8Array {
  const copie = bytes.slice();
  const [vue, cherche] = [new DataView(copie.buffer), octets(nom)];
  for (let p = 0; p + 46 < copie.length; p += 1) {
    if (vue.getUint32(p, true) !== 0x02014b50) continue;
    if (cherche.every((o, i) => copie[p + 46 + i] === o)) vue.setUint32(p + 24, taille, true);
  }
  return copie;
}

describe('une cellule qui gonfle', () => {
  it('de la longueur qu’un tableur écrit, se lit', async () => {
    const [feuille] = await lisFeuilles(classeur(enLigne('a'.repeat(32_767))));
    expect(feuille?.lignes[0]?.valeurs).toEqual(['a'.repeat(32_767)]);
  });

  it('de 4 Mo faits de 5 ko, est refusée à son premier million de caractères, en ligne comme partagée', async () => {
    const long = 'a'.repeat(4 * MO);
    const refus = 'un texte y dépasse un million de caractères';
    const enligne = classeur(enLigne(long));
    expect(enligne.length).toBeLessThan(10_000);
    await expect(lisFeuilles(enligne)).rejects.toThrow(refus);
    await expect(lisFeuilles(classeur('<c r="A1" t="s"><v>0</v></c>', long))).rejects.toThrow(refus);
  });

  it('n’est lue que morceau par morceau : qui s’arrête au premier n’en a pas ouvert la suite', async () => {
    const bytes = classeur(enLigne('a'.repeat(4 * MO)));
    const entree = entreesDe(bytes).find(({ nom }) => nom === FEUILLE);
    if (entree === undefined) throw new Error('sans feuille');
    for await (const morceau of morceauxDe(bytes, entree)) {
      expect(morceau.length).toBeLessThan(MO);
      break;
    }
  });

  it('plus longue que son répertoire ne le dit, est refusée ; annoncée à 4 Go, elle l’est sans être ouverte', async () => {
    const bytes = classeur(enLigne('a'.repeat(100_000)));
    await expect(lisFeuilles(declare(bytes, FEUILLE, 10))).rejects.toThrow(`${FEUILLE} y est abîmé`);
    await expect(lisFeuilles(declare(bytes, FEUILLE, 4_000 * MO))).rejects.toThrow(
      'il est trop volumineux pour un contrat'
    );
  });
});

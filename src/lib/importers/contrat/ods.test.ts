import { describe, expect, it } from 'vitest';
import { Balises, XmlAbime } from './balises';
import { ClasseurTropGrand, Compte, type Feuille } from './feuille';
import { LecteurOds } from './ods';
import { StylesOds } from './ods-styles';

const feuille = (lignes: string): string =>
  `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Gains &amp; co">${lignes}</table:table></office:spreadsheet></office:body></office:document-content>`;
const feuillesDOds = (xml: string): Feuille[] => {
  const lecteur = new LecteurOds(new StylesOds(), new Compte());
  const balises = new Balises(lecteur);
  balises.pousse(xml);
  balises.termine();
  return lecteur.feuilles;
};
const lis = (lignes: string): unknown =>
  feuillesDOds(feuille(lignes))[0]?.lignes.map(({ numero, valeurs }) => ({ numero, valeurs }));

describe('une feuille OpenDocument', () => {
  it('rend ses paragraphes à la ligne, ses blancs, et tait commentaires et dessins', () => {
    expect(
      lis(
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><draw:frame><text:p>dessin</text:p></draw:frame><text:p>a<text:s text:c="2"/>b &lt;c&gt;</text:p><text:p><text:span>d</text:span><text:line-break/>e</text:p></table:table-cell></table:table-row>'
      )
    ).toEqual([{ numero: 1, valeurs: ['a  b <c>\nd\ne'] }]);
  });

  it('rend nombres, taux, dates et booléens par leur valeur et non par ce qui est affiché', () => {
    const cellule = (attributs: string): string =>
      `<table:table-cell ${attributs}><text:p>affiché</text:p></table:table-cell>`;
    expect(
      lis(
        `<table:table-row>${[
          'office:value-type="float" office:value="1234.5"',
          'office:value-type="percentage" office:value="0.08"',
          'office:value-type="date" office:date-value="2026-12-31"',
          'office:value-type="boolean" office:boolean-value="true"'
        ]
          .map(cellule)
          .join('')}</table:table-row>`
      )
    ).toEqual([{ numero: 1, valeurs: [1234.5, 0.08, new Date('2026-12-31T00:00:00Z'), true] }]);
  });

  it('ne compte que les lignes remplies, à leur place, même après un million de lignes mises en forme', () => {
    const vide =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="ce1" table:number-columns-repeated="1024"/></table:table-row>';
    const pleine =
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(lis(vide + pleine)).toEqual([
      { numero: 1_048_571, valeurs: [null, 'x', 'x'] },
      { numero: 1_048_572, valeurs: [null, 'x', 'x'] }
    ]);
  });

  it('refuse une valeur recopiée jusqu’au bout de la feuille', () => {
    const recopiee =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(() => lis(recopiee)).toThrow(ClasseurTropGrand);
  });

  it('un contenu coupé est refusé, où qu’il le soit', () => {
    const entier = feuille(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    );
    for (let i = 0; i < entier.length; i += 7) expect(() => feuillesDOds(entier.slice(0, i))).toThrow(XmlAbime);
  });

  it('refuse une cellule faite de blancs sans fin', () => {
    const blancs = '<text:s text:c="1000"/>'.repeat(2_000);
    const cellule = `<table:table-row><table:table-cell office:value-type="string"><text:p>${blancs}</text:p></table:table-cell></table:table-row>`;
    expect(() => lis(cellule)).toThrow('un million de caractères');
  });
});

import { describe, expect, it } from 'vitest';
import { enOds, enXlsx, type Case, type Masques } from '../../../tests/fixtures/classeur/formats';
import { lisClasseur } from './classeur';
import { feuillesDeTexte } from './lecture/classeur';

const ENTETE = ['BOR', 'AN', 'FI', 'FI_EJ', 'LIT_MED', 'SEJHC_MED', 'JOU_MED', 'LIT_MCO', 'SEJHC_MCO', 'JOU_MCO'];
const MCO: Case[] = ['MCO', 2024, 10000024, 10780054, 40, 1000, 9000, 40, 1000, 9000];
const neuf = (v: Case): Case => (typeof v === 'number' ? { v, format: '000000000' } : v);

describe.each([
  { format: 'XLSX', ecris: enXlsx, nom: 'MCO_2024r.xlsx' },
  { format: 'ODS', ecris: enOds, nom: 'MCO_2024r.ods' }
])('un classeur de producteur en $format', ({ ecris, nom }) => {
  const classeur = (ligne: readonly Case[], masques: Masques = {}) =>
    ecris([{ nom: 'MCO_2024r', lignes: [ENTETE, ligne], masques }]);
  const avecFiness = MCO.map((v, i) => (i === 2 || i === 3 ? neuf(v) : v));

  it('un FINESS montré sur neuf chiffres garde son zéro', async () => {
    const [lu] = await lisClasseur(classeur(avecFiness), nom, {});
    expect(lu?.rows.mesure?.map((m) => m.entite)).toContain('010780054');
  });

  it('un pour cent est ce que la cellule montre : jamais 0,6 pour 60 %', async () => {
    const bytes = ecris([{ nom: 'F', lignes: [['taux'], [{ v: 0.6, format: '0%' }], [{ v: 1.2, format: '0.0"%"' }]] }]);
    const [feuille] = await feuillesDeTexte(bytes);
    expect(feuille?.lignes.map(({ cellules }) => cellules[0])).toEqual(['taux', '60\u00a0%', '1.2\u00a0%']);
  });

  it('une ligne et une colonne masquées sont lues, et dites avec leur nombre', async () => {
    const [lu] = await lisClasseur(classeur(avecFiness, { lignes: [2], colonnes: [4] }), nom, {});
    expect(lu?.problems.filter((p) => p.genre === 'contenu masqué').map((p) => p.message)).toEqual([
      'La feuille «\u00a0MCO_2024r\u00a0» est lue avec ce qu’elle masque\u00a0: 1 ligne masquée, colonne masquée E.'
    ]);
    const [sans] = await lisClasseur(classeur(avecFiness), nom, {});
    expect(sans?.problems.filter((p) => p.genre === 'contenu masqué')).toEqual([]);
  });
});

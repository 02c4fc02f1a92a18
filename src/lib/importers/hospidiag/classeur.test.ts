import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fiche, genres, importe, mesureDe } from '../../../../tests/fixtures/fixtures';
import { lisFichier } from '../fichier';
import { sourceDOctets } from '../lecture/source';
import type { ImportResult } from '../types';
import { feuillesDeTexte } from '../lecture/classeur';
import { importeClasseurHospidiag } from './hospidiag';

const fiches = [
  fiche('LITS', [{ source: 'hospidiag', valeur: 'CI_AC1' }], 'stock'),
  fiche('IP_MED', [{ source: 'hospidiag', valeur: 'P1' }]),
  fiche('AMBU', [{ source: 'hospidiag', valeur: 'P12 * 0.01' }]),
  fiche('ABSENTEISME', [{ source: 'hospidiag', valeur: 'RH8 * 0.01' }])
];

type Lignes = (string | number | null)[][];
const feuilles: Record<string, Lignes> = {
  Indicateur: [
    ['axe', 'sous_axe', 'indic', 'code_hospidiag', 'libelle'],
    ['Carte d’identité', 'PMSI', 'CI_A1', 'CI-A1', 'Nombre de RSA de médecine (HC)']
  ],
  Etablissement: [
    ['finess', 'rs', 'cat', 'taille_MCO'],
    ['990780011', 'CH DES COLLINES', 'CH', 'T3'],
    ['990000111', 'CLINIQUE DES COLLINES', 'CLI', 'T2']
  ],
  'Lits et Places': [
    ['finess', 'Indicateur', 'Valeur'],
    ['990780011', 'CI_AC1', '160'],
    ['990000111', 'CI_AC1', '60'],
    ['990780011', 'CI_AC2', '']
  ],
  'Activité Globale': [
    ['finess', 'CI_A1', 'CI_A2', 'CI_A5', 'P1', 'P12', 'RH8'],
    ['990780011', '4000', '1200', '1800', '1,02', '60', 'huit'],
    ['990000111', '900', '1500', '4000', '0,91', '78', '.z']
  ]
};

const classeur = (contenu: Record<string, Lignes>): Promise<Uint8Array> =>
  writeXlsx({ sheets: Object.entries(contenu).map(([name, rows]) => ({ name, rows })) });
const lis = async (contenu: Record<string, Lignes>, fichier = 'Hospi_2018.xlsx'): Promise<ImportResult> =>
  importeClasseurHospidiag(await feuillesDeTexte(await classeur(contenu)), fichier, { fiches });

describe('le classeur à quatre feuilles de Hospi Diag', () => {
  it('se reconnaît à ses feuilles, quel que soit son nom ; un nom en « hospi » ne suffit pas', async () => {
    expect(await importe(await classeur(feuilles), 'export 2018.xlsx')).toMatchObject({
      importeur: 'hospidiag',
      statut: 'lu'
    });
    const autre = await classeur({
      Feuil1: [
        ['code', 'libelle'],
        ['a', 'b']
      ]
    });
    const [arrivee] = await lisFichier(sourceDOctets(autre, 'Hospices civils 2018.xlsx'));
    expect(arrivee).toMatchObject({ genre: 'inconnu', probleme: { genre: 'non reconnu' } });
    expect(arrivee?.genre === 'inconnu' && arrivee.probleme.message).toContain('Feuil1');
  });

  it('joint ses feuilles sur le FINESS, feuille longue comprise', async () => {
    const r = await lis(feuilles);
    expect(r).toMatchObject({ statut: 'lu', annee: 2018, edition: 'Hospi_2018', lues: 2, gardees: 1 });
    expect(mesureDe(r, '990780011', 'LITS')).toMatchObject({ valeur: 160, debut: '2018-12-31' });
    expect(mesureDe(r, '990780011', 'IP_MED').valeur).toBe(1.02);
    expect(mesureDe(r, '990780011', 'AMBU').valeur).toBeCloseTo(0.6, 12);
  });

  it('sans sa feuille « Activité Globale », ou « Etablissement », est refusé pour ce qu’il est, la feuille nommée', async () => {
    const sans = async (nom: string) => {
      const reste = Object.fromEntries(Object.entries(feuilles).filter(([autre]) => autre !== nom));
      return (await importe(await classeur(reste), 'Hospi_2018.xlsx')).problems.map((p) => [p.severite, p.message]);
    };
    for (const nom of ['Activité Globale', 'Etablissement']) {
      const message = `Le fichier n’est pas lu\u00a0: c’est un classeur Hospi Diag sans sa feuille «\u00a0${nom}\u00a0».`;
      expect(await sans(nom)).toEqual([['refus', message]]);
    }
  });

  it('sans sa feuille « Lits et Places », le dit si un indicateur en dépend, et se tait sinon', async () => {
    const { 'Lits et Places': lits, ...reste } = feuilles;
    expect(lits).toBeDefined();
    const absente = ({ problems }: ImportResult) => problems.filter((p) => p.genre === 'feuille absente');
    expect(absente(await lis(reste)).map((p) => p.message)).toEqual([
      'Le classeur n’a pas sa feuille «\u00a0Lits et Places\u00a0», qui donne CI_AC1.'
    ]);
    const bytes = await classeur(reste);
    const sansLits = fiches.filter(({ code }) => code !== 'LITS');
    const lu = importeClasseurHospidiag(await feuillesDeTexte(bytes), 'Hospi_2018.xlsx', { fiches: sansLits });
    expect([lu.statut, absente(lu)]).toEqual(['lu', []]);
  });

  it('des titres répétés au milieu d’une feuille sont dits à leur ligne, et ne sont pas un établissement', async () => {
    const [titres = [], ...lignes] = feuilles['Activité Globale'] ?? [];
    const r = await lis({
      ...feuilles,
      'Activité Globale': [titres, ...lignes.slice(0, 1), titres, ...lignes.slice(1)]
    });
    expect(r.problems.filter((p) => p.genre === 'titres répétés')).toMatchObject([
      { feuille: 'Activité Globale', ligne: 3 }
    ]);
    expect([r.lues, r.rows]).toEqual([2, (await lis(feuilles)).rows]);
  });

  it('situe une valeur illisible à sa feuille et à sa cellule', async () => {
    const r = await lis(feuilles);
    expect(r.problems.find((p) => p.genre === 'valeur illisible')).toMatchObject({
      feuille: 'Activité Globale',
      cellule: 'G2',
      colonne: 'RH8',
      valeur: 'huit'
    });
  });

  it('ne choisit pas en silence entre deux valeurs', async () => {
    const lits = [...(feuilles['Lits et Places'] ?? []), ['990780011', 'CI_AC1', '170']];
    const r = await lis({ ...feuilles, 'Lits et Places': lits });
    expect(mesureDe(r, '990780011', 'LITS').valeur).toBe(160);
    expect(r.problems.find((p) => p.genre === 'valeur en double')).toMatchObject({ cellule: 'C5', valeur: '170' });
  });

  it('refuse des FINESS devenus des nombres, et un classeur tronqué', async () => {
    const nombres = await lis({
      ...feuilles,
      Etablissement: [
        ['finess', 'cat'],
        [10780054, 'CH']
      ]
    });
    expect(nombres.statut).toBe('refuse');
    expect(nombres.problems[0]).toMatchObject({ feuille: 'Etablissement', cellule: 'A2', valeur: '10780054' });
    const bytes = await classeur(feuilles);
    const tronque = await importe(bytes.subarray(0, bytes.length / 2), 'Hospi_2018.xlsx');
    expect(genres(tronque)).toEqual(['classeur illisible']);
  });
});

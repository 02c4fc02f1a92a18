import { gzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fixture, genres, importe, mesureDe, octets } from '../../../tests/fixtures/fixtures';
import { lisFichier, type Arrivee } from './fichier';
import { lisCsv } from './lecture/csv';
import { sourceDOctets } from './lecture/source';
import { decode } from './lecture/texte';
import type { Problem } from './types';

const lis = (bytes: Uint8Array, nom = 'fichier'): Promise<Arrivee[]> => lisFichier(sourceDOctets(bytes, nom));
const MCO = fixture('sae/MCO_2024r.csv');
const texteMco = decode(MCO).texte;
const DIAMANT = 'diamant/QUO_SAN_FINANCE_2023_01_20.CSV';

/** What is said of a file that is not read, and whether it is refused. */
async function dit(bytes: Uint8Array, nom?: string): Promise<Problem> {
  const [arrivee] = await lis(bytes, nom);
  const probleme = arrivee?.genre === 'inconnu' ? arrivee.probleme : arrivee?.resultat.problems[0];
  if (!probleme) throw new Error('rien n’est dit');
  return probleme;
}

function utf16(texte: string, gros = false): Uint8Array {
  const bytes = new Uint8Array(2 + texte.length * 2);
  const vue = new DataView(bytes.buffer);
  vue.setUint16(0, 0xfeff, !gros);
  for (let i = 0; i < texte.length; i += 1) vue.setUint16(2 + i * 2, texte.charCodeAt(i), !gros);
  return bytes;
}

describe('un bordereau de la SAE', () => {
  it('d’un autre sujet n’est pas pris pour celui de MCO, même s’il a ses colonnes de lits', async () => {
    const hpr = texteMco.replaceAll(/^MCO;/gm, 'HPR;');
    expect((await dit(octets(hpr), 'MCO_2024r.csv')).message).toContain('bordereau HPR (hôpitaux de proximité)');
    const synthese = 'BOR;AN;FI;FI_EJ;LIT_MCO\nSYGEN;2024;990000011;990780011;30';
    expect((await dit(octets(synthese), 'MCO_2024r.csv')).message).toContain('bordereau SYGEN');
  });

  it('sans colonne BOR, se reconnaît à toutes les colonnes utilisées', async () => {
    const seules = 'AN;FI;FI_EJ;LIT_MCO\n2024;990000011;990780011;30';
    const probleme = await dit(octets(seules), 'MCO_2024r.csv');
    expect(probleme).toMatchObject({ severite: 'information', genre: 'non reconnu' });
    expect(probleme.suite).toContain('Le plus proche\u00a0: SAE');
  });

  it('une ligne d’un autre bordereau, ou sans année, est refusée à sa ligne', async () => {
    const lignes = texteMco.split(/\r?\n/);
    lignes[1] = (lignes[1] ?? '').replace(/^MCO;/, 'PSY;');
    lignes[2] = (lignes[2] ?? '').replace(/^MCO;2024;/, 'MCO;;');
    const r = await importe(octets(lignes.join('\n')), 'MCO_2024r.csv');
    const deux = r.problems.filter((p) => p.genre === 'autre bordereau' || p.genre === 'année illisible');
    expect(deux.map((p) => [p.ligne, p.valeur])).toEqual([
      [2, 'PSY'],
      [3, '']
    ]);
  });

  it('garde son édition quand une copie a changé son nom', async () => {
    expect((await importe(MCO, 'MCO_2024r (1).csv')).edition).toBe('MCO_2024r');
    expect((await importe(MCO, 'mes fichiers/export MCO 2024.csv')).edition).toBe('MCO_2024');
    expect((await importe(MCO, 'MCO_2024a.csv')).rows.mesure?.[0]?.statut).toBe('provisoire');
  });
});

describe('l’écriture d’un fichier', () => {
  const texte = new TextDecoder().decode(fixture(DIAMANT));
  const attendu = () => importe(fixture(DIAMANT), DIAMANT);

  it('UTF-16, sep=, marque d’ordre, fins de ligne CR, tabulations : les mêmes valeurs', async () => {
    const { rows } = await attendu();
    const cr = texte.replaceAll(/\r?\n/g, '\r');
    const tabule = texte.replaceAll(';', '\t');
    for (const bytes of [
      ...[utf16(texte), utf16(texte, true), utf16(texte).subarray(2), octets(`sep=;\r\n${texte}`)],
      ...[octets(`\uFEFF${texte}`), octets(cr), octets(tabule), octets(`\n\n${texte}`)]
    ]) {
      expect((await importe(bytes, DIAMANT)).rows).toEqual(rows);
    }
  });

  it('les lignes sont comptées comme le fichier les montre : CR seul, ligne sep=', async () => {
    const ligne = (r: { problems: Problem[] }) => r.problems.find((p) => p.genre === 'année illisible')?.ligne;
    expect(ligne(await importe(octets(texte.replaceAll(/\r?\n/g, '\r')), DIAMANT))).toBe(11);
    expect(ligne(await importe(octets(`sep=;\n${texte}`), DIAMANT))).toBe(12);
  });

  it('une colonne deux fois dans l’en-tête fait refuser le fichier, qui la nomme', async () => {
    const r = await importe(octets('NOM_COURT_GHT;LIT_MCO;SEJHC_MCO;JOU_MCO;LIT_MCO\nZZ-01;5;6;7;8'), 'GHT_2021r.csv');
    expect(r).toMatchObject({ statut: 'refuse', rows: {}, gardees: 0 });
    expect(r.problems[0]).toMatchObject({ ligne: 1, colonne: 'LIT_MCO', genre: 'colonne en double' });
  });

  it('une cellule de trop fait refuser la ligne, jamais lue décalée', async () => {
    const lignes = texte.split('\n');
    const place = lignes.findIndex((l) => l.startsWith('990780011;;2022'));
    lignes[place] = (lignes[place] ?? '').replace('990780011;;2022;', '990780011;;2022;7;').replace(/\r?$/, '');
    const r = await importe(octets(lignes.join('\n')), DIAMANT);
    expect(r.problems.find((p) => p.genre === 'ligne trop longue')).toMatchObject({ ligne: place + 1 });
    expect(r.ecarts.find((e) => e.sort === 'refusee' && e.raison.startsWith('nombre de cellules'))?.nombre).toBe(1);
  });

  it('un guillemet jamais refermé, ou refermé au milieu d’une cellule, est refusé à sa ligne', async () => {
    const entete = 'NOM_COURT_GHT;LIT_MCO;SEJHC_MCO;JOU_MCO';
    const ouvert = await importe(octets(`${entete}\nZZ-01;1;2;3\nZZ-02;"1;2;3\nZZ-03;1;2;3`), 'GHT_2021r.csv');
    expect(ouvert).toMatchObject({ statut: 'refuse', rows: {} });
    expect(ouvert.problems[0]).toMatchObject({ ligne: 3, genre: 'guillemet ouvert' });
    const milieu = await importe(octets(`${entete}\nZZ-01;1;2;3\nZZ-02;"1"9;2;3`), 'GHT_2021r.csv');
    expect(milieu.gardees).toBe(1);
    expect(milieu.problems.find((p) => p.genre === 'guillemet mal placé')).toMatchObject({ ligne: 3 });
  });

  it('lue par morceaux, une table est la même que lue d’un coup, où que tombent les coupures', async () => {
    for (const taille of [1, 2, 3, 7, 64, 1000]) {
      const source = {
        nom: 'MCO_2024r.csv',
        async *morceaux() {
          for (let p = 0; p < MCO.length; p += taille) yield await Promise.resolve(MCO.subarray(p, p + taille));
        }
      };
      const [arrivee] = await lisFichier(source);
      expect(arrivee).toEqual({ genre: 'lu', resultat: await importe(MCO, 'MCO_2024r.csv') });
    }
    expect(lisCsv(octets('a;b\r\n"x\r\ny";2\r\n')).lignes).toEqual([{ ligne: 2, cellules: ['x\r\ny', '2'] }]);
  });
});

describe('un fichier qui n’est pas une table', () => {
  it('vide, il peut être celui de l’hôpital : on ne le renvoie pas seulement au producteur', async () => {
    const { suite } = await dit(new Uint8Array());
    expect(suite).toContain('Si c’est votre fichier, rouvrez l’original et enregistrez-le de nouveau');
  });

  it('est nommé pour ce qu’il est, avec quoi faire', async () => {
    const cas: [Uint8Array, string, string][] = [
      [octets('<!DOCTYPE html><html><body>Connexion'), 'refus', 'une page web'],
      [octets('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12'), 'refus', 'un pointeur Git LFS'],
      [octets('%PDF-1.7'), 'information', 'un document PDF'],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'information', 'une image'],
      [octets('PAR1xxxx'), 'refus', 'un fichier Parquet'],
      [new Uint8Array(), 'refus', 'un fichier vide'],
      [octets('{"schemaVersion":"v1.0.0","generatedAt":"x","gco":[]}'), 'information', 'un fichier FINESS+'],
      [octets('{"type":"FeatureCollection"}'), 'information', 'une carte'],
      [new Uint8Array([0x50, 0x4b, 3, 4]), 'refus', 'L’archive ne s’ouvre pas'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'refus', 'Office d’avant 2007'],
      [octets('rien à lire'), 'information', 'un texte sans colonnes'],
      [octets('code;libellé\nZZ-01;COLLINES'), 'information', 'un tableau de 2\u00a0colonnes'],
      [fixture('hospidiag/pdmreg_2013.csv'), 'information', 'Hospi Diag, parts de marché']
    ];
    for (const [bytes, severite, message] of cas) {
      const probleme = await dit(bytes);
      expect(probleme.severite).toBe(severite);
      expect(probleme.message).toContain(message);
      expect(probleme.suite).not.toBe('');
    }
  });
});

describe('une archive', () => {
  it('gzip ou zip s’ouvre : les fichiers qu’elle contient sont lus sous son nom', async () => {
    const [gz] = await lis(gzipSync(MCO), 'MCO_2024r.csv.gz');
    expect(gz).toMatchObject({ genre: 'lu', resultat: { fichier: 'MCO_2024r.csv.gz/MCO_2024r.csv', annee: 2024 } });
    const zip = zipSync({ 'sae/MCO_2024r.csv': MCO, 'lisez-moi.pdf': octets('%PDF-1.7'), '__MACOSX/x': octets('x') });
    const dedans = await lis(zip, 'sae.zip');
    expect(dedans.map((a) => (a.genre === 'lu' ? a.resultat.fichier : a.fichier))).toEqual([
      'sae.zip/lisez-moi.pdf',
      'sae.zip/sae/MCO_2024r.csv'
    ]);
  });

  it('tronquée, abîmée ou dans trop d’autres, elle est refusée et le dit', async () => {
    const gz = gzipSync(MCO);
    expect((await dit(gz.subarray(0, gz.length / 2), 'a.gz')).message).toContain('tronquée ou abîmée');
    const zip = zipSync({ 'a.csv': MCO });
    zip[60] = (zip[60] ?? 0) ^ 0xff;
    expect((await dit(zip, 'a.zip')).message).toContain('abîmé');
    const poupee = gzipSync(gzipSync(gzipSync(MCO)));
    expect((await dit(poupee, 'a.gz')).message).toContain('elle en contient d’autres');
  });
});

describe('une table dans un classeur', () => {
  it('SAE enregistrée en .xlsx : lue par sa feuille, un problème situé à elle', async () => {
    const { entete, lignes } = lisCsv(MCO);
    const rows = [entete, ...lignes.map((l) => l.cellules)];
    const bytes = await writeXlsx({ sheets: [{ name: 'MCO', rows }] });
    const [direct, classeur] = [await importe(MCO, 'MCO_2024r.csv'), await importe(bytes, 'MCO_2024r.xlsx')];
    expect(classeur).toMatchObject({ importeur: 'sae-mco', statut: 'lu', gardees: direct.gardees });
    expect(classeur.rows).toEqual(direct.rows);
    expect(classeur.problems.find((p) => p.genre === 'valeur illisible')).toMatchObject({ feuille: 'MCO', ligne: 8 });
  });

  it('un contrat se reconnaît à ses feuilles, fût-il nommé comme un fichier de Hospi Diag', async () => {
    const contrat = fixture('classeur/contrat-libreoffice.xlsx');
    for (const nom of ['Hospices civils - contrat.xlsx', 'HDF 2024.xlsx', 'HDJ.ods']) {
      expect((await importe(contrat, nom)).importeur).toBe('contrat');
    }
  });
});

describe('le compte des lignes', () => {
  it('toute ligne lue est utilisée, écartée ou refusée', async () => {
    const r = await importe(fixture(DIAMANT), DIAMANT);
    expect(r.ecarts).toEqual([
      { sort: 'refusee', raison: 'année illisible', nombre: 1 },
      { sort: 'ecartee', raison: 'ligne de site, celle de l’entité est retenue', nombre: 2 },
      { sort: 'ecartee', raison: 'ligne qui répète les comptes d’une autre', nombre: 1 },
      { sort: 'refusee', raison: 'comptes en plusieurs lignes qui se contredisent', nombre: 2 }
    ]);
    expect(r.gardees + r.ecarts.reduce((n, e) => n + e.nombre, 0)).toBe(r.lues);
  });

  it('une entité que le jeu ne suit pas est écartée, et comptée', async () => {
    const r = await importe(MCO, 'MCO_2024r.csv', { fiches: [], suit: (ej) => ej === '990780011' });
    expect(r).toMatchObject({ lues: 7, gardees: 2 });
    expect(r.ecarts).toContainEqual({
      ...{ sort: 'ecartee', raison: 'entité juridique hors du périmètre du jeu' },
      nombre: 4
    });
  });

  it('mille fautes de la même sorte se comptent, et le rapport reste borné', async () => {
    const lignes = Array.from({ length: 1000 }, () => 'MCO;2024;9900000XX;990780011;1');
    const entete = 'BOR;AN;FI;FI_EJ;LIT_MCO';
    const r = await importe(octets([entete, ...lignes, 'MCO;2024;990000011;990780011;1'].join('\n')), 'MCO_2024r.csv');
    const fautes = r.problems.filter((p) => p.genre === 'FINESS illisible');
    expect(fautes).toHaveLength(101);
    expect(fautes.at(-1)?.message).toContain('900 autres cas');
    expect(r.ecarts).toContainEqual({ sort: 'refusee', raison: 'FINESS illisible', nombre: 1000 });
    expect(genres(r)).not.toContain('aucune ligne');
    expect(mesureDe(r, '990780011', 'LITS_MCO').valeur).toBe(1);
  });
});

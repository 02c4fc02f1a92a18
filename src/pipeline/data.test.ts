import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseIndex } from '$lib/engine/publication';
import { ecrisClasseurDEtablissement } from '$lib/exports/classeur/classeur';
import { petitJeu } from '../../tests/parity/petit-jeu';
import { main } from './data';
import { main as sql } from './sql';

const FIXTURES = 'tests/fixtures';
let dossier: string;
let sortie: string;
let dit: string[];

beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'source-'));
  sortie = mkdtempSync(path.join(tmpdir(), 'sortie-'));
  dit = [];
  vi.spyOn(console, 'log').mockImplementation((texte: string) => void dit.push(texte));
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const d of [dossier, sortie]) rmSync(d, { recursive: true, force: true });
});

function depose(fichier: string, sous = ''): void {
  mkdirSync(path.join(dossier, sous), { recursive: true });
  cpSync(path.join(FIXTURES, fichier), path.join(dossier, sous, path.basename(fichier)));
}

const construis = (...plus: string[]) => main(['--jeu', 'essai', '--source', dossier, '--sortie', sortie, ...plus]);

function rapport(): {
  fichiers: { fichier: string; statut: string }[];
  nonReconnus: { fichier: string; message: string; suite: string }[];
  indicateursVides: { code: string; raison: string }[];
} {
  const [jeu] = parseIndex(readFileSync(path.join(sortie, 'index.json'), 'utf8'));
  return JSON.parse(
    readFileSync(path.join(sortie, 'essai', jeu?.dataVersion ?? '', 'rapport.json'), 'utf8')
  ) as ReturnType<typeof rapport>;
}

describe('npm run data sur un dossier de producteurs', () => {
  it('lit les sous-dossiers, nomme ce qu’il ne reconnaît pas, et publie', async () => {
    depose('sae/GHT_2024r.csv', 'sae/2024');
    writeFileSync(path.join(dossier, 'lisez-moi.txt'), 'rien à lire');
    expect(await construis()).toBe(0);
    expect(rapport().nonReconnus).toMatchObject([
      { fichier: 'lisez-moi.txt', message: 'Le fichier n’est pas lu\u00a0: c’est un texte sans colonnes.' }
    ]);
    expect(dit.join('\n')).toContain('sae/2024/GHT_2024r.csv\u00a0: sae-ght');
    expect(dit.join('\n')).toContain('lisez-moi.txt\u00a0: non reconnu, laissé de côté');
  });

  it('un fichier abîmé est refusé avec sa raison, les autres sont publiés, et la commande finit par 1', async () => {
    depose('sae/GHT_2024r.csv');
    depose('finess/etalab_casse.csv');
    expect(await construis()).toBe(1);
    expect(rapport().fichiers.map((f) => [f.fichier, f.statut])).toEqual([
      ['GHT_2024r.csv', 'lu'],
      ['etalab_casse.csv', 'refuse']
    ]);
    expect(dit.at(-1)).toContain('1 fichier(s) refusé(s)\u00a0: etalab_casse.csv');
  });

  it('sans aucune valeur, échoue et laisse en place le jeu précédent', async () => {
    depose('sae/GHT_2024r.csv');
    await construis();
    const avant = readFileSync(path.join(sortie, 'index.json'), 'utf8');
    rmSync(path.join(dossier, 'GHT_2024r.csv'));
    await expect(construis()).rejects.toThrow('aucun fichier du dossier n’a donné de valeur');
    expect(readFileSync(path.join(sortie, 'index.json'), 'utf8')).toBe(avant);
    expect(rapport().fichiers).toHaveLength(1);
  });

  it('dit en une ligne combien d’indicateurs n’ont aucune valeur, et les nomme tous dans le rapport', async () => {
    depose('sae/GHT_2024r.csv');
    await construis();
    const lignes = dit.filter((ligne) => ligne.includes('aucune valeur'));
    expect(lignes).toHaveLength(1);
    const { indicateursVides } = rapport();
    expect(indicateursVides.length).toBeGreaterThan(20);
    expect(lignes[0]).toContain(`${indicateursVides.length} indicateurs n’ont aucune valeur\u00a0: `);
    expect(indicateursVides.filter(({ code, raison }) => !code || !raison)).toEqual([]);
  });

  it('deux constructions des mêmes fichiers ont la même version', async () => {
    depose('sae/GHT_2024r.csv');
    await construis();
    const premiere = readFileSync(path.join(sortie, 'index.json'), 'utf8');
    await construis();
    expect(readFileSync(path.join(sortie, 'index.json'), 'utf8')).toBe(premiere);
  });

  it('refuse un nom qui ne peut pas être une adresse, ou qui en est déjà une', async () => {
    for (const nom of ['Grand Est', 'aide', '../ailleurs']) {
      await expect(main(['--jeu', nom, '--source', dossier, '--sortie', sortie])).rejects.toThrow(
        'ne peut pas nommer un jeu'
      );
    }
    expect(existsSync(path.join(sortie, 'index.json'))).toBe(false);
  });

  it('un jeu publié se questionne en SQL, et répond en CSV', async () => {
    depose('sae/GHT_2024r.csv');
    await construis();
    const sorties: string[] = [];
    type Fini = (cause?: Error | null) => void;
    const ecris = vi.spyOn(process.stdout, 'write');
    const vers = (faire: (texte: string, fini: Fini) => void) =>
      ecris.mockImplementation((texte: string | Uint8Array, fini?: BufferEncoding | Fini) => {
        if (typeof fini === 'function') faire(String(texte), fini);
        return true;
      });
    vers((texte, fini) => {
      sorties.push(texte);
      fini();
    });
    const demande = ['--jeu', 'essai', '--donnees', sortie, 'SELECT count(*) AS "n;""b""", NULL AS rien FROM jeu'];
    expect(await sql(demande)).toBe(0);
    expect(sorties.join('')).toBe('"n;""b""";rien\n1;\n');
    vers((_texte, fini) => fini(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })));
    expect(await sql(demande)).toBe(0);
    await expect(sql(['--jeu', 'absent', '--donnees', sortie, 'SELECT 1'])).rejects.toThrow('n’est pas construit');
  });

  it('un classeur de contrat du dossier se publie avec ses actions, et le jeu est dit simulé s’il l’est', async () => {
    depose('classeur/contrat-libreoffice.xlsx');
    const perimetre = path.join(dossier, '..', `${path.basename(dossier)}.csv`);
    writeFileSync(perimetre, 'ght;ej;nom\nZZ-01;970000001;CH de la Plaine\n');
    expect(await construis('--perimetre', perimetre)).toBe(0);
    rmSync(perimetre);
    const [jeu] = parseIndex(readFileSync(path.join(sortie, 'index.json'), 'utf8'));
    expect(jeu?.simule).toBe(true);
    const racine = path.join(sortie, 'essai', jeu?.dataVersion ?? '');
    expect(existsSync(path.join(racine, 'contrat/essai-2024/contrat.zip'))).toBe(true);
    const fiche = readFileSync(path.join(racine, 'vues/fiche/essai-2024/1.1.json'), 'utf8');
    expect(fiche).toContain('Fermer huit lits');
  });

  it('un classeur d’établissement, sans contrat, publie ses comptes\u00a0; d’un établissement non suivi, il est écarté et dit', async () => {
    const comptes = await ecrisClasseurDEtablissement(petitJeu, '970000001');
    writeFileSync(path.join(dossier, 'comptes.xlsx'), comptes);
    const suivi = path.join(dossier, '..', `${path.basename(dossier)}.csv`);
    writeFileSync(suivi, 'ght;ej;nom\nZZ-01;970000001;CH de la Plaine\n');
    expect(await construis('--perimetre', suivi)).toBe(0);
    const [jeu] = parseIndex(readFileSync(path.join(sortie, 'index.json'), 'utf8'));
    const racine = path.join(sortie, 'essai', jeu?.dataVersion ?? '');
    expect([existsSync(path.join(racine, 'ght/ZZ-01/comptes.zip')), existsSync(path.join(racine, 'contrat'))]).toEqual([
      true,
      false
    ]);
    writeFileSync(suivi, 'ght;ej;nom\nZZ-01;970000002;CH de la Côte\n');
    await expect(construis('--perimetre', suivi)).rejects.toThrow('rien des fichiers du dossier ne reste dans le jeu');
    rmSync(suivi);
  });

  it('un contrat dont aucun établissement n’est suivi n’est pas publié, et la commande le dit', async () => {
    depose('classeur/contrat-libreoffice.ods');
    depose('sae/GHT_2024r.csv');
    expect(await construis()).toBe(0);
    expect(dit.join('\n')).toContain('Le contrat «\u00a0essai-2024\u00a0» n’est pas publié');
  });

  it('un fichier par établissement sans périmètre échoue, laisse le jeu précédent et demande --perimetre', async () => {
    depose('sae/GHT_2024r.csv');
    await construis();
    const avant = readFileSync(path.join(sortie, 'index.json'), 'utf8');
    rmSync(path.join(dossier, 'GHT_2024r.csv'));
    for (const fichier of ['sae/MCO_2024r.csv', 'hospidiag/hospidiag_opendata_2013.csv', 'sae/ID_2024r.csv']) {
      depose(fichier);
      await expect(construis()).rejects.toThrow('--perimetre');
      rmSync(path.join(dossier, path.basename(fichier)));
      expect(readFileSync(path.join(sortie, 'index.json'), 'utf8')).toBe(avant);
    }
  });

  const perimetre = (texte: string): string => {
    const chemin = path.join(sortie, 'perimetre.csv');
    writeFileSync(chemin, texte);
    return chemin;
  };

  it('l’identité de la SAE donne leur nom et leur commune aux membres que le périmètre ne nomme pas', async () => {
    depose('sae/MCO_2024r.csv');
    depose('sae/ID_2024r.csv');
    expect(await construis('--perimetre', perimetre('ght;ej\nZZ-01;990780011\n'))).toBe(0);
    const [jeu] = parseIndex(readFileSync(path.join(sortie, 'index.json'), 'utf8'));
    expect(jeu).toBeDefined();
    const sorties: string[] = [];
    const ecris = vi.spyOn(process.stdout, 'write');
    ecris.mockImplementation((texte: string | Uint8Array, fini?: BufferEncoding | (() => void)) => {
      sorties.push(String(texte));
      if (typeof fini === 'function') fini();
      return true;
    });
    await sql(['--jeu', 'essai', '--donnees', sortie, 'SELECT nom, commune, categorie FROM etablissement']);
    expect(sorties.join('')).toContain('HOPITAL DE HAUTEVAL;HAUTEVAL;CH');
    const parFichier = new Map(rapport().fichiers.map((f) => [f.fichier, f]));
    expect(parFichier.get('MCO_2024r.csv')).toMatchObject({ lues: 7, gardees: 2 });
    expect(parFichier.get('ID_2024r.csv')).toMatchObject({ lues: 5, gardees: 3 });
  });

  it('deux classeurs du même contrat sont refusés, tous deux nommés ; rien n’est choisi à leur nom', async () => {
    depose('classeur/contrat-libreoffice.xlsx');
    depose('classeur/contrat-libreoffice.ods');
    depose('sae/GHT_2024r.csv');
    expect(await construis('--perimetre', perimetre('ght;ej;nom\nZZ-01;970000001;CH de la Plaine\n'))).toBe(1);
    const refuses = rapport().fichiers.filter((f) => f.statut === 'refuse');
    expect(refuses.map((f) => f.fichier)).toEqual(['contrat-libreoffice.ods', 'contrat-libreoffice.xlsx']);
    expect(dit.join('\n')).toContain('contrat-libreoffice.ods, contrat-libreoffice.xlsx');
  });

  it('de deux éditions d’une année, la base définitive passe avant l’administrative, quel que soit leur nom', async () => {
    depose('sae/GHT_2024r.csv');
    const texte = readFileSync(path.join(dossier, 'GHT_2024r.csv'), 'latin1');
    writeFileSync(
      path.join(dossier, 'zzz GHT_2024a.csv'),
      texte.replace('"ZZ-01";"99801"', '"ZZ-03";"99801"'),
      'latin1'
    );
    expect(await construis()).toBe(0);
    const cedee = rapport().fichiers.find((f) => f.fichier === 'zzz GHT_2024a.csv');
    expect(JSON.stringify(cedee)).toContain('GHT_2024r.csv');
  });

  it('deux fichiers de même sorte et de même date qui se contredisent sont refusés, tous deux nommés', async () => {
    depose('sae/GHT_2024r.csv');
    const texte = readFileSync(path.join(dossier, 'GHT_2024r.csv'), 'latin1');
    writeFileSync(path.join(dossier, 'GHT_2024r (1).csv'), texte.replace('30378', '30379'), 'latin1');
    await expect(construis()).rejects.toThrow('aucun fichier');
    expect(dit.join('\n')).toContain(
      'GHT_2024r (1).csv, GHT_2024r.csv donnent 3\u00a0valeurs différentes de JOURNEES_MCO, TAUX_OCCUPATION_MCO et DMS_MCO'
    );
  });
});

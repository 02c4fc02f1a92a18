import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseManifest } from '$lib/engine/manifest';
import { digestOfText } from '$lib/engine/checksum';
import { checkPublished, cheminDeListe, parseHead, parseList, seal, TETE } from '$lib/engine/model-digests';
import { parseIndex, type PublishedDataset } from '$lib/engine/publication';
import { NativeDatabase } from '$lib/engine/native.server';
import { SCHEMA_VERSION, type TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { comptesEnMemoire } from './comptes';
import { chargeFichiers, fichiersDe } from './ouvre';
import { publie } from './publie';

let racine: string;
beforeEach(() => {
  racine = mkdtempSync(path.join(tmpdir(), 'publie-'));
});
afterEach(() => rmSync(racine, { recursive: true, force: true }));

const publication = (rows: TableRows, dossier = racine, reglages: { gardees?: number } = {}) =>
  publie({ racine: dossier, nom: 'essai', rows, rapport: () => '{}\n', raconte: () => undefined, ...reglages });

/** The same dataset whose first measures were withdrawn: another version. */
const corrige = (n: number): TableRows => ({ ...petitJeu, mesure: petitJeu.mesure.slice(n) });

const anterieuresDe = (publiee: PublishedDataset | undefined) =>
  parseManifest(readFileSync(path.join(racine, 'essai', publiee?.dataVersion ?? '', 'manifest.json'), 'utf8'))
    .anterieures;

/** Every file under a folder with the hash of its bytes. */
function empreintes(dossier: string): Record<string, string> {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return Object.fromEntries(
    fichiers
      .map((f) => path.join(f.parentPath, f.name))
      .sort()
      .map((f) => [path.relative(dossier, f), createHash('sha256').update(readFileSync(f)).digest('hex')])
  );
}

describe('la publication d’un jeu', () => {
  it('écrit les mêmes octets pour les mêmes données, quel que soit l’ordre des lignes', async () => {
    const autre = mkdtempSync(path.join(tmpdir(), 'publie-'));
    await publication(petitJeu);
    await publication({ ...petitJeu, mesure: [...petitJeu.mesure].reverse() }, autre);
    expect(empreintes(autre)).toEqual(empreintes(racine));
    rmSync(autre, { recursive: true });
  });

  it('écrit les mêmes octets quand les comptes ne sont dits que groupe par groupe', async () => {
    const autre = mkdtempSync(path.join(tmpdir(), 'publie-'));
    await publication(petitJeu);
    const { compte, ...rows } = petitJeu;
    expect(compte.length).toBeGreaterThan(0);
    const demandes: string[] = [];
    const enMemoire = comptesEnMemoire(petitJeu);
    const comptesDuGht = (ght: string) => (demandes.push(ght), enMemoire(ght));
    const sorti = { racine: autre, nom: 'essai', rapport: () => '{}\n', raconte: () => undefined };
    await publie({ ...sorti, rows, comptesDuGht });
    expect(empreintes(autre)).toEqual(empreintes(racine));
    expect(demandes.sort()).toEqual(petitJeu.ght.map(({ code }) => code).sort());
    rmSync(autre, { recursive: true });
  });

  it('ne change que les modèles qui montrent ce qui a changé : les autres gardent leurs octets', async () => {
    const vues = (dossier: string, version: string) => empreintes(path.join(dossier, 'essai', version, 'vues'));
    const autre = mkdtempSync(path.join(tmpdir(), 'publie-'));
    const avant = await publication(petitJeu);
    const action = petitJeu.action.map((a) => (a.numero === '1.1' ? { ...a, description: 'Dite autrement.' } : a));
    const apres = await publication({ ...petitJeu, action }, autre);
    expect(apres.dataVersion).not.toBe(avant.dataVersion);
    const [anciennes, nouvelles] = [vues(racine, avant.dataVersion), vues(autre, apres.dataVersion)];
    const changes = Object.keys(nouvelles).filter((chemin) => nouvelles[chemin] !== anciennes[chemin]);
    expect(changes.filter((chemin) => !chemin.startsWith('empreintes'))).toEqual(['fiche/essai-2024/1.1.json']);
    rmSync(autre, { recursive: true });
  });

  it('le manifeste dit les lignes, les octets, l’empreinte et les périodes de chaque fichier', async () => {
    const { dataVersion } = await publication(petitJeu);
    const dossier = path.join(racine, 'essai', dataVersion);
    const manifest = parseManifest(readFileSync(path.join(dossier, 'manifest.json'), 'utf8'));
    const fichiers = fichiersDe(manifest, dossier);
    for (const fichier of fichiers) {
      const bytes = readFileSync(path.join(dossier, fichier.chemin));
      expect([fichier.chemin, fichier.octets, fichier.sha256]).toEqual([
        fichier.chemin,
        bytes.length,
        createHash('sha256').update(bytes).digest('hex')
      ]);
    }
    const mesures = fichiers.filter((f) => f.tables.mesure !== undefined);
    expect(mesures.reduce((n, f) => n + (f.tables.mesure ?? 0), 0)).toBe(petitJeu.mesure.length);
    expect(mesures.find((f) => f.partition === 'ZZ-01')).toMatchObject({ debut: '2020-01-01', fin: '2024-12-31' });
  });

  it('de l’index, une chaîne d’empreintes tient le manifeste et chaque modèle', async () => {
    const { dataVersion } = await publication(petitJeu);
    const dossier = path.join(racine, 'essai', dataVersion);
    const ecrites = empreintes(dossier);
    const jeux = parseIndex(readFileSync(path.join(racine, 'index.json'), 'utf8'));
    checkPublished(jeux);
    expect(ecrites['manifest.json']).toBe(jeux[0]?.empreintes.manifeste);
    expect(ecrites[TETE]).toBe(jeux[0]?.empreintes.modeles);
    const listes = parseHead(readFileSync(path.join(dossier, TETE), 'utf8')).map((empreinte, rang) => {
      const chemin = cheminDeListe(rang);
      expect(ecrites[chemin]).toBe(empreinte);
      return parseList(readFileSync(path.join(dossier, chemin), 'utf8'), chemin);
    });
    const tenus = Object.fromEntries(listes.flatMap((liste) => [...liste]));
    const modeles = Object.entries(ecrites).filter(([f]) => /^vues\/(?!empreintes)/.test(f));
    expect(modeles.length).toBeGreaterThan(5);
    expect(tenus).toEqual(Object.fromEntries(modeles));
  });

  it('une ligne d’index d’avant les empreintes est laissée de côté, et c’est dit', async () => {
    writeFileSync(path.join(racine, 'index.json'), '{"jeux":[{"nom":"ancien","titre":"Ancien"}]}');
    const dit: string[] = [];
    await publie({ racine, nom: 'essai', rows: petitJeu, rapport: () => '', raconte: (ligne) => dit.push(ligne) });
    expect(dit).toContain('index.json\u00a0: 1 ligne(s) sans empreintes laissée(s) de côté');
    expect(parseIndex(readFileSync(path.join(racine, 'index.json'), 'utf8')).map(({ nom }) => nom)).toEqual(['essai']);
  });

  it('les fichiers relus rendent les lignes écrites', async () => {
    const { dataVersion } = await publication(petitJeu);
    const dossier = path.join(racine, 'essai', dataVersion);
    const db = await NativeDatabase.open();
    const manifest = parseManifest(readFileSync(path.join(dossier, 'manifest.json'), 'utf8'));
    await chargeFichiers(db, dossier, fichiersDe(manifest, dossier));
    expect(await db.query('SELECT * FROM contrat')).toEqual(petitJeu.contrat);
    db.close();
  });

  it('une construction qui échoue laisse le jeu précédent entier et ne laisse rien d’autre', async () => {
    await publication(petitJeu);
    const avant = empreintes(racine);
    await expect(publication({ ...petitJeu, jeu: [] })).rejects.toThrow('La table «\u00a0jeu\u00a0» est vide');
    expect(empreintes(racine)).toEqual(avant);
    expect(readdirSync(path.join(racine, 'essai'))).toHaveLength(1);
  });

  it('la version remplacée reste, sans ses modèles, et le manifeste de la nouvelle la nomme avec son empreinte', async () => {
    const premiere = await publication(petitJeu);
    const tables = Object.entries(empreintes(path.join(racine, 'essai', premiere.dataVersion)));
    const seconde = await publication(corrige(1));
    expect(anterieuresDe(seconde)).toEqual([
      {
        ...{ donneesAu: premiere.donneesAu, dataVersion: premiere.dataVersion, schemaVersion: SCHEMA_VERSION },
        manifeste: premiere.empreintes.manifeste
      }
    ]);
    const gardees = Object.entries(empreintes(path.join(racine, 'essai', premiere.dataVersion)));
    expect(gardees).toEqual(tables.filter(([chemin]) => !chemin.startsWith('vues/')));
  });

  it('n’en garde que les dernières, la plus récente d’abord, et aucune quand on le demande', async () => {
    const publiees = [];
    for (const rang of [0, 1, 2]) publiees.push(await publication(corrige(rang), racine, { gardees: 1 }));
    const [, deuxieme, derniere] = publiees.map(({ dataVersion }) => dataVersion);
    expect(anterieuresDe(publiees[2]).map(({ dataVersion }) => dataVersion)).toEqual([deuxieme]);
    expect(readdirSync(path.join(racine, 'essai')).sort()).toEqual([deuxieme, derniere].sort());
    // The same tables, and none to keep: what was kept goes.
    const seule = await publication(corrige(2), racine, { gardees: 0 });
    expect(anterieuresDe(seule)).toEqual([]);
    expect(readdirSync(path.join(racine, 'essai'))).toEqual([derniere]);
  }, 60_000);

  it('les mêmes tables publiées de nouveau ne gardent rien de plus, et n’oublient rien', async () => {
    await publication(petitJeu);
    const seconde = await publication(corrige(1));
    const avant = empreintes(racine);
    const encore = await publication(corrige(1));
    expect(encore.dataVersion).toBe(seconde.dataVersion);
    expect(empreintes(racine)).toEqual(avant);
    expect(anterieuresDe(encore)).toHaveLength(1);
  });

  it('une publication interrompue avant l’index laisse la précédente entière ; la suivante efface son reste', async () => {
    const premiere = await publication(petitJeu);
    const entiere = empreintes(path.join(racine, 'essai', premiere.dataVersion));
    const ailleurs = mkdtempSync(path.join(tmpdir(), 'publie-'));
    const perdue = await publication(corrige(1), ailleurs);
    // Installed, and the index not written: what a process that dies there leaves.
    cpSync(path.join(ailleurs, 'essai', perdue.dataVersion), path.join(racine, 'essai', perdue.dataVersion), {
      recursive: true
    });
    rmSync(ailleurs, { recursive: true });
    expect(empreintes(path.join(racine, 'essai', premiere.dataVersion))).toEqual(entiere);
    const suivante = await publication(corrige(2));
    expect(anterieuresDe(suivante).map(({ dataVersion }) => dataVersion)).toEqual([premiere.dataVersion]);
    expect(readdirSync(path.join(racine, 'essai')).sort()).toEqual([premiere.dataVersion, suivante.dataVersion].sort());
  });

  it('une version gardée d’un autre format de tables l’est avec ce format ; une version abîmée ne l’est pas', async () => {
    const premiere = await publication(petitJeu);
    const manifeste = path.join(racine, 'essai', premiere.dataVersion, 'manifest.json');
    const ancien = readFileSync(manifeste, 'utf8').replace(/"schemaVersion": \d+/, '"schemaVersion": 1');
    writeFileSync(manifeste, ancien);
    const { empreintes: _, ...ligne } = premiere;
    const index = seal(ligne, { ...premiere.empreintes, manifeste: digestOfText(ancien) });
    writeFileSync(path.join(racine, 'index.json'), JSON.stringify({ jeux: [index] }));
    const seconde = await publication(corrige(1));
    expect(anterieuresDe(seconde).map((v) => [v.dataVersion, v.schemaVersion])).toEqual([[premiere.dataVersion, 1]]);
    writeFileSync(manifeste, `${ancien} `);
    const troisieme = await publication(corrige(2));
    expect(anterieuresDe(troisieme).map(({ dataVersion }) => dataVersion)).toEqual([seconde.dataVersion]);
  });

  it('revenir à des données plus anciennes ne garde pas celles qui les suivaient', async () => {
    await publication(petitJeu);
    const avant = petitJeu.jeu.map((jeu) => ({ ...jeu, donnees_au: '2024-06-30' }));
    expect(anterieuresDe(await publication({ ...petitJeu, jeu: avant }))).toEqual([]);
  });

  it('une nouvelle version remplace l’ancienne, et les autres jeux restent à l’index', async () => {
    const premiere = await publication(petitJeu);
    await publie({ racine, nom: 'autre', rows: petitJeu, rapport: () => '', raconte: () => undefined });
    const seconde = await publication({ ...petitJeu, mesure: petitJeu.mesure.slice(1) });
    expect(seconde.dataVersion).not.toBe(premiere.dataVersion);
    expect(existsSync(path.join(racine, 'essai', premiere.dataVersion, 'vues'))).toBe(false);
    const index = parseIndex(readFileSync(path.join(racine, 'index.json'), 'utf8'));
    expect(index.map((jeu) => [jeu.nom, jeu.dataVersion])).toEqual([
      ['essai', seconde.dataVersion],
      ['autre', premiere.dataVersion]
    ]);
  });
});

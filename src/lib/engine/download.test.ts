import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './download';
import { AccessRefused, FileMissing, NetworkDown, Stopped, TimedOut } from './errors';

const CONTENU = new Uint8Array(100_000).map((_, i) => i % 251);

const reponses: Record<string, (res: ServerResponse) => void> = {
  '/entier': (res) => res.end(CONTENU),
  '/compresse': (res) => {
    const corps = gzipSync(CONTENU);
    res.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': corps.length });
    res.end(corps);
  },
  '/absent': (res) => res.writeHead(404).end(),
  '/reserve': (res) => res.writeHead(403).end(),
  '/casse': (res) => res.writeHead(503).end(),
  '/page': (res) => res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html>'),
  '/coupe': (res) => {
    res.writeHead(200, { 'Content-Length': 100 });
    res.write('debut');
    setTimeout(() => res.destroy(), 20);
  },
  '/absent-sans-fin': (res) => {
    res.on('close', () => (lachee = true));
    res.writeHead(404);
    res.write('debut');
  },
  '/muet': (res) => {
    res.writeHead(200, { 'Content-Length': 100 });
    res.write('debut');
  }
};

let lachee = false;
let serveur: Server;
let racine: string;

beforeAll(async () => {
  serveur = createServer((req, res) => reponses[req.url ?? '']?.(res));
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  const adresse = serveur.address();
  racine = `http://127.0.0.1:${typeof adresse === 'object' && adresse ? adresse.port : 0}`;
});
afterAll(() => {
  serveur.closeAllConnections();
  serveur.close();
});

const lire = (chemin: string, options: Partial<Parameters<typeof download>[2]> = {}) =>
  download(racine + chemin, 'a.parquet', { signal: new AbortController().signal, ...options });

describe('le téléchargement d’un fichier', () => {
  it('rend tous les octets et dit combien sont arrivés', async () => {
    const vus: number[] = [];
    expect(await lire('/entier', { onBytes: (recus) => vus.push(recus) })).toEqual(CONTENU);
    expect(vus.at(-1)).toBe(100_000);
    expect(vus).toEqual([...vus].sort((a, b) => a - b));
  });

  it('compressé, il dit aussi sa taille sur le réseau', async () => {
    let reseau: number | null = null;
    const octets = await lire('/compresse', { onBytes: (_, surLeReseau) => (reseau = surLeReseau) });
    expect(octets).toEqual(CONTENU);
    expect(reseau).toBe(gzipSync(CONTENU).length);
  });

  it.each([
    ['/absent', FileMissing, 'n’est pas publié'],
    ['/reserve', AccessRefused, 'Accès réservé'],
    ['/casse', NetworkDown, 'le serveur est en défaut (erreur 503)'],
    ['/page', FileMissing, 'n’est pas publié'],
    ['/coupe', NetworkDown, 'le serveur ne répond pas']
  ])('%s a son propre message', async (chemin, classe, texte) => {
    const erreur: unknown = await lire(chemin).catch((cause: unknown) => cause);
    expect(erreur).toBeInstanceOf(classe);
    expect(String(erreur)).toContain('a.parquet');
    expect(String(erreur)).toContain(texte);
  });

  it('aucun serveur : le réseau est en cause', async () => {
    const signal = new AbortController().signal;
    await expect(download('http://127.0.0.1:9/x', 'a.parquet', { signal })).rejects.toBeInstanceOf(NetworkDown);
  });

  it('un serveur qui se tait est abandonné, même au milieu du fichier', async () => {
    await expect(lire('/muet', { silence: 0.1 })).rejects.toBeInstanceOf(TimedOut);
  });

  it('l’arrêt du lecteur interrompt le téléchargement, avant ou pendant', async () => {
    const fin = new AbortController();
    const attente = expect(lire('/muet', { signal: fin.signal })).rejects.toBeInstanceOf(Stopped);
    setTimeout(() => fin.abort(), 30);
    await attente;
    await expect(lire('/entier', { signal: fin.signal })).rejects.toBeInstanceOf(Stopped);
  });
});

it('une réponse refusée n’est pas lue\u00a0: sa connexion est rendue', async () => {
  const { signal } = new AbortController();
  await expect(download(`${racine}/absent-sans-fin`, 'absent', { signal })).rejects.toThrow(FileMissing);
  await expect.poll(() => lachee).toBe(true);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrirServeur, type OptionsServeur, type Serveur } from './serveur';

let racine = '';
const ouverts: Serveur[] = [];

function poser(chemin: string, contenu: string | Uint8Array): void {
  const fichier = path.join(racine, chemin);
  mkdirSync(path.dirname(fichier), { recursive: true });
  writeFileSync(fichier, contenu);
}

async function servir(options: Partial<OptionsServeur> = {}): Promise<Serveur> {
  const serveur = await ouvrirServeur({ racine, ...options });
  ouverts.push(serveur);
  return serveur;
}

/** What a server answers to bytes sent as they are: head, then body. */
function brut(port: number, demande: string | Buffer): Promise<[string, string]> {
  return new Promise((resolve, reject) => {
    let recu = '';
    const lien = connect(port, '127.0.0.1', () => lien.end(demande));
    lien.setTimeout(5000, () => lien.destroy(new Error('sans réponse')));
    lien.on('data', (morceau) => (recu += morceau.toString('latin1')));
    lien.on('error', reject);
    lien.on('close', () => {
      const [tete = '', corps = ''] = recu.split('\r\n\r\n', 2);
      resolve([tete, corps]);
    });
  });
}

beforeAll(() => {
  racine = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
  poser('200.html', '<p>secours</p>');
  poser('index.html', '<p>accueil</p>');
  poser('grand-est/index.html', '<p>portefeuille</p>');
  poser('data/index.json', '{}');
  poser('data/grand-est/v1/manifest.json', '{"a":1}');
  poser('_app/immutable/a.js', 'export const a = 1;');
  poser('_app/immutable/a.js.br', brotliCompressSync('export const a = 1;'));
  poser('.empreinte', 'secret');
  poser('icone.svg', '0123456789');
});

afterAll(async () => {
  await Promise.all(ouverts.map((serveur) => serveur.close()));
  rmSync(racine, { recursive: true, force: true });
});

describe('le serveur du site', () => {
  it('répond 404 à un fichier de données ou de programme qui manque, jamais par la page de secours', async () => {
    const { url } = await servir();
    for (const chemin of ['/data/grand-est/v2/manifest.json', '/data/rien', '/_app/immutable/b.js']) {
      const reponse = await fetch(url + chemin);
      expect(reponse.status, chemin).toBe(404);
      expect(await reponse.text()).not.toContain('secours');
    }
  });

  it('donne la page de secours à une page non écrite d’un jeu publié, et 404 avec elle ailleurs', async () => {
    const { url } = await servir();
    const ght = await fetch(`${url}/grand-est/ght/GE-01/`);
    expect([ght.status, await ght.text()]).toEqual([200, '<p>secours</p>']);
    const ailleurs = await fetch(`${url}/inconnu/`);
    expect([ailleurs.status, await ailleurs.text()]).toEqual([404, '<p>secours</p>']);
  });

  it('imite sur demande les serveurs qui réécrivent toute adresse inconnue', async () => {
    const { url } = await servir({ toutReecrire: true });
    const reponse = await fetch(`${url}/data/grand-est/v2/manifest.json`);
    expect([reponse.status, await reponse.text()]).toEqual([200, '<p>secours</p>']);
    expect(await (await fetch(`${url}/data/grand-est/v1/manifest.json`)).json()).toEqual({ a: 1 });
  });

  it('renvoie une page sans barre finale à la sienne', async () => {
    const { url } = await servir();
    const reponse = await fetch(`${url}/grand-est`, { redirect: 'manual' });
    expect([reponse.status, reponse.headers.get('location')]).toEqual([308, '/grand-est/']);
  });

  it('voit des données publiées pendant qu’il tourne', async () => {
    const { url } = await servir();
    expect((await fetch(`${url}/data/nouveau/v1/manifest.json`)).status).toBe(404);
    poser('data/nouveau/v1/manifest.json', '{"b":2}');
    expect(await (await fetch(`${url}/data/nouveau/v1/manifest.json`)).json()).toEqual({ b: 2 });
  });

  it('sert la forme comprimée, et le type qui convient', async () => {
    const { url } = await servir();
    const reponse = await fetch(`${url}/_app/immutable/a.js`, { headers: { 'accept-encoding': 'br' } });
    expect(reponse.headers.get('content-encoding')).toBe('br');
    expect(reponse.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await reponse.text()).toBe('export const a = 1;');
  });

  it('ne sert ni fichier caché, ni fichier hors du site, ni autre verbe que lire', async () => {
    const { url } = await servir();
    expect((await fetch(`${url}/.empreinte`)).status).toBe(404);
    expect((await fetch(`${url}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    expect((await fetch(`${url}/data/index.json`, { method: 'POST' })).status).toBe(405);
  });

  it('n’a qu’une adresse pour chaque chose : une barre de trop ou un détour ne mène nulle part, ni chez un autre', async () => {
    const { port } = await servir();
    for (const chemin of ['//.empreinte', '///', '//%2e%2e/', '/.//x', '//grand-est', '//grand-est/', '/./grand-est']) {
      const [tete] = await brut(port, `GET ${chemin} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(tete, chemin).toContain('404');
      expect(tete, chemin).not.toMatch(/location/i);
    }
  });

  it('mène l’adresse « …/index.html » à celle de la page, question comprise', async () => {
    const { url } = await servir();
    const reponse = await fetch(`${url}/grand-est/index.html?au=2025-12-31`, { redirect: 'manual' });
    expect([reponse.status, reponse.headers.get('location')]).toEqual([308, '/grand-est/?au=2025-12-31']);
    const accueil = await fetch(`${url}/index.html`, { redirect: 'manual' });
    expect([accueil.status, accueil.headers.get('location')]).toEqual([308, '/']);
  });

  it('donne le morceau demandé, et dit non à celui qui n’existe pas', async () => {
    const { url } = await servir();
    const morceau = async (range: string) => {
      const reponse = await fetch(`${url}/icone.svg`, { headers: { range, 'accept-encoding': 'identity' } });
      return [reponse.status, reponse.headers.get('content-range'), await reponse.text()];
    };
    expect(await morceau('bytes=0-0')).toEqual([206, 'bytes 0-0/10', '0']);
    expect(await morceau('bytes=-5')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await morceau('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await morceau('bytes=7-99')).toEqual([206, 'bytes 7-9/10', '789']);
    expect((await morceau('bytes=10-'))[0]).toBe(416);
    for (const range of ['bytes=5-3', 'bytes=', 'octets=0-1', 'bytes=a-b', '-5']) {
      expect([200, 416], range).toContain((await morceau(range))[0]);
    }
    expect(await morceau('bytes=1-1')).toEqual([206, 'bytes 1-1/10', '1']);
  });

  it('survit au départ de sa page de secours, et le dit', async () => {
    const autre = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
    writeFileSync(path.join(autre, '200.html'), '<p>secours</p>');
    const { url } = await servir({ racine: autre });
    rmSync(autre, { recursive: true });
    const reponse = await fetch(`${url}/inconnue/`);
    expect([reponse.status, await reponse.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    expect((await fetch(`${url}/data/index.json`)).status).toBe(404);
  });

  it('répète une panne à la place d’un fichier et tient le journal de ce qui fut demandé', async () => {
    const serveur = await servir({
      surcharge: (chemin) => (chemin.endsWith('manifest.json') ? { statut: 403, corps: 'non' } : null)
    });
    expect((await fetch(`${serveur.url}/data/grand-est/v1/manifest.json`)).status).toBe(403);
    await fetch(`${serveur.url}/grand-est/`);
    expect(serveur.requetes().map(({ chemin }) => chemin)).toEqual(['/data/grand-est/v1/manifest.json', '/grand-est/']);
    expect(serveur.requetes()[0]?.statut).toBe(403);
  });

  it('dit comment faire quand le site n’est pas construit', async () => {
    await expect(ouvrirServeur({ racine: path.join(racine, 'data') })).rejects.toThrow('npm run build');
  });
});

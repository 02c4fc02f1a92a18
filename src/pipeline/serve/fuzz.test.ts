import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ouvrirServeur, type Serveur } from './serveur';

const DEMANDES = 10_000;
const EN_MEME_TEMPS = 100;
const SECRET = 'mot-de-passe-hors-du-site';

let dossier = '';
let serveur: Serveur;

beforeAll(async () => {
  dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
  const poser = (chemin: string, contenu: string) => {
    mkdirSync(path.dirname(path.join(dossier, chemin)), { recursive: true });
    writeFileSync(path.join(dossier, chemin), contenu);
  };
  poser('secret.txt', SECRET);
  poser('site/.empreinte', SECRET);
  poser('site/_app/.cache/a.js', SECRET);
  poser('site/200.html', '<p>secours</p>');
  poser('site/index.html', '<p>accueil</p>');
  poser('site/grand-est/index.html', '<p>portefeuille</p>');
  poser('site/icone.svg', '0123456789');
  poser('site/data/index.json', '{}');
  poser('site/data/grand-est/v1/manifest.json', '{"a":1}');
  serveur = await ouvrirServeur({ racine: path.join(dossier, 'site') });
});

afterAll(async () => {
  await serveur.close();
  rmSync(dossier, { recursive: true, force: true });
});

/** The same numbers at every run: a request that fails can be sent again. */
function suite(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat * 1_664_525 + 1_013_904_223) >>> 0;
    return etat / 2 ** 32;
  };
}

const MORCEAUX = [
  ...[
    '/',
    '//',
    '/.',
    '/..',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%',
    '%zz',
    '%c3%28',
    '~',
    ':',
    ' ',
    '?',
    '#',
    '*',
    '@'
  ],
  ...['index.html', 'icone.svg', 'secret.txt', '.empreinte', 'data', 'grand-est', '_app', '.cache', 'a.js', '200.html'],
  ...['é', '%C3%A9', '::$DATA', 'http://ailleurs', 'x'.repeat(3000), '..;', '%252e%252e']
];
const ADRESSES = [
  '',
  'icone.svg',
  'grand-est',
  'grand-est/',
  'grand-est/index.html?x',
  'data/index.json',
  'data/grand-est/v1/manifest.json'
];
const VERBES = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PATCH',
  'get',
  'CONNECT',
  'X'
];
const ENTETES = [
  ...[
    'Range: bytes=5-3',
    'Range: bytes=-5',
    'Range: bytes=0-0,2-3',
    'Range: bytes=99999999999999999999-',
    'Range: octets'
  ],
  ...[
    'Range: bytes=',
    'Accept-Encoding: br;q=0, gzip;q=nan',
    'Accept-Encoding: ,,,;',
    'If-None-Match: *',
    'Expect: 100-continue'
  ],
  ...['If-Modified-Since: hier', 'If-Range: "x"', 'Content-Length: 3', 'Transfer-Encoding: chunked', 'Upgrade: h2c'],
  ...['Connection: upgrade', 'X: \u0001', 'Sans-Deux-Points', `Long: ${'y'.repeat(9000)}`, 'If-Match: "a", W/"b"']
];

function demande(hasard: () => number): string {
  const un = (liste: readonly string[]): string => liste[Math.floor(hasard() * liste.length)] ?? '';
  const vraie = hasard() < 0.3;
  const tiree = Array.from({ length: 1 + Math.floor(hasard() * 6) }, () => un(MORCEAUX)).join('');
  const cible = vraie ? un(ADRESSES) : tiree;
  const entetes = Array.from({ length: Math.floor(hasard() * 3) }, () => `${un(ENTETES)}\r\n`).join('');
  const barre = hasard() < 0.9 ? '/' : '';
  return `${un(VERBES)} ${barre}${cible} HTTP/1.${hasard() < 0.95 ? '1' : '0'}\r\nHost: site\r\nConnection: close\r\n${entetes}\r\n`;
}

/** Sends a request as it is, and returns all that came back before the connection closed. */
function envoyer(port: number, octets: string): Promise<string> {
  return new Promise((resolve) => {
    let recu = '';
    const lien = connect(port, '127.0.0.1', () => lien.write(octets, 'utf8'));
    lien.setTimeout(3000, () => lien.destroy());
    lien.on('data', (morceau) => (recu += morceau.toString('latin1')));
    lien.on('error', () => undefined);
    lien.on('close', () => resolve(recu));
  });
}

it(`répond à ${DEMANDES} demandes tirées au sort sans mourir, sortir du site ni montrer un fichier caché`, async () => {
  const hasard = suite(20_261_126);
  const demandes = Array.from({ length: DEMANDES }, () => demande(hasard));
  const statuts = new Map<string, number>();
  for (let i = 0; i < DEMANDES; i += EN_MEME_TEMPS) {
    const lot = demandes.slice(i, i + EN_MEME_TEMPS);
    const reponses = await Promise.all(lot.map((octets) => envoyer(serveur.port, octets)));
    for (const reponse of reponses) {
      expect(reponse).not.toContain(SECRET);
      expect(reponse).not.toMatch(/^location: (?:\/\/|[^/\r\n])/im);
      for (const [, statut = ''] of reponse.matchAll(/^HTTP\/1\.1 (\d{3})/gm))
        statuts.set(statut, (statuts.get(statut) ?? 0) + 1);
    }
  }
  expect(statuts.get('500') ?? 0).toBe(0);
  expect(statuts.get('200') ?? 0).toBeGreaterThan(100);
  expect(statuts.get('404') ?? 0).toBeGreaterThan(1000);
  expect(await (await fetch(`${serveur.url}/icone.svg`)).text()).toBe('0123456789');
}, 120_000);

import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { executer, lancer } from './processus';

/** Without a screen a browser has no need of its windows: the lighter one comes first, and takes a quarter less time. */
const CONNUS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const estRoot = (): boolean => process.getuid?.() === 0;

/** Some distributions put at this path a script that only says how to install: it must answer to be believed. */
const repond = (chemin: string): boolean =>
  existsSync(chemin) && (process.platform === 'win32' || spawnSync(chemin, ['--version']).status === 0);

/** Path of a Chromium of this machine: the one named by CHROMIUM_PATH, the system's, or Playwright's; null if none. */
export function trouverChromium(): string | null {
  const demande = process.env.CHROMIUM_PATH;
  if (demande !== undefined && demande !== '') return demande;
  return CONNUS.find(repond) ?? [chromium.executablePath()].find((chemin) => existsSync(chemin)) ?? null;
}

/** Finds a Chromium, or installs one. Null when none could be had; what to do was then said. */
export async function assurerChromium(): Promise<string | null> {
  const present = trouverChromium();
  if (present !== null) return present;
  console.log('Aucun Chromium sur cette machine\u00a0: installation…');
  if (estRoot() && existsSync('/usr/bin/apt-get')) {
    const muet = { DEBIAN_FRONTEND: 'noninteractive' };
    await executer('apt-get', ['update', '-q'], muet);
    for (const paquet of ['chromium-headless-shell', 'chromium']) {
      if (trouverChromium() === null) {
        await executer('apt-get', ['install', '-qy', '--no-install-recommends', paquet], muet);
      }
    }
  }
  if (trouverChromium() === null) await lancer('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
  const installe = trouverChromium();
  if (installe === null) {
    console.error(
      'Chromium n’a pas pu être installé. Installez Chromium ou Google Chrome, ou donnez son chemin\u00a0: CHROMIUM_PATH=… npm test.'
    );
  }
  return installe;
}

/** No name is known to the browser but this machine's: what a page asks for elsewhere fails, and is seen to. */
const AILLEURS_INCONNU = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Arguments that keep the browser to itself: nothing in the background, no request of its own, none that leaves the
 * machine.
 *
 * @param nom a name that this machine has for the browser as well
 */
export function argumentsDeChromium(nom?: string): string[] {
  const connu = nom === undefined ? '' : `MAP ${nom} 127.0.0.1, `;
  return [
    ...(estRoot() ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    `--host-resolver-rules=${connu}${AILLEURS_INCONNU}`
  ];
}

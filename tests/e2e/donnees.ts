import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILD, JEU } from './navigateur';

/** Version of the embedded dataset, as the built site publishes it. */
export function versionPubliee(donnees = path.join(BUILD, 'data'), jeu = JEU): string {
  const { jeux } = JSON.parse(readFileSync(path.join(donnees, 'index.json'), 'utf8')) as {
    jeux: { nom: string; dataVersion: string }[];
  };
  const publie = jeux.find(({ nom }) => nom === jeu);
  if (publie === undefined) throw new Error(`« ${jeu} » n’est pas publié dans ${donnees}`);
  return publie.dataVersion;
}

/** A copy of the published data of the built site, to be changed by a test. */
export function copieDesDonnees(): { dossier: string; oublier: () => void } {
  const dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-e2e-'));
  cpSync(path.join(BUILD, 'data'), dossier, { recursive: true });
  return { dossier, oublier: () => rmSync(dossier, { recursive: true, force: true }) };
}

/** Address of the explorer with its question; the years and level are its defaults when not given. */
export function question(jeu: string, choix: Readonly<Record<string, string>>): string {
  return `/${jeu}/explorer/?${new URLSearchParams(choix).toString().replaceAll('%2C', ',')}`;
}

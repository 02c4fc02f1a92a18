import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIndex } from '$lib/engine/publication';
import { cheminDuModele } from '$lib/views/model-path';
import type { NomDeVue, Vues } from '$lib/views/vues';

const DONNEES = 'static/data';

/** The models of a dataset as `npm run data` writes them. */
export interface Ecrits {
  contrats: string[];
  ghts: string[];
  lis: <V extends NomDeVue>(vue: V, params: Vues[V]['params']) => Vues[V]['modele'];
}

export const ecritsDeLaDemonstration = (): Ecrits => ecritsDe('demonstration');

export function ecritsDe(jeu: string): Ecrits {
  const index = parseIndex(readFileSync(path.join(DONNEES, 'index.json'), 'utf8'));
  const version = index.find(({ nom }) => nom === jeu)?.dataVersion ?? '';
  const dossier = path.join(DONNEES, jeu, version);
  const noms = (vue: string) =>
    readdirSync(path.join(dossier, 'vues', vue)).flatMap((nom) => /^(.+)\.json$/.exec(nom)?.[1] ?? []);
  return {
    contrats: noms('contrat'),
    ghts: noms('ght'),
    lis<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] {
      const ecrit = readFileSync(path.join(dossier, cheminDuModele(vue, params)), 'utf8');
      return (JSON.parse(ecrit) as { modele: Vues[V]['modele'] }).modele;
    }
  };
}

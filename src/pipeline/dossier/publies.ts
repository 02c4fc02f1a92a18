import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseIndex, type PublishedDataset } from '$lib/engine/publication';
import { cheminDuModele } from '$lib/views/model-path';
import { estModele } from '$lib/views/modele-ecrit';
import type { NomDeVue, Vues } from '$lib/views/vues';

/** The models of a published dataset, as its screens read them. */
export interface Publies {
  jeu: PublishedDataset;
  contrats: readonly string[];
  ghts: readonly string[];
  /** Null when the dataset has none. */
  lis: <V extends NomDeVue>(vue: V, params: Vues[V]['params']) => Vues[V]['modele'] | null;
}

/** What makes data, said wherever some are missing. */
const FAITES = 'Lancez «\u00a0npm run data\u00a0».';

/** @throws Error naming the datasets there are, and the command that makes them */
export function ouvrePublies(nom: string | undefined, donnees: string): Publies {
  const index = path.join(donnees, 'index.json');
  if (!existsSync(index)) throw new Error(`aucun jeu n’est construit dans «\u00a0${donnees}\u00a0». ${FAITES}`);
  const jeux = parseIndex(readFileSync(index, 'utf8'));
  const connus = `jeux\u00a0: ${jeux.map((jeu) => jeu.nom).join(', ') || 'aucun'}`;
  if (nom === undefined) throw new Error(`dites de quel jeu\u00a0: --jeu NOM (${connus})`);
  const jeu = jeux.find((candidat) => candidat.nom === nom);
  if (!jeu) throw new Error(`le jeu «\u00a0${nom}\u00a0» n’est pas construit (${connus}). ${FAITES}`);
  const dossier = path.join(donnees, jeu.nom, jeu.dataVersion);
  const objetsDe = (vue: NomDeVue): string[] => {
    const vues = path.join(dossier, 'vues', vue);
    if (!existsSync(vues)) return [];
    return readdirSync(vues).flatMap((fichier) => /^(.+)\.json$/u.exec(fichier)?.[1] ?? []);
  };
  return {
    jeu,
    contrats: objetsDe('contrat'),
    ghts: objetsDe('ght'),
    lis(vue, params) {
      const chemin = path.join(dossier, cheminDuModele(vue, params));
      if (!existsSync(chemin)) return null;
      const lu: unknown = JSON.parse(readFileSync(chemin, 'utf8'));
      if (!estModele(lu, vue))
        throw new Error(`les données du jeu «\u00a0${nom}\u00a0» sont d’une autre version. ${FAITES}`);
      return lu.modele;
    }
  };
}

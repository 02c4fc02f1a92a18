import { FileUnreadable } from './errors';

/** One dataset of `data/index.json`, the only published file that changes in place. */
export interface PublishedDataset {
  nom: string;
  titre: string;
  dataVersion: string;
  viewsVersion: string;
  simule: boolean;
  /** Last day covered, `YYYY-MM-DD`. */
  donneesAu: string;
}

/**
 * Reads `data/index.json`.
 * @throws FileUnreadable when it is not the list of published datasets
 */
export function parseIndex(text: string): PublishedDataset[] {
  const fichier = 'data/index.json';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FileUnreadable(fichier, 'ce n’est pas du JSON', cause);
  }
  if (typeof json !== 'object' || json === null || !('jeux' in json) || !Array.isArray(json.jeux)) {
    throw new FileUnreadable(fichier, 'la liste « jeux » manque');
  }
  return json.jeux.map((jeu: unknown) => {
    if (!isPublished(jeu)) throw new FileUnreadable(fichier, 'un jeu y est mal décrit');
    return jeu;
  });
}

function isPublished(jeu: unknown): jeu is PublishedDataset {
  if (typeof jeu !== 'object' || jeu === null) return false;
  const champs = new Map<string, unknown>(Object.entries(jeu));
  const textes = ['nom', 'titre', 'dataVersion', 'viewsVersion', 'donneesAu'];
  return (
    textes.every((nom) => typeof champs.get(nom) === 'string') &&
    typeof champs.get('simule') === 'boolean' &&
    /^[a-z0-9-]+$/.test(String(champs.get('nom'))) &&
    /^[a-z0-9]+$/.test(String(champs.get('dataVersion')))
  );
}

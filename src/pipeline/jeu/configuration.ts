import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { SeuilsDuJeu } from '$lib/domain/alerte/regle';
import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import { parseDossiers } from '$lib/importers/dossiers';
import { parseSeuils } from '$lib/importers/regles';

/** How a dataset is named and what it follows. */
export interface Configuration {
  nom: string;
  titre: string;
  /** Region whose GHT are summed and drawn; `FR` sums them all. */
  region: string;
  region_libelle: string;
  presentation: string;
  simule: boolean;
  /** Codes of the GHT followed, in the order of the screen; null = every GHT of the files. */
  perimetres: string[] | null;
  /** Last day covered, when it is not that of the last measure. */
  donnees_au?: string;
  /** Last days covered by versions published before, when no index says them. */
  versions?: string[];
  /** Sources to credit although no row cites them. */
  sources?: string[];
  /** Thresholds of conventions that the dataset changes, by rule of alert then by name. */
  seuils?: SeuilsDuJeu;
  /** Templates of packs that the dataset adds to those of the repository. */
  dossiers?: readonly ModeleDeDossier[];
}

const NOM = /^[a-z0-9-]+$/;
/** Addresses of the site that a dataset may not take. */
const NOMS_RESERVES = new Set(['aide', 'accessibilite', 'sources', 'importer', 'plan', 'data']);

/** @throws Error in French when a name cannot be an address */
export function verifieNom(nom: string): string {
  if (!NOM.test(nom) || NOMS_RESERVES.has(nom)) {
    throw new Error(
      `«\u00a0${nom}\u00a0» ne peut pas nommer un jeu\u00a0: lettres minuscules sans accent, chiffres et tirets, hors ${[...NOMS_RESERVES].join(', ')}.`
    );
  }
  return nom;
}

/** The datasets that are built from the repository alone (`data/reference/jeux.yaml`). */
export function jeuxEmbarques(reference: string): Configuration[] {
  const lus: unknown = parse(readFileSync(path.join(reference, 'jeux.yaml'), 'utf8'));
  if (!Array.isArray(lus)) throw new Error('jeux.yaml\u00a0: une liste de jeux est attendue');
  return lus.map((brut: unknown, i) => {
    if (!estConfiguration(brut)) throw new Error(`jeux.yaml\u00a0: le jeu n°\u00a0${i + 1} est mal décrit`);
    verifieNom(brut.nom);
    const ou = `jeux.yaml, ${brut.nom}`;
    return {
      ...brut,
      ...(brut.seuils !== undefined && { seuils: parseSeuils(brut.seuils, ou) }),
      ...(brut.dossiers !== undefined && { dossiers: parseDossiers(brut.dossiers, ou) })
    };
  });
}

function estConfiguration(brut: unknown): brut is Configuration {
  if (typeof brut !== 'object' || brut === null) return false;
  const champs = new Map<string, unknown>(Object.entries(brut));
  const perimetres = champs.get('perimetres');
  return (
    ['nom', 'titre', 'region', 'region_libelle', 'presentation'].every((nom) => typeof champs.get(nom) === 'string') &&
    typeof champs.get('simule') === 'boolean' &&
    (perimetres === null || (Array.isArray(perimetres) && perimetres.every((code) => typeof code === 'string')))
  );
}

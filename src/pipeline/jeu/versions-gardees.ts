import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digestOfText } from '$lib/engine/checksum';
import { lineage, type EarlierVersion } from '$lib/engine/earlier';
import { MANIFEST } from '$lib/engine/manifest';
import type { PublishedDataset } from '$lib/engine/publication';
import { mayKeep } from '$lib/engine/versions-to-keep';
import { estUnChantier } from './chantier';

/** Models in advance: nobody opens those of a version that was replaced. */
const MODELES = 'vues';

/** What a version that is about to be published replaces and keeps. */
interface Remplacement {
  /** Folder of the versions of the dataset. */
  dossierJeu: string;
  /** Line of the index that it takes the place of. */
  remplacee: PublishedDataset | undefined;
  dataVersion: string;
  donneesAu: string;
}

/**
 * The versions to keep, the latest first: the one that is replaced, then those that it kept, see `mayKeep`; what is no
 * longer there or is not what was published is not kept.
 */
export function versionsAGarder(
  { dossierJeu, remplacee, dataVersion, donneesAu }: Remplacement,
  combien: number
): EarlierVersion[] {
  if (remplacee === undefined) return [];
  const texte = manifesteDe(dossierJeu, remplacee.dataVersion);
  const lu = texte === null ? null : lineage(texte);
  if (texte === null || lu === null) return [];
  const sienne: EarlierVersion = {
    ...{ donneesAu: remplacee.donneesAu, dataVersion: remplacee.dataVersion },
    ...{ schemaVersion: lu.schemaVersion, manifeste: remplacee.empreintes.manifeste }
  };
  return mayKeep([sienne, ...lu.anterieures], { dataVersion, donneesAu })
    .filter((version) => estEntiere(dossierJeu, version))
    .slice(0, combien);
}

function manifesteDe(dossierJeu: string, dataVersion: string): string | null {
  const fichier = path.join(dossierJeu, dataVersion, MANIFEST);
  return existsSync(fichier) ? readFileSync(fichier, 'utf8') : null;
}

function estEntiere(dossierJeu: string, { dataVersion, manifeste }: EarlierVersion): boolean {
  const texte = manifesteDe(dossierJeu, dataVersion);
  return texte !== null && digestOfText(texte) === manifeste;
}

/** Removes the versions that nothing names any more, and the models of those that are kept. */
export function supprimeAnciennes(dossierJeu: string, dataVersion: string, gardees: readonly EarlierVersion[]): void {
  const siennes = new Set(gardees.map((version) => version.dataVersion));
  for (const nom of readdirSync(dossierJeu)) {
    if (nom === dataVersion || estUnChantier(nom)) continue;
    const reste = siennes.has(nom) ? path.join(dossierJeu, nom, MODELES) : path.join(dossierJeu, nom);
    rmSync(reste, { recursive: true, force: true });
  }
}

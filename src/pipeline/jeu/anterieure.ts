import { rmSync } from 'node:fs';
import path from 'node:path';
import { digestOfText } from '$lib/engine/checksum';
import type { EarlierVersion } from '$lib/engine/earlier';
import { MANIFEST, type ManifestFile } from '$lib/engine/manifest';
import { composeManifest } from '$lib/engine/manifest-files';
import { NativeDatabase } from '$lib/engine/native.server';
import { groupes } from '$lib/schema/fichiers';
import { SCHEMA_VERSION, tableNames, tablesDeFaits, type TableRows } from '$lib/schema/tables';
import { VIEWS_VERSION } from '$lib/views/version';
import { ecrisTextes, installe, ouvreChantier } from './chantier';
import type { ComptesDuGht } from './comptes';
import { ecrisFichiers } from './fichiers';
import type { Publication } from './publie';

/** A version to keep beside the next one: its facts. */
export interface Anterieure extends Pick<Publication, 'racine' | 'nom'> {
  /** Every table but `compte`. */
  rows: TableRows;
  comptesDuGht: ComptesDuGht;
}

/**
 * Writes the facts of a version as it is kept once replaced: neither models nor what is worked out of contracts, and no
 * line of the index. The next publication names it, or removes it.
 */
export async function ecrisAnterieure({ racine, nom, rows, comptesDuGht }: Anterieure): Promise<EarlierVersion> {
  const [jeu] = rows.jeu ?? [];
  if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
  const dossierJeu = path.join(racine, nom);
  const chantier = ouvreChantier(dossierJeu);
  const moteurs = [await NativeDatabase.open(), await NativeDatabase.open()];
  try {
    for (const db of moteurs) await db.fill({}, tableNames);
    const files: ManifestFile[] = [];
    const deFaits = groupes.filter(({ tables }) =>
      tables.some((table) => tablesDeFaits.some((fait) => fait === table))
    );
    for (const groupe of deFaits) {
      const tardives = groupe.tables.includes('compte') ? { compte: comptesDuGht } : {};
      files.push(...(await ecrisFichiers(moteurs, groupe, rows, chantier, { tardives })));
    }
    const meta = { jeu: nom, sources: rows.source ?? [], viewsVersion: VIEWS_VERSION };
    const { manifest, textes } = composeManifest(meta, files);
    ecrisTextes(chantier, textes);
    const { dataVersion } = manifest;
    installe(chantier, path.join(dossierJeu, dataVersion));
    return {
      ...{ donneesAu: jeu.donnees_au, dataVersion, schemaVersion: SCHEMA_VERSION },
      manifeste: digestOfText(textes.get(MANIFEST) ?? '')
    };
  } finally {
    for (const db of moteurs) db.close();
    rmSync(chantier, { recursive: true, force: true });
  }
}

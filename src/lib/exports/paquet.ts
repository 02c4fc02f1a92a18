import { strToU8, zipSync, type Zippable } from 'fflate';
import { digestOfText } from '$lib/engine/checksum';
import type { EarlierVersion } from '$lib/engine/earlier';
import { MANIFEST } from '$lib/engine/manifest';
import { digestModels, seal } from '$lib/engine/model-digests';
import { earlierVersions, type PublishedDataset } from '$lib/engine/publication';
import { dateCourte } from '$lib/format/date';
import { enumeration } from '$lib/format/phrase';
import { cheminDuModele } from '$lib/views/model-path';
import { VIEWS_VERSION } from '$lib/views/version';
import { fichiersDuJeu, type PaquetLu } from './paquet-fichiers';
import { MIME_ZIP, telechargeFichier } from './save-file';

/**
 * The archive that an administrator unpacks over the site: `data/<jeu>/<version>/` with tables, manifest and models,
 * `data/index.json` with the other datasets as they are, and a page that says how.
 *
 * @param autres datasets that the site publishes now
 * @throws Error when the tables hold no dataset
 */
export function composePaquet(
  { modeles, ...lu }: PaquetLu,
  autres: readonly PublishedDataset[]
): { archive: Uint8Array; publication: PublishedDataset } {
  const { nom } = lu;
  const [jeu] = lu.rows.jeu ?? [];
  if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
  const textes = new Map(modeles.map((ecrit) => [cheminDuModele(ecrit.vue, ecrit.params), JSON.stringify(ecrit)]));
  const listes = digestModels(textes);
  const { titre, simule, donnees_au: donneesAu } = jeu;
  const { fichiers, manifest, textes: listesDesFichiers } = fichiersDuJeu(lu, donneesAu);
  const versions = earlierVersions(
    [],
    autres.find((autre) => autre.nom === nom),
    donneesAu
  );
  const publication = seal(
    {
      ...{ nom, titre, dataVersion: manifest.dataVersion, viewsVersion: VIEWS_VERSION, simule, donneesAu },
      ...(versions.length > 0 && { versions })
    },
    { manifeste: digestOfText(listesDesFichiers.get(MANIFEST) ?? ''), modeles: listes.tete }
  );
  const racine = `data/${nom}/${manifest.dataVersion}`;
  const contenu: Zippable = {};
  // Parquet files are compressed already.
  for (const [chemin, bytes] of fichiers) contenu[`${racine}/${chemin}`] = [bytes, { level: 0 }];
  for (const [chemin, texte] of [...listesDesFichiers, ...textes, ...listes.fichiers])
    contenu[`${racine}/${chemin}`] = strToU8(texte);
  const jeux = [...autres.filter((autre) => autre.nom !== nom), publication];
  contenu['data/index.json'] = strToU8(`${JSON.stringify({ jeux }, null, 1)}\n`);
  contenu['LISEZ-MOI.txt'] = strToU8(lisezMoi(publication, manifest.anterieures));
  return { archive: zipSync(contenu, { level: 6, mtime: new Date('2000-01-01T00:00:00') }), publication };
}

const dossierDe = ({ dataVersion, donneesAu }: EarlierVersion) =>
  `${dataVersion} (données au ${dateCourte(donneesAu)})`;

/** What becomes of the folders of the versions before: those that a contract is compared with stay. */
function anciensDossiers(gardees: readonly EarlierVersion[]): string[] {
  const quand = '3. Le temps que les pages ouvertes se rechargent, gardez tous les anciens dossiers de version.';
  if (gardees.length === 0)
    return [quand, '   Supprimez-les ensuite\u00a0: cette version n’en garde aucun pour comparer.'];
  return [
    quand,
    `   Ensuite, ne supprimez pas ${gardees.length === 1 ? 'le dossier' : 'les dossiers'} ${enumeration(gardees.map(dossierDe))}\u00a0:`,
    '   la page «\u00a0Depuis\u00a0» d’un contrat s’y compare, et seul leur sous-dossier vues/ peut être supprimé. Supprimez les autres.'
  ];
}

function lisezMoi({ nom, titre, dataVersion }: PublishedDataset, gardees: readonly EarlierVersion[]): string {
  return [
    `Trajectoire\u00a0: jeu de données «\u00a0${titre}\u00a0» (${nom}), version ${dataVersion}`,
    '',
    'Ce paquet a été préparé dans un navigateur, à partir du jeu publié et de fichiers importés.',
    'Vérifiez ces fichiers avant de publier\u00a0: le site les montrera à tous ses lecteurs.',
    '',
    `1. Copiez le dossier data/${nom}/${dataVersion}/ dans le dossier data/${nom}/ du site.`,
    '2. Ensuite seulement, remplacez data/index.json par celui du paquet. Si d’autres jeux ont été publiés depuis,',
    `   reportez plutôt dans le vôtre la ligne de «\u00a0${nom}\u00a0».`,
    ...anciensDossiers(gardees),
    ''
  ].join('\r\n');
}

/** Hands the package of a dataset to the reader. */
export function telechargePaquet(paquet: PaquetLu, autres: readonly PublishedDataset[]): void {
  const { archive, publication } = composePaquet(paquet, autres);
  telechargeFichier(`${publication.nom}-${publication.dataVersion}.zip`, archive, MIME_ZIP);
}

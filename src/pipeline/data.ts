import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { group } from 'd3';
import { parse } from 'yaml';
import type { SeuilsDuJeu } from '$lib/domain/alerte/regle';
import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import { fiches } from '$lib/importers/fiches';
import { lisFichierDesDossiers } from '$lib/importers/dossiers';
import { parseSeuils } from '$lib/importers/regles';
import type { Problem } from '$lib/importers/types';
import type { TableRows } from '$lib/schema/tables';
import { verifieTables, type SchemaProblem } from '$lib/schema/validation';
import type { EarlierVersion } from '$lib/engine/earlier';
import { ecrisAnterieure } from './jeu/anterieure';
import { assemble } from './jeu/assemble';
import { comptesParGht, type ComptesDuGht } from './jeu/comptes';
import { Journaux } from './jeu/journaux';
import { verifieNom, type Configuration } from './jeu/configuration';
import { depuisDossier } from './jeu/depuis-dossier';
import { lisDossier, type Lecture } from './jeu/dossier';
import { jeuEmbarque, nomsEmbarques, REFERENCE, type JeuEmbarque } from './jeu/embarque';
import { identitesRompues } from './jeu/identites';
import { indicateursVides, resumeDesVides } from './jeu/vides';
import { lisPerimetre } from './jeu/perimetre';
import { publie, type Publication } from './jeu/publie';
import { lisReferences } from './jeu/reference';
import { compteReste, verifieReste } from './jeu/reste';
import { demandeDe } from './jeu/suivi';
import { readLake } from './lake/lake';
import type { Taille } from '../demonstration/parametres';

const AIDE = `npm run data                                    les jeux embarqués
npm run data -- --jeu demonstration             la région simulée seule
  [--ght 135] [--etablissements 900] [--mois 120]   d’une autre taille
npm run data -- --jeu NOM --source DOSSIER      un jeu à partir d’un dossier de fichiers de producteurs
  [--perimetre FICHIER]   CSV\u00a0: les GHT suivis et, au besoin, leurs établissements
  [--titre TITRE] [--region CODE] [--sortie DOSSIER]
  [--seuils FICHIER]      YAML\u00a0: les seuils d’alerte de convention que le jeu change
  [--dossiers FICHIER]    YAML\u00a0: les modèles de dossier que le jeu ajoute à ceux de l’outil
  [--gardees N]           versions antérieures gardées, sans leurs modèles, pour s’y comparer (2 par défaut)
  [--journaux FICHIER|DOSSIER…]   ce qui fut saisi en séance, tel que la page l’a téléchargé (pour tout jeu)
npm run data -- --tables DOSSIER [--jeu NOM]    un jeu à partir des tables d’un entrepôt (Parquet, partitions Hive)`;

/** `npm run data`: builds datasets under `static/data`; 1 when a file was refused. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jeu: { type: 'string' },
      source: { type: 'string' },
      tables: { type: 'string' },
      perimetre: { type: 'string' },
      titre: { type: 'string' },
      region: { type: 'string' },
      ght: { type: 'string' },
      etablissements: { type: 'string' },
      mois: { type: 'string' },
      seuils: { type: 'string' },
      dossiers: { type: 'string' },
      gardees: { type: 'string' },
      journaux: { type: 'string', multiple: true },
      sortie: { type: 'string', default: 'static/data' },
      aide: { type: 'boolean', short: 'h' }
    }
  });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  if (positionals.length > 0 && values.journaux === undefined)
    throw new Error(`«\u00a0${positionals.join(' ')}\u00a0» n’est pas une option.\n${AIDE}`);
  const journaux = new Journaux([...(values.journaux ?? []), ...positionals], raconte);
  const reglages = {
    ...(values.seuils !== undefined && { seuils: lisSeuils(values.seuils) }),
    ...(values.dossiers !== undefined && { dossiers: lisDossiers(values.dossiers) })
  };
  const gardees = values.gardees === undefined ? {} : { gardees: entier(values.gardees, 0) };
  if (values.tables !== undefined) {
    const { jeu: nom, titre, region } = values;
    const { rows, config } = await readLake(values.tables, lisReferences(REFERENCE), { nom, titre, region }, raconte);
    const jeu = { config: { ...config, ...reglages }, rows };
    await construis(jeu, { sortie: values.sortie, ...gardees }, SANS_FICHIER, journaux);
    return journaux.fini([config.nom]);
  }
  if (values.source === undefined) {
    const noms = nomsEmbarques().filter((nom) => values.jeu === undefined || nom === values.jeu);
    if (noms.length === 0)
      throw new Error(`le jeu «\u00a0${values.jeu}\u00a0» n’est pas embarqué\u00a0: donnez --source.\n${AIDE}`);
    const taille = {
      ghts: entier(values.ght),
      etablissements: entier(values.etablissements),
      mois: entier(values.mois)
    };
    for (const nom of noms) await construisEmbarque(nom, { taille, reglages, journaux }, values.sortie);
    return journaux.fini(noms);
  }
  const references = lisReferences(REFERENCE);
  if (values.jeu === undefined) throw new Error(`donnez un nom au jeu (--jeu).\n${AIDE}`);
  const nom = verifieNom(values.jeu);
  const perimetre = values.perimetre
    ? lisPerimetre(readFileSync(values.perimetre), path.basename(values.perimetre), references)
    : null;
  const lecture = await lisDossier(values.source, raconte, demandeDe(references, perimetre));
  const { rows, config } = await depuisDossier(lecture, references, perimetre, {
    nom,
    titre: values.titre ?? titreDe(nom),
    region: values.region
  });
  const jeu = { config: { ...config, ...reglages }, rows };
  await construis(jeu, { sortie: values.sortie, ...gardees }, lecture, journaux);
  const suite = journaux.fini([nom]);
  const refuses = lecture.resultats.filter((r) => r.statut === 'refuse');
  if (refuses.length > 0) {
    raconte(`${refuses.length} fichier(s) refusé(s)\u00a0: ${refuses.map((r) => r.fichier).join(', ')}`);
    return 1;
  }
  return suite;
}

/** @throws Error in French when a size is not a whole number from `min` */
function entier(texte: string | undefined, min = 1): number | undefined {
  if (texte === undefined) return undefined;
  const n = Number(texte);
  if (!Number.isInteger(n) || n < min)
    throw new Error(
      `«\u00a0${texte}\u00a0»\u00a0: un nombre entier ${min > 0 ? 'positif' : 'positif ou nul'} est attendu.`
    );
  return n;
}

function raconte(ligne: string): void {
  console.log(ligne);
}

/** Thresholds of alert that a dataset changes. */
function lisSeuils(fichier: string): SeuilsDuJeu {
  return parseSeuils(parse(readFileSync(fichier, 'utf8')), path.basename(fichier));
}

/** Templates of packs that a dataset gives. */
function lisDossiers(fichier: string): readonly ModeleDeDossier[] {
  return lisFichierDesDossiers(readFileSync(fichier, 'utf8'), path.basename(fichier));
}

/** What the command changes of the configuration of a dataset. */
type DeLaCommande = Pick<Configuration, 'seuils' | 'dossiers'>;

function titreDe(nom: string): string {
  return nom.charAt(0).toUpperCase() + nom.slice(1).replaceAll('-', ' ');
}

const SANS_FICHIER: Lecture = { resultats: [], inconnus: [] };

/** Its rows are nobody's but the publication's, which lets them go as it writes: so is {@link construis}. */
async function construisEmbarque(
  nom: string,
  { taille, reglages: dits, journaux }: { taille: Taille; reglages: DeLaCommande; journaux: Journaux },
  sortie: string
): Promise<void> {
  const { anterieure, ...jeu } = jeuEmbarque(nom, taille);
  // Its history is the repository's, not that of what was built before in this folder.
  const reglages = {
    sortie,
    anterieures: anterieure === undefined ? [] : [await garde(anterieure, dits, sortie)]
  };
  return construis({ ...jeu, config: { ...jeu.config, ...dits } }, reglages, SANS_FICHIER, journaux);
}

/** Writes the version that is kept before an embedded dataset. */
function garde(
  { config, rows, comptesDe }: NonNullable<JeuEmbarque['anterieure']>,
  dits: DeLaCommande,
  racine: string
): Promise<EarlierVersion> {
  raconte(`Jeu «\u00a0${config.nom}\u00a0», version au ${config.donnees_au ?? ''}, gardée pour comparer`);
  const complet = assemble({ ...config, ...dits }, rows, fiches);
  refuse(verifieTables(complet));
  return ecrisAnterieure({
    ...{ racine, nom: config.nom, rows: complet },
    comptesDuGht: verifies(complet, comptesParGht(complet, comptesDe), () => undefined)
  });
}

/** Where a dataset is published, and what is kept before it. */
type Reglages = { sortie: string; gardees?: number | undefined } & Pick<Publication, 'anterieures'>;

function construis(
  { config, rows: lues, comptesDe }: JeuEmbarque,
  { sortie, gardees, anterieures }: Reglages,
  lecture: Lecture,
  journaux: Journaux
): Promise<void> {
  raconte(`Jeu «\u00a0${config.nom}\u00a0»`);
  const { rows, bilans } = journaux.pose(config.nom, lues);
  const aVerifier: Problem[] = [];
  const complet = assemble(config, rows, fiches, (probleme) => aVerifier.push(probleme));
  if (lecture.resultats.length > 0) {
    lecture.resultats = compteReste(lecture.resultats, complet, raconte);
    verifieReste(lecture.resultats);
  }
  const dits = aVerifier.map(({ message }) => message);
  racontes(dits, 'autres valeurs à vérifier');
  const vides = indicateursVides(complet, lecture, fiches);
  const sansValeur = resumeDesVides(vides);
  if (sansValeur !== null) raconte(`  ${sansValeur}`);
  const rompues = identitesRompues(complet);
  refuse(verifieTables(complet));
  const comptesDuGht =
    comptesDe && verifies(complet, comptesParGht(complet, comptesDe), (deLot) => rompues.push(...deLot));
  const rapport = () => {
    racontes(rompues, 'autres identités non vérifiées');
    const saisies = bilans.length > 0 ? { journaux: bilans } : {};
    return `${JSON.stringify({ jeu: config.nom, ...rapportDe(lecture), ...saisies, identitesNonVerifiees: rompues, aVerifier, indicateursVides: vides }, null, 1)}\n`;
  };
  return publie({
    ...{ racine: sortie, nom: config.nom, rows: complet, rapport, raconte },
    ...(comptesDuGht && { comptesDuGht }),
    ...(config.versions && { versions: config.versions }),
    ...(gardees !== undefined && { gardees }),
    ...(anterieures && { anterieures })
  }).then(({ nom, dataVersion, donneesAu }) =>
    raconte(`Publié\u00a0: ${sortie}/${nom}/${dataVersion}, données au ${donneesAu}`)
  );
}

/** @throws Error once the first twenty are told */
function refuse(problemes: readonly SchemaProblem[]): void {
  if (problemes.length === 0) return;
  for (const p of problemes.slice(0, 20)) {
    raconte(`  ${p.table}, rang ${p.rang}, ${p.colonne} = «\u00a0${p.valeur}\u00a0»\u00a0: ${p.message}`);
  }
  throw new Error(`${problemes.length} ligne(s) ne respectent pas les tables\u00a0; le jeu précédent reste en place.`);
}

/** The same accounts, checked as they are made: each group with the tables that its own refer to. */
function verifies(
  { etablissement = [], source }: TableRows,
  comptesDuGht: ComptesDuGht,
  signale: (rompues: ReturnType<typeof identitesRompues>) => void
): ComptesDuGht {
  const membres = group(etablissement, (e) => e.ght);
  return (ght) => {
    const compte = comptesDuGht(ght);
    const lot = { compte: [...compte], etablissement: membres.get(ght) ?? [], ...(source && { source }) };
    signale(identitesRompues(lot));
    refuse(verifieTables(lot, ['compte']));
    return compte;
  };
}

/** Tells the first twenty; all of them are in the report. */
function racontes(phrases: readonly string[], autres: string): void {
  for (const phrase of phrases.slice(0, 20)) raconte(`  ${phrase}`);
  if (phrases.length > 20) raconte(`  et ${phrases.length - 20} ${autres} (rapport.json)`);
}

function rapportDe(lecture: Lecture) {
  const fichiers = lecture.resultats.map(({ rows: _rows, source: _source, ...reste }) => reste);
  const nonReconnus = lecture.inconnus.map(({ fichier, message, suite }) => ({ fichier, message, suite }));
  return { fichiers, nonReconnus };
}

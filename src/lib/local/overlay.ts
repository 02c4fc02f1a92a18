import type { Cell, Database } from '$lib/engine/database';
import type { Surcouche, Unite } from '$lib/engine/local';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { estFiche, type Fiche } from '$lib/domain/indicateur/fiche';
import {
  cleDeSomme,
  estSommeDeGroupe,
  mesuresSuivies,
  sommesDeGroupes,
  type Territoire
} from '$lib/importers/assemblage/poses';
import { FAITS, jourDuFait } from '$lib/importers/contrat/vraisemblance/faits';
import type { Problem } from '$lib/importers/types';
import { RESERVE_FERMEE } from '$lib/domain/indicateur/qualite';
import { fermesDe } from '$lib/views/fermes';
import { MARQUE_LOCALE } from '$lib/schema/local-title';
import type { Row, TableRows } from '$lib/schema/tables';
import { verifieTables, type SchemaProblem } from '$lib/schema/validation';
import { differencesDe, type DifferenceDeTable } from './difference';
import { retraitsDesEcrites, type Ecrites } from './written-rows';
import { lisLignes, lisUnites } from './read-partitions';
import { CLE_DE_MESURE, cleDeLUnite, cleDeMesure, marquesDe, verifieMesures } from './marks';
import { cleDUnite, lignesDe, retraitsDe, superpose, unitesDe } from './units';

/** Local data of one dataset as they are kept: what was imported, and the sums of groups that follow from it. */
export interface Locales {
  /** The dataset's row as published. */
  jeu: Row<'jeu'>;
  /** Whether a file says that it is simulated: every page then says so, whatever the dataset. */
  simule: boolean;
  unites: Unite[];
  /** Sources and levers that the dataset does not know. */
  annexes: { source: Row<'source'>[]; levier: Row<'levier'>[] };
  /** Published measures whose mark alone changes, since a file replaces their year before. */
  marques?: Row<'mesure'>[];
  sommes: Row<'mesure'>[];
  /** Keys of the published sums of groups that `sommes` replace. */
  sommesRetirees: Cell[][];
  /** Legal entities that the replaced contracts covered before: the pages of their GHT change too. */
  ejs: string[];
  /** Indicators of the measures that were replaced: theirs change too where the file no longer has them. */
  indicateurs: string[];
  /** What lists and comparisons show of what they touch, once it is worked out. */
  ecrites?: Ecrites;
  /** Contracts on which a journal was laid, as they were before it. */
  bases?: BaseDeSaisie[];
}

/** A contract without the lines of its journal. */
export interface BaseDeSaisie {
  contrat: string;
  rows: TableRows;
  /** Whether a workbook laid it; else it is the published one. */
  importee: boolean;
}

/** What of local data decides which models change. */
export type Portee = Pick<Locales, 'unites' | 'sommesRetirees' | 'ejs' | 'indicateurs'>;

/** What laying files over the dataset on the screen would do; nothing is changed yet. */
export interface Pose {
  locales: Locales;
  /** What these files reach, those of earlier imports left out. */
  portee: Portee;
  differences: DifferenceDeTable[];
  /** Sums of groups that change, which the differences leave out. */
  sommes: number;
  /** Measures of the files that the dataset does not follow: other perimeters, indicators without sheet. */
  horsDuJeu: number;
  /** Legal entities of the contracts and accounts of the files that the dataset does not know. */
  inconnues: string[];
  /** Values that the year before, or the bounds of their sheet, make doubtful: kept, marked. */
  aVerifier: Problem[];
  /** Facts dated after the last day of the dataset: kept, but no situation reaches them yet. */
  posterieurs: number;
  problemes: SchemaProblem[];
}

/**
 * The published rows that local data replace, and what stands in their place.
 * @param options.marque whether the dataset's title says so, as everywhere but in a package to publish
 */
export function surcoucheDe(
  { jeu, simule, unites, annexes, marques = [], sommes, sommesRetirees, ecrites }: Locales,
  options: { marque: boolean } = { marque: true }
): Surcouche {
  const rows: TableRows = { ...lignesDe(unites), ...annexes, ...ecrites?.rows };
  rows.jeu = [{ ...jeu, titre: options.marque ? jeu.titre + MARQUE_LOCALE : jeu.titre, simule: jeu.simule || simule }];
  rows.mesure = [...(rows.mesure ?? []), ...marques, ...sommes];
  const parCode = (table: 'jeu' | 'source' | 'levier', colonne: string, valeurs: string[]) => ({
    table,
    colonnes: [colonne],
    valeurs: valeurs.map((valeur) => [valeur])
  });
  return {
    rows,
    retraits: [
      ...retraitsDe(unites),
      ...(ecrites ? retraitsDesEcrites(ecrites) : []),
      { table: 'mesure', colonnes: [...CLE_DE_MESURE], valeurs: [...sommesRetirees, ...marques.map(cleDeMesure)] },
      parCode('jeu', 'nom', [jeu.nom]),
      parCode(
        'source',
        'id',
        annexes.source.map(({ id }) => id)
      ),
      parCode(
        'levier',
        'code',
        annexes.levier.map(({ code }) => code)
      )
    ]
  };
}

/** What of the dataset decides which measures are followed. */
async function lisTerritoire(db: Database): Promise<Territoire> {
  const [jeu] = await lisLignes(db, 'jeu');
  if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
  const fiches = new Map<string, Fiche>();
  for (const { code, fiche } of await lisLignes(db, 'indicateur')) {
    const lue: unknown = JSON.parse(fiche);
    if (estFiche(lue)) fiches.set(code, lue);
  }
  return {
    jeu,
    ght: await lisLignes(db, 'ght'),
    etablissement: await lisLignes(db, 'etablissement'),
    succession: await lisLignes(db, 'succession'),
    succession_ght: await lisLignes(db, 'succession_ght'),
    fiches
  };
}

/**
 * Lays imported rows over the dataset that the engine holds, published or with earlier local data.
 *
 * @param db the dataset on the screen, with `besoinsDePose` and the tables of the contracts that the files replace
 * @param anciennes local data that it already holds
 * @param importees rows of the files, in their order
 * @param simule whether a file says that what it holds is simulated
 */
export async function compose(
  db: Database,
  anciennes: Locales | null,
  importees: readonly TableRows[],
  simule = false
): Promise<Pose> {
  const territoire = await lisTerritoire(db);
  const lues = importees.map((rows) => mesuresSuivies(rows.mesure ?? [], territoire));
  const horsDuJeu = lues.reduce((n, { laissees }) => n + laissees, 0);
  const {
    mesures,
    marques: remarquees,
    problems: aVerifier
  } = await verifieMesures(
    db,
    lues.flatMap(({ suivies }) => suivies),
    { etablissements: territoire.etablissement, fiches: territoire.fiches }
  );
  let place = 0;
  const unites = importees.reduce<Unite[]>((deja, rows, i) => {
    const n = lues[i]?.suivies.length ?? 0;
    const siennes = mesures.slice(place, (place += n));
    return superpose(deja, unitesDe({ rows: { ...rows, mesure: siennes } }));
  }, []);
  const annexes = await annexesDe(db, anciennes, importees);
  const toutes = superpose(anciennes?.unites ?? [], unites);
  const bases = (anciennes?.bases ?? []).filter(({ contrat }) => !contratsDe(unites).includes(contrat));
  const avant = await lisUnites(db, unites);
  const anciennesMesures = avant.flatMap((rows) => rows.mesure ?? []);
  const marques = marquesDe(anciennes?.marques ?? [], remarquees, toutes);
  const { sommes, remplacees } = await sommesDe(db, toutes, { anciennes: anciennesMesures, marques }, territoire);
  const portee: Portee = {
    unites,
    sommesRetirees: [...remplacees, ...sommes].map(cleDeMesure),
    ejs: sansDoublon(avant.flatMap((rows) => rows.contrat_perimetre ?? []).map(({ ej }) => ej)),
    indicateurs: sansDoublon(anciennesMesures.map(({ indicateur }) => indicateur))
  };
  const differences = differencesDe(rassemble(avant), lignesDe(unites));
  return {
    locales: {
      jeu: anciennes?.jeu ?? territoire.jeu,
      simule: (anciennes?.simule ?? false) || simule || (lignesDe(unites).mesure ?? []).some((m) => m.simule),
      unites: toutes,
      annexes,
      ...(marques.length > 0 && { marques }),
      ...(anciennes?.ecrites && { ecrites: anciennes.ecrites }),
      ...(bases.length > 0 && { bases }),
      sommes,
      sommesRetirees: sansDoublon([...(anciennes?.sommesRetirees ?? []), ...portee.sommesRetirees]),
      ejs: sansDoublon([...(anciennes?.ejs ?? []), ...portee.ejs]),
      indicateurs: sansDoublon([...(anciennes?.indicateurs ?? []), ...portee.indicateurs])
    },
    portee,
    differences,
    sommes: differencesDe({ mesure: remplacees }, { mesure: sommes })[0]?.lignes.length ?? 0,
    horsDuJeu,
    inconnues: inconnuesDe(unites, territoire),
    aVerifier,
    posterieurs: faitsApres(lignesDe(unites), territoire.jeu.donnees_au),
    problemes: await problemesDe(db, unites, annexes)
  };
}

/** Contracts that units replace as a whole. */
export function contratsDe(unites: readonly Unite[]): string[] {
  return unites.flatMap((unite) => (unite.genre === 'contrat' ? [unite.contrat] : []));
}

/** Legal entities that units name and the dataset does not know, not even as gone into another. */
function inconnuesDe(unites: readonly Unite[], { etablissement, succession }: Territoire): string[] {
  const connues = new Set([...etablissement.map(({ ej }) => ej), ...succession.map(({ ancien }) => ancien)]);
  const nommees = unites.flatMap((unite) => [
    ...(unite.rows.contrat_perimetre ?? []).map(({ ej }) => ej),
    ...(unite.genre === 'comptes' ? [unite.ej] : [])
  ]);
  return sansDoublon(nommees.filter((ej) => !connues.has(ej))).sort();
}

async function annexesDe(db: Database, anciennes: Locales | null, importees: readonly TableRows[]) {
  const connues = {
    source: new Set((await lisLignes(db, 'source')).map(({ id }) => id)),
    levier: new Set((await lisLignes(db, 'levier')).map(({ code }) => code))
  };
  const source = importees.flatMap((rows) => rows.source ?? []).filter(({ id }) => !connues.source.has(id));
  const levier = importees.flatMap((rows) => rows.levier ?? []).filter(({ code }) => !connues.levier.has(code));
  return {
    source: [...new Map([...(anciennes?.annexes.source ?? []), ...source].map((s) => [s.id, s])).values()],
    levier: [...new Map([...(anciennes?.annexes.levier ?? []), ...levier].map((l) => [l.code, l])).values()]
  };
}

/** Sums of groups for every indicator and period that a unit touches, and those that they replace. */
async function sommesDe(
  db: Database,
  unites: readonly Unite[],
  { anciennes, marques }: { anciennes: readonly Row<'mesure'>[]; marques: readonly Row<'mesure'>[] },
  territoire: Territoire
) {
  const fermes = fermesDe(db).mesures;
  const entiere = ({ entite_type: type, entite }: Row<'mesure'>) =>
    fermes.size === 0 || (type === 'ght' && !fermes.has(entite));
  const nouvelles = lignesDe(unites).mesure ?? [];
  const changees = [...nouvelles, ...anciennes, ...marques];
  const marquees = new Set(marques.map((m) => JSON.stringify(cleDeMesure(m))));
  const cles = new Set(unites.map(cleDUnite));
  const touchees = new Set(changees.map(cleDeSomme));
  const [sommes, remplacees]: [Row<'mesure'>[], Row<'mesure'>[]] = [[], []];
  for (const code of new Set(changees.map((m) => m.indicateur))) {
    const connues = await lisLignes(db, 'mesure', { colonne: 'indicateur', valeur: code });
    const propres = [
      ...connues.filter(
        (m) => !estSommeDeGroupe(m) && !cles.has(cleDeLUnite(m)) && !marquees.has(JSON.stringify(cleDeMesure(m)))
      ),
      ...marques.filter((m) => m.indicateur === code),
      ...nouvelles.filter((m) => m.indicateur === code)
    ];
    for (const touchee of [...touchees].filter((cle) => cle.startsWith(`${code}|`))) {
      const deja = connues.filter((m) => estSommeDeGroupe(m) && cleDeSomme(m) === touchee);
      const refaites = sommesDeGroupes(
        propres.filter((m) => cleDeSomme(m) === touchee),
        deja,
        territoire
      );
      remplacees.push(...deja);
      sommes.push(...refaites.map((somme) => (entiere(somme) ? somme : sommeFermee(somme))));
    }
  }
  return { sommes, remplacees };
}

/** In place of a sum of which a part is closed to the reader: the published one no longer stands, those left are none. */
function sommeFermee(somme: Row<'mesure'>): Row<'mesure'> {
  const sans = { valeur: null, numerateur: null, denominateur: null };
  return { ...somme, ...sans, qualite: 'manquant', reserve: RESERVE_FERMEE };
}

/** Rows that do not fit the tables once they stand in the dataset: an unknown source, a lever without label. */
async function problemesDe(
  db: Database,
  unites: readonly Unite[],
  annexes: Locales['annexes']
): Promise<SchemaProblem[]> {
  const rows = lignesDe(unites);
  return verifieTables({
    ...rows,
    source: [...(await lisLignes(db, 'source')), ...annexes.source],
    levier: [...(await lisLignes(db, 'levier')), ...annexes.levier],
    indicateur: await lisLignes(db, 'indicateur')
  });
}

/** Facts that a situation leaves out when they are to come; forecasts of accounts and plans are not of them. */
function faitsApres(rows: TableRows, donneesAu: string): number {
  const aVenir = (jours: readonly string[]) => jours.some((jour) => apresLesDonnees(jour, donneesAu));
  const duClasseur = FAITS.flatMap(([table, colonnes]) =>
    (rows[table] ?? []).filter((ligne) =>
      aVenir(colonnes.flatMap((colonne) => jourDuFait(table, ligne, colonne) ?? []))
    )
  );
  return duClasseur.length + (rows.notification ?? []).filter(({ date }) => aVenir([date ?? ''])).length;
}

function rassemble(parUnite: readonly TableRows[]): TableRows {
  return lignesDe(parUnite.map((rows) => ({ genre: 'contrat', contrat: '', rows })));
}

function sansDoublon<T>(cles: readonly T[]): T[] {
  return [...new Map(cles.map((cle) => [JSON.stringify(cle), cle])).values()];
}

import { rollup } from 'd3';
import type { Database } from '$lib/engine/database';
import { ADRESSE_WEB } from '$lib/schema/motifs';
import { arrondi, exacte } from '$lib/domain/indicateur/precision';
import { partielDe } from '$lib/domain/indicateur/agregation';
import { estFiche, type Famille, type Fiche } from '$lib/domain/indicateur/fiche';
import { RESERVE_FERMEE } from '$lib/domain/indicateur/qualite';
import type { BandePoint, IndicateurBref, JeuEntete, Point, SourceBref, Vide } from './modele';
import { lance } from './requete';
import { requetes, type LigneIndicateur, type LigneSerie } from './requetes';

/** @throws Error when the dataset has no row of its own */
export async function lisJeu(db: Database): Promise<JeuEntete & { presentation: string }> {
  const [jeu] = await lance(db, requetes.entete);
  if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
  return {
    nom: jeu.nom,
    titre: jeu.titre,
    region: jeu.region,
    regionLibelle: jeu.region_libelle,
    donneesAu: jeu.donnees_au,
    simule: jeu.simule,
    presentation: jeu.presentation
  };
}

/** The head of a model, without the dataset's presentation. */
export async function lisEntete(db: Database): Promise<JeuEntete> {
  const { nom, titre, region, regionLibelle, donneesAu, simule } = await lisJeu(db);
  return { nom, titre, region, regionLibelle, donneesAu, simule };
}

export async function lisSources(db: Database): Promise<SourceBref[]> {
  const lignes = await lance(db, requetes.sources);
  return lignes.map(({ mise_a_jour: miseAJour, ...source }) => ({
    ...source,
    url: source.url !== null && ADRESSE_WEB.test(source.url) ? source.url : null,
    miseAJour
  }));
}

export function bref(ligne: LigneIndicateur): IndicateurBref {
  const { code, definition, libelle, famille, groupe, unite, decimales, direction, agregation, principal } = ligne;
  return {
    code,
    definition,
    libelle,
    libelleCourt: ligne.libelle_court,
    famille,
    groupe,
    unite,
    decimales,
    direction,
    agregation,
    principal
  };
}

/** @throws Error when the column does not hold a sheet */
export function ficheDe(ligne: Pick<LigneIndicateur, 'code' | 'fiche'>): Fiche {
  const fiche: unknown = JSON.parse(ligne.fiche);
  if (!estFiche(fiche)) throw new Error(`La fiche de ${ligne.code} est illisible.`);
  return fiche;
}

/** A value to the precision of the sheet, and beside it the exact one when it differs: changes are computed on it. */
function valeurDe(lue: number | null, indicateur: IndicateurBref): Pick<Point, 'valeur' | 'exacte'> {
  if (lue === null) return { valeur: null };
  const [valeur, telle] = [arrondi(lue, indicateur), exacte(lue)];
  return { valeur, ...(telle !== valeur && { exacte: telle }) };
}

function pointDe(ligne: LigneSerie, indicateur: IndicateurBref, parties: boolean): Point {
  const { annee, qualite, statut } = ligne;
  // A sum that could not be made on this computer: a part of it is closed to the reader.
  if (ligne.valeur === null && ligne.reserve === RESERVE_FERMEE)
    return { annee, valeur: null, qualite: 'ferme', statut };
  const [numerateur, denominateur] = parties ? [ligne.numerateur, ligne.denominateur] : [null, null];
  return {
    annee,
    ...valeurDe(ligne.valeur, indicateur),
    qualite,
    statut,
    ...(numerateur !== null && { numerateur: Math.round(numerateur * 100) / 100 }),
    ...(denominateur !== null && { denominateur: Math.round(denominateur * 100) / 100 }),
    ...jugementDe(ligne),
    ...(ligne.fusion !== null && ligne.fusion > 1 && { fusion: ligne.fusion })
  };
}

/** What keeps a value from being ranked or compared: members that are not known, something to be checked. */
export function jugementDe({
  membres,
  attendus,
  reserve
}: Pick<LigneSerie, 'membres' | 'attendus' | 'reserve'>): Pick<Point, 'partiel' | 'reserve'> {
  const partiel = partielDe(membres, attendus);
  return {
    ...(partiel && { partiel }),
    ...(reserve !== null && { reserve })
  };
}

export function bandeDe(
  ligne: { annee: number; n: number; p20: number; mediane: number; p80: number },
  indicateur: IndicateurBref
): BandePoint {
  return {
    annee: ligne.annee,
    n: ligne.n,
    p20: arrondi(ligne.p20, indicateur),
    mediane: arrondi(ligne.mediane, indicateur),
    p80: arrondi(ligne.p80, indicateur)
  };
}

/** Series of measures, found by entity and indicator; rows of another definition of the indicator do not join. */
export class Series {
  readonly #points: ReadonlyMap<string, Point[]>;
  readonly #lignes: ReadonlyMap<string, LigneSerie[]>;
  readonly #fermees: ReadonlySet<string>;

  /**
   * @param options.parties whether points carry their numerator and denominator (the indicator's own page)
   * @param options.fermees entities whose measures are closed to the reader (`entitesFermees`)
   */
  constructor(
    lignes: readonly LigneSerie[],
    indicateurs: readonly IndicateurBref[],
    options: { parties?: boolean; fermees?: ReadonlySet<string> } = {}
  ) {
    this.#fermees = options.fermees ?? new Set();
    const parCode = new Map(indicateurs.map((i) => [i.code, i]));
    const lues = lignes.flatMap((ligne) => {
      const indicateur = parCode.get(ligne.indicateur);
      if (indicateur?.definition !== ligne.definition) return [];
      return { ligne, point: pointDe(ligne, indicateur, options.parties === true) };
    });
    const cle = ({ ligne: l }: (typeof lues)[number]) => `${l.entite_type}|${l.entite}|${l.indicateur}`;
    this.#points = rollup(lues, (siennes) => siennes.map(({ point }) => point), cle);
    this.#lignes = rollup(
      lues,
      (siennes) => siennes.map(({ ligne }) => ligne),
      ({ ligne }) => ligne.indicateur
    );
  }

  de(type: LigneSerie['entite_type'], entite: string, indicateur: string): Point[] {
    const points = this.#points.get(`${type}|${entite}|${indicateur}`) ?? [];
    return this.#fermees.has(entite) ? avecFermes(points, this.#anneesDe(type, indicateur)) : points;
  }

  /** Years of an indicator at a level; those of a GHT are also those of the region. */
  #anneesDe(type: LigneSerie['entite_type'], indicateur: string): number[] {
    const lignes = (this.#lignes.get(indicateur) ?? []).filter(
      ({ entite_type: niveau }) => niveau === type || (type !== 'ej' && niveau !== 'ej')
    );
    return [...new Set(lignes.map(({ annee }) => annee))];
  }

  /** Years that hold at least one row, in order. */
  annees(): number[] {
    const annees = [...this.#lignes.values()].flat().map(({ annee }) => annee);
    return [...new Set(annees)].sort((a, b) => a - b);
  }

  /** Editions by year of one indicator. */
  editions(indicateur: string, type?: LigneSerie['entite_type']): Record<number, string> {
    const lignes = (this.#lignes.get(indicateur) ?? []).filter((l) => !type || l.entite_type === type);
    return Object.fromEntries(lignes.map((ligne) => [ligne.annee, ligne.edition]));
  }

  /** Source of the last row of an indicator. */
  source(indicateur: string): string | null {
    const lignes = this.#lignes.get(indicateur) ?? [];
    return lignes.toSorted((a, b) => b.annee - a.annee)[0]?.source ?? null;
  }
}

/** A closed year is told as such: it may well have a value. */
export function avecFermes(points: readonly Point[], annees: readonly number[]): Point[] {
  const fermes = annees
    .filter((annee) => !points.some((p) => p.annee === annee))
    .map((annee): Point => ({ annee, valeur: null, qualite: 'ferme', statut: 'definitif' }));
  return [...points, ...fermes].sort((a, b) => a.annee - b.annee);
}

/** The years that the dataset covers. */
export interface Couverture {
  /** Years that hold at least one row, in order. */
  annees: number[];
  /** Last year where any GHT or hospital has a value, by indicator; an indicator without value is not in it. */
  dernieres: ReadonlyMap<string, number>;
  /** First and last year with a row, by indicator. */
  bornes: ReadonlyMap<string, [number, number]>;
}

export async function lisCouverture(db: Database): Promise<Couverture> {
  const lignes = await lance(db, requetes.periodes);
  const [dernieres, bornes] = [new Map<string, number>(), new Map<string, [number, number]>()];
  for (const { indicateur, annee, connue } of lignes) {
    bornes.set(indicateur, [bornes.get(indicateur)?.[0] ?? annee, annee]);
    if (connue) dernieres.set(indicateur, annee);
  }
  return { annees: [...new Set(lignes.map(({ annee }) => annee))].sort((a, b) => a - b), dernieres, bornes };
}

/** MCO beds by hospital, of the last year that has some. */
export async function lisLits(db: Database): Promise<ReadonlyMap<string, number | null>> {
  return new Map((await lance(db, requetes.lits)).map(({ ej, lits }) => [ej, lits]));
}

/**
 * Why none of a family's indicators has a value; null when one has.
 * @param fermees entities whose measures are closed to the reader: theirs may be the values
 */
export function videSiSansValeur(
  famille: Famille,
  dernieres: ReadonlyMap<string, number>,
  indicateurs: readonly IndicateurBref[],
  fermees: ReadonlySet<string> = new Set()
): Vide | null {
  const vivante = indicateurs.some((i) => i.famille === famille && dernieres.has(i.code));
  if (vivante) return null;
  return fermees.size > 0 ? 'ferme' : 'a_importer';
}

export const FAMILLES: readonly Famille[] = ['activite', 'personnel', 'finances'];

export function listeDepartements(texte: string | null): string[] {
  return texte === null ? [] : texte.split(',').map((code) => code.trim());
}

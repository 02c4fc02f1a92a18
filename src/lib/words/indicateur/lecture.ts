import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import { premierComparable } from '$lib/domain/indicateur/depuis';
import { ecartEntre } from '$lib/domain/indicateur/precision';
import { accord, situationEnMots } from '$lib/format/phrase';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { ABSENCES } from '../absences';
import { situation } from '$lib/domain/indicateur/situation';
import {
  fusionEnMots,
  ecartLisible,
  nombre,
  partielEnMots,
  valeurAvecUnite,
  valeurLisible,
  type Unite
} from '$lib/format/nombre';
import type { BandePoint, IndicateurBref, Marque, Point } from '$lib/views/modele';
import { SOMME_DES_EJ } from '../perimetre-dit';

/**
 * The point a screen speaks of: the last one, whatever its quality, save that a missing last year gives way to
 * the last value known (its year is always shown beside it).
 */
export function pointCourant(serie: readonly Point[]): Point | null {
  const dernier = serie.at(-1) ?? null;
  if (dernier === null || dernier.qualite !== 'manquant') return dernier;
  return serie.findLast((p) => p.valeur !== null) ?? dernier;
}

/** The national band of one year. */
export function bandeDe(bandes: readonly BandePoint[], annee: number): BandePoint | null {
  return bandes.find((b) => b.annee === annee) ?? null;
}

/** « 458 de moins qu’en 2019 », « 4,1 points de plus qu’en 2019 », « comme en 2019 ». */
export function ecartEnMots(ecart: number, depuis: number, u: Unite): string {
  const texte = ecartLisible(ecart, u);
  if (texte === '=') return `comme en ${depuis}`;
  const taille = u.unite === 'fraction' ? points(Math.abs(ecart), u.decimales) : texte.slice(1);
  return `${taille} de ${ecart < 0 ? 'moins' : 'plus'} qu’en ${depuis}`;
}

function points(fraction: number, decimales: number): string {
  const montre = fraction * 100;
  return `${nombre(montre, decimales)}\u00a0${accord(Number(montre.toFixed(decimales)), 'point')}`;
}

/** What compares with the current year since the first comparable one, in words; empty when nothing does. */
export function depuisEnMots(serie: readonly Point[], annee: number, ruptures: readonly Marque[], u: Unite): string {
  const point = serie.find((p) => p.annee === annee);
  const base = premierComparable(
    serie,
    annee,
    ruptures.map((r) => r.annee)
  );
  return base === null || !seCompare(point) ? '' : ecartEnMots(ecartEntre(base, point), base.annee, u);
}

/** « un seul point : 2024 » when a series holds a single value; null otherwise. */
export function pointUnique(serie: readonly Point[]): string | null {
  const valeurs = serie.filter((p) => p.valeur !== null);
  const seul = valeurs[0];
  return valeurs.length === 1 && seul ? `un seul point\u00a0: ${seul.annee}` : null;
}

/** Years in which at least one of the series has a value; ascending as given. */
export function anneesRenseignees(annees: readonly number[], series: readonly { serie: readonly Point[] }[]): number[] {
  return annees.filter((annee) =>
    series.some(({ serie }) => serie.some((p) => p.annee === annee && p.valeur !== null))
  );
}

/** A value and, when it is so, that it is provisional or partial: « 2 222 lits (provisoire) »; or why there is none. */
export function valeurEnMots(point: Point | null, u: Unite): string {
  if (point === null) return ABSENCES.manquant;
  if (point.valeur === null) return ABSENCES[point.qualite === 'ok' ? 'manquant' : point.qualite];
  const reserves = [
    point.statut === 'provisoire' ? 'provisoire' : '',
    point.partiel ? partielEnMots(point.partiel) : '',
    point.fusion ? fusionEnMots(point.fusion) : '',
    point.reserve ?? ''
  ].filter(Boolean);
  const texte = valeurAvecUnite(point.valeur, u);
  return reserves.length === 0 ? texte : `${texte} (${reserves.join(', ')})`;
}

/**
 * The message of one series as a title: « Taux d’occupation MCO : 83,2 % en 2024, 2,1 points de plus qu’en 2019,
 * au-dessus de la médiane des GHT ».
 */
export function titreSerie(
  indicateur: IndicateurBref,
  serie: readonly Point[],
  bandes: readonly BandePoint[],
  ruptures: readonly Marque[]
): string {
  const point = pointCourant(serie);
  if (point === null) return `${indicateur.libelle}\u00a0: aucune donnée`;
  if (point.valeur === null) return `${indicateur.libelle}\u00a0: ${valeurEnMots(point, indicateur)} en ${point.annee}`;
  const derniere = derniereAnnee(serie);
  if (estHistorique(indicateur.famille, derniere))
    return `${indicateur.libelle}\u00a0: ${valeurEnMots(point, indicateur)}, dernier exercice public\u00a0: ${point.annee}`;
  const bande = bandeDe(bandes, point.annee);
  const rompue = ruptures.some((r) => r.annee === point.annee) ? `rupture de série en ${point.annee}` : '';
  const parts = [
    `${valeurEnMots(point, indicateur)} en ${point.annee}`,
    pointUnique(serie) ? 'seule année disponible' : depuisEnMots(serie, point.annee, ruptures, indicateur) || rompue,
    bande ? situationEnMots(situation(point.valeur, bande)) : ''
  ];
  return `${indicateur.libelle}\u00a0: ${parts.filter(Boolean).join(', ')}`;
}

interface Nomme {
  libelle: string;
  point: Point | null;
}

/**
 * The message of one year over the perimeters: from which value to which, and who holds them. Euros are never ranked:
 * their message says what they are. A value to be checked and a partial sum are no end of the range.
 */
export function titreAnnee(indicateur: IndicateurBref, items: readonly Nomme[], annee: number): string {
  if (indicateur.unite === 'euros' && items.some(({ point }) => typeof point?.valeur === 'number'))
    return `${indicateur.libelle} en ${annee}, périmètre par périmètre\u00a0: ${SOMME_DES_EJ}`;
  const tries = items
    .flatMap(({ libelle, point }) => (seCompare(point) ? [{ libelle, valeur: point.valeur }] : []))
    .sort((a, b) => a.valeur - b.valeur);
  const [bas, haut] = [tries[0], tries.at(-1)];
  if (!bas || !haut) return `${indicateur.libelle} en ${annee}\u00a0: aucun périmètre n’a de valeur`;
  const ecrit = (n: { libelle: string; valeur: number }) => `${valeurLisible(n.valeur, indicateur)} (${n.libelle})`;
  const ou = items.some(({ point }) => point?.qualite === 'ferme') ? ', parmi les périmètres ouverts' : '';
  if (tries.length === 1) return `${indicateur.libelle} en ${annee}\u00a0: ${ecrit(bas)}${ou}`;
  return `${indicateur.libelle} en ${annee}\u00a0: de ${ecrit(bas)} à ${ecrit(haut)}${ou}`;
}

/**
 * How many perimeters moved up and down over the longest span that compares; null when none compares. Perimeters
 * whose span is shorter are left out of the count.
 */
export function titreTemps(
  indicateur: IndicateurBref,
  series: readonly { points: readonly Point[] }[],
  ruptures: readonly Marque[]
): string | null {
  const annees = ruptures.map((r) => r.annee);
  const ecarts = series.flatMap(({ points: serie }) => {
    const point = pointCourant(serie);
    const base = point && premierComparable(serie, point.annee, annees);
    if (!seCompare(point) || !base) return [];
    return [{ texte: ecartLisible(ecartEntre(base, point), indicateur), de: base.annee, a: point.annee }];
  });
  if (ecarts.length === 0) return null;
  const de = Math.min(...ecarts.map((e) => e.de));
  const a = Math.max(...ecarts.map((e) => e.a));
  const comparables = ecarts.filter((e) => e.de === de && e.a === a);
  const compte = (signe: string) => comparables.filter((e) => e.texte.startsWith(signe)).length;
  const n = comparables.length;
  const hausse = compte('+');
  return `De ${de} à ${a}\u00a0: hausse dans ${hausse} ${accord(hausse, 'périmètre')} sur ${n}, baisse dans ${compte('−')}`;
}

/** What is to be read beside the value of a point: to be checked, or made of former entities. */
export function remarquesDuPoint({ reserve, fusion }: Pick<Point, 'reserve' | 'fusion'>): string[] {
  return [...(reserve === undefined ? [] : [reserve]), ...(fusion === undefined ? [] : [fusionEnMots(fusion)])];
}

/** Under a table of series, why its values marked ⚠ are to be checked: « CH Un, 2024 : … ». */
export function aVerifier(
  lignes: readonly { libelle: string; serie: readonly Point[] }[],
  annees: readonly number[]
): string[] {
  return lignes.flatMap(({ libelle, serie }) =>
    serie.flatMap(({ annee, reserve }) =>
      reserve === undefined || !annees.includes(annee) ? [] : [`${libelle}, ${annee}\u00a0: ${reserve}`]
    )
  );
}

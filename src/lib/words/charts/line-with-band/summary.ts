import { aUnePart, part } from '$lib/domain/indicateur/part';
import { premierComparable } from '$lib/domain/indicateur/depuis';
import { ecartEntre, relatifEntre } from '$lib/domain/indicateur/precision';
import { enumeration } from '$lib/format/phrase';
import { ecartLisible, nombre, valeurAvecUnite, variationLisible } from '$lib/format/nombre';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { anneeLue } from '../annee-lue';
import { anneesDe } from '../annees';
import { placeEnMots } from '../bande';
import { ABSENCES, absenceDe, estTrace, lirePoint, type Absence, type PointTrace } from '../lecture';
import type { LigneEntree } from './line-with-band.types';

/** Change between two values as the indicator is read: relative for a sum, in points or in the unit otherwise. */
function ecart(de: PointTrace, a: PointTrace, indicateur: IndicateurBref): string {
  const relatif = indicateur.agregation === 'somme' ? relatifEntre(de, a) : null;
  return relatif === null ? ecartLisible(ecartEntre(de, a), indicateur) : variationLisible(relatif);
}

/** Where the last value comes from: « +4,1 pt depuis 2019 (79,1 %) »; null when nothing earlier compares. */
function depuis({ points, ruptures, indicateur }: LigneEntree, dernier: PointTrace): string | null {
  const premier = premierComparable(
    points,
    dernier.annee,
    ruptures.map((r) => r.annee)
  );
  if (premier === null) return null;
  return `${ecart(premier, dernier, indicateur)} depuis ${premier.annee} (${valeurAvecUnite(premier.valeur, indicateur)})`;
}

/** Years without a value, by reason: « 2020 : non disponible ». */
function absences(points: readonly Point[], annees: readonly number[]): string[] {
  const motifs: Absence[] = ['secret', 'non_concerne', 'non_significatif', 'manquant', 'ferme'];
  return motifs.flatMap((motif) => {
    const quand = annees.filter((annee) => absenceDe(points.find((p) => p.annee === annee)) === motif);
    return quand.length > 0 ? [`${enumeration(quand.map(String))}\u00a0: ${ABSENCES[motif]}.`] : [];
  });
}

/** The chart in sentences: last value, change, place in the band, region, missing years, marks. */
export function summary(entree: LigneEntree): string {
  const { entite, points, bandes, region, regionLibelle, indicateur } = entree;
  const annees = anneesDe(points, bandes, region);
  const dernier = points
    .filter(estTrace)
    .sort((a, b) => a.annee - b.annee)
    .at(-1);
  const tete = `${entite}, ${indicateur.libelle}`;
  if (!dernier) return [`${tete}\u00a0: aucune valeur.`, ...absences(points, annees)].join(' ');
  const change = depuis(entree, dernier);
  const bande = bandes.find((b) => b.annee === dernier.annee);
  const regionale = region.find((p) => p.annee === dernier.annee);
  return [
    `${tete}\u00a0: ${lirePoint(dernier, indicateur)} en ${dernier.annee}${change ? `, ${change}` : ''}.`,
    bande ? `Place parmi ${bande.n} GHT\u00a0: ${placeEnMots(dernier.valeur, bande, indicateur)}.` : null,
    estTrace(regionale)
      ? `${regionLibelle}\u00a0: ${lirePoint(regionale, indicateur)}${partEnMots(dernier, regionale, indicateur)}.`
      : null,
    ...absences(points, annees),
    ...notes(entree).map((note) => (note.endsWith('.') ? note : `${note}.`))
  ]
    .filter((phrase) => phrase !== null)
    .join(' ');
}

/** Share of a sum that the perimeter makes. */
function partEnMots(point: PointTrace, region: PointTrace, indicateur: IndicateurBref): string {
  const sienne = aUnePart(indicateur) ? part(point.valeur, region.valeur) : null;
  if (sienne === null || sienne < 0 || sienne >= 1) return '';
  return `, dont ce périmètre fait ${nombre(sienne * 100, 1)}\u00a0%`;
}

/** The full text of the marks. */
export function notes({
  ruptures,
  changements,
  natureDesChangements = 'Changement de périmètre'
}: Pick<LigneEntree, 'ruptures' | 'changements' | 'natureDesChangements'>): string[] {
  return [
    ...ruptures.map((r) => `Rupture de série en ${r.annee}\u00a0: ${r.texte}`),
    ...changements.map((c) => `${natureDesChangements} en ${c.annee}\u00a0: ${c.texte}`)
  ];
}

/** What the cursor says of a year: « 2023 : 83,2 %, région 81,0 %, entre P20 et P80 ». */
export function lireAnnee(entree: LigneEntree, annee: number): string {
  const { changements, natureDesChangements = 'Changement de périmètre' } = entree;
  const change = changements.some((c) => c.annee === annee) ? [natureDesChangements.toLowerCase()] : [];
  return `${annee}\u00a0: ${[...anneeLue(entree, annee), ...change].join(', ')}`;
}

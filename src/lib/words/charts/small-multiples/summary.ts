import { majuscule } from '$lib/format/casse';
import { accord, enumeration } from '$lib/format/phrase';
import type { Marque } from '$lib/views/modele';
import { anneeLue } from '../annee-lue';
import { anneesDe } from '../annees';
import { bandeEnMots } from '../bande';
import { ABSENCES, absenceDe, estTrace, lirePoint, type Absence } from '../lecture';
import type { SerieNommee, VignettesEntree } from './small-multiples.types';

interface Derniere {
  annee: number;
  /** Lowest value first. */
  traces: SerieNommee[];
  absentes: SerieNommee[];
}

/** The last year and who has a value in it; null without a year. */
function derniere({ series, bandes, region }: VignettesEntree): Derniere | null {
  const annee = anneesDe(...series.map((s) => s.points), bandes, region).at(-1);
  if (annee === undefined) return null;
  const valeurDe = (s: SerieNommee) => s.points.find((p) => p.annee === annee)?.valeur ?? null;
  return {
    annee,
    traces: series.filter((s) => valeurDe(s) !== null).sort((a, b) => (valeurDe(a) ?? 0) - (valeurDe(b) ?? 0)),
    absentes: series.filter((s) => valeurDe(s) === null)
  };
}

/** The extremes of the last year: « En 2024 : de A (66,9 %) à B (85,6 %) ». */
export function enBref(entree: VignettesEntree): string {
  const fin = derniere(entree);
  if (fin === null) return 'Aucune série à tracer';
  const [basse, haute] = [fin.traces[0], fin.traces.at(-1)];
  if (!basse || !haute) return `Aucune valeur en ${fin.annee}`;
  const dire = (s: SerieNommee) => {
    const point = s.points.find((p) => p.annee === fin.annee);
    return `${s.libelle} (${lirePoint(point, entree.indicateur)})`;
  };
  return `En ${fin.annee}\u00a0: ${basse === haute ? `${dire(basse)}, seule valeur` : `de ${dire(basse)} à ${dire(haute)}`}`;
}

/** The panels in sentences: what they share, the extremes of the last year, who has no value. */
export function summary(entree: VignettesEntree): string {
  const { series, bandes, region, regionLibelle, indicateur } = entree;
  const fin = derniere(entree);
  const tete = `${indicateur.libelle}, ${series.length} ${accord(series.length, 'courbe')} à la même échelle.`;
  if (fin === null) return `${tete} ${enBref(entree)}.`;
  const bande = bandes.find((b) => b.annee === fin.annee);
  const regionale = region.find((p) => p.annee === fin.annee);
  const muettes = fin.traces.length > 0 ? fin.absentes.map((s) => s.libelle) : [];
  return [
    tete,
    `${enBref(entree)}.`,
    estTrace(regionale) ? `${regionLibelle}\u00a0: ${lirePoint(regionale, indicateur)}.` : null,
    bande ? `${bandeEnMots(bande, indicateur)}.` : null,
    muettes.length > 0 ? `Sans valeur en ${fin.annee}\u00a0: ${enumeration(muettes)}.` : null
  ]
    .filter((phrase) => phrase !== null)
    .join(' ');
}

const SIGNES: Record<Absence, string> = {
  secret: '□',
  non_concerne: '–',
  non_significatif: '≈',
  manquant: '·',
  ferme: '×'
};

/** What the dashes, the ground and the marks of missing years stand for, as far as they are drawn; empty if none. */
export function cle({ series, bandes, region, regionLibelle, indicateur }: VignettesEntree): string {
  const motifs = new Set(series.flatMap((s) => s.points.map(absenceDe)));
  const signes = (['secret', 'non_concerne', 'non_significatif', 'manquant', 'ferme'] as const)
    .filter((motif) => motifs.has(motif))
    .map((motif) => `${SIGNES[motif]}\u00a0${ABSENCES[motif]}`);
  const parts = [
    ...(region.length > 0 && indicateur.agregation !== 'somme' ? [`tireté\u00a0: ${regionLibelle}`] : []),
    ...(bandes.length > 0 ? ['fond\u00a0: P20–P80 national, trait\u00a0: médiane'] : []),
    ...signes
  ];
  const texte = parts.join('\u00a0; ');
  return texte === '' ? '' : `${majuscule(texte)}.`;
}

/** The full text of the marks, named by panel. */
export function notes({ series, ruptures }: { series: readonly SerieNommee[]; ruptures: readonly Marque[] }): string[] {
  return [
    ...ruptures.map((r) => `Rupture de série en ${r.annee}\u00a0: ${r.texte}`),
    ...series.flatMap((s) => (s.changements ?? []).map((c) => `▲ ${s.libelle}, ${c.annee}\u00a0: ${c.texte}`))
  ];
}

/** What the cursor says of a panel and a year: « GHT Vosges, 2023 : 83,2 %, région 81,0 %, entre P20 et P80 ». */
export function lirePlace(entree: VignettesEntree, place: number): string {
  const { series, bandes, region } = entree;
  const annees = anneesDe(...series.map((s) => s.points), bandes, region);
  const serie = series[Math.floor(place / annees.length)];
  const annee = annees[place % annees.length];
  if (!serie || annee === undefined) return '';
  const change = serie.changements?.some((c) => c.annee === annee) ? ['changement de périmètre'] : [];
  const lue = anneeLue({ ...entree, points: serie.points }, annee);
  return `${serie.libelle}, ${annee}\u00a0: ${[...lue, ...change].join(', ')}`;
}

import { accord, enumeration } from '$lib/domain/phrase';
import type { Marque } from '$lib/views/modele';
import { anneesDe } from '../axe/annees';
import { bandeEnMots, placeEnMots } from '../serie/bande';
import { estTrace, lirePoint } from '../serie/lecture';
import type { SerieNommee, VignettesEntree } from './layout';

/** The panels in sentences: what they share, the extremes of the last year, who has no value. */
export function summary({ series, bandes, region, regionLibelle, indicateur }: VignettesEntree): string {
  const annees = anneesDe(...series.map((s) => s.points), bandes, region);
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  const tete = `${indicateur.libelle}, ${series.length} ${accord(series.length, 'courbe')} à la même échelle`;
  if (premiere === undefined || derniere === undefined) return `${tete}\u00a0: aucune année.`;
  const point = (s: SerieNommee) => s.points.find((p) => p.annee === derniere);
  const valeurDe = (s: SerieNommee) => point(s)?.valeur ?? null;
  const traces = series.filter((s) => valeurDe(s) !== null).sort((a, b) => (valeurDe(a) ?? 0) - (valeurDe(b) ?? 0));
  const absentes = series.filter((s) => valeurDe(s) === null);
  const [basse, haute] = [traces[0], traces.at(-1)];
  const dire = (s: SerieNommee) => `${s.libelle} (${lirePoint(point(s), indicateur)})`;
  const bande = bandes.find((b) => b.annee === derniere);
  const regionale = region.find((p) => p.annee === derniere);
  return [
    `${tete}, ${premiere === derniere ? premiere : `de ${premiere} à ${derniere}`}.`,
    basse && haute
      ? `En ${derniere}\u00a0: ${basse === haute ? `${dire(basse)}, seule valeur` : `de ${dire(basse)} à ${dire(haute)}`}.`
      : `Aucune valeur en ${derniere}.`,
    estTrace(regionale) ? `${regionLibelle}\u00a0: ${lirePoint(regionale, indicateur)}.` : null,
    bande ? `${bandeEnMots(bande, indicateur)}.` : null,
    absentes.length > 0 && traces.length > 0
      ? `Sans valeur en ${derniere}\u00a0: ${enumeration(absentes.map((s) => s.libelle))}.`
      : null
  ]
    .filter((phrase) => phrase !== null)
    .join(' ');
}

/** The full text of the marks, named by panel. */
export function notes({ series, ruptures }: { series: readonly SerieNommee[]; ruptures: readonly Marque[] }): string[] {
  return [
    ...ruptures.map((r) => `Rupture de série en ${r.annee}\u00a0: ${r.texte}`),
    ...series.flatMap((s) => (s.changements ?? []).map((c) => `▲ ${s.libelle}, ${c.annee}\u00a0: ${c.texte}`))
  ];
}

/** What the cursor says of a panel and a year: « GHT Vosges, 2023 : 83,2 %, région 81,0 %, entre P20 et P80 ». */
export function lirePlace(
  { series, bandes, region, regionLibelle, ruptures, indicateur }: VignettesEntree,
  place: number
): string {
  const annees = anneesDe(...series.map((s) => s.points), bandes, region);
  const serie = series[Math.floor(place / annees.length)];
  const annee = annees[place % annees.length];
  if (!serie || annee === undefined) return '';
  const point = serie.points.find((p) => p.annee === annee);
  const bande = bandes.find((b) => b.annee === annee);
  const regionale = region.find((p) => p.annee === annee);
  const parts = [
    lirePoint(point, indicateur),
    estTrace(regionale) ? `${regionLibelle} ${lirePoint(regionale, indicateur)}` : null,
    bande && estTrace(point) ? placeEnMots(point.valeur, bande, indicateur) : null,
    ruptures.some((r) => r.annee === annee) ? 'rupture de série' : null,
    serie.changements?.some((c) => c.annee === annee) ? 'changement de périmètre' : null
  ].filter((p) => p !== null);
  return `${serie.libelle}, ${annee}\u00a0: ${parts.join(', ')}`;
}

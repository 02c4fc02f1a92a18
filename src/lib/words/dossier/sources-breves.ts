import { parCle } from '$lib/domain/comptes/par-cle';
import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { SourceBref } from '$lib/views/modele';

const ANNEE = /\b(?:19|20)\d{2}\b/u;
const SIGLE = /\(([A-Z]{2,})\)/u;

/**
 * The sources of a dataset in the few words that the foot of a slide holds: the generator of simulated rows, then each
 * producer with the short name of its series, « DREES, SAE 2019 à 2024 », then what no licence publishes: a workbook, an
 * article.
 */
export function sourcesBreves(sources: readonly SourceBref[]): string[] {
  const publiees = sources.filter((s) => s.licence !== null && s.id !== SOURCE_SIMULEE);
  const series = parCle(publiees, (s) =>
    [s.producteur, SIGLE.exec(s.titre)?.[1] ?? s.titre.replace(ANNEE, '')].join('|')
  );
  const simulation = sources.find((s) => s.id === SOURCE_SIMULEE);
  const breves = [...series.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((editions) => {
      const [premiere] = editions;
      const annees = editions.flatMap((s) => ANNEE.exec(s.titre)?.[0] ?? []).sort();
      const [de, a] = [annees[0], annees.at(-1)];
      const periode = de === undefined ? '' : de === a ? ` ${de}` : ` ${de} à ${a}`;
      const titre = premiere?.titre ?? '';
      return `${premiere?.producteur ?? ''}, ${SIGLE.exec(titre)?.[1] ?? titre.replace(ANNEE, '').trim()}${periode}`;
    });
  const autres = sources.filter((s) => s.licence === null && s.id !== SOURCE_SIMULEE);
  return [
    ...(simulation ? [`générateur de ${simulation.producteur}`] : []),
    ...breves,
    ...autres.map(({ producteur, titre }) => `${producteur}, ${titre}`)
  ];
}

import { valeurLisible } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { celluleDe, uniteEnMots } from '../lecture';
import { anneesDuChemin, pointsRealises } from './years';
import { estAuDepart, landingEnMots, marquesEn, nomDeVersion } from './summary';
import type { CheminEntree } from './path-with-versions.types';

/** One row a year: what happened, the projections, every version, the marks. */
export function table(entree: CheminEntree): ChartTable {
  const { versions, atterrissages, unite } = entree;
  const annees = anneesDuChemin(entree);
  const points = pointsRealises(entree);
  const remarquees = annees.some((a) => marquesEn(entree, a).length > 0);
  const mots = uniteEnMots(unite);
  const cellule = (valeur: number | undefined) => (valeur === undefined ? '—' : valeurLisible(valeur, unite));
  return {
    caption: `Trajectoire et ses versions${mots === '' ? '' : `, ${mots}`}`,
    columns: [
      'Année',
      'Réalisé',
      ...atterrissages.map((a) => a.libelle),
      ...versions.map(nomDeVersion),
      ...(remarquees ? ['Remarque'] : [])
    ],
    rows: annees.map((annee) => {
      const realise = points.find((p) => p.annee === annee);
      return [
        String(annee),
        realise ? celluleDe(realise, unite) : '—',
        ...atterrissages.map((a) => (a.annee === annee ? landingEnMots(a, unite) : '—')),
        ...versions.map((v) => {
          const valeur = v.points.find((p) => p.annee === annee)?.valeur;
          // The start of a path is no target of its year.
          const depart = valeur !== undefined && v.genre === 'cible' && estAuDepart(entree, annee);
          return depart ? `${cellule(valeur)} (départ)` : cellule(valeur);
        }),
        ...(remarquees ? [marquesEn(entree, annee).join('\u00a0; ')] : [])
      ];
    })
  };
}

import { joursEntre } from '$lib/domain/temps/calendrier';
import { majuscule } from '$lib/format/casse';
import { MOTS_DES_BARRES } from '$lib/words/charts/milestones/mots';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { periodeDe } from '$lib/words/charts/milestones/periode';
import { COULEURS } from './charte';
import { MONTANTS, SOCLE, type SerieDuPont } from './pont';
import { texteDeFichier } from './texte';

/** The day from which workbooks count theirs. */
const ORIGINE = '1899-12-30';
/** Of the drawing, the room of what is said of a milestone, beyond its bar. */
const PLACE_DES_MOTS = 0.75;
/** Days between two dates of the axis, each written as the day that it is; at most so many of them. */
const [PAS, DATES_AU_PLUS] = [30, 5];

/** A day as a workbook writes it. */
const jourDeClasseur = (iso: string): number => joursEntre(ORIGINE, iso);

/** Milestones as native stacked bars over days: what holds a bar up, the delay, the time that is left. */
export interface JalonsNatifs {
  series: SerieDuPont[];
  /** What is said of each, beyond its bar. */
  textes: string[];
  domaine: [number, number];
  pas: number;
}

/** The Gantt of a review as PowerPoint edits it; days are those of a workbook. */
export function jalonsNatifs(entree: JalonsEntree): JalonsNatifs {
  const { au, jalons } = entree;
  const labels = jalons.map(({ nom }) => texteDeFichier(nom));
  const [premier, dernier] = periodeDe(entree);
  const [debut, fin] = [jourDeClasseur(`${premier.slice(0, 7)}-01`), jourDeClasseur(dernier)];
  const serie = (name: string, couleur: string, valeur: (j: (typeof jalons)[number]) => number): SerieDuPont => ({
    ...{ name, labels, couleur },
    values: jalons.map(valeur)
  });
  const barres = [
    serie(majuscule(MOTS_DES_BARRES.retard), COULEURS.worse, ({ echeance, retard }) =>
      retard ? joursEntre(echeance, au) : 0
    ),
    serie(majuscule(MOTS_DES_BARRES.reste), COULEURS.line, ({ echeance, retard }) =>
      // A milestone due on the day itself keeps a bar.
      retard ? 0 : Math.max(1, joursEntre(au, echeance))
    )
  ].filter(({ values }) => values.some((jours) => jours !== 0));
  const place = Math.round((fin - debut) * PLACE_DES_MOTS);
  return {
    series: [
      serie(SOCLE, COULEURS.surface, ({ echeance, retard }) => jourDeClasseur(retard ? echeance : au)),
      ...barres,
      serie(MONTANTS, COULEURS.surface, () => place)
    ],
    textes: jalons.map(({ dit }) => texteDeFichier(dit)),
    domaine: [debut, fin + place],
    pas: Math.ceil((fin + place - debut) / DATES_AU_PLUS / PAS) * PAS
  };
}

import { joursEntre } from '$lib/domain/temps/calendrier';
import { majuscule } from '$lib/format/casse';
import { MOTS_DES_BARRES } from '$lib/words/charts/milestones/mots';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { periodeDe } from '$lib/words/charts/milestones/periode';
import { COULEURS } from './charte';
import { MISE_EN_PAGE, MONTANTS, SOCLE, type SerieDuPont } from './pont';
import { texteDeFichier } from './texte';

/** The day from which workbooks count theirs. */
const ORIGINE = '1899-12-30';
/** Of the drawing, the room of what is said of a milestone, beyond its bar. */
const PLACE_DES_MOTS = 0.75;
/** Days between two dates of the axis, each written as the day that it is; at most so many of them. */
const [PAS, DATES_AU_PLUS] = [30, 5];

/** What shows a milestone that is due on the day itself, of which no day is left. */
export const REPERE = `Repère du jour même${MISE_EN_PAGE}`;

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
  const reste = majuscule(MOTS_DES_BARRES.reste);
  const estDuJour = ({ echeance, retard }: (typeof jalons)[number]) => !retard && echeance === au;
  const barres = [
    serie(majuscule(MOTS_DES_BARRES.retard), COULEURS.worse, ({ echeance, retard }) =>
      retard ? joursEntre(echeance, au) : 0
    ),
    serie(reste, COULEURS.line, ({ echeance, retard }) => (retard ? 0 : joursEntre(au, echeance))),
    serie(REPERE, COULEURS.line, (jalon) => (estDuJour(jalon) ? 1 : 0))
  ].filter(
    ({ name, values }) => values.some((jours) => jours !== 0) || (name === reste && jalons.some((j) => !j.retard))
  );
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

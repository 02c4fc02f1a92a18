import { criteres6143, type Critere } from '../comptes/alerte';
import { criteresPrevus, exercicesPrevus } from '../comptes/criteres-prevus';
import { anneeDe } from '../temps/calendrier';
import { constatDuCritere } from './equilibre';
import { examine, indecidable, sansObjet, type Examen } from './examen';
import type { FaitsEj } from './faits';

const constatDe = (lu: Critere) => ({
  ...{ document: lu.document, criteres: [String(lu.critere)] },
  ...(lu.cafDe && { cafDe: lu.cafDe }),
  ...constatDuCritere(lu)
});

/**
 * Criteria of D. 6143-39 that the latest forecast of a year meets while the last compte financier does not [M], for the
 * year of D and, until its compte financier is known, the one before: one alert each and each year, under those of the
 * law, which read accounts that are. It follows the forecast that replaces another, and ends with the accounts of its
 * year, or when accounts meet the criterion themselves. Worked: a deficit of 2.5 % in 2025, of 4 % of 100 M€ at the
 * RIA 1 of 2026 for a threshold of 3 %: 1 M€ at stake.
 */
export function criteresALaPrevision(f: FaitsEj): Examen[] {
  const derniere = f.livre.clotures(f.au).at(-1);
  if (derniere === undefined) return [indecidable(f.ej, ['compte_financier'])];
  const constates = criteres6143(derniere.comptes, f.listes);
  return exercicesPrevus(anneeDe(f.au), derniere.exercice).flatMap((exercice) =>
    deLExercice(f, exercice, derniere.exercice, constates)
  );
}

function deLExercice(f: FaitsEj, exercice: number, clos: number, constates: readonly Critere[]): Examen[] {
  const eprdRejete = f.eprdRejetes.includes(exercice);
  const annee = { ej: f.ej, exercice, clos, eprdRejete };
  const prevus = criteresPrevus(f.livre.toutes, f.trajectoire, annee, f.listes, f.au);
  return constates.map(({ critere, rempli: constate }, rang) => {
    const objet = `${critere} ${exercice}`;
    const prevu = prevus?.[rang];
    if (constate === true) return sansObjet(f.ej, { objet, constat: { criteres: [String(critere)] } });
    if (prevu === undefined) return indecidable(f.ej, [eprdRejete ? 'eprd_approuve' : 'eprd'], { objet });
    const constat = constatDe(prevu);
    if (prevu.rempli === null) return indecidable(f.ej, prevu.manque, { objet, constat });
    if (prevu.sansObjet) return sansObjet(f.ej, { objet, constat });
    if (prevu.chiffres === null) return examine(f.ej, prevu.rempli, { objet, constat });
    const { valeur, seuil, marge } = prevu.chiffres;
    return examine(f.ej, prevu.rempli, { objet, valeur, seuil, marge, montant: prevu.rempli ? -marge : null, constat });
  });
}

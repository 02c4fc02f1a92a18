import { anneeDe } from '$lib/domain/temps/calendrier';
import { accord, enumeration } from '$lib/format/phrase';
import { nombre, valeurLisible } from '$lib/format/nombre';
import { fiches } from '$lib/importers/fiches';
import type { Row } from '$lib/schema/tables';

type Mesure = Row<'mesure'>;

/** Entities and indicators named one by one; the others are counted. */
const NOMMES_MAX = 8;

/**
 * What two files say otherwise: an example in figures, how many values, of which indicators, for how many entities.
 * Worked: « 2 valeurs différentes de LITS_MCO et SEJOURS_HC_MCO (GE-05), dont LITS_MCO de GE-05 en 2024 : 1 409 et
 * 1 410 ».
 */
export function ditContraires(paires: readonly (readonly [Mesure, Mesure])[]): string {
  const indicateurs = sansDoublon(paires.map(([{ indicateur }]) => indicateur));
  const entites = sansDoublon(paires.map(([{ entite }]) => entite));
  const [premiere] = paires;
  const exemple = premiere
    ? `, dont ${premiere[0].indicateur} de ${premiere[0].entite} en ${anneeDe(premiere[0].fin)}\u00a0: ${dit(premiere[0])} et ${dit(premiere[1])}`
    : '';
  return `${nombre(paires.length)}\u00a0${accord(paires.length, 'valeur différente', 'valeurs différentes')} de ${nommes(indicateurs, 'indicateurs')} (${nommes(entites, 'entités')})${exemple}`;
}

function nommes(noms: readonly string[], quoi: string): string {
  if (noms.length <= NOMMES_MAX) return enumeration(noms);
  return `${noms.slice(0, NOMMES_MAX).join(', ')} et ${noms.length - NOMMES_MAX} autres ${quoi}`;
}

function dit({ indicateur, valeur }: Mesure): string {
  const fiche = fiches.find(({ code }) => code === indicateur);
  if (valeur === null) return 'vide';
  return fiche ? valeurLisible(valeur, fiche) : nombre(valeur, 2);
}

function sansDoublon(noms: readonly string[]): string[] {
  return [...new Set(noms)];
}

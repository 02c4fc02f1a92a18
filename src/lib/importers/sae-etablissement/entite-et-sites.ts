import { totalDifferent } from '$lib/domain/indicateur/vraisemblance';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import type { CelluleDeSite, ColonneCumulee, Cumul } from './cumul';
import { marqueDe } from '../vraisemblance/marque';

/** The row that a file gives for a legal entity itself, beside those of its sites. */
export interface LigneDEntite {
  ligne: number;
  cellules: readonly CelluleDeSite[];
}

interface Comparee {
  fichier: string;
  ej: string;
  sites: number;
  entite: LigneDEntite;
  colonnes: readonly ColonneCumulee[];
  cumul: Cumul;
}

/**
 * Beds, stays and days of an entity against the sum of its sites, wherever a file gives both. A sum that differs is told
 * and marked; the sum of the sites stays, and the entity's own row is never added to it. Worked: 120 beds for the entity,
 * 70 + 48 on its two sites, a gap of 2.
 */
export function compareAuxSites({ fichier, ej, sites, entite, colonnes, cumul }: Comparee): {
  problems: Problem[];
  reserves: Map<string, string>;
} {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  const ecrit = (v: number) => nombre(v, Number.isInteger(v) ? 0 : 2);
  for (const [i, { nom, place }] of colonnes.entries()) {
    const [propre, somme] = [entite.cellules[i] ?? null, cumul.sommeDonnee(nom)];
    if (place === null || typeof propre !== 'number' || somme === null || !totalDifferent(propre, [somme])) continue;
    const phrase = `${nom} = ${ecrit(propre)} pour l’entité juridique, ${ecrit(somme)} pour la somme de ses ${sites}\u00a0${sites > 1 ? 'sites' : 'site'}`;
    problems.push({
      severite: 'avertissement',
      ...{ fichier, ligne: entite.ligne, colonne: nom, valeur: String(propre) },
      genre: 'entité différente de ses sites',
      message: `${ej}\u00a0: ${phrase}, écart de ${ecrit(Math.abs(propre - somme))}.`,
      attendu: `${nom} = ${ecrit(somme)}, somme des sites`,
      suite: 'La somme des sites est gardée, marquée à vérifier et hors classement.'
    });
    reserves.set(nom, marqueDe(phrase));
  }
  return { problems, reserves };
}

import type { Valeur } from '../calcul';
import { estEntier } from '$lib/domain/indicateur/vraisemblance';
import { lisNombre } from '../lecture/nombre';
import { estEquivoque } from '../vraisemblance/equivoque';

/** What Hospi Diag writes instead of a number. The reading of `.z`, `.c`, `.v` and `.m` is field practice. */
const ABSENCES: Readonly<Record<string, Exclude<Valeur, number>>> = {
  '.z': 'non_concerne',
  'n. conc.': 'non_concerne',
  '.c': 'secret',
  '.v': 'manquant',
  '.m': 'manquant',
  'n. calc.': 'manquant',
  'donnée manquante': 'manquant'
};

/** A cell as a number or the reason why there is none; undefined when it is neither. */
export function valeurDe(texte: string): Valeur | undefined {
  const nombre = lisNombre(texte);
  if (nombre === null) return 'manquant';
  return nombre ?? ABSENCES[texte.trim().toLowerCase()];
}

/** A count of stays: whole, and written in one way only; null otherwise (« 4.142 », « 4.000 »). */
export function nombreDeSejours(texte: string): number | null {
  const valeur = valeurDe(texte);
  return typeof valeur === 'number' && estEntier(valeur) && !estEquivoque(texte) ? valeur : null;
}

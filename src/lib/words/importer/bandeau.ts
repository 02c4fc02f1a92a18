import { dateLongue } from '$lib/format/date';
import { combien } from './combien';

/** `2 fichiers du 22 novembre 2026`, `3 fichiers du 1er au 4 octobre 2026`. */
export function fichiersEnMots(fichiers: readonly { nom: string; le: string }[]): string {
  const jours = [...new Set(fichiers.map(({ le }) => le))].sort();
  const [premier, dernier] = [jours[0], jours.at(-1)];
  const nombre = combien(fichiers.length, 'fichier');
  if (premier === undefined || dernier === undefined) return nombre;
  const quand =
    premier === dernier ? `du ${dateLongue(premier)}` : `du ${dateLongue(premier)} au ${dateLongue(dernier)}`;
  return `${nombre} ${quand}`;
}

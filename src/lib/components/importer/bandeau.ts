import { dateLongue } from '$lib/format/date';
import type { FichierLocal } from '$lib/state/local-magasin';
import { combien } from './mots';

/** Mark of an address whose page showed local data, so that a link opened elsewhere says so. */
const MARQUE = 'local';

export function portaitDesDonneesLocales(recherche: string): boolean {
  return new URLSearchParams(recherche).has(MARQUE);
}

/** The address with or without its mark, every other choice kept as it is written. */
export function adresseLocale(href: string, locales: boolean): string {
  const url = new URL(href);
  const reste = url.search
    .slice(1)
    .split('&')
    .filter((choix) => choix !== '' && choix !== MARQUE && !choix.startsWith(`${MARQUE}=`));
  if (locales) reste.push(`${MARQUE}=1`);
  url.search = reste.join('&');
  return url.href;
}

/** `2 fichiers du 22 novembre 2026`, `3 fichiers du 1er au 4 octobre 2026`. */
export function fichiersEnMots(fichiers: readonly FichierLocal[]): string {
  const jours = [...new Set(fichiers.map(({ le }) => le))].sort();
  const [premier, dernier] = [jours[0], jours.at(-1)];
  const nombre = combien(fichiers.length, 'fichier');
  if (premier === undefined || dernier === undefined) return nombre;
  const quand =
    premier === dernier ? `du ${dateLongue(premier)}` : `du ${dateLongue(premier)} au ${dateLongue(dernier)}`;
  return `${nombre} ${quand}`;
}

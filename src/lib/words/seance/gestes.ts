import { CHAMP_DE_SEANCE } from '$lib/format/pinned-address';

/** What a key does of the pages on show. A remote sends those of a page turned. */
export type Geste = 'suivante' | 'precedente' | 'premiere' | 'derniere' | 'noir' | 'plein-ecran' | 'orateur';

const TOUCHES: Readonly<Record<string, Geste>> = {
  ArrowRight: 'suivante',
  ArrowDown: 'suivante',
  PageDown: 'suivante',
  ' ': 'suivante',
  ArrowLeft: 'precedente',
  ArrowUp: 'precedente',
  PageUp: 'precedente',
  Backspace: 'precedente',
  Home: 'premiere',
  End: 'derniere',
  b: 'noir',
  '.': 'noir',
  f: 'plein-ecran',
  o: 'orateur'
};

interface Touche {
  key: string;
  altKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
}

/** What a key asks for; null when it is none of ours, or when it is the browser's with another held down. */
export function gesteDe({ key, altKey = false, ctrlKey = false, metaKey = false }: Touche): Geste | null {
  if (altKey || ctrlKey || metaKey) return null;
  return TOUCHES[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Page after a gesture: the first has none before it, the last none after it. `page` and `nombre` count from 1. */
export function pageApres(geste: Geste, page: number, nombre: number): number {
  if (geste === 'premiere') return 1;
  if (geste === 'derniere') return nombre;
  const pas = geste === 'suivante' ? 1 : geste === 'precedente' ? -1 : 0;
  return Math.min(nombre, Math.max(1, page + pas));
}

/**
 * Where the page on show stands among the same made again: the same part of the same page, else the last part that is
 * left of it, else what took its place. Ranks count from 1.
 */
export function memePage(avant: readonly { id: string }[], apres: readonly { id: string }[], page: number): number {
  const id = avant[page - 1]?.id;
  const part = avant.slice(0, page).filter((lue) => lue.id === id).length;
  const siennes = apres.flatMap((lue, i) => (lue.id === id ? [i + 1] : []));
  return siennes[part - 1] ?? siennes.at(-1) ?? Math.max(1, Math.min(page, apres.length));
}

/** Value, in an address, of the window of who speaks. */
const ORATEUR = 'orateur';

export interface SeanceDemandee {
  page: number;
  orateur: boolean;
}

/** What an address asks to show: `?seance=3` a page, `?seance=orateur` the notes; null when it asks for none. */
export function seanceDemandee(recherche: string): SeanceDemandee | null {
  const dit = new URLSearchParams(recherche).get(CHAMP_DE_SEANCE);
  if (dit === null) return null;
  if (dit === ORATEUR) return { page: 1, orateur: true };
  return { page: /^[1-9]\d{0,2}$/u.test(dit) ? Number(dit) : 1, orateur: false };
}

/** The same address with what it shows; without it when `valeur` is null. */
export function adresseDeLaSeance(adresse: string, valeur: number | typeof ORATEUR | null): string {
  const url = new URL(adresse);
  url.searchParams.delete(CHAMP_DE_SEANCE);
  if (valeur !== null) url.searchParams.set(CHAMP_DE_SEANCE, String(valeur));
  return url.href;
}

import { error } from '@sveltejs/kit';
import type { EngineError, EngineErrorKind } from '$lib/engine/errors';
import { estAHydrater } from './hydration';

/** Why a page did not come, in the reader's words. */
export interface Panne {
  message: string;
  conseil: string;
  /** The page's own code did not come: only loading the page anew can bring it. */
  code: boolean;
  /** Trying again may do; else the page is not there for this reader. */
  passagere: boolean;
}

let derniere: Panne | null = null;

/** SvelteKit does not say why a page that it fetches ahead failed: it is kept here. */
export function retiensPanne(panne: Panne): void {
  derniere = panne;
}

export function oubliePanne(): void {
  derniere = null;
}

export function dernierePanne(): Panne | null {
  return derniere;
}

const STATUTS: Partial<Record<EngineErrorKind, number>> = { absent: 404, refuse: 403 };

/**
 * Ends a page's `load` with an error in French; one that came written keeps its figures instead.
 * @throws always
 */
export function echoue(cause: EngineError): never {
  const { message, conseil, kind } = cause;
  const statut = STATUTS[kind] ?? 503;
  retiensPanne({ message, conseil, code: false, passagere: statut === 503 });
  if (estAHydrater()) throw cause;
  error(statut, { message, conseil });
}

const GARDEES = 'trajectoire-hypotheses';
/** Told to the window when they change in this tab. */
export const HYPOTHESES_CHANGEES = 'trajectoire-hypotheses-changees';

/** The assumptions on landing that the reader changed in this tab: dataset, contract, query string; null for none. */
export function lisHypotheses(): string | null {
  try {
    return sessionStorage.getItem(GARDEES);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** Keeps them for this tab; null when the reader is back to the defaults. */
export function gardeHypotheses(ecrites: string | null): void {
  try {
    if (ecrites === null) sessionStorage.removeItem(GARDEES);
    else sessionStorage.setItem(GARDEES, ecrites);
  } catch {
    // Then the address alone has them.
  }
  window.dispatchEvent(new Event(HYPOTHESES_CHANGEES));
}

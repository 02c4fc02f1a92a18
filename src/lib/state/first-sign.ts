const SIGNES = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel', 'scroll'] as const;

let venu = false;
const attentes = new Set<() => void>();

function vient(): void {
  venu = true;
  for (const signe of SIGNES) removeEventListener(signe, vient, true);
  for (const suite of attentes) auCalme(suite);
  attentes.clear();
}

/** Runs `suite` when the page has nothing better to do. */
function auCalme(suite: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(suite, { timeout: 1000 });
  else setTimeout(suite, 50);
}

/**
 * Runs `suite` in idle time once the reader has given a first sign: pointer, key, scroll.
 * @returns gives up
 */
export function onFirstSign(suite: () => void): () => void {
  if (venu) {
    auCalme(suite);
    return () => undefined;
  }
  if (attentes.size === 0) for (const signe of SIGNES) addEventListener(signe, vient, { capture: true, passive: true });
  attentes.add(suite);
  return () => attentes.delete(suite);
}

export const A_POSER = 'trajectoire-a-poser';

/** What was entered on this computer and was not on its pages when one was last left; null when nothing is. */
export function lisAPoser(): string | null {
  try {
    return localStorage.getItem(A_POSER);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/**
 * Opens what the tables of the page are taken away with; a button whose code does not come is left dead. It imports
 * nothing at once: every page would name each file that it needs.
 */
export async function ouvre(bouton: HTMLButtonElement): Promise<void> {
  try {
    (await import('./ouvre-tables')).ouvreLesTables(bouton);
  } catch {
    bouton.disabled = true;
  }
}

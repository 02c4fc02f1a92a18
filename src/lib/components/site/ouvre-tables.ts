import { mount } from 'svelte';
import TablesDeLaPage from './TablesDeLaPage.svelte';

/** The tables of the page, once, over the foot whose button asks for them. */
export function ouvreLesTables(bouton: HTMLButtonElement): void {
  const pied = bouton.closest('footer');
  if (pied === null) return;
  const ouverte = document.getElementById('tables-de-la-page');
  if (ouverte === null) mount(TablesDeLaPage, { target: pied, anchor: pied.firstElementChild ?? undefined });
  else ouverte.focus();
}

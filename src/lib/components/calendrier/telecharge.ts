import type { ListeEntiere } from '$lib/dataset/whole.svelte';
import { code } from '$lib/engine/on-demand';
import type { FiltresDuCalendrier } from '$lib/words/calendrier/filtres';

/** Hands a file of the calendar to the reader, made of the whole list. */
export async function telecharge(
  genre: 'csv' | 'xlsx' | 'ics',
  liste: ListeEntiere<'calendrier'>,
  filtres: FiltresDuCalendrier
): Promise<void> {
  const fichiers = await code(import('$lib/exports/calendrier-fichiers'));
  await fichiers.telecharge(genre, await liste.lisEntiere(), filtres, location.origin);
}

/** Hands the gain lines under discussion to the reader, all of them. */
export async function telechargeGains(
  genre: 'csv' | 'xlsx',
  liste: ListeEntiere<'calendrier'>,
  filtres: FiltresDuCalendrier
): Promise<void> {
  const fichiers = await code(import('$lib/exports/calendrier-fichiers'));
  await fichiers.telechargeGains(genre, await liste.lisEntiere(), filtres);
}

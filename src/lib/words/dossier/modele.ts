import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import { PAGES_CONNUES, type ModeleDeDossier } from '$lib/domain/dossier/pages';
import { origineDe } from './ailleurs';
import type { Composition, PageComposee } from './composition';
import type { Dossier } from './dossier.types';

/**
 * What a reader would have composed to get a template: its pages in order, then the others of the pack, left out, which
 * he can put back. A page that the builder gives and the product does not know stands where it stood: nothing new is
 * hidden.
 */
export function compositionDuModele(
  { base, pages }: Pick<ModeleDeDossier, 'base' | 'pages'>,
  dossier: Pick<Dossier, 'pages'>
): Composition {
  let libres = 0;
  const voulues = pages.map((une): PageComposee =>
    'page' in une ? { id: une.page } : { id: `libre-${++libres}`, ...une }
  );
  const nommees = new Set(voulues.map(({ id }) => id));
  const connues = new Set(PAGES_CONNUES[base]);
  const autres = [...new Set(dossier.pages.map(({ id }) => id))].filter((id) => connues.has(id) && !nommees.has(id));
  return [...voulues, ...autres.map((id): PageComposee => ({ id, retiree: true }))];
}

/** The pages of a template that a pack does not have, once those that it takes of other meetings were read. */
export function pagesAbsentes(
  { pages }: Pick<ModeleDeDossier, 'pages'>,
  dossier: Pick<Dossier, 'pages' | 'ailleurs'>
): string[] {
  const la = new Set([...dossier.pages, ...(dossier.ailleurs ?? [])].map(({ id }) => id));
  return pages.flatMap((une) => ('page' in une && !la.has(une.page) ? [une.page] : []));
}

/** Without the pages of meetings that its contract does not hold: there is nothing to read there. */
export const deSesReunions = (composition: Composition, reunions: readonly CodeDeReunion[]): Composition =>
  composition.filter(({ id }) => {
    const origine = origineDe(id);
    return origine === null || !('reunion' in origine) || reunions.includes(origine.reunion);
  });

/** Whether a composition comes from a template: it keeps every page of its own that the template names, and leaves out the others. */
export function modeleSuivi(
  { base, pages }: Pick<ModeleDeDossier, 'base' | 'pages'>,
  composition: Composition
): boolean {
  const voulues = new Set(pages.flatMap((une) => ('page' in une ? [une.page] : [])));
  const siennes = composition.filter(({ id }) => PAGES_CONNUES[base].includes(id));
  const gardees = siennes.filter(({ retiree }) => retiree !== true);
  return gardees.length > 0 && gardees.length < siennes.length && gardees.every(({ id }) => voulues.has(id));
}

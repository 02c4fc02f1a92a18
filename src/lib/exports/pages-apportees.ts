import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import { origineDe, pagesDeLaComparaison, pagesDUneReunion } from '$lib/words/dossier/ailleurs';
import type { Composition } from '$lib/words/dossier/composition';
import type { Dossier, PageDeDossier } from '$lib/words/dossier/dossier.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';

/** How the other models of a contract are read, at the date of the pack. */
export interface Lectures {
  reunion: (reunion: CodeDeReunion) => Promise<ReunionModele>;
  /** @param de the day to compare with; null for the last review */
  depuis: (de: string | null) => Promise<DepuisModele>;
}

/** The meetings that a composition takes pages of. */
const reunionsNommees = (composition: Composition): CodeDeReunion[] =>
  composition.flatMap(({ id }) => {
    const origine = origineDe(id);
    return origine !== null && 'reunion' in origine ? [origine.reunion] : [];
  });

/** The days that a composition compares with, null being the last review. */
const joursCompares = (composition: Composition): (string | null)[] =>
  composition.flatMap(({ id }) => {
    const origine = origineDe(id);
    return origine !== null && 'depuis' in origine ? [origine.depuis] : [];
  });

/**
 * The pages of a pack that are not of its own meeting: those of the meetings and comparisons that a composition names.
 * @param offertes meetings whose pages are wanted whether it names them or not
 * @throws what reading a model throws: a page that was asked for is never left out without a word
 */
export async function pagesApportees(
  composition: Composition,
  lectures: Lectures,
  { pied, ...provenance }: Provenance & Pick<Dossier, 'pied'>,
  offertes: readonly CodeDeReunion[] = []
): Promise<PageDeDossier[]> {
  const reunions = [...new Set([...reunionsNommees(composition), ...offertes])];
  const jours = [...new Set(joursCompares(composition))];
  const pages = await Promise.all([
    ...jours.map(async (de) => pagesDeLaComparaison(await lectures.depuis(de), de, pied)),
    ...reunions.map(async (reunion) =>
      pagesDUneReunion(dossierDeLaReunion(await lectures.reunion(reunion), provenance), reunion)
    )
  ]);
  return pages.flat();
}

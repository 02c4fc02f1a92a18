import { chargeModele } from '$lib/dataset/model';
import { seTientParHopital, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import { code as charge } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import { racineDe } from '$lib/local/local.svelte';
import type { Vues } from '$lib/views/vues';
import type { Composition } from '$lib/words/dossier/composition';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import type { Provenance } from '$lib/words/dossier/pages';

/** What a pack of a contract takes of its other models, and when. */
interface Apports {
  publication: PublishedDataset;
  contrat: string;
  /** The hospital that the pack is of, where it is of one. */
  ej: string | null;
  /** Date of the pack, where it is not that of the data. */
  au: string | null;
  composition: Composition;
  offertes: readonly CodeDeReunion[];
}

/** A pack of a contract with the pages of its meetings and comparisons that a composition names, at the date of the pack. */
export async function avecSesApports(
  lu: Dossier,
  provenance: Provenance,
  { publication, contrat, ej, au, composition, offertes }: Apports
): Promise<Dossier> {
  if (composition.length === 0 && offertes.length === 0) return lu;
  const lis = async <V extends 'reunion' | 'depuis'>(
    vue: V,
    params: Vues[V]['params'],
    ecrite: boolean
  ): Promise<Vues[V]['modele']> => {
    if (ecrite) return chargeModele(fetch, publication, vue, params);
    const { calcule } = await charge(import('$lib/local/compute'));
    return calcule(racineDe(publication), vue, params);
  };
  const date = au === null ? {} : { au };
  const lectures = {
    reunion: (reunion: CodeDeReunion) => {
      const sienne = ej === null || !seTientParHopital(reunion) ? {} : { ej };
      return lis('reunion', { contrat, reunion, ...sienne, ...date }, au === null && sienne.ej === undefined);
    },
    depuis: (de: string | null) =>
      lis('depuis', { contrat, ...date, ...(de === null ? {} : { de }) }, au === null && de === null)
  };
  const { pagesApportees } = await charge(import('$lib/exports/pages-apportees'));
  return { ...lu, ailleurs: await pagesApportees(composition, lectures, { ...provenance, pied: lu.pied }, offertes) };
}

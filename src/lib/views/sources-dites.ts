import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { SourceCreditee } from './modele';

/**
 * The sources that are named wherever a dataset is summed up, since their licence asks for it or their rows are made up,
 * and how many others there are: a press article behind one fact of one contract is named on its own page.
 */
export function sourcesDites<S extends Pick<SourceCreditee, 'id' | 'licence'>>(
  sources: readonly S[]
): { nommees: S[]; autres: number } {
  const nommees = sources.filter(({ id, licence }) => licence !== null || id === SOURCE_SIMULEE);
  return { nommees, autres: sources.length - nommees.length };
}

import { bounded } from './bounded';
import { CodeMissing } from './errors';

/** How long a piece of code is waited for: none weighs more than what is waited for a whole page. */
const SECONDES = 30;

/**
 * A piece of the site's own code that is fetched when it is asked for, `code(import('…'))`: it comes, or the wait ends.
 * @throws CodeMissing when it does not come, or not within 30 seconds
 */
export async function code<M>(venue: Promise<M>): Promise<M> {
  try {
    return await bounded(venue, 'Le code de cette fonction', SECONDES, new AbortController().signal);
  } catch (cause) {
    throw new CodeMissing(cause);
  }
}

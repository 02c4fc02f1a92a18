import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { EngineError } from '$lib/engine/errors';
import { estAHydrater } from '$lib/state/hydration';
import { retiensPanne } from '$lib/state/failures';

/**
 * What a page holds already is filed under its address at the root of a server: in a sub-folder it would not be found
 * there, and all would be fetched again.
 */
export const init: ClientInit = () => {
  for (const script of document.querySelectorAll<HTMLElement>('script[data-sveltekit-fetched][data-url^="/"]')) {
    const { url } = script.dataset;
    if (url !== undefined) script.dataset.url = asset(url);
  }
};

/** Says in French what an unexpected error is; one that stops a navigation leaves the address to try again. */
export const handleError: HandleClientError = ({ error, status }) => {
  // Answering would have the page that came written replaced by one of error; as it is, the watch of the page speaks.
  if (estAHydrater()) throw error;
  const panne = ditePour(error, status);
  if (status !== 404) retiensPanne({ ...panne, code: !(error instanceof EngineError), passagere: true });
  return panne;
};

function ditePour(error: unknown, status: number): { message: string; conseil: string } {
  if (error instanceof EngineError) return { message: error.message, conseil: error.conseil };
  if (status === 404) {
    return { message: 'Cette page n’existe pas.', conseil: 'Vérifiez l’adresse, ou revenez au portefeuille.' };
  }
  if (estCoupure(error)) {
    return {
      message: 'La page n’a pas pu être chargée\u00a0: le serveur ne répond pas.',
      conseil: 'Vérifiez la connexion, puis rechargez la page ou revenez à la précédente.'
    };
  }
  return {
    message: 'La page n’a pas pu être affichée.',
    conseil: 'Rechargez-la\u00a0; si le message revient, signalez l’adresse de la page à qui publie les données.'
  };
}

/** A failed `fetch`, or a page's script or style that did not come: the words differ from one browser to another. */
function estCoupure(error: unknown): boolean {
  return error instanceof Error && /fetch|import|module|network|load/i.test(error.message);
}

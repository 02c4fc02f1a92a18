import type { HandleClientError } from '@sveltejs/kit';
import { EngineError } from '$lib/engine/errors';

/** Says in French what an unexpected error is; one that stops a navigation leaves the address to try again. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (error instanceof EngineError) return { message: error.message, conseil: error.conseil };
  if (status === 404) {
    return { message: 'Cette page n’existe pas.', conseil: 'Vérifiez l’adresse, ou revenez au portefeuille.' };
  }
  if (estCoupure(error)) {
    return {
      message: 'La page n’a pas pu être chargée : le serveur ne répond pas.',
      conseil: 'Vérifiez la connexion, puis rechargez la page ou revenez à la précédente.'
    };
  }
  return {
    message: 'La page n’a pas pu être affichée.',
    conseil: 'Rechargez-la ; si le message revient, signalez l’adresse de la page à qui publie les données.'
  };
};

/** A failed `fetch`, or a page's script or style that did not come: the words differ from one browser to another. */
function estCoupure(error: unknown): boolean {
  return error instanceof Error && /fetch|import|module|network|load/i.test(error.message);
}

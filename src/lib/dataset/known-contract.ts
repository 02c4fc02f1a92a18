import { hasModel } from '$lib/engine/checked';
import { asEngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { refuseContratInconnu } from '$lib/views/contrat/inconnu';
import { cheminDuModele } from '$lib/views/model-path';
import { VIEWS_VERSION } from '$lib/views/version';
import { racineDe } from '$lib/local/local.svelte';

/**
 * Tells an address that names no contract without starting the engine: every contract of a dataset has its model in
 * advance. Lists that do not answer leave the engine to say what fails.
 * @throws NotInDataset
 */
export async function verifieContrat(publication: PublishedDataset, contrat: string): Promise<void> {
  if (publication.viewsVersion !== VIEWS_VERSION) return;
  const chemin = cheminDuModele('contrat', { contrat });
  const connu = hasModel(racineDe(publication), chemin, publication.empreintes.modeles);
  if (!(await connu.catch((cause: unknown) => asEngineError(cause)))) refuseContratInconnu(contrat);
}

import { NotInDataset } from '$lib/engine/errors';

/**
 * Of an address that names no contract of the dataset.
 * @throws NotInDataset
 */
export function refuseContratInconnu(contrat: string): never {
  throw new NotInDataset(`Aucun contrat du jeu ne s’appelle «\u00a0${contrat}\u00a0».`);
}

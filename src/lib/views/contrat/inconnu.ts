import { NotInDataset } from '$lib/engine/errors';

/** An address that names no contract of the dataset. */
export const contratInconnu = (contrat: string) =>
  new NotInDataset(`Aucun contrat du jeu ne s’appelle «\u00a0${contrat}\u00a0».`);

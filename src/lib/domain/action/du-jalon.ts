import { trieParCle } from '../comptes/par-cle';

interface NomDeJalon {
  action: string;
  jalon: string;
}

const cleDe = ({ action, jalon }: NomDeJalon) => `${action}\n${jalon}`;
const tries = trieParCle<NomDeJalon>(cleDe);

/**
 * Rows of a milestone, among those of one contract.
 * @param lignes which no longer change
 */
export function lignesDuJalon<L extends NomDeJalon>(lignes: readonly L[], jalon: NomDeJalon): readonly L[] {
  return tries(lignes, cleDe(jalon));
}

import { termine } from '$lib/domain/contrat/etats';
import type { LignePortefeuille } from './portefeuille.types';
import type { SuiviContrat } from './suivi.types';

/** Whether a contract is over, and another of the same perimeter is not: it can be folded away. */
const repliable = (suivi: SuiviContrat, { suivis }: Pick<LignePortefeuille, 'suivis'>): boolean =>
  termine(suivi.etat) && suivis.some(({ etat }) => !termine(etat));

/** The lines without the contracts that are over, where a perimeter has another. */
export const lignesSansTermines = <L extends Pick<LignePortefeuille, 'suivis'>>(lignes: readonly L[]): L[] =>
  lignes.map((ligne) => ({ ...ligne, suivis: ligne.suivis.filter((s) => !repliable(s, ligne)) }));

/** How many contracts can be folded away. */
export const contratsReplies = (lignes: readonly Pick<LignePortefeuille, 'suivis'>[]): number =>
  lignes.reduce((n, ligne) => n + ligne.suivis.filter((suivi) => repliable(suivi, ligne)).length, 0);

import type { MotifDeDiscussion } from '$lib/domain/gain/en-discussion';

export const TITRE_DE_LA_RAISON = 'Motif de l’écart';

const RAISON_ABSENTE = 'motif non donné';

/** Why two values differ: said to be missing where they do, nothing where they agree. */
export const raisonEnMots = ({ motif, raison }: { motif: MotifDeDiscussion | null; raison: string | null }): string =>
  motif === null ? '' : (raison ?? RAISON_ABSENTE);

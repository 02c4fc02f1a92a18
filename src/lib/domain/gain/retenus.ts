import { compteEnResultat, net, type LigneGain } from './gain';

/** What one party retains of gains, and what it has not valued. */
export interface RetenuParUnePartie {
  montant: number;
  /** Lines to which the party gives no value, and what they are planned for. */
  nonValorisees: { lignes: number; euros: number };
}

/** Values retained by the two sides. */
export interface ValeursRetenues {
  etablissement: RetenuParUnePartie;
  ars: RetenuParUnePartie;
  /** Hospital's less agency's, on the lines that both valued. */
  difference: number;
  /** Lines on which they differ. */
  disputees: number;
}

/** The rule in words: text and formula in one place. */
export const DEFINITION_RETENUS =
  'Somme des valeurs que chacun retient pour les gains pérennes ; les lignes qu’il n’a pas valorisées sont comptées à côté, à leur montant prévu. L’écart se prend sur les seules lignes que les deux ont valorisées.';

const rien = (): RetenuParUnePartie => ({ montant: 0, nonValorisees: { lignes: 0, euros: 0 } });

function ajoute(partie: RetenuParUnePartie, valeur: number | null, ligne: LigneGain): void {
  if (valeur !== null) {
    partie.montant += valeur;
    return;
  }
  partie.nonValorisees.lignes += 1;
  partie.nonValorisees.euros += net({ ...ligne, coefficient: 1 });
}

/**
 * What the hospital and the agency retain, lasting and one-off gains apart (run-rates and amounts never add up). Each
 * total holds all that its party valued; a line that it has not valued is counted as « non valorisée », with what was
 * planned, and only the difference is taken on the lines that both valued.
 */
export function valeursRetenues(lignes: readonly LigneGain[]): {
  perennes: ValeursRetenues;
  ponctuels: ValeursRetenues;
} {
  const vide = (): ValeursRetenues => ({ etablissement: rien(), ars: rien(), difference: 0, disputees: 0 });
  const rendu = { perennes: vide(), ponctuels: vide() };
  for (const ligne of lignes.filter(compteEnResultat)) {
    const cumul = ligne.perennite === 'perenne' ? rendu.perennes : rendu.ponctuels;
    const { retenu_etablissement: etablissement, retenu_ars: ars } = ligne;
    ajoute(cumul.etablissement, etablissement, ligne);
    ajoute(cumul.ars, ars, ligne);
    if (etablissement === null || ars === null) continue;
    cumul.difference += etablissement - ars;
    if (etablissement !== ars) cumul.disputees += 1;
  }
  return rendu;
}

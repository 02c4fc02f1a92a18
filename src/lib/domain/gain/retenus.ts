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

const rien = (): RetenuParUnePartie => ({ montant: 0, nonValorisees: { lignes: 0, euros: 0 } });

/** A line as its two parties value it. */
export interface LigneValorisee {
  etablissement: number | null;
  ars: number | null;
  /** Net planned, on the same base. */
  prevu: number;
}

function ajoute(partie: RetenuParUnePartie, valeur: number | null, prevu: number): void {
  if (valeur !== null) {
    partie.montant += valeur;
    return;
  }
  partie.nonValorisees.lignes += 1;
  partie.nonValorisees.euros += prevu;
}

/**
 * What the two parties retain of lines that may be added up. Each total holds all that its party valued; a line that it
 * has not valued is counted as « non valorisée », with what was planned, and only the difference is taken on the lines
 * that both valued.
 */
export function ceQueChacunRetient(lignes: readonly LigneValorisee[]): ValeursRetenues {
  const rendu: ValeursRetenues = { etablissement: rien(), ars: rien(), difference: 0, disputees: 0 };
  for (const { etablissement, ars, prevu } of lignes) {
    ajoute(rendu.etablissement, etablissement, prevu);
    ajoute(rendu.ars, ars, prevu);
    if (etablissement === null || ars === null) continue;
    rendu.difference += etablissement - ars;
    if (etablissement !== ars) rendu.disputees += 1;
  }
  return rendu;
}

/** What the hospital and the agency retain, lasting and one-off gains apart: run-rates and amounts never add up. */
export function valeursRetenues(lignes: readonly LigneGain[]): {
  perennes: ValeursRetenues;
  ponctuels: ValeursRetenues;
} {
  const comptees = lignes.filter(compteEnResultat);
  const de = (perennite: LigneGain['perennite']) =>
    ceQueChacunRetient(
      comptees
        .filter((l) => l.perennite === perennite)
        .map((l) => ({
          etablissement: l.retenu_etablissement,
          ars: l.retenu_ars,
          prevu: net({ ...l, coefficient: 1 })
        }))
    );
  return { perennes: de('perenne'), ponctuels: de('ponctuel') };
}

import { compteEnResultat, net, type LigneGain } from './gain';

/** What one party retains of gains, and what it has not valued. */
export interface RetenuParUnePartie {
  /** Null where it has valued none of the lines: absent is not zero. */
  montant: number | null;
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

/** A line as its two parties value it. */
export interface LigneValorisee {
  etablissement: number | null;
  ars: number | null;
  /** Net planned, on the same base. */
  prevu: number;
}

function retenuPar(lignes: readonly LigneValorisee[], partie: 'etablissement' | 'ars'): RetenuParUnePartie {
  const valeurs = lignes.flatMap((ligne) => ligne[partie] ?? []);
  const sans = lignes.filter((ligne) => ligne[partie] === null);
  return {
    montant: lignes.length > 0 && valeurs.length === 0 ? null : valeurs.reduce((total, valeur) => total + valeur, 0),
    nonValorisees: { lignes: sans.length, euros: sans.reduce((total, { prevu }) => total + prevu, 0) }
  };
}

/**
 * What the two parties retain of lines that may be added up. Each total holds all that its party valued; a line that it
 * has not valued is counted as « non valorisée », with what was planned, and only the difference is taken on the lines
 * that both valued.
 */
export function ceQueChacunRetient(lignes: readonly LigneValorisee[]): ValeursRetenues {
  const rendu: ValeursRetenues = {
    ...{ etablissement: retenuPar(lignes, 'etablissement'), ars: retenuPar(lignes, 'ars') },
    ...{ difference: 0, disputees: 0 }
  };
  for (const { etablissement, ars } of lignes) {
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

import type { MotifDeDiscussion } from './en-discussion';

/** A line under discussion, as it is added up. */
interface LigneDiscutee {
  perennite: 'perenne' | 'ponctuel';
  motif: MotifDeDiscussion;
  enJeu: number;
}

/**
 * What is under discussion, lasting and one-off gains apart: run-rates and amounts never add up [1], nor a difference and
 * a line that nobody valued [47]. Worked: 20 k€ of difference, 50 k€ not valued, both lasting → 20 and 50, one each.
 */
export function totauxDiscutes(lignes: readonly LigneDiscutee[]): {
  perennite: 'perenne' | 'ponctuel';
  desaccords: { lignes: number; euros: number };
  nonValorisees: { lignes: number; euros: number };
}[] {
  return (['perenne', 'ponctuel'] as const).flatMap((perennite) => {
    const siennes = lignes.filter((l) => l.perennite === perennite);
    if (siennes.length === 0) return [];
    const somme = (retenues: readonly LigneDiscutee[]) => ({
      lignes: retenues.length,
      euros: retenues.reduce((total, { enJeu }) => total + enJeu, 0)
    });
    return [
      {
        perennite,
        desaccords: somme(siennes.filter(({ motif }) => motif === 'desaccord')),
        nonValorisees: somme(siennes.filter(({ motif }) => motif !== 'desaccord'))
      }
    ];
  });
}

/** The widest at stake first. */
export function compareDiscutes(a: Pick<LigneDiscutee, 'enJeu'>, b: Pick<LigneDiscutee, 'enJeu'>): number {
  return b.enJeu - a.enJeu;
}

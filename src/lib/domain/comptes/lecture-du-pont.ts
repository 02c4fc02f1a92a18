/** A piece of a bridge as it is read; favourable is positive. */
export interface PieceLue {
  valeur: number;
  /** What nothing explains. */
  inconnu: boolean;
}

/** Below it a bridge is said to be level: less than the rounding of the figures shown, in euros [M]. */
const NEGLIGEABLE = 50_000;
/** Below this share of the pieces that go its way, the difference is what is left of larger opposite moves [M]. */
const PRESQUE = 0.25;
/** From this share of the pieces that go its way, one or two pieces make most of the difference [M]. */
const L_ESSENTIEL = 0.5;

/** What a bridge says: what its title names. */
export type LectureDuPont<P extends PieceLue> =
  | { forme: 'niveau' }
  | { forme: 'inexplique'; piece: P; laPlusGrande: boolean; ecart: number }
  | { forme: 'compensation'; hausses: number; baisses: number; ecart: number }
  | { forme: 'essentiel'; pieces: P[]; ecart: number }
  | { forme: 'partage'; causes: number; ecart: number };

/**
 * What a bridge says, in this order [M]: that what is not explained is its largest piece; that its ends are level; that
 * its difference is what is left of larger opposite moves, or of what is not explained when it makes half of its side;
 * that one piece, or two, make most of it; else how many share it.
 */
export function lisLePont<P extends PieceLue>(depart: number, pieces: readonly P[], arrivee: number): LectureDuPont<P> {
  const ecart = arrivee - depart;
  const taille = ({ valeur }: PieceLue) => Math.abs(valeur);
  const parTaille = pieces.filter((p) => p.valeur !== 0).toSorted((a, b) => taille(b) - taille(a));
  const [premiere] = parTaille;
  if (premiere?.inconnu === true && taille(premiere) >= NEGLIGEABLE)
    return { forme: 'inexplique', piece: premiere, laPlusGrande: true, ecart };
  if (Math.abs(ecart) < NEGLIGEABLE) return { forme: 'niveau' };
  const memeSens = parTaille.filter(({ valeur }) => valeur > 0 === ecart > 0);
  const total = memeSens.reduce((somme, { valeur }) => somme + valeur, 0);
  if (Math.abs(ecart) < Math.abs(total) * PRESQUE) {
    const contraire = ecart - total;
    const inexplique = parTaille.find((p) => p.inconnu);
    const sonCote = inexplique !== undefined && inexplique.valeur > 0 === ecart > 0 ? total : contraire;
    if (inexplique !== undefined && taille(inexplique) >= Math.abs(sonCote) * L_ESSENTIEL) {
      return { forme: 'inexplique', piece: inexplique, laPlusGrande: false, ecart };
    }
    const [hausses, baisses] = ecart > 0 ? [total, contraire] : [contraire, total];
    return { forme: 'compensation', hausses, baisses, ecart };
  }
  const assez = (n: number) => memeSens.slice(0, n).reduce((s, { valeur }) => s + valeur, 0) / total >= L_ESSENTIEL;
  if (memeSens.length > 0 && assez(1)) return { forme: 'essentiel', pieces: memeSens.slice(0, 1), ecart };
  if (memeSens.length > 1 && assez(2)) return { forme: 'essentiel', pieces: memeSens.slice(0, 2), ecart };
  return { forme: 'partage', causes: memeSens.length, ecart };
}

import { horsBande, situation } from '$lib/domain/indicateur/situation';
import type { Direction } from '$lib/domain/indicateur/fiche';
import type { BandePoint, Point } from '$lib/views/modele';
import { arrondi, echelle } from '../axis/echelle';
import { absenceDe, estTrace } from '$lib/words/charts/lecture';

/** How the value is marked: a disc, a diamond where it is unfavourable, a square for a secret, nothing. */
export type Forme = 'disque' | 'losange' | 'carre' | 'rien';
export type Teinte = 'accent' | 'better' | 'worse';

export interface BandMarkGeometrie {
  zone: { x: number; largeur: number };
  mediane: number;
  x: number;
  forme: Forme;
  teinte: Teinte;
  ouvert: boolean;
  /** Set when the value lies outside of what is drawn: the mark stands at the edge with an arrow. */
  borne: 'gauche' | 'droite' | null;
}

const MARGE = 10;

/**
 * Geometry of a value on the national band. The strip shows one width of the band on either side of it, so bands
 * of all indicators look alike; beyond, the mark is held at the edge.
 */
export function layout(
  point: Point | null,
  bande: BandePoint,
  direction: Direction,
  { largeur }: { largeur: number }
): BandMarkGeometrie {
  const etendue = bande.p80 - bande.p20 || Math.abs(bande.mediane) * 0.1 || 1;
  const [min, max] = [bande.p20 - etendue, bande.p80 + etendue];
  const x = echelle([min, max], [MARGE, largeur - MARGE]);
  const zone = { x: x(bande.p20), largeur: Math.max(2, arrondi(x(bande.p80) - x(bande.p20))) };
  const commun = { zone, mediane: x(bande.mediane) };
  if (!estTrace(point)) {
    const forme = absenceDe(point) === 'secret' ? 'carre' : 'rien';
    return { ...commun, x: largeur / 2, forme, teinte: 'accent', ouvert: true, borne: null };
  }
  const sens = horsBande(situation(point.valeur, bande), direction);
  return {
    ...commun,
    x: x(Math.min(max, Math.max(min, point.valeur))),
    forme: sens === 'defavorable' ? 'losange' : 'disque',
    teinte: sens === 'favorable' ? 'better' : sens === 'defavorable' ? 'worse' : 'accent',
    ouvert: point.statut === 'provisoire',
    borne: point.valeur < min ? 'gauche' : point.valeur > max ? 'droite' : null
  };
}

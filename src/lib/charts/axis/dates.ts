import { joursEntre } from '$lib/domain/temps/calendrier';
import { arrondi } from './echelle';

/** Position in pixels of an ISO day. */
export type EchelleDates = (iso: string) => number;

/** Linear in days, rounded to a tenth of a pixel; a span of one day stands in the middle. */
export function echelleDates(
  [debut, fin]: readonly [string, string],
  [gauche, droite]: readonly [number, number]
): EchelleDates {
  const duree = joursEntre(debut, fin);
  if (duree === 0) return () => arrondi((gauche + droite) / 2);
  return (iso) => arrondi(gauche + (joursEntre(debut, iso) / duree) * (droite - gauche));
}

export interface AnneeAxe {
  annee: number;
  /** The line of 1 January; null when the axis starts later in that year. */
  x: number | null;
  /** Where its label is centred; null when the part of the year on the axis is too narrow for it. */
  xTexte: number | null;
}

export interface TrimestreAxe {
  /** « T1 » to « T4 ». */
  texte: string;
  cle: string;
  /** First day; null when the axis starts later in that quarter. */
  x: number | null;
  xTexte: number | null;
}

const MOIS_DU_TRIMESTRE = ['01', '04', '07', '10'] as const;

/**
 * Years, and quarters when one takes at least `placeTrimestre` pixels, of an axis of dates.
 *
 * @param placeAnnee room that the label of a year needs, in pixels
 */
export function graduerDates(
  [debut, fin]: readonly [string, string],
  x: EchelleDates,
  { placeAnnee, placeTrimestre }: { placeAnnee: number; placeTrimestre: number }
): { annees: AnneeAxe[]; trimestres: TrimestreAxe[] } {
  const [premiere, derniere] = [Number(debut.slice(0, 4)), Number(fin.slice(0, 4))];
  const periode = (du: string, au: string, place: number) => {
    const [g, d] = [x(du < debut ? debut : du), x(au > fin ? fin : au)];
    return { x: du < debut ? null : x(du), xTexte: d - g >= place ? arrondi((g + d) / 2) : null };
  };
  const annees = Array.from({ length: derniere - premiere + 1 }, (_, i) => premiere + i);
  const parTrimestre = (x(fin) - x(debut)) / Math.max(1, joursEntre(debut, fin) / 91.3);
  return {
    annees: annees.map((annee) => ({ annee, ...periode(`${annee}-01-01`, `${annee + 1}-01-01`, placeAnnee) })),
    trimestres:
      parTrimestre < placeTrimestre
        ? []
        : annees.flatMap((annee) =>
            MOIS_DU_TRIMESTRE.flatMap((mois, i) => {
              const suivant = MOIS_DU_TRIMESTRE[i + 1];
              const [du, au] = [`${annee}-${mois}-01`, suivant ? `${annee}-${suivant}-01` : `${annee + 1}-01-01`];
              if (au <= debut || du > fin) return [];
              return [{ texte: `T${i + 1}`, cle: `${annee}T${i + 1}`, ...periode(du, au, placeTrimestre * 0.8) }];
            })
          )
  };
}

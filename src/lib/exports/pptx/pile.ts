import { euros } from '$lib/format/nombre';
import { majuscule } from '$lib/format/casse';
import { ACTIVITE, ATTENDU, motDePalier, PILE, REPORT } from '$lib/words/charts/stacked-steps/mots';
import { empiler, type Tranche } from '$lib/words/charts/stacked-steps/pile';
import { anneesEnOrdre } from '$lib/words/charts/stacked-steps/summary';
import type { PileEntree } from '$lib/words/charts/stacked-steps/stacked-steps.types';
import { COULEURS } from './charte';
import { texteDeFichier } from './texte';

/** A rung of native stacked bars, told from the next one without colour: the surer, the darker. */
export interface SerieDePile {
  name: string;
  valeurs: readonly (number | null)[];
  /** What is written in each of its bars; null where it would not hold. */
  textes: readonly (string | null)[];
  /** Share of the accent in its ground, from 1 to 0. */
  force: number;
  /** Depends on an increase of activity. */
  hachuree: boolean;
}

/** Piles by year, and what was expected of each. */
export interface PileNative {
  labels: string[];
  series: SerieDePile[];
  /** Told as a line over the piles; null when nothing was expected of any year. */
  attendu: { name: string; valeurs: readonly (number | null)[] } | null;
}

const FORCES: Readonly<Record<Tranche['palier'], number>> = {
  ...{ constate: 1, realise: 0.8, securise: 0.5, valide: 0.3, chiffre: 0.15, identifie: 0, report: 0 }
};

/** Of the tallest pile: a bar that is lower has no room for its amount. */
const PLACE_D_UN_MONTANT = 0.08;

/** The gains of each year as stacked bars: what comes from the year before, then rungs from the surest. */
export function pileNative(entree: PileEntree): PileNative {
  const annees = anneesEnOrdre(entree);
  const piles = annees.map(empiler);
  const sommet = Math.max(1, ...piles.flat().map(({ a }) => Math.abs(a)), ...annees.map(({ attendu }) => attendu ?? 0));
  const series = (['report', ...PILE] as const).flatMap((palier) =>
    [false, true].map((activite): SerieDePile => {
      const montants = piles.map((pile) => pile.find((t) => t.palier === palier && t.activite === activite)?.montant);
      const nom = palier === 'report' ? REPORT : motDePalier(palier);
      return {
        name: texteDeFichier(majuscule(activite ? `${nom}, ${ACTIVITE}` : nom)),
        ...{ valeurs: montants.map((montant) => montant ?? null), force: FORCES[palier], hachuree: activite },
        textes: montants.map((montant) =>
          montant === undefined || Math.abs(montant) < sommet * PLACE_D_UN_MONTANT
            ? null
            : texteDeFichier(euros(montant))
        )
      };
    })
  );
  const attendus = annees.map(({ attendu }) => attendu);
  return {
    labels: annees.map(({ annee, attendu }) =>
      texteDeFichier(attendu === null ? String(annee) : `${annee}, ${ATTENDU} ${euros(attendu)}`)
    ),
    series: series.filter(({ valeurs }) => valeurs.some((valeur) => valeur !== null)),
    attendu: attendus.every((valeur) => valeur === null) ? null : { name: majuscule(ATTENDU), valeurs: attendus }
  };
}

/** Over this share of the accent, what is drawn or written on it is white. */
const CONTRASTE = 0.6;

/** The ground and the edge of its bars, in the theme of the deck. */
export function encreDe({ force, hachuree }: SerieDePile): string {
  const accent = '<a:schemeClr val="accent1"/>';
  const part = Math.round(force * 100_000);
  const teinte =
    force === 1
      ? accent
      : force === 0
        ? '<a:schemeClr val="bg1"/>'
        : `<a:schemeClr val="accent1"><a:lumMod val="${part}"/><a:lumOff val="${100_000 - part}"/></a:schemeClr>`;
  const trait = `<a:schemeClr val="${force > CONTRASTE ? 'bg1' : 'accent1'}"/>`;
  const fond = hachuree
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${trait}</a:fgClr><a:bgClr>${teinte}</a:bgClr></a:pattFill>`
    : `<a:solidFill>${teinte}</a:solidFill>`;
  return `<c:spPr>${fond}<a:ln w="12700"><a:solidFill>${accent}</a:solidFill></a:ln></c:spPr>`;
}

/** What is written in its bars is seen on them. */
export const couleurDuMontant = ({ force }: SerieDePile): string =>
  force > CONTRASTE ? COULEURS.surface : COULEURS.ink;

import { enEtapes, type Etape, type TeinteEtape } from '$lib/words/charts/waterfall/etapes';
import { TEINTES_NOMMEES } from '$lib/words/charts/waterfall/teintes';
import { montantSigne } from '$lib/words/charts/montant';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import { euros } from '$lib/format/nombre';
import { COULEURS } from './charte';
import { texteDeFichier } from './texte';

/** What no figure is, in the sheet of data that PowerPoint opens: who edits the chart reads that it is layout. */
export const MISE_EN_PAGE = ' (mise en page, non un montant)';

/** What holds a bar up; the repair of the deck leaves it without ink. */
export const SOCLE = `Appui des barres${MISE_EN_PAGE}`;

/** A series of a native chart, as the library takes it: euros, one for each bar. */
export interface SerieDuPont {
  name: string;
  labels: string[];
  values: number[];
  couleur: string;
}

const TEINTES: Readonly<Record<TeinteEtape, { nom: string; couleur: string }>> = {
  borne: { nom: 'Niveau', couleur: COULEURS['ink-2'] },
  favorable: { nom: TEINTES_NOMMEES.favorable, couleur: COULEURS.better },
  defavorable: { nom: TEINTES_NOMMEES.defavorable, couleur: COULEURS.worse },
  'hors-plan': { nom: TEINTES_NOMMEES['hors-plan'], couleur: COULEURS.control },
  inconnu: { nom: TEINTES_NOMMEES.inconnu, couleur: COULEURS.neutral }
};

/** What carries the amounts, at the free end of each bar; the repair leaves it without ink, and writes them there. */
export const MONTANTS = `Place des étiquettes${MISE_EN_PAGE}`;
/** Of the axis, the room that an amount is given beyond its bar. */
const PLACE_D_UN_MONTANT = 0.24;

/** Names and colours of the families of a bridge, as its key. */
export function legendeDuPont(entree: WaterfallEntree): { teinte: TeinteEtape; nom: string; couleur: string }[] {
  const presentes = new Set(enEtapes(entree).map(({ teinte }) => teinte));
  return (Object.keys(TEINTES) as TeinteEtape[])
    .filter((teinte) => teinte !== 'borne' && presentes.has(teinte))
    .map((teinte) => ({ teinte, ...TEINTES[teinte] }));
}

/**
 * A bridge as stacked bars, which PowerPoint has: what holds a bar up, then the bar, of its family, the part above zero
 * and the part below apart since each stacks from zero.
 * @returns values in euros; the first series is what holds up
 */
export function seriesDuPont(entree: WaterfallEntree): SerieDuPont[] {
  const etapes = enEtapes(entree);
  const labels = etapes.map(({ libelle }) => texteDeFichier(libelle));
  const bornees = etapes.map((etape) => ({
    ...etape,
    bas: Math.min(etape.avant, etape.apres),
    haut: Math.max(etape.avant, etape.apres)
  }));
  const serie = (name: string, couleur: string, valeur: (e: (typeof bornees)[number]) => number): SerieDuPont => ({
    ...{ name, labels, couleur },
    values: bornees.map(valeur)
  });
  const socle = serie(SOCLE, COULEURS.surface, ({ bas, haut }) => Math.max(0, bas) + Math.min(0, haut));
  const familles = (Object.keys(TEINTES) as TeinteEtape[]).flatMap((teinte) => {
    const { nom, couleur } = TEINTES[teinte];
    const sienne = (e: Etape, valeur: number) => (e.teinte === teinte ? valeur : 0);
    return [
      serie(nom, couleur, (e) => sienne(e, Math.max(0, e.haut) - Math.max(0, e.bas))),
      serie(`${nom}, sous zéro`, couleur, (e) => sienne(e, Math.min(0, e.bas) - Math.min(0, e.haut)))
    ].filter(({ values }) => values.some((v) => v !== 0));
  });
  return [socle, ...familles];
}

/**
 * The amounts of a bridge as native labels: a series that stacks at the free end of each bar, on the side of zero where
 * that end is, what each of its labels says, and the axis with room for them.
 */
export function montantsDuPont(
  entree: WaterfallEntree,
  [bas, haut]: readonly [number, number]
): { serie: SerieDuPont; textes: string[]; domaine: [number, number] } {
  const etapes = enEtapes(entree);
  const place = (haut - bas) * PLACE_D_UN_MONTANT;
  const values = etapes.map(({ avant, apres }) => (Math.max(avant, apres) > 0 ? place : -place));
  return {
    serie: {
      name: MONTANTS,
      labels: etapes.map(({ libelle }) => texteDeFichier(libelle)),
      values,
      couleur: COULEURS.surface
    },
    textes: etapes.map((etape) => texteDeFichier(montantDEtape(etape))),
    domaine: [values.some((v) => v < 0) ? bas - place : bas, values.some((v) => v > 0) ? haut + place : haut]
  };
}

/** What a bar of a bridge says: its level at an end, else its signed amount. */
export const montantDEtape = (e: Etape): string =>
  e.teinte === 'borne' ? euros(e.apres) : montantSigne(e.apres - e.avant);

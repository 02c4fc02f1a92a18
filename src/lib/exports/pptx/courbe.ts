import { anneeDe } from '$lib/domain/temps/calendrier';
import { majuscule } from '$lib/format/casse';
import { finsDe } from '$lib/charts/path-with-versions/cles';
import { anneesDuChemin } from '$lib/words/charts/path-with-versions/years';
import type { CheminEntree, VersionChemin } from '$lib/words/charts/path-with-versions/path-with-versions.types';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { traitDe, type TraitDeMois } from '$lib/words/charts/month-lines/traits';
import { moisCourt } from '$lib/words/reunion/bloc';
import { COULEURS } from './charte';
import { texteDeFichier } from './texte';

/** How a series is told from another without colours: its line, and the mark of its points. */
export interface TraitDeSerie {
  couleur: string;
  tiret: 'solid' | 'dash' | 'lgDash' | 'sysDash' | 'sysDot' | 'dashDot';
  marque: 'circle' | 'diamond' | 'square' | 'triangle' | 'none';
  /** Ranks of its points that are drawn open: provisional, or projected. */
  ouverts: readonly number[];
}

/** A series of a native line chart: a figure that is not known is null, and leaves a gap. */
export interface SerieDeCourbe extends TraitDeSerie {
  name: string;
  valeurs: readonly (number | null)[];
  /** Of what is no longer in force: its line is thin. */
  fin?: boolean;
  /** Of the point at this rank, how far under and over it who projects may land. */
  fourchette?: { rang: number; dessous: number; dessus: number };
}

export interface Courbe {
  /** What its categories are: years, months. */
  labels: string[];
  series: SerieDeCourbe[];
}

type Trait = Omit<TraitDeSerie, 'ouverts'>;

const REALISE: Trait = { couleur: COULEURS.accent, tiret: 'solid', marque: 'circle' };
const VERSIONS: Readonly<Record<VersionChemin['genre'], Trait>> = {
  cible: { couleur: COULEURS.ink, tiret: 'dash', marque: 'diamond' },
  tendanciel: { couleur: COULEURS.control, tiret: 'lgDash', marque: 'none' },
  pgfp: { couleur: COULEURS['ink-2'], tiret: 'sysDot', marque: 'none' },
  eprd: { couleur: COULEURS['ink-2'], tiret: 'dashDot', marque: 'none' },
  ria: { couleur: COULEURS['ink-2'], tiret: 'solid', marque: 'none' }
};
/** Versions that others replaced recede, as on screen: thin, grey, each told from the next by its open mark. */
const RECULE: Pick<TraitDeSerie, 'couleur' | 'tiret'> = { couleur: COULEURS.control, tiret: 'sysDash' };
const MARQUES_RECULEES = ['diamond', 'square', 'triangle', 'circle'] as const;
/** Of one point: what stands before it is no figure of who projects. */
const PROJETE = { couleur: COULEURS.accent, tiret: 'sysDash' } as const;

/** The path of a contract as lines: what happened, what was aimed at, and where each says that the year lands. */
export function courbesDuChemin(entree: CheminEntree): Courbe {
  const annees = anneesDuChemin(entree);
  // « Établissement (RIA 1) : −7,5 M€ en 2026 », as its key on screen: its last figure is then written over no other.
  const noms = new Map(
    finsDe(entree).map(({ code, nom, precision = '', dite }) => [
      code,
      texteDeFichier(`${majuscule(nom)}${precision}\u00a0: ${dite}`)
    ])
  );
  const serie = (
    code: string,
    points: readonly { annee: number; valeur: number | null; statut?: 'definitif' | 'provisoire' }[],
    trait: Trait
  ): SerieDeCourbe => {
    const connus = points
      .flatMap(({ annee, valeur, statut }) => (valeur === null ? [] : [{ annee, valeur, statut }]))
      .sort((a, b) => a.annee - b.annee);
    return {
      ...{ ...trait, name: noms.get(code) ?? '' },
      ouverts: connus.filter(({ statut }) => statut === 'provisoire').map(({ annee }) => annees.indexOf(annee)),
      valeurs: annees.map((annee) => connus.find((p) => p.annee === annee)?.valeur ?? null)
    };
  };
  const reculees = entree.versions.filter(({ enVigueur }) => !enVigueur);
  const marqueReculee = (version: VersionChemin) =>
    MARQUES_RECULEES[reculees.indexOf(version) % MARQUES_RECULEES.length] ?? 'none';
  const series = [
    serie('realise', entree.realise, REALISE),
    ...entree.atterrissages.map(({ annee, valeur, fourchette }, rang) => ({
      ...serie(`atterrissage-${rang}`, [{ annee, valeur, statut: 'provisoire' }], {
        ...PROJETE,
        marque: rang === 0 ? 'square' : 'triangle'
      }),
      ...(fourchette && {
        fourchette: {
          ...{ rang: annees.indexOf(annee), dessous: valeur - fourchette.bas, dessus: fourchette.haut - valeur }
        }
      })
    })),
    ...entree.versions.map((version) =>
      version.enVigueur
        ? serie(version.code, version.points, VERSIONS[version.genre])
        : remplacee(serie(version.code, version.points, { ...RECULE, marque: marqueReculee(version) }))
    )
  ];
  return {
    labels: annees.map(String),
    series: series.filter(({ valeurs }) => valeurs.some((valeur) => valeur !== null))
  };
}

/** All its points are open: it says nothing that is still aimed at. */
const remplacee = (serie: SerieDeCourbe): SerieDeCourbe => ({
  ...{ ...serie, fin: true },
  ouverts: serie.valeurs.flatMap((valeur, rang) => (valeur === null ? [] : [rang]))
});

const TIRETS = {
  ...{ plein: 'solid', tirets: 'dash', points: 'sysDot', longs: 'lgDash', mixte: 'dashDot' }
} as const satisfies Record<TraitDeMois['tiret'], TraitDeSerie['tiret']>;
const MARQUES = {
  ...{ rond: 'circle', losange: 'diamond', carre: 'square', triangle: 'triangle' }
} as const satisfies Record<NonNullable<TraitDeMois['marque']>, TraitDeSerie['marque']>;

/** Euros month by month as lines, each with the dash and the mark that the screen gives it. */
export function courbesDesMois({ mois, lignes }: MoisEntree): Courbe {
  return {
    labels: mois.map((fin) => texteDeFichier(`${moisCourt(Number(fin.slice(5, 7)))} ${anneeDe(fin)}`)),
    series: lignes.map((ligne, rang) => {
      const { tiret, marque, encre, ouvert } = traitDe(ligne, rang);
      return {
        ...{ name: texteDeFichier(ligne.nom), valeurs: ligne.valeurs, couleur: COULEURS[encre] },
        ...{ tiret: TIRETS[tiret], marque: marque === null ? 'none' : MARQUES[marque] },
        ouverts: ouvert ? ligne.valeurs.flatMap((valeur, i) => (valeur === null ? [] : [i])) : []
      };
    })
  };
}

/** From there an axis is written in millions; over ten of them it is graduated by whole ones. */
const MILLION = 1e6;
const ENTIERS = 10 * MILLION;

/** What bars that are stacked reach, under zero and over it, year by year: the axis covers their sums. */
export function sommetsDesPiles(series: readonly Pick<SerieDeCourbe, 'valeurs'>[]): Pick<SerieDeCourbe, 'valeurs'>[] {
  const rangs = series[0]?.valeurs ?? [];
  const sommes = (cote: (valeur: number) => number) =>
    rangs.map((_, rang) => series.reduce((somme, { valeurs }) => somme + cote(valeurs[rang] ?? 0), 0));
  return [{ valeurs: sommes((v) => Math.max(0, v)) }, { valeurs: sommes((v) => Math.min(0, v)) }];
}

/** How the axis of euros is written: Office puts the separators of its reader. */
export function formatDeLAxe(series: readonly Pick<SerieDeCourbe, 'valeurs'>[]): string {
  const valeurs = [0, ...series.flatMap((serie) => serie.valeurs.map((valeur) => valeur ?? 0))];
  const etendue = Math.max(...valeurs) - Math.min(...valeurs);
  if (etendue < MILLION) return '#,##0,"\u00a0k€"';
  return etendue < ENTIERS ? '#,##0.0,,"\u00a0M€"' : '#,##0,,"\u00a0M€"';
}

import { valeurLisible } from '$lib/format/nombre';
import type { Echelle } from '../axis/echelle';
import { etager } from '../labels/etager';
import { couper, largeurTexte, tronquer } from '$lib/format/largeur-texte';
import type { CheminEntree, VersionChemin } from '$lib/words/charts/path-with-versions/path-with-versions.types';

/** How a series is drawn, and its key beside its name. */
export type Glyphe = 'realise' | VersionChemin['genre'] | 'atterrissage-1' | 'atterrissage-2' | 'precedent';

/** The name of a series beside its end, or in the list under a narrow drawing. */
export interface Cle {
  code: string;
  glyphe: Glyphe;
  recule: boolean;
  /** Left of the key's sample, 18 pixels wide. */
  x: number;
  /** Baseline of the first line; the sample stands 4 pixels above. */
  y: number;
  /** The value, when the first line is one and stands out: that of a superseded version recedes with its name. */
  valeur: string | null;
  lignes: string[];
  complet: string;
}

export const INTERLIGNE = 13.5;
export const ECHANTILLON = 24;
const CORPS = 11.5;
/** Between the drawing and the keys. */
const ECART = 8;

/** The end of a series: its name, and its last value with its moment. */
export interface Fin {
  code: string;
  glyphe: Glyphe;
  recule: boolean;
  nom: string;
  valeur: number;
  dite: string;
  /** What the name leaves unsaid. */
  precision?: string;
}

/** The landing's shape: the hospital's own projection first, then the others. */
export function glypheAtterrissage(rang: number): Glyphe {
  return rang === 0 ? 'atterrissage-1' : 'atterrissage-2';
}

/** The last value of every series, in the order in which they are named. */
export function finsDe({ realise, versions, atterrissages, unite }: CheminEntree): Fin[] {
  const dite = (valeur: number, annee: number) => `${valeurLisible(valeur, unite)} en ${annee}`;
  const dernier = realise
    .flatMap((r) => (r.valeur === null ? [] : [{ ...r, valeur: r.valeur }]))
    .sort((a, b) => a.annee - b.annee)
    .at(-1);
  return [
    ...(dernier
      ? [
          {
            ...{ code: 'realise', glyphe: 'realise' as const, recule: false, nom: 'réalisé', valeur: dernier.valeur },
            dite: `${dite(dernier.valeur, dernier.annee)}${dernier.statut === 'provisoire' ? ' prov.' : ''}`
          }
        ]
      : []),
    ...atterrissages.map(({ libelle, annee, valeur }, i) => ({
      ...{ code: `atterrissage-${i}`, glyphe: glypheAtterrissage(i), recule: false },
      ...{ nom: libelle, valeur, dite: dite(valeur, annee) }
    })),
    ...[...versions]
      .sort((a, b) => Number(b.enVigueur) - Number(a.enVigueur))
      .flatMap((v) => {
        const fin = [...v.points].sort((a, b) => a.annee - b.annee).at(-1);
        if (!fin) return [];
        return [
          {
            ...{ code: v.code, glyphe: v.genre, recule: !v.enVigueur, nom: v.libelle, valeur: fin.valeur },
            ...{ dite: dite(fin.valeur, fin.annee), precision: v.enVigueur ? '' : ' (version antérieure)' }
          }
        ];
      })
  ];
}

const HAUTEUR_TRACE = 216;
/** Beside its keys: the first screen of a contract holds it whole. */
const HAUTEUR_AVEC_CLES = 136;
/** How far the keys go past the drawing's edges, over it and under. */
const DEBORD = 20;
const ETROIT = 544;

/** Where the names of the series stand, and the room that they leave to the drawing. */
export interface PlaceDesCles {
  /** Right edge of the drawing. */
  droite: number;
  hauteurTrace: number;
  /** Height of all, given the bottom edge of the drawing. */
  hauteur: (bas: number) => number;
  nommer: (y: Echelle, cadre: { haut: number; bas: number }) => Cle[];
}

/** Names near the ends of their series, at the right; one under the other where the drawing is narrow. */
export function placerLesCles(fins: readonly Fin[], largeur: number): PlaceDesCles {
  if (largeur < ETROIT) {
    return {
      droite: largeur - 6,
      hauteurTrace: HAUTEUR_TRACE,
      hauteur: (bas) => bas + 28 + fins.length * 18 + 2,
      nommer: (_, { bas }) => nommerDessous(fins, { haut: bas + 28, largeur })
    };
  }
  const dites = fins.map(({ dite }) => ECART + ECHANTILLON + largeurTexte(dite, CORPS) + 2);
  const marge = Math.round(Math.min(210, Math.max(150, largeur * 0.24, ...dites)));
  const droite = largeur - marge;
  return {
    droite,
    hauteurTrace: Math.max(HAUTEUR_AVEC_CLES, hauteurDes(blocsDe(fins, marge - ECART)) - DEBORD),
    hauteur: (bas) => bas + 24,
    nommer: (y, { haut, bas }) =>
      nommerADroite(fins, { x: droite + ECART, largeur: marge - ECART, y, haut: haut - 8, bas: bas + 12 })
  };
}

/**
 * Names at the right of the drawing, each with its last value, near the ends that they name, moved apart.
 *
 * @returns the keys, and the height that they need
 */
function nommerADroite(
  fins: readonly Fin[],
  { x, largeur, y, haut, bas }: { x: number; largeur: number; y: Echelle; haut: number; bas: number }
): Cle[] {
  const blocs = blocsDe(fins, largeur);
  const hauteurs = blocs.map(hauteurDUnBloc);
  const tops = etager(
    fins.map((f, i) => y(f.valeur) - (hauteurs[i] ?? 0) / 2),
    hauteurs,
    [haut, bas]
  );
  return fins.map((f, i) => cle(f, x, (tops[i] ?? 0) + INTERLIGNE * 0.8, blocs[i] ?? []));
}

/** The lines of each name at the right: its value, then what it is called, on two at most. */
const blocsDe = (fins: readonly Fin[], largeur: number): string[][] =>
  fins.map((f) => [f.dite, ...couper(f.nom, largeur - ECHANTILLON - 2, CORPS, 2)]);

const hauteurDUnBloc = (lignes: readonly string[]): number => lignes.length * INTERLIGNE + 3;

/** Height of the names at the right, one under the other: to give them their room. */
const hauteurDes = (blocs: readonly string[][]): number =>
  blocs.reduce((total, bloc) => total + hauteurDUnBloc(bloc), 0);

/** Names one under the other, for a narrow drawing. */
function nommerDessous(fins: readonly Fin[], { haut, largeur }: { haut: number; largeur: number }): Cle[] {
  return fins.map((f, i) => {
    // Short of room, the name gives way before its value.
    const suite = `\u00a0: ${f.dite}`;
    const nom = tronquer(f.nom, largeur - ECHANTILLON - 4 - largeurTexte(suite, CORPS), CORPS);
    return {
      ...cle(f, 2, haut + i * 18 + 12, [nom + suite]),
      valeur: null
    };
  });
}

function cle(f: Fin, x: number, y: number, lignes: string[]): Cle {
  return {
    code: f.code,
    glyphe: f.glyphe,
    recule: f.recule,
    x,
    y: Math.round(y),
    valeur: f.recule ? null : (lignes[0] ?? null),
    lignes,
    complet: `${f.nom}\u00a0: ${f.dite}${f.precision ?? ''}`
  };
}

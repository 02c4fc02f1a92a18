import { valeurLisible, type Unite } from '$lib/format/nombre';
import type { Echelle } from '../axis/echelle';
import { etager } from '../labels/etager';
import { couper, tronquer } from '../labels/largeur';
import type { CheminEntree, VersionChemin } from '$lib/words/charts/path-with-versions/path-with-versions.types';

/** How a series is drawn, and its key beside its name. */
export type Glyphe = 'realise' | VersionChemin['genre'] | 'atterrissage-1' | 'atterrissage-2';

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

interface Fin {
  code: string;
  glyphe: Glyphe;
  recule: boolean;
  nom: string;
  annee: number;
  valeur: number;
  reserve: string;
}

/** The landing's shape: the hospital's own projection first, then the others. */
export function glypheAtterrissage(rang: number): Glyphe {
  return rang === 0 ? 'atterrissage-1' : 'atterrissage-2';
}

/** The last value of every series, in the order in which they are named. */
function finsDe({ realise, versions, atterrissages }: CheminEntree): Fin[] {
  const dernier = realise
    .flatMap((r) => (r.valeur === null ? [] : [{ ...r, valeur: r.valeur }]))
    .sort((a, b) => a.annee - b.annee)
    .at(-1);
  return [
    ...(dernier
      ? [
          {
            ...dernier,
            code: 'realise',
            glyphe: 'realise' as const,
            recule: false,
            nom: 'réalisé',
            reserve: dernier.statut === 'provisoire' ? ' prov.' : ''
          }
        ]
      : []),
    ...atterrissages.map((a, i) => ({
      ...a,
      code: `atterrissage-${i}`,
      glyphe: glypheAtterrissage(i),
      recule: false,
      nom: a.libelle,
      reserve: ''
    })),
    ...[...versions]
      .sort((a, b) => Number(b.enVigueur) - Number(a.enVigueur))
      .flatMap((v) => {
        const fin = [...v.points].sort((a, b) => a.annee - b.annee).at(-1);
        if (!fin) return [];
        return [{ ...fin, code: v.code, glyphe: v.genre, recule: !v.enVigueur, nom: v.libelle, reserve: '' }];
      })
  ];
}

function lire(fin: Fin, u: Unite): string {
  return `${valeurLisible(fin.valeur, u)} en ${fin.annee}${fin.reserve}`;
}

/**
 * Names at the right of the drawing, each with its last value, near the ends that they name, moved apart.
 *
 * @returns the keys, and the height that they need
 */
export function nommerADroite(
  entree: CheminEntree,
  { x, largeur, y, haut, bas }: { x: number; largeur: number; y: Echelle; haut: number; bas: number }
): Cle[] {
  const fins = finsDe(entree);
  const blocs = fins.map((f) => {
    const nom = couper(f.nom, largeur - ECHANTILLON - 2, CORPS, 2);
    return [lire(f, entree.unite), ...nom];
  });
  const hauteurs = blocs.map((b) => b.length * INTERLIGNE + 5);
  const tops = etager(
    fins.map((f, i) => y(f.valeur) - (hauteurs[i] ?? 0) / 2),
    hauteurs,
    [haut, bas]
  );
  return fins.map((f, i) => cle(f, entree.unite, x, (tops[i] ?? 0) + INTERLIGNE * 0.8, blocs[i] ?? []));
}

/** Height of the names at the right, at most: to give them their room. */
export function hauteurADroite(entree: CheminEntree): number {
  return finsDe(entree).length * (3 * INTERLIGNE + 5);
}

/** Names one under the other, for a narrow drawing. */
export function nommerDessous(entree: CheminEntree, { haut, largeur }: { haut: number; largeur: number }): Cle[] {
  return finsDe(entree).map((f, i) => {
    const texte = `${f.nom}\u00a0: ${lire(f, entree.unite)}`;
    return {
      ...cle(f, entree.unite, 2, haut + i * 18 + 12, [tronquer(texte, largeur - ECHANTILLON - 4, CORPS)]),
      valeur: null
    };
  });
}

function cle(f: Fin, u: Unite, x: number, y: number, lignes: string[]): Cle {
  return {
    code: f.code,
    glyphe: f.glyphe,
    recule: f.recule,
    x,
    y: Math.round(y),
    valeur: f.recule ? null : (lignes[0] ?? null),
    lignes,
    complet: `${f.nom}\u00a0: ${lire(f, u)}${f.recule ? ' (version antérieure)' : ''}`
  };
}

import { ligneEnMots } from '$lib/words/charts/target-bars/summary';
import type { ReperesEntree } from '$lib/words/charts/target-bars/target-bars.types';
import { largeurTexte } from '$lib/format/largeur-texte';
import { arrondi, echelle } from '../axis/echelle';
import { enLignes } from '../labels/en-lignes';

interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

export interface ReperesGeometrie {
  largeur: number;
  hauteur: number;
  /** Where bars start: zero. */
  zero: { x: number; haut: number; bas: number };
  rangs: {
    noms: { texte: string; y: number }[];
    /** From zero to the mark, behind the bar. */
    bande: Rectangle;
    barre: Rectangle & { manque: boolean };
    repere: { x: number; haut: number; bas: number };
    dit: { texte: string; x: number; y: number };
  }[];
  cles: { texte: string; x: number; y: number; genre: 'barre' | 'repere' }[];
}

const CORPS = 11.5;
const INTERLIGNE = 13.5;
const [HAUT, BANDE, BARRE, AIR] = [6, 20, 10, 12];
const NOMS = 0.34;
const ECHANTILLON = 19;

/** Geometry of figures against their marks, one row each, all from one zero. */
export function layout({ mots, lignes }: ReperesEntree, { largeur }: { largeur: number }): ReperesGeometrie {
  const dits = lignes.map(ligneEnMots);
  const gauche = Math.round(largeur * NOMS);
  const droite = largeur - Math.max(0, ...dits.map((dit) => largeurTexte(dit, CORPS))) - 12;
  const valeurs = lignes.flatMap(({ valeur, repere }) => [valeur, repere]);
  const domaine: [number, number] = [Math.min(0, ...valeurs), Math.max(0, ...valeurs)];
  const x = echelle(domaine[0] === domaine[1] ? [0, 1] : domaine, [gauche, Math.max(gauche + 40, droite)]);
  const entre = (a: number, b: number) => ({
    x: arrondi(Math.min(x(a), x(b))),
    largeur: arrondi(Math.abs(x(a) - x(b)))
  });
  let y = HAUT;
  const rangs = lignes.map(({ nom, valeur, repere, manque }, i) => {
    const noms = enLignes(nom, gauche - 10, CORPS);
    const hauteur = Math.max(BANDE, noms.length * INTERLIGNE);
    const milieu = y + hauteur / 2;
    const haut = arrondi(milieu - BANDE / 2);
    const premiere = milieu - (noms.length * INTERLIGNE) / 2 + 10;
    y += hauteur + AIR;
    return {
      noms: noms.map((texte, n) => ({ texte, y: arrondi(premiere + n * INTERLIGNE) })),
      bande: { ...entre(0, repere), y: haut, hauteur: BANDE },
      barre: { ...entre(0, valeur), y: arrondi(milieu - BARRE / 2), hauteur: BARRE, manque },
      repere: { x: arrondi(x(repere)), haut, bas: arrondi(haut + BANDE) },
      dit: { texte: dits[i] ?? '', x: arrondi(Math.max(x(0), x(valeur), x(repere)) + 6), y: arrondi(milieu + 4) }
    };
  });
  return {
    ...{ largeur, hauteur: y + 26, rangs },
    zero: { x: arrondi(x(0)), haut: HAUT - 4, bas: y - AIR + 4 },
    cles: [
      { genre: 'barre', texte: mots.valeur, x: 0, y: y + 16 },
      { genre: 'repere', texte: mots.repere, x: ECHANTILLON + largeurTexte(mots.valeur, CORPS) + 20, y: y + 16 }
    ]
  };
}

/** From the left of a key, where its words begin. */
export const MOTS_DE_LA_CLE = ECHANTILLON;

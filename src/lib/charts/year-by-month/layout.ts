import { line } from 'd3';
import { euros } from '$lib/format/nombre';
import { MOIS_COURTS, NOMS_DES_LIGNES as NOMS } from '$lib/words/charts/year-by-month/axis';
import type { AnneeEntree } from '$lib/words/charts/year-by-month/year-by-month.types';
import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle, type Echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { placerLesCles, type Cle, type Fin, type Glyphe } from '../path-with-versions/cles';

/** Where December is said to be; from the last month known, when one is. */
interface Arrivee {
  glyphe: Glyphe;
  x: number;
  y: number;
  chemin: string;
}

export interface AnneeGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  x: Echelle;
  mois: { x: number; texte: string }[];
  graduations: { y: number; texte: string; zero: boolean }[];
  /** What is not booked yet. */
  aVenir: { x: number; largeur: number } | null;
  cible: { x: number; y: number } | null;
  fourchette: { x: number; haut: number; bas: number; aire: string } | null;
  precedent: string;
  realise: string;
  points: { x: number; y: number }[];
  arrivees: Arrivee[];
  cles: Cle[];
  vide: boolean;
}

const DECEMBRE = 12;

/** Geometry of a year: booked month by month, then where it is said to land, beside the last closed one. */
export function layout(entree: AnneeEntree, { largeur }: { largeur: number }): AnneeGeometrie {
  const { realise, precedent, outil, hopital, cible } = entree;
  const valeurs = [...realise, ...(precedent?.mois ?? []), hopital, cible, outil?.bas, outil?.central, outil?.haut];
  const connues = valeurs.filter((v) => v !== null && v !== undefined);
  const domaine = domaineValeurs(connues.length === 0 ? [] : [0, ...connues], { unite: 'euros', agregation: 'somme' });
  const axe = graduer(domaine ?? [0, 1], 5, { unite: 'euros', decimales: 1 });
  const place = placerLesCles(finsDe(entree), largeur);
  const gauche = placeDesGraduations(axe.graduations);
  const { droite } = place;
  const x = echelle([1, DECEMBRE], [gauche + 12, droite - 12]);
  const haut = 10;
  const bas = haut + place.hauteurTrace;
  const y = echelle(axe.domaine, [bas, haut]);
  const chemin = (points: readonly (readonly [number, number])[]) => line().digits(1)(points.map(([a, b]) => [a, b]));
  const placer = (mois: readonly number[]) => mois.map((valeur, rang) => [x(rang + 1), y(valeur)] as const);
  const faits = placer(realise);
  const depart = realise.length < DECEMBRE ? faits.at(-1) : undefined;
  const vers = (valeur: number) => [x(DECEMBRE), y(valeur)] as const;
  const arrivee = (glyphe: Glyphe, valeur: number): Arrivee => {
    const [fx, fy] = vers(valeur);
    return { glyphe, x: fx, y: fy, chemin: depart === undefined ? '' : (chemin([depart, [fx, fy]]) ?? '') };
  };
  const serre = (droite - gauche) / DECEMBRE < 32;
  return {
    largeur,
    hauteur: place.hauteur(bas),
    cadre: { gauche, droite, haut, bas },
    x,
    mois: MOIS_COURTS.map((nom, rang) => ({ x: x(rang + 1), texte: serre ? nom.charAt(0).toUpperCase() : nom })),
    graduations: domaine ? poserGraduations(axe.graduations, y) : [],
    aVenir: depart === undefined ? null : { x: depart[0], largeur: arrondi(droite - depart[0]) },
    cible: cible === null ? null : { x: x(DECEMBRE), y: y(cible) },
    fourchette:
      outil === null
        ? null
        : {
            ...{ x: x(DECEMBRE), haut: y(outil.haut), bas: y(outil.bas) },
            aire: depart === undefined ? '' : `${chemin([vers(outil.haut), depart, vers(outil.bas)]) ?? ''}Z`
          },
    precedent: precedent === null ? '' : (chemin(placer(precedent.mois)) ?? ''),
    realise: faits.length > 1 ? (chemin(faits) ?? '') : '',
    points: faits.map(([fx, fy]) => ({ x: fx, y: fy })),
    arrivees: [
      ...(hopital === null ? [] : [arrivee('atterrissage-1', hopital)]),
      ...(outil === null ? [] : [arrivee('atterrissage-2', outil.central)])
    ],
    cles: place.nommer(y, { haut, bas }),
    vide: domaine === null
  };
}

/** Each line by its name and its last value: what is booked first, then December, the last closed year behind. */
function finsDe({ exercice, realise, precedent, hopital, outil, cible }: AnneeEntree): Fin[] {
  const fin = (glyphe: Glyphe, nom: string, valeur: number | undefined | null, rang: number): Fin[] => {
    if (valeur === null || valeur === undefined) return [];
    const dite = NOMS.fin(euros(valeur), MOIS_COURTS[rang - 1] ?? '');
    return [{ code: glyphe, glyphe, recule: glyphe === 'precedent', nom, valeur, dite }];
  };
  return [
    ...fin('realise', NOMS.realise(exercice), realise.at(-1), realise.length),
    ...fin('atterrissage-1', NOMS.hopital, hopital, DECEMBRE),
    ...fin('atterrissage-2', NOMS.outil, outil?.central, DECEMBRE),
    ...fin('cible', NOMS.cible(exercice), cible, DECEMBRE),
    ...(precedent === null
      ? []
      : fin('precedent', NOMS.precedent(precedent.exercice), precedent.mois.at(-1), precedent.mois.length))
  ];
}

import { leJour, MOTS_DES_BARRES } from '$lib/words/charts/milestones/mots';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { periodeDe } from '$lib/words/charts/milestones/periode';
import { largeurTexte } from '$lib/format/largeur-texte';
import { echelleDates, graduerDates } from '../axis/dates';
import { arrondi } from '../axis/echelle';
import { enLignes } from '../labels/en-lignes';

export interface JalonsGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  mois: { x: number; texte: string; y: number }[];
  /** First days of the quarters. */
  bords: number[];
  au: { x: number; texte: string };
  rangs: {
    noms: { texte: string; y: number }[];
    barre: { x: number; y: number; largeur: number; hauteur: number; retard: boolean };
    dit: { texte: string; x: number; y: number };
  }[];
  cles: { texte: string; x: number; y: number; retard: boolean }[];
}

const CORPS = 11.5;
const INTERLIGNE = 13.5;
const [HAUT, EPAIS, AIR] = [48, 11, 9];
const APRES_LA_BARRE = 8;
/** Share of the drawing that names take. */
const NOMS = 0.4;
/** Room of the bars at least: where the words beyond them would leave less, each stands under its bar. */
const BARRES_AU_MOINS = 60;

/** Geometry of milestones, one row each: a bar from its deadline to the day, or from the day to its deadline. */
export function layout(entree: JalonsEntree, { largeur }: { largeur: number }): JalonsGeometrie {
  const { au, jalons } = entree;
  const gauche = Math.round(largeur * NOMS);
  const periode = periodeDe(entree);
  const laissee = droiteDe(entree, periode, { gauche, largeur });
  const dessous = laissee < gauche + BARRES_AU_MOINS;
  const droite = dessous ? largeur - 4 : laissee;
  const x = echelleDates(periode, [gauche, droite]);
  const axe = graduerDates(periode, x, { placeAnnee: largeurTexte('2026', CORPS) + 4, placeTrimestre: 20 });
  let y = HAUT;
  const rangs = jalons.map(({ nom, echeance, retard, dit }) => {
    const noms = enLignes(nom, gauche - 10, CORPS);
    const haut = y + AIR / 2;
    const milieu = haut + (noms.length * INTERLIGNE) / 2;
    const [de, a] = [x(retard ? (echeance < periode[0] ? periode[0] : echeance) : au), x(retard ? au : echeance)];
    y += (noms.length + (dessous ? 1 : 0)) * INTERLIGNE + AIR;
    return {
      noms: noms.map((texte, i) => ({ texte, y: arrondi(haut + 10 + i * INTERLIGNE) })),
      barre: {
        ...{ x: de, y: arrondi(milieu - EPAIS / 2), hauteur: EPAIS, retard },
        largeur: Math.max(2, arrondi(a - de))
      },
      dit: dessous
        ? {
            texte: dit,
            x: arrondi(Math.max(0, Math.min(de, largeur - largeurTexte(dit, CORPS)))),
            y: arrondi(haut + 10 + noms.length * INTERLIGNE)
          }
        : { texte: dit, x: arrondi(Math.max(a, de + 2) + 5), y: arrondi(milieu + 4) }
    };
  });
  const cadre = { gauche, droite, haut: HAUT - 4, bas: y };
  const quand = leJour(au);
  return {
    ...{ largeur, hauteur: y + 26, cadre, rangs },
    mois: [
      ...axe.annees.flatMap(({ annee, xTexte }) =>
        xTexte === null ? [] : [{ x: xTexte, texte: String(annee), y: 24 }]
      ),
      ...axe.trimestres.flatMap(({ texte, xTexte }) => (xTexte === null ? [] : [{ x: xTexte, texte, y: 39 }]))
    ],
    bords: axe.trimestres.flatMap((trimestre) => trimestre.x ?? []),
    au: { x: x(au), texte: quand },
    cles: clesDe(jalons, y + 18)
  };
}

/** The last day stands as far as lets what is said beyond each bar hold. */
function droiteDe(
  { au, jalons }: JalonsEntree,
  periode: [string, string],
  { gauche, largeur }: { gauche: number; largeur: number }
): number {
  const t = echelleDates(periode, [0, 1000]);
  const places = jalons.map(({ dit, echeance, retard }) => {
    const reste = largeur - gauche - largeurTexte(dit, CORPS) - APRES_LA_BARRE;
    return gauche + (1000 * reste) / Math.max(1, t(retard ? au : echeance));
  });
  return Math.round(Math.min(largeur - 4, ...places));
}

/** Of what is drawn alone. */
function clesDe(jalons: JalonsEntree['jalons'], y: number): JalonsGeometrie['cles'] {
  const presentes = [true, false].filter((retard) => jalons.some((jalon) => jalon.retard === retard));
  return presentes.map((retard, i) => ({
    ...{ retard, y, x: i * 90 },
    texte: retard ? MOTS_DES_BARRES.retard : MOTS_DES_BARRES.reste
  }));
}

import { euros } from '$lib/format/nombre';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { hachurer, type Rectangle } from '../missing-pattern/hachures';
import { largeurTexte } from '$lib/format/largeur-texte';
import { ACTIVITE, ATTENDU, motCourt, motDePalier, PILE, REPORT } from '$lib/words/charts/stacked-steps/mots';
import { empiler, type Tranche } from '$lib/words/charts/stacked-steps/pile';
import type { AnneeGains, PalierPile, PileEntree } from '$lib/words/charts/stacked-steps/stacked-steps.types';

export interface BlocPile {
  cle: string;
  palier: PalierPile | 'report';
  rect: Rectangle;
  hachures: string;
  /** The rung's word, where it fits. */
  mot: { x: number; y: number; texte: string } | null;
  complet: string;
}

export interface ColonnePile {
  annee: number;
  centre: number;
  blocs: BlocPile[];
  /** The mark of what was expected; its text where it fits. */
  attendu: { x1: number; x2: number; y: number; texte: string | null; yTexte: number } | null;
  zone: Rectangle;
}

export interface CleLegende {
  genre: PalierPile | 'report' | 'activite' | 'attendu';
  texte: string;
  x: number;
  /** Baseline. */
  y: number;
  hachures: string;
}

export interface PileGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  graduations: { y: number; texte: string; zero: boolean }[];
  colonnes: ColonnePile[];
  legende: CleLegende[];
}

const CORPS = 11.5;
const HAUTEUR_TRACE = 210;
const ETROIT = 544;
const LIGNE_LEGENDE = 18;
export const PASTILLE = { largeur: 16, hauteur: 11 };

/** Geometry of the gains of each year, rungs one on the other from the surest; the legend follows their order. */
export function layout({ annees }: PileEntree, { largeur }: { largeur: number }): PileGeometrie {
  const triees = [...annees].sort((a, b) => a.annee - b.annee);
  const piles = triees.map(empiler);
  const niveaux = [
    0,
    ...piles.flat().map((t) => t.a),
    ...triees.flatMap((a) => (a.attendu === null ? [] : [a.attendu]))
  ];
  const [bas0, haut0] = [Math.min(...niveaux), Math.max(...niveaux)];
  const axe = graduer(bas0 === haut0 ? [0, 1] : [bas0, haut0], 5, { unite: 'euros', decimales: 0 });
  const etroit = largeur < ETROIT;
  const cles = legender(piles.flat(), triees);
  const place = Math.ceil(1.08 * Math.max(0, ...cles.map((c) => largeurTexte(c.texte, CORPS)))) + PASTILLE.largeur + 10;
  const gauche = placeDesGraduations(axe.graduations);
  const droite = etroit ? largeur - 2 : largeur - place - 10;
  const cadre = { gauche, droite, haut: 20, bas: 20 + HAUTEUR_TRACE };
  const y = echelle(axe.domaine, [cadre.bas, cadre.haut]);
  const pas = (droite - gauche) / Math.max(1, triees.length);
  const legende = cles.map((c, i): CleLegende => {
    const [x, ligne] = etroit
      ? [2, cadre.bas + 42 + i * LIGNE_LEGENDE]
      : [droite + 12, cadre.haut + 10 + i * LIGNE_LEGENDE];
    return {
      ...c,
      x,
      y: ligne,
      hachures: c.genre === 'activite' ? hachurer({ x, y: ligne - 9.5, ...PASTILLE }, 4) : ''
    };
  });
  return {
    largeur,
    hauteur: etroit ? cadre.bas + 32 + cles.length * LIGNE_LEGENDE : cadre.bas + 24,
    cadre,
    graduations: triees.length === 0 ? [] : poserGraduations(axe.graduations, y),
    colonnes: triees.map((annee, i) =>
      tracerColonne(annee, piles[i] ?? [], y, { centre: arrondi(gauche + (i + 0.5) * pas), pas, cadre })
    ),
    legende
  };
}

function tracerColonne(
  { annee, attendu }: AnneeGains,
  pile: readonly Tranche[],
  y: (v: number) => number,
  { centre, pas, cadre }: { centre: number; pas: number; cadre: PileGeometrie['cadre'] }
): ColonnePile {
  const epais = Math.min(76, arrondi(pas * 0.64));
  const blocs = pile.map((t): BlocPile => {
    const [haut, bas] = [y(Math.max(t.de, t.a)), y(Math.min(t.de, t.a))];
    const rect = { x: arrondi(centre - epais / 2), y: haut, largeur: epais, hauteur: arrondi(bas - haut) };
    const mot = t.palier === 'report' ? 'report' : motCourt(t.palier);
    const tient = !t.activite && rect.hauteur >= 15 && largeurTexte(mot, CORPS) + 6 <= epais;
    return {
      cle: `${t.palier}-${t.activite}`,
      palier: t.palier,
      rect,
      hachures: t.activite ? hachurer(rect) : '',
      mot: tient ? { x: centre, y: arrondi(rect.y + rect.hauteur / 2 + 4), texte: mot } : null,
      complet: `${annee}, ${nommer(t)}\u00a0: ${euros(t.montant)}`
    };
  });
  const sommet = Math.min(y(0), ...blocs.map((b) => b.rect.y));
  const texte = attendu === null ? '' : `${ATTENDU} ${euros(attendu)}`;
  return {
    annee,
    centre,
    blocs,
    attendu:
      attendu === null
        ? null
        : {
            x1: arrondi(centre - epais / 2 - 5),
            x2: arrondi(centre + epais / 2 + 5),
            y: y(attendu),
            texte: largeurTexte(texte, CORPS) + 6 <= pas ? texte : null,
            yTexte: arrondi(Math.min(sommet, y(attendu)) - 6)
          },
    zone: {
      x: arrondi(centre - pas / 2 + 1),
      y: 2,
      largeur: arrondi(pas - 2),
      hauteur: cadre.bas + 20
    }
  };
}

function nommer({ palier, activite }: Tranche): string {
  if (palier === 'report') return REPORT;
  return activite ? `${motDePalier(palier)}, ${ACTIVITE}` : motDePalier(palier);
}

/** The keys from the top of the piles to their foot, only of what is drawn. */
function legender(tranches: readonly Tranche[], annees: readonly AnneeGains[]) {
  const present = (palier: Tranche['palier']) => tranches.some((t) => t.palier === palier);
  return [
    ...(annees.some((a) => a.attendu !== null) ? [{ genre: 'attendu' as const, texte: ATTENDU }] : []),
    ...[...PILE]
      .reverse()
      .filter(present)
      .map((palier) => ({ genre: palier, texte: motDePalier(palier) })),
    ...(present('report') ? [{ genre: 'report' as const, texte: REPORT }] : []),
    ...(tranches.some((t) => t.activite) ? [{ genre: 'activite' as const, texte: ACTIVITE }] : [])
  ];
}

import { classer } from '$lib/words/charts/ranked-dots/rank';
import type { ClassementEntree } from '$lib/words/charts/ranked-dots/rank';
import { valeurLisible } from '$lib/format/nombre';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { ABSENCES, absenceDe, estTrace, type Absence } from '$lib/words/charts/lecture';
import { largeurTexte, tronquer } from '$lib/format/largeur-texte';

export interface LigneClassee {
  id: string;
  y: number;
  libelle: string;
  complet: string;
  href: string | undefined;
  /** Null without a value. */
  x: number | null;
  ouvert: boolean;
  absence: Absence | null;
  /** The value, or why there is none. */
  texte: string;
  surligne: boolean;
}

export interface ClassementGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  graduations: { x: number; texte: string; zero: boolean }[];
  lignes: LigneClassee[];
  bande: { x: number; largeur: number; mediane: number; libelle: string; xLibelle: number } | null;
  reference: { x: number; libelle: string; complet: string; xLibelle: number } | null;
}

const CORPS = 12;
const CORPS_AXE = 11.5;
export const RANG = 26;
/** Height of the head: a row of text for the band, one for the reference, and some air. */
const AIR = 6;
const LIGNE_ENTETE = 16;

/**
 * Geometry of a ranked dot plot, one row an item. Its height depends on the number of rows alone.
 *
 * The reference of a sum is left out, where it would lie far beyond the perimeters that it adds up.
 */
export function layout(entree: ClassementEntree, { largeur }: { largeur: number }): ClassementGeometrie {
  const { indicateur, bande } = entree;
  const reference = indicateur.agregation === 'somme' ? null : entree.reference;
  const rangs = classer(entree.items, indicateur);
  const textes = rangs.map(({ point }) => texteDe(point, indicateur));
  const valeurs = [
    ...rangs
      .map((r) => r.point)
      .filter(estTrace)
      .map((p) => p.valeur),
    ...(bande ? [bande.p20, bande.p80] : []),
    ...(reference ? [reference.valeur] : [])
  ];
  const { domaine, graduations } = graduer(domaineValeurs(valeurs, indicateur) ?? [0, 1], 5, indicateur);
  const colonneTexte = Math.min(largeur * 0.36, Math.max(0, ...rangs.map((r) => largeurTexte(r.libelle, CORPS))));
  const colonneValeur = Math.max(
    40,
    ...rangs.flatMap((r, i) => (estTrace(r.point) ? [largeurTexte(textes[i] ?? '', CORPS)] : []))
  );
  const entete = AIR + (bande ? LIGNE_ENTETE : 0) + (reference ? LIGNE_ENTETE : 0);
  const cadre = {
    gauche: Math.round(colonneTexte) + 12,
    droite: Math.round(largeur - colonneValeur - 12),
    haut: entete,
    bas: entete + rangs.length * RANG
  };
  const x = echelle(domaine, [cadre.gauche + 8, cadre.droite - 8]);
  const centrer = (texte: string, centre: number) => {
    const demi = largeurTexte(texte, CORPS_AXE) / 2;
    return Math.round(Math.min(Math.max(centre, demi), Math.max(demi, largeur - demi)));
  };
  const espace =
    graduations.length > 1 ? Math.abs(x(graduations[1]?.valeur ?? 0) - x(graduations[0]?.valeur ?? 0)) : largeur;
  const large = Math.max(0, ...graduations.map((g) => largeurTexte(g.texte, CORPS_AXE))) + 8;
  const saut = Math.max(1, Math.ceil(large / Math.max(1, espace)));

  return {
    largeur,
    hauteur: cadre.bas + 22,
    cadre,
    graduations:
      valeurs.length === 0
        ? []
        : graduations
            .filter((_, i) => i % saut === 0)
            .map((g) => ({ x: x(g.valeur), texte: g.texte, zero: g.valeur === 0 })),
    lignes: rangs.map(({ id, libelle, point, href }, i) => ({
      id,
      y: cadre.haut + (i + 0.5) * RANG,
      libelle: tronquer(libelle, colonneTexte + 1, CORPS),
      complet: libelle,
      href,
      x: estTrace(point) ? x(point.valeur) : null,
      ouvert: point?.statut === 'provisoire',
      absence: absenceDe(point),
      texte: textes[i] ?? '',
      surligne: id === entree.surligne
    })),
    bande: bande && {
      x: x(bande.p20),
      largeur: arrondi(Math.max(2, x(bande.p80) - x(bande.p20))),
      mediane: x(bande.mediane),
      libelle: LIBELLE_BANDE,
      xLibelle: centrer(LIBELLE_BANDE, (x(bande.p20) + x(bande.p80)) / 2)
    },
    reference: reference && nommerReference(reference, x(reference.valeur), { indicateur, largeur, centrer })
  };
}

const LIBELLE_BANDE = 'P20–P80 national, trait\u00a0: médiane';

function texteDe(point: Point | null, indicateur: IndicateurBref): string {
  if (!estTrace(point)) return ABSENCES[absenceDe(point) ?? 'manquant'];
  const marques = [point.statut === 'provisoire' ? ' prov.' : '', point.reserve === undefined ? '' : ' ⚠'];
  return valeurLisible(point.valeur, indicateur) + marques.join('');
}

function nommerReference(
  reference: { libelle: string; valeur: number },
  x: number,
  {
    indicateur,
    largeur,
    centrer
  }: { indicateur: IndicateurBref; largeur: number; centrer: (t: string, x: number) => number }
) {
  const valeur = valeurLisible(reference.valeur, indicateur);
  const nom = tronquer(reference.libelle, largeur - largeurTexte(` ${valeur}`, CORPS_AXE) - 12, CORPS_AXE);
  const libelle = `${nom} ${valeur}`;
  return { x, libelle, complet: `${reference.libelle}\u00a0: ${valeur}`, xLibelle: centrer(libelle, x) };
}

import { actionsDe } from '$lib/words/charts/gantt/rows';
import { dateCourte } from '$lib/format/date';
import { etatActionCourt, etatActionEnMots } from '$lib/words/action/etat-en-mots';
import { echelleDates, graduerDates, type AnneeAxe, type TrimestreAxe } from '../axis/dates';
import { largeurTexte, tronquer } from '$lib/format/largeur-texte';
import { tracerBarre, type BarreAction } from './barre';
import type { ActionGantt, GanttEntree, Ton } from '$lib/words/charts/gantt/gantt.types';

export interface LigneGantt {
  cle: string;
  numero: { texte: string; x: number };
  libelle: { texte: string; x: number; complet: string };
  etat: { texte: string; x: number; ancre: 'start' | 'end'; complet: string };
  /** Baseline of the texts. */
  yTexte: number;
  /** Middle of the bar. */
  y: number;
  href: string;
  ton: Ton;
  barre: BarreAction;
  zone: { y: number; hauteur: number };
}

export interface GanttGeometrie {
  etroit: boolean;
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  annees: AnneeAxe[];
  trimestres: TrimestreAxe[];
  groupes: { cle: string; y: number; texte: string; complet: string }[];
  lignes: LigneGantt[];
  /** The line of « situation au »; null outside of the axis. */
  au: { x: number; xTexte: number; texte: string } | null;
}

const CORPS = 12;
const CORPS_AXE = 11.5;
const ETROIT = 544;
const RANG = 22;
const RANG_ETROIT = 40;
const RANG_GROUPE = 26;
/** Room at the right for « +10 mois » after the last day of the axis. */
const MARGE_GLISSEMENT = 62;

/** Geometry of the actions over time, one row each; under a narrow width the words stand above the bars. */
export function layout(entree: GanttEntree, { largeur }: { largeur: number }): GanttGeometrie {
  const { groupes, debut, fin } = entree;
  const etroit = largeur < ETROIT;
  const colonnes = etroit ? enEtroit(largeur) : enLarge(actionsDe(entree), largeur);
  const { gauche } = colonnes;
  const droite = largeur - MARGE_GLISSEMENT;
  const x = echelleDates([debut, fin], [gauche, droite]);
  const axe = graduerDates([debut, fin], x, {
    placeAnnee: largeurTexte('2024', CORPS_AXE) + 4,
    placeTrimestre: 24
  });
  const haut = axe.trimestres.length > 0 ? 50 : 36;

  let y = haut;
  const titres: GanttGeometrie['groupes'] = [];
  const lignes: LigneGantt[] = [];
  groupes.forEach((groupe, i) => {
    if (groupe.actions.length === 0) return;
    if (groupe.libelle !== '') {
      const texte = tronquer(groupe.libelle, (etroit ? largeur : gauche) - 8, CORPS * 1.08);
      titres.push({ cle: String(i), y: y + 18, texte, complet: groupe.libelle });
      y += RANG_GROUPE;
    }
    for (const action of groupe.actions) {
      const hauteur = etroit ? RANG_ETROIT : RANG;
      const milieu = etroit ? y + 28 : y + RANG / 2;
      lignes.push({
        cle: `${i}-${action.numero}`,
        ...ecrire(action, colonnes),
        yTexte: etroit ? y + 15 : milieu + 4,
        y: milieu,
        href: action.href,
        ton: action.ton,
        barre: tracerBarre(action, { x, cadre: entree, gauche, y: milieu }),
        zone: { y, hauteur }
      });
      y += hauteur;
    }
  });
  const bas = y + 4;
  return {
    etroit,
    largeur,
    hauteur: lignes.length === 0 ? haut + 40 : bas + 2,
    cadre: { gauche, droite, haut, bas: lignes.length === 0 ? haut + 38 : bas },
    ...axe,
    groupes: titres,
    lignes,
    au: situation(entree, x, [etroit ? 0 : gauche, largeur])
  };
}

interface Colonnes {
  gauche: number;
  xLibelle: number;
  placeLibelle: (etat: string) => number;
  etat: { x: number; ancre: 'start' | 'end' };
  placeEtat: number;
}

const largeurMax = (textes: readonly string[]) => Math.max(0, ...textes.map((t) => largeurTexte(t, CORPS)));

function enLarge(actions: readonly ActionGantt[], largeur: number): Colonnes {
  const numero = Math.min(60, Math.ceil(largeurMax(actions.map((a) => a.numero)))) + 10;
  const etat = Math.min(160, Math.ceil(largeurMax(actions.map(etatActionCourt)))) + 14;
  const libelle = Math.min(
    Math.ceil(largeurMax(actions.map((a) => a.libelle))) + 16,
    Math.round(Math.min(300, Math.max(120, largeur * 0.26)))
  );
  return {
    gauche: numero + libelle + etat,
    xLibelle: numero,
    placeLibelle: () => libelle - 14,
    etat: { x: numero + libelle, ancre: 'start' },
    placeEtat: etat - 10
  };
}

function enEtroit(largeur: number): Colonnes {
  return {
    gauche: 4,
    xLibelle: 0,
    placeLibelle: (etat) => largeur - largeurTexte(etat, CORPS) - 12,
    etat: { x: largeur - 2, ancre: 'end' },
    placeEtat: largeur / 2
  };
}

function ecrire(action: ActionGantt, c: Colonnes): Pick<LigneGantt, 'numero' | 'libelle' | 'etat'> {
  const xLibelle = c.xLibelle === 0 ? 2 + Math.ceil(largeurTexte(`${action.numero} `, CORPS)) + 2 : c.xLibelle;
  const etat = tronquer(etatActionCourt(action), c.placeEtat, CORPS);
  const place = c.placeLibelle(etat) - (c.xLibelle === 0 ? xLibelle : 0);
  return {
    numero: { texte: action.numero, x: 2 },
    libelle: {
      texte: tronquer(action.libelle, place, CORPS),
      x: xLibelle,
      complet: `${action.numero} ${action.libelle}`
    },
    etat: { texte: etat, ...c.etat, complet: etatActionEnMots(action).toLowerCase() }
  };
}

function situation(
  { au, debut, fin }: GanttEntree,
  x: (iso: string) => number,
  [gauche, droite]: readonly [number, number]
): GanttGeometrie['au'] {
  if (au < debut || au > fin) return null;
  const texte = `situation au ${dateCourte(au)}`;
  const demi = largeurTexte(texte, CORPS_AXE) / 2;
  return { x: x(au), xTexte: Math.round(Math.min(Math.max(x(au), gauche + demi), droite - demi)), texte };
}

import type { EchelleDates } from '../axis/dates';
import { arrondi } from '../axis/echelle';
import { enRetardDansLAction, estAtteint } from '$lib/domain/action/action';
import { hachurer } from '../missing-pattern/hachures';
import { glissement } from '$lib/words/charts/gantt/glissement';
import type { ActionGantt, GanttEntree, JalonGantt } from '$lib/words/charts/gantt/gantt.types';
import { atteintApresGel, retardArrete } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';

export interface JalonTrace {
  x: number;
  forme: 'atteint' | 'attendu' | 'retard';
  complet: string;
}

/** What is drawn of an action on the axis of dates. */
export interface BarreAction {
  /** From the start to the first deadline; null when one of them is not known. */
  prevu: { x: number; largeur: number } | null;
  /** The share of milestones reached, on the first plan's length. */
  fait: { x: number; largeur: number } | null;
  /** Hatching of a blocked action; empty elsewhere. */
  hachures: string;
  /** The deadline that holds: full when the action is done. */
  fin: { x: number; plein: boolean } | null;
  /** From the first deadline to the revised one. */
  glisse: { x1: number; x2: number } | null;
  /** « +8 mois », beside the mark furthest right. */
  texte: string | null;
  xTexte: number;
  jalons: JalonTrace[];
  /** What lies beyond the axis. */
  avant: boolean;
  apres: boolean;
  /** Neither start nor deadline. */
  sansDate: boolean;
}

export const EPAIS = 8;

type Cadre = Pick<GanttEntree, 'arret' | 'debut' | 'fin'>;

/** Geometry of an action's bar, held inside the axis. */
export function tracerBarre(
  action: ActionGantt,
  { x, cadre: { arret, debut, fin }, gauche, y }: { x: EchelleDates; cadre: Cadre; gauche: number; y: number }
): BarreAction {
  const place = (iso: string) => x(iso < debut ? debut : iso > fin ? fin : iso);
  const derniere = action.finRevisee ?? action.fin;
  const prevu =
    action.debut !== null && action.fin !== null ? intervalle(place(action.debut), place(action.fin)) : null;
  const texte = action.fin !== null && action.finRevisee !== null ? glissement(action.fin, action.finRevisee) : null;
  const dates = [action.debut, action.fin, action.finRevisee].filter((d) => d !== null);
  const part = Math.min(1, Math.max(0, action.avancement ?? 0));
  return {
    prevu,
    fait: prevu && part > 0 ? { x: prevu.x, largeur: arrondi(prevu.largeur * part) } : null,
    hachures: prevu && action.ton === 'bloque' ? hachurer({ ...prevu, y: y - EPAIS / 2, hauteur: EPAIS }, 5) : '',
    fin: derniere === null ? null : { x: place(derniere), plein: action.ton === 'fait' },
    glisse:
      texte !== null && action.fin !== null && action.finRevisee !== null
        ? { x1: place(action.fin), x2: place(action.finRevisee) }
        : null,
    texte,
    xTexte: arrondi(Math.max(gauche, ...[action.fin, action.finRevisee].flatMap((d) => (d ? [place(d)] : []))) + 9),
    jalons: action.jalons
      .map((j) => ({ jalon: j, le: (estAtteint(j) ? j.atteintLe : null) ?? j.echeance }))
      .filter(({ le }) => le >= debut && le <= fin)
      .map(({ jalon, le }) => ({ jalon, le, enRetard: enRetardDansLAction(action.etat, jalon) }))
      .map(({ jalon, le, enRetard }) => ({
        x: x(le),
        forme: enRetard ? 'retard' : estAtteint(jalon) ? 'atteint' : 'attendu',
        complet: lireJalon(jalon, enRetard, arret)
      })),
    avant: dates.some((d) => d < debut),
    apres: dates.some((d) => d > fin),
    sansDate: dates.length === 0
  };
}

function intervalle(de: number, a: number): { x: number; largeur: number } {
  return { x: Math.min(de, a), largeur: Math.max(2, arrondi(Math.abs(a - de))) };
}

/** A milestone in words: « Marché notifié : attendu le 30/06/2026 (initialement le 31/03/2026), en retard ». */
function lireJalon(j: JalonGantt, enRetard: boolean, arret: GanttEntree['arret']): string {
  const retard = enRetard ? `, ${retardArrete('en retard', arret)}` : '';
  if (j.atteintLe !== null)
    return `${j.libelle}\u00a0: ${j.apresGel ? atteintApresGel(j.atteintLe) : `atteint le ${dateCourte(j.atteintLe)}`}${retard}`;
  const initiale = j.echeance === j.echeanceInitiale ? '' : ` (initialement le ${dateCourte(j.echeanceInitiale)})`;
  return `${j.libelle}\u00a0: attendu le ${dateCourte(j.echeance)}${initiale}${retard}`;
}

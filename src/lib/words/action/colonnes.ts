import { ETATS_PAR_URGENCE } from '$lib/domain/action/mots-des-actions';
import { METEO_CROISSANTE } from '$lib/domain/contrat/mots-du-contrat';
import { part } from '$lib/domain/indicateur/part';
import type { Tri } from '$lib/format/address-field';
import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import { normalise } from '../portefeuille/lignes';
import { glissementMax } from './mesures';

/** Columns of the table, by their name in the address. */
export const COLONNES = [
  'numero',
  'action',
  'axe',
  'pilote',
  'entites',
  'etat',
  'meteo',
  'meteo_ars',
  'jalons',
  'retard',
  'glissement',
  'ap_vigueur',
  'ap_prevue',
  'realise',
  'attendu'
] as const;
export type Colonne = (typeof COLONNES)[number];

/** Columns that are read from the greatest. */
const GRANDS_D_ABORD: readonly string[] = ['retard', 'glissement', 'ap_vigueur', 'ap_prevue', 'realise', 'attendu'];

function rang(ordre: readonly string[], valeur: string): number | null {
  const place = ordre.indexOf(valeur);
  return place === -1 ? null : place;
}

type Cle = string | number | null;

function cles(modele: ActionsModele): Readonly<Record<Colonne, (action: ActionLigne) => Cle>> {
  const rangDeLAxe = new Map(modele.axes.map(({ axe }, i) => [axe, i]));
  const noms = new Map(modele.entites.map(({ ej, nom }) => [ej, nom]));
  return {
    numero: (a) => a.numero,
    action: (a) => normalise(a.libelle),
    axe: (a) => rangDeLAxe.get(a.axe) ?? null,
    pilote: (a) => (a.pilote === null ? null : normalise(a.pilote)),
    entites: (a) => (a.entites.length === 0 ? null : normalise(a.entites.map((ej) => noms.get(ej) ?? ej).join(' '))),
    etat: (a) => rang(ETATS_PAR_URGENCE, a.etat),
    meteo: (a) => rang(METEO_CROISSANTE, a.meteo.etablissement),
    meteo_ars: (a) => rang(METEO_CROISSANTE, a.meteo.ars ?? 'non_renseignee'),
    jalons: ({ jalons }) => part(jalons.atteints, jalons.dus),
    retard: (a) => a.jalons.enRetard,
    glissement: glissementMax,
    ap_vigueur: (a) => a.apEnVigueur,
    ap_prevue: (a) => a.apPlanifiee,
    realise: (a) => a.realiseADate,
    attendu: (a) => a.attenduADate
  };
}

function estColonne(nom: string): nom is Colonne {
  return COLONNES.some((colonne) => colonne === nom);
}

/** The actions in the order that the reader chose; what has no value stands last whatever the direction. */
export function trieActions(modele: ActionsModele, actions: readonly ActionLigne[], tri: Tri | null): ActionLigne[] {
  if (tri === null || !estColonne(tri.colonne)) return [...actions];
  const cle = cles(modele)[tri.colonne];
  const signe = tri.sens === 'croissant' ? 1 : -1;
  return actions
    .map((action) => ({ action, valeur: cle(action) }))
    .sort((a, b) => {
      if (a.valeur === null || b.valeur === null) return Number(a.valeur === null) - Number(b.valeur === null);
      if (typeof a.valeur === 'string' || typeof b.valeur === 'string') {
        return signe * String(a.valeur).localeCompare(String(b.valeur), 'fr', { numeric: true });
      }
      return signe * (a.valeur - b.valeur);
    })
    .map(({ action }) => action);
}

/** The next order of a column: the natural direction first, then the other, then that of the contract. */
export function triSuivantActions(tri: Tri | null, colonne: string): Tri | null {
  const naturel = GRANDS_D_ABORD.includes(colonne) ? 'decroissant' : 'croissant';
  if (tri?.colonne !== colonne) return { colonne, sens: naturel };
  return tri.sens === naturel ? { colonne, sens: naturel === 'croissant' ? 'decroissant' : 'croissant' } : null;
}

/** « 2 jalons en retard, gains réalisés : 12 % de l’attendu » ; null when facts and weather agree. */
export function faitsContraires({ desaccord }: Pick<ActionLigne, 'desaccord'>): string | null {
  return desaccord.length === 0 ? null : desaccord.join(', ');
}

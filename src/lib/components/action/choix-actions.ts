import type { Adresse, ChoixDuLecteur } from '$lib/state/address.svelte';
import type { Tri } from '$lib/format/address-field';
import {
  CHAMPS_ACTIONS,
  sansFiltres,
  type GroupementChoisi,
  type Presentation
} from '$lib/words/action/adresse-actions';
import type { ChoixDesFiltres, Filtres } from '$lib/words/action/filtres';

/** What the reader chose of the actions, in the address. */
export interface ChoixDesActions {
  readonly vue: Presentation;
  readonly groupe: GroupementChoisi;
  readonly tri: Tri | null;
  /** As asked, before this contract says what it knows of them. */
  readonly filtres: Filtres;
  montre(vue: Presentation): void;
  groupePar(par: GroupementChoisi): void;
  trieSelon(tri: Tri | null): void;
  filtre(cle: keyof ChoixDesFiltres, valeur: string | null): void;
  seulsDesaccords(seuls: boolean): void;
  cherche(texte: string): void;
  effaceFiltres(): void;
}

/**
 * The choices of the page of actions, made of the one address bar of the page; to be called while it initialises.
 *
 * @param connue whether the table has this column
 */
export function choixDesActions(adresse: Adresse, connue: (colonne: string) => boolean): ChoixDesActions {
  const vue = adresse.choix('vue', CHAMPS_ACTIONS.vue);
  const groupe = adresse.choix('groupe', CHAMPS_ACTIONS.groupe);
  const tri = adresse.choix('tri', CHAMPS_ACTIONS.tri, ({ colonne }) => connue(colonne));
  const desaccord = adresse.choix('desaccord', CHAMPS_ACTIONS.desaccord);
  const recherche = adresse.choix('q', CHAMPS_ACTIONS.q);
  const listes: Record<keyof ChoixDesFiltres, ChoixDuLecteur<string>> = {
    axe: adresse.choix('axe', CHAMPS_ACTIONS.axe),
    levier: adresse.choix('levier', CHAMPS_ACTIONS.levier),
    entite: adresse.choix('entite', CHAMPS_ACTIONS.entite),
    etat: adresse.choix('etat', CHAMPS_ACTIONS.etat),
    pilote: adresse.choix('pilote', CHAMPS_ACTIONS.pilote)
  };
  return {
    get vue() {
      return vue.valeur ?? 'tableau';
    },
    get groupe() {
      return groupe.valeur;
    },
    get tri() {
      return tri.valeur;
    },
    get filtres() {
      return {
        axe: listes.axe.valeur,
        levier: listes.levier.valeur,
        entite: listes.entite.valeur,
        etat: listes.etat.valeur,
        pilote: listes.pilote.valeur,
        desaccord: desaccord.valeur === true,
        recherche: recherche.valeur ?? ''
      };
    },
    montre: (choisie) => vue.choisit(choisie === 'tableau' ? null : choisie),
    groupePar: (par) => groupe.choisit(par),
    trieSelon: (choisi) => tri.choisit(choisi),
    filtre: (cle, valeur) => listes[cle].choisit(valeur),
    seulsDesaccords: (seuls) => desaccord.choisit(seuls ? true : null),
    cherche: (texte) => recherche.ajuste(texte),
    effaceFiltres: () => adresse.choisitTout(sansFiltres(adresse.recherche))
  };
}

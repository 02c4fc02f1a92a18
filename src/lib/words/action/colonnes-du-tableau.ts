import type { ActionsModele } from '$lib/views/actions/actions.types';
import type { Groupement } from './adresse-actions';
import type { Colonne } from './colonnes';
import { avecGains } from './mesures';

export interface ColonneDuTableau {
  colonne: Colonne;
  libelle: string;
  /** What it is, and that it sorts. */
  titre: string;
  chiffre: boolean;
}

/** The columns of the table in their order; `exercice` is the year of D. */
export function colonnesDuTableau(exercice: number): ColonneDuTableau[] {
  const texte = (colonne: Colonne, libelle: string, titre = libelle): ColonneDuTableau => ({
    colonne,
    libelle,
    titre: `${titre}\u00a0: trier`,
    chiffre: false
  });
  const chiffre = (colonne: Colonne, libelle: string, titre = libelle): ColonneDuTableau => ({
    ...texte(colonne, libelle, titre),
    chiffre: true
  });
  return [
    texte('numero', 'N°', 'Numéro'),
    texte('action', 'Action'),
    texte('axe', 'Axe'),
    texte('pilote', 'Pilote', 'Fonction du pilote'),
    texte('entites', 'Établissements'),
    texte('etat', 'État', 'État, déclaré ou calculé sur les jalons'),
    texte('meteo', 'Météo étab.', 'Météo selon l’établissement, la plus mauvaise d’abord'),
    texte('meteo_ars', 'Météo ARS', 'Météo selon l’ARS, la plus mauvaise d’abord'),
    chiffre('jalons', 'Jalons atteints / dus', 'Jalons dus à la date de la situation, et atteints'),
    chiffre('retard', 'Jalons en retard'),
    chiffre('glissement', 'Glissement', 'Plus grand glissement d’un jalon, en jours'),
    chiffre('ap_vigueur', 'Année pleine en vigueur'),
    chiffre('ap_prevue', 'Année pleine prévue'),
    chiffre('realise', `Effet ${exercice} réalisé`, `Effet sur l’exercice ${exercice}, réalisé à date`),
    chiffre('attendu', `Effet ${exercice} attendu`, `Effet sur l’exercice ${exercice}, attendu à date`)
  ];
}

/** Columns that would say nothing: what the grouping already says, and what no action of this contract has. */
export function colonnesMasquees(
  { actions, entites }: Pick<ActionsModele, 'actions' | 'entites'>,
  par: Groupement | null
): ReadonlySet<Colonne> {
  return new Set<Colonne>([
    ...(par === null ? [] : ([par === 'entite' ? 'entites' : par] satisfies Colonne[])),
    ...(entites.length === 0 ? (['entites'] satisfies Colonne[]) : []),
    ...(actions.some(avecGains) ? [] : (['ap_vigueur', 'ap_prevue', 'realise', 'attendu'] satisfies Colonne[]))
  ]);
}

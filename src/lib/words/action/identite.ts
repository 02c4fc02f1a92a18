import { dateLongue } from '$lib/format/date';
import type { FicheModele } from '$lib/views/fiche/fiche.types';
import { moyens } from './fiche';

type Action = FicheModele['action'];
interface Ligne {
  libelle: string;
  valeur: string;
}

const dite = (libelle: string, valeur: string | null): Ligne[] => (valeur === null ? [] : [{ libelle, valeur }]);
const datee = (libelle: string, date: string | null) => dite(libelle, date === null ? null : dateLongue(date));

/** What an action is, who leads it, when, and with what means. */
export function identiteDeLAction(action: Action): Ligne[] {
  return [
    { libelle: 'Axe', valeur: action.axeLibelle },
    ...dite('Objectif', action.objectif),
    ...dite('Levier', action.levierLibelle),
    { libelle: 'Pilote', valeur: action.pilote ?? 'non renseigné' },
    ...dite('Copilote', action.copilote),
    ...datee('Début', action.debut),
    ...datee('Fin prévue', action.fin),
    ...datee('Fin révisée', action.finRevisee),
    ...moyens(action)
  ];
}

export function textesDeLAction({ description, prerequis, risques }: Action): { titre: string; texte: string }[] {
  return [...dite('Description', description), ...dite('Prérequis', prerequis), ...dite('Risques', risques)].map(
    ({ libelle, valeur }) => ({ titre: libelle, texte: valeur })
  );
}

export const MOTS_DE_L_ACTION = {
  titre: 'L’action',
  etablissements: ({ entitesNommees }: Action) => (entitesNommees.length > 1 ? 'Établissements' : 'Établissement'),
  aucunEtablissement: 'non précisé'
};

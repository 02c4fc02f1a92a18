import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import { GROUPEMENTS, type Groupement } from './adresse-actions';
import { choixDesFiltres, type Option } from './filtres';

export interface GroupeDActions {
  cle: string;
  libelle: string;
  actions: ActionLigne[];
}

const NOMS_DES_GROUPEMENTS: Readonly<Record<Groupement, string>> = {
  axe: 'axe',
  entite: 'établissement',
  etat: 'état',
  pilote: 'pilote'
};

export const GROUPEMENTS_NOMMES = GROUPEMENTS.map((valeur) => ({ valeur, libelle: NOMS_DES_GROUPEMENTS[valeur] }));

const SANS: Readonly<Record<Groupement, string>> = {
  axe: 'Sans axe',
  entite: 'Aucun établissement nommé',
  etat: 'État inconnu',
  pilote: 'Pilote non renseigné'
};

function valeursDe(action: ActionLigne, par: Groupement): readonly string[] {
  if (par === 'entite') return action.entites;
  const valeur = action[par];
  return valeur === null ? [] : [valeur];
}

/**
 * The actions by axis, establishment, state or pilot, in the order of the contract's lists and, inside, in theirs. An
 * action of several establishments stands under each of them; one without value stands last.
 */
export function groupeActions(
  modele: ActionsModele,
  actions: readonly ActionLigne[],
  par: Groupement
): GroupeDActions[] {
  const options: Option[] = choixDesFiltres(modele)[par];
  const connues = new Set(options.map(({ valeur }) => valeur));
  const groupes = options.map(({ valeur, libelle }) => ({
    cle: valeur,
    libelle,
    actions: actions.filter((action) => valeursDe(action, par).includes(valeur))
  }));
  const reste = actions.filter((action) => !valeursDe(action, par).some((valeur) => connues.has(valeur)));
  return [...groupes, { cle: '', libelle: SANS[par], actions: reste }].filter((groupe) => groupe.actions.length > 0);
}

export function legendeDuTableau(par: Groupement | null): string {
  return `Actions${par === null ? '' : ` par ${NOMS_DES_GROUPEMENTS[par]}`}\u00a0: état, météo, jalons et gains`;
}

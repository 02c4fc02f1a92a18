import { ecartLisible, suffixe, valeurAvecUnite } from '$lib/format/nombre';
import type { FicheModele } from '$lib/views/fiche/fiche.types';
import type { IndicateurBref } from '$lib/views/modele';

type Lie = FicheModele['indicateurs'][number];

export function effetSurLIndicateur({ effet, effetTexte, indicateur }: Lie): string {
  const chiffre = effet === null || indicateur === null ? null : ecartLisible(effet, indicateur) + unite(indicateur);
  const parties = [chiffre, effetTexte].filter((partie) => partie !== null);
  return parties.length === 0 ? 'Effet attendu non chiffré' : `Effet attendu\u00a0: ${parties.join(', ')}`;
}

/** The unit in words, where the figure does not carry it. */
function unite({ unite: nom }: IndicateurBref): string {
  return nom === 'euros' || suffixe(nom) !== '' || nom === 'ratio' || nom === 'indice' ? '' : `\u00a0${nom}`;
}

/**
 * The indicator, the hospital where it is read (none when the contract is of a whole territory), and its last value.
 */
export function derniereValeur(libelle: string, { entite, points, indicateur }: Lie): string {
  const nom = entite === '' ? libelle : `${libelle}, ${entite}`;
  const point = points.findLast(({ valeur }) => valeur !== null);
  if (indicateur === null || !point || point.valeur === null) return `${nom}\u00a0: aucune valeur fournie`;
  const provisoire = point.statut === 'provisoire' ? ' (provisoire)' : '';
  return `${nom}\u00a0: ${valeurAvecUnite(point.valeur, indicateur)} en ${point.annee}${provisoire}`;
}

const BORNES = { debut: 'début de l’action', fin: 'fin prévue de l’action' } as const;

/** The action's own dates, as marks of the indicator's path. */
export const reperesDeLAction = ({ marques }: Pick<Lie, 'marques'>): { annee: number; texte: string }[] =>
  marques.map(({ annee, borne }) => ({ annee, texte: BORNES[borne] }));

export const MOTS_DES_INDICATEURS = {
  titre: 'Indicateurs que l’action doit faire bouger',
  sousTitre: 'Les dates de l’action sont marquées\u00a0; une évolution n’est pas à elle seule un effet de l’action',
  tous: (libelle: string) => `${libelle}, tous les périmètres`,
  horsCatalogue: (code: string) => `L’indicateur ${code} n’est pas au catalogue de ce jeu.`,
  repere: 'Repère'
};

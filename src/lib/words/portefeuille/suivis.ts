import { minuscule } from '$lib/format/casse';
import { compareFrench, trie } from '$lib/format/order';
import { termine } from '$lib/domain/contrat/etats';
import type { Tri } from '$lib/format/address-field';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { COLONNES_CONTRAT, type EnCommun, type LigneDeContrat } from './colonnes-contrat';
import { EN_JEU_DU_CONTRAT, PERIMETRE } from './lignes';
import { basesEnMots } from '../contrat/procedure';

/** One row of the contracts' table. */
export interface Rangee extends LigneDeContrat {
  /** Place among the contracts of the perimeter, 0 first. */
  rang: number;
}

/**
 * The rows of the perimeters, in the order that the reader chose. The contracts of a perimeter stay together: they are
 * sorted among themselves, and the perimeter takes the place of its first one.
 */
export function rangees(lignes: readonly LignePortefeuille[], tri: Tri | null): Rangee[] {
  const cle = COLONNES_CONTRAT.find(({ key }) => key === tri?.colonne)?.rank;
  const groupes = lignes.map((ligne) => ({
    ligne,
    suivis: trie(ligne.suivis, tri, cle && ((suivi) => cle({ ligne, suivi })))
  }));
  const ranges = trie(groupes, tri, cle && (({ ligne, suivis }) => cle({ ligne, suivi: suivis[0] ?? null })));
  return ranges.flatMap(({ ligne, suivis }): Rangee[] =>
    suivis.length === 0 ? [{ ligne, suivi: null, rang: 0 }] : suivis.map((suivi, rang) => ({ ligne, suivi, rang }))
  );
}

/** Whether a contract is over, and another of the same perimeter is not: it can be folded away. */
const repliable = (suivi: SuiviContrat, { suivis }: LignePortefeuille): boolean =>
  termine(suivi.etat) && suivis.some(({ etat }) => !termine(etat));

/** The lines without the contracts that are over, where a perimeter has another; and how many were folded away. */
export function sansTermines(lignes: readonly LignePortefeuille[]): { lignes: LignePortefeuille[]; replies: number } {
  const reduites = lignes.map((ligne) => ({ ...ligne, suivis: ligne.suivis.filter((s) => !repliable(s, ligne)) }));
  const compte = (ensemble: readonly LignePortefeuille[]) => ensemble.reduce((n, { suivis }) => n + suivis.length, 0);
  return { lignes: reduites, replies: compte(lignes) - compte(reduites) };
}

const ORDRES: Readonly<Record<Tri['sens'], string>> = {
  croissant: 'ordre croissant',
  decroissant: 'ordre décroissant'
};

/** The order of the contracts when the reader chose none: what is most at stake first. */
export const PAR_EUROS_EN_JEU: Tri = { colonne: EN_JEU_DU_CONTRAT, sens: 'decroissant' };

/** By what the rows are sorted, which is not always what the cells show first; null when they are in the order of the dataset. */
export function triEnMots(tri: Tri | null): string | null {
  if (tri === null) return null;
  const critere =
    tri.colonne === PERIMETRE ? 'nom du périmètre' : COLONNES_CONTRAT.find(({ key }) => key === tri.colonne)?.about;
  if (critere === undefined) return null;
  return `Lignes triées\u00a0: ${minuscule(critere)}, ${ORDRES[tri.sens]}\u00a0; ce qui n’en a pas vient en dernier.`;
}

/** Every contract followed on the lines, once each: one over two GHT stands on both. */
export function suivisDistincts(lignes: readonly Pick<LignePortefeuille, 'suivis'>[]): SuiviContrat[] {
  const parId = new Map(lignes.flatMap(({ suivis }) => suivis).map((suivi) => [suivi.id, suivi]));
  return [...parId.values()].filter(({ suivi }) => suivi);
}

/** The exercise of the landings when they all speak of the same one. */
function exerciceCommun(suivis: readonly Pick<SuiviContrat, 'resultat'>[]): number | null {
  const exercices = new Set(suivis.flatMap(({ resultat }) => resultat?.exercice ?? []));
  const [exercice] = exercices;
  return exercices.size === 1 && exercice !== undefined ? exercice : null;
}

/** What most of those that say it say: the head of the column says it once, the other cells say theirs. */
function plusFrequent(valeurs: readonly (string | null)[]): string | null {
  const comptes = new Map<string, number>();
  for (const valeur of valeurs) if (valeur !== null) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return [...comptes].toSorted((a, b) => b[1] - a[1] || compareFrench(a[0], b[0]))[0]?.[0] ?? null;
}

export function enCommun(suivis: readonly SuiviContrat[]): EnCommun {
  return {
    exercice: exerciceCommun(suivis),
    tresorerieLe: plusFrequent(suivis.map(({ tresorerie }) => tresorerie?.date ?? null)),
    base: plusFrequent(suivis.map(({ critere }) => (critere === null ? null : basesEnMots(critere.bases))))
  };
}

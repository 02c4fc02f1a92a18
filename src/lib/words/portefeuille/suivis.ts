import { minuscule } from '$lib/format/casse';
import { lireEtat } from '../etat-du-contrat';
import { METEO_CROISSANTE } from '$lib/domain/contrat/mots-du-contrat';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { termine } from '$lib/domain/contrat/etats';
import { part } from '$lib/domain/indicateur/part';
import { CONTRAT, normalise, PERIMETRE } from './lignes';
import type { Tri } from '$lib/format/address-field';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

/** One row of the contracts' table: a contract on the line of a perimeter, or a perimeter without contract. */
export interface Rangee {
  ligne: LignePortefeuille;
  suivi: SuiviContrat | null;
  /** Place among the contracts of the perimeter, 0 first. */
  rang: number;
}

/** A column of the contracts' table and what it is sorted by: null when the contract has nothing to be ranked on. */
export interface ColonneContrat {
  code: string;
  libelle: string;
  titre: string;
  /** The direction of the first press: what most needs attention comes first. */
  naturel: Tri['sens'];
  chiffre: boolean;
  cle: (suivi: SuiviContrat) => number | string | null;
}

/** The worst of the two judgements; null when neither side gave one. */
function rangDeMeteo({ meteo }: SuiviContrat): number | null {
  const rangs = [meteo.etablissement, meteo.ars]
    .map((m) => METEO_CROISSANTE.indexOf(m ?? 'non_renseignee'))
    .filter((rang) => rang >= 0);
  return rangs.length === 0 ? null : Math.min(...rangs);
}

export const COLONNES_CONTRAT: readonly ColonneContrat[] = [
  {
    code: CONTRAT,
    libelle: 'État',
    titre: 'État du contrat',
    naturel: 'croissant',
    chiffre: false,
    cle: ({ etat }) => normalise(lireEtat(etat).mot)
  },
  {
    code: 'meteo',
    libelle: 'Météo',
    titre: 'Jugement de l’établissement et de l’ARS sur l’atteinte des objectifs, du plus sombre au plus clair',
    naturel: 'croissant',
    chiffre: false,
    cle: rangDeMeteo
  },
  {
    code: 'jalons',
    libelle: 'Jalons atteints',
    titre: 'Part atteinte des jalons dus',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ jalons }) => part(jalons.atteints, jalons.dus)
  },
  {
    code: 'annee_pleine',
    libelle: 'Année pleine en vigueur',
    titre: 'Année pleine en vigueur, part de celle qui est prévue',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ apEnVigueur, apPlanifiee }) => part(apEnVigueur, apPlanifiee)
  },
  {
    code: 'gains',
    libelle: 'Gains de l’exercice',
    titre: 'Gains de l’exercice réalisés, part de ceux attendus à date',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ realiseADate, attenduADate, sansGain }) => (sansGain === null ? part(realiseADate, attenduADate) : null)
  },
  {
    code: 'resultat',
    libelle: 'Atterrissage du résultat',
    titre: 'Écart de l’atterrissage à la cible',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ resultat }) => ecartALaCible(resultat)
  },
  {
    code: 'tresorerie',
    libelle: 'Trésorerie',
    titre: 'Trésorerie, jours de charges',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ tresorerie }) => tresorerie?.jours ?? null
  },
  {
    code: 'critere',
    libelle: 'Critère\u00a0légal',
    titre: 'Entités juridiques concernées par un critère de l’article D. 6143-39',
    naturel: 'decroissant',
    chiffre: false,
    cle: ({ critere }) => critere?.concernees.length ?? null
  },
  {
    code: 'revue',
    libelle: 'Prochaine revue',
    titre: 'Date de la prochaine revue',
    naturel: 'croissant',
    chiffre: true,
    cle: ({ prochaineRevue }) => prochaineRevue
  }
];

type Cle = number | string | null;

/** Absent last whatever the direction. */
function compare(a: Cle, b: Cle, signe: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return signe * (a - b);
  return signe * String(a).localeCompare(String(b), 'fr');
}

/**
 * The rows of the perimeters, in the order that the reader chose. The contracts of a perimeter stay together: they are
 * sorted among themselves, and the perimeter takes the place of its first one.
 */
export function rangees(lignes: readonly LignePortefeuille[], tri: Tri | null): Rangee[] {
  const colonne = COLONNES_CONTRAT.find(({ code }) => code === tri?.colonne);
  const signe = tri?.sens === 'decroissant' ? -1 : 1;
  // Of a contract that nobody follows, the state alone is known.
  const cle = (suivi: SuiviContrat): Cle =>
    colonne !== undefined && (suivi.suivi || colonne.code === CONTRAT) ? colonne.cle(suivi) : null;
  const groupes = lignes.map((ligne) => ({
    ligne,
    suivis: colonne ? ligne.suivis.toSorted((a, b) => compare(cle(a), cle(b), signe)) : ligne.suivis
  }));
  const place = ({ ligne, suivis }: (typeof groupes)[number]): Cle => {
    if (tri?.colonne === PERIMETRE) return normalise(ligne.libelle);
    return suivis[0] === undefined ? null : cle(suivis[0]);
  };
  const ranges = tri === null ? groupes : groupes.toSorted((a, b) => compare(place(a), place(b), signe));
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

/** The next state of a column's sort: its natural direction, the other, then none. */
export function triContratSuivant(tri: Tri | null, colonne: string): Tri | null {
  const naturel = COLONNES_CONTRAT.find(({ code }) => code === colonne)?.naturel ?? 'croissant';
  if (tri?.colonne !== colonne) return { colonne, sens: naturel };
  return tri.sens === naturel ? { colonne, sens: naturel === 'croissant' ? 'decroissant' : 'croissant' } : null;
}

const ORDRES: Readonly<Record<Tri['sens'], string>> = {
  croissant: 'ordre croissant',
  decroissant: 'ordre décroissant'
};

/** By what the rows are sorted, which is not always what the cells show first; null when they are in the order of the dataset. */
export function triEnMots(tri: Tri | null): string | null {
  if (tri === null) return null;
  const critere =
    tri.colonne === PERIMETRE ? 'nom du périmètre' : COLONNES_CONTRAT.find(({ code }) => code === tri.colonne)?.titre;
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
  return [...comptes].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'fr'))[0]?.[0] ?? null;
}

/** What the head of a column says for its cells; a cell that differs says its own. */
export interface EnCommun {
  /** Exercise of the landings; null where they differ. */
  exercice: number | null;
  /** Day of the cash of most contracts. */
  tresorerieLe: string | null;
  /** Documents of the legal criterion of most contracts, « CF 2025 ». */
  base: string | null;
}

export function enCommun(suivis: readonly SuiviContrat[]): EnCommun {
  return {
    exercice: exerciceCommun(suivis),
    tresorerieLe: plusFrequent(suivis.map(({ tresorerie }) => tresorerie?.date ?? null)),
    base: plusFrequent(suivis.map(({ critere }) => critere?.base ?? null))
  };
}

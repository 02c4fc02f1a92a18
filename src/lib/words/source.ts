import { parCle } from '$lib/domain/comptes/par-cle';
import { dateCourte } from '$lib/format/date';
import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { SourceCreditee, SourcesDites } from '$lib/views/modele';
import { sourcesDites } from '$lib/views/sources-dites';

/**
 * One source as the licence asks for it: producer, title, edition, licence and date of last update; what is not
 * known is left out, never guessed.
 */
export function sourceEnClair(source: SourceCreditee): string {
  const edition = source.edition === null || source.titre.includes(source.edition) ? null : source.edition;
  return parts([source.producteur, source.titre, edition, source.licence, miseAJour(source)]);
}

/** The generator of simulated rows, as it is credited; null where everything is real. */
export function credit(sources: readonly Pick<SourceCreditee, 'id' | 'producteur' | 'titre'>[]): string | null {
  const generateur = sources.find((s) => s.id === SOURCE_SIMULEE);
  return generateur ? parts([generateur.producteur, generateur.titre]) : null;
}

/** What a page's foot says of its sources. */
export interface ResumeDesSources {
  /** Data published under a licence, editions of one series together: « … (SAE) 2019 à 2024, … ». */
  textes: string[];
  /** How many other sources there are, such as the press articles behind the facts of a contract. */
  autres: number;
}

const ANNEE = /\b(?:19|20)\d{2}\b/u;

/**
 * The sources of a dataset in a few words: a full list has a page of its own. Simulated rows are credited to their
 * generator; a producer is named beside them for what is real only (national bands).
 */
export function resumeDesSources(sources: readonly SourceCreditee[] | SourcesDites): ResumeDesSources {
  const { nommees, autres } = 'nommees' in sources ? sources : sourcesDites(sources);
  const publiees = nommees.filter((s) => s.id !== SOURCE_SIMULEE);
  const series = parCle(publiees, (s) => [s.producteur, s.titre.replace(ANNEE, '····'), s.licence].join('|'));
  const parAmpleur = [...series.values()].sort((a, b) => b.length - a.length);
  const simulation = credit(nommees);
  const textes = parAmpleur.map(enUneFois);
  if (simulation === null) return { textes, autres };
  return { textes: [simulation, ...textes.map((texte) => `données réelles\u00a0: ${texte}`)], autres };
}

const POSITIONS = ['atih-finess-coordonnees', 'carte-hopitaux', 'natural-earth'];

/** Where the dots of the map, their sizes and its outlines come from: all of them from the generator when it made them. */
export function sourceDeLaCarte(sources: readonly SourceCreditee[]): string {
  const lits = sources.filter((s) => /^sae-(mco-)?\d{4}$/.test(s.id)).at(-1);
  const places = sources.filter((s) => POSITIONS.includes(s.id));
  const simulation = credit(sources);
  if (simulation !== null && places.length === 0) return simulation;
  return [...(lits ? [lits] : []), ...places].map((s) => parts([s.producteur, s.titre])).join('\u00a0; ');
}

function enUneFois(editions: readonly SourceCreditee[]): string {
  const [premiere] = editions;
  if (premiere === undefined) return '';
  if (editions.length === 1) return sourceEnClair(premiere);
  const annees = editions.flatMap((s) => ANNEE.exec(s.titre)?.[0] ?? []).sort();
  const titre = premiere.titre.replace(ANNEE, `${annees[0] ?? ''} à ${annees.at(-1) ?? ''}`);
  const derniere = editions.toSorted((a, b) => (b.miseAJour ?? '').localeCompare(a.miseAJour ?? ''))[0] ?? premiere;
  return parts([premiere.producteur, titre, premiere.licence, miseAJour(derniere)]);
}

function miseAJour(source: SourceCreditee): string | null {
  return source.miseAJour === null ? null : `mise à jour le ${dateCourte(source.miseAJour)}`;
}

function parts(textes: readonly (string | null)[]): string {
  return textes.filter((texte) => texte !== null && texte !== '').join(', ');
}

export const MOTS_DES_SOURCES = {
  simule: 'Données simulées.',
  nom: (plusieurs: boolean) => (plusieurs ? 'Sources\u00a0:' : 'Source\u00a0:'),
  aucune: 'non précisée',
  autres: (n: number) => (n < 2 ? 'une autre source' : `${n} autres sources`)
};

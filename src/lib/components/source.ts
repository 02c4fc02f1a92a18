import { dateCourte } from '$lib/format/date';
import type { SourceBref } from '$lib/views/modele';

/**
 * One source as the licence asks for it: producer, title, edition, licence and date of last update; what is not
 * known is left out, never guessed.
 */
export function sourceEnClair(source: SourceBref): string {
  const edition = source.edition === null || source.titre.includes(source.edition) ? null : source.edition;
  return parts([source.producteur, source.titre, edition, source.licence, miseAJour(source)]);
}

/** What a page's foot says of its sources. */
export interface ResumeDesSources {
  /** Data published under a licence, editions of one series together: « … (SAE) 2019 à 2024, … ». */
  textes: string[];
  /** How many other sources there are, such as the press articles behind the facts of a contract. */
  autres: number;
}

const ANNEE = /\b(?:19|20)\d{2}\b/u;

/** The sources of a dataset in a few words: a full list has a page of its own. */
export function resumeDesSources(sources: readonly SourceBref[]): ResumeDesSources {
  const publiees = sources.filter((s) => s.licence !== null);
  const series = new Map<string, SourceBref[]>();
  for (const source of publiees) {
    const cle = [source.producteur, source.titre.replace(ANNEE, '····'), source.licence].join('|');
    series.set(cle, [...(series.get(cle) ?? []), source]);
  }
  const parAmpleur = [...series.values()].sort((a, b) => b.length - a.length);
  return { textes: parAmpleur.map(enUneFois), autres: sources.length - publiees.length };
}

const POSITIONS = ['atih-finess-coordonnees', 'carte-hopitaux', 'natural-earth'];

/** Where the dots of the map, their sizes and its outlines come from. */
export function sourceDeLaCarte(sources: readonly SourceBref[]): string {
  const lits = sources.filter((s) => /^sae-(mco-)?\d{4}$/.test(s.id)).at(-1);
  const places = sources.filter((s) => POSITIONS.includes(s.id));
  return [...(lits ? [lits] : []), ...places].map((s) => parts([s.producteur, s.titre])).join(' ; ');
}

function enUneFois(editions: readonly SourceBref[]): string {
  const [premiere] = editions;
  if (premiere === undefined) return '';
  if (editions.length === 1) return sourceEnClair(premiere);
  const annees = editions.flatMap((s) => ANNEE.exec(s.titre)?.[0] ?? []).sort();
  const titre = premiere.titre.replace(ANNEE, `${annees[0] ?? ''} à ${annees.at(-1) ?? ''}`);
  const derniere = editions.reduce((a, b) => ((b.miseAJour ?? '') > (a.miseAJour ?? '') ? b : a));
  return parts([premiere.producteur, titre, premiere.licence, miseAJour(derniere)]);
}

function miseAJour(source: SourceBref): string | null {
  return source.miseAJour === null ? null : `mise à jour le ${dateCourte(source.miseAJour)}`;
}

function parts(textes: readonly (string | null)[]): string {
  return textes.filter((texte) => texte !== null && texte !== '').join(', ');
}

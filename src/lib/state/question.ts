import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question } from '$lib/views/explorer/question.types';
import { ecrit, entier, lit, liste, unDe } from '$lib/format/address-field';

/** The levels of an answer, as the address names them. */
export const NIVEAUX = unDe(['region', 'ght', 'ej']);

/** The question before the reader chose anything: every perimeter and year, by GHT, and no indicator yet. */
export const QUESTION_VIDE: Question = { indicateurs: [], niveau: 'ght', perimetres: [], de: null, a: null };

/**
 * The question that an address holds. What this version cannot read is ignored, so that an old link opens.
 *
 * @param recherche query string, with or without its `?`
 */
export function questionDe(recherche: string): Question {
  return {
    indicateurs: unique(lit(recherche, 'indicateurs', liste) ?? []),
    niveau: lit(recherche, 'niveau', NIVEAUX) ?? QUESTION_VIDE.niveau,
    perimetres: unique(lit(recherche, 'perimetres', liste) ?? []),
    de: lit(recherche, 'de', entier),
    a: lit(recherche, 'a', entier)
  };
}

/** The address that holds a question, and only what was chosen; the address's other choices are kept. */
export function adresseDe(question: Question, recherche = ''): string {
  const { indicateurs, niveau, perimetres, de, a } = question;
  let adresse = ecrit(recherche, 'indicateurs', liste, indicateurs);
  adresse = ecrit(adresse, 'niveau', NIVEAUX, niveau === QUESTION_VIDE.niveau ? null : niveau);
  adresse = ecrit(adresse, 'perimetres', liste, perimetres);
  adresse = ecrit(adresse, 'de', entier, de);
  return ecrit(adresse, 'a', entier, a);
}

/** The question as this dataset can answer it: unknown indicators, perimeters and years left out. */
export function questionPosable(question: Question, modele: ExplorerModele): Question {
  const borne = (annee: number | null) => (annee !== null && modele.annees.includes(annee) ? annee : null);
  return {
    ...question,
    indicateurs: question.indicateurs.filter((code) => modele.indicateurs.some((i) => i.code === code)),
    perimetres: question.perimetres.filter((code) => modele.perimetres.some(({ ght }) => ght === code)),
    de: borne(question.de),
    a: borne(question.a)
  };
}

/** What an address asks and this dataset does not have: each code and each year, once. */
export function inconnusDe(question: Question, modele: ExplorerModele): string[] {
  const posable = questionPosable(question, modele);
  const perdus = (demandes: readonly string[], gardes: readonly string[]) =>
    demandes.filter((c) => !gardes.includes(c));
  return unique([
    ...perdus(question.indicateurs, posable.indicateurs),
    ...perdus(question.perimetres, posable.perimetres),
    ...[question.de, question.a].flatMap((annee, i) =>
      annee !== null && [posable.de, posable.a][i] === null ? [String(annee)] : []
    )
  ]);
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}

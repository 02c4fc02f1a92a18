import { euros } from '$lib/format/nombre';
import type { Bloc } from '../bloc';

/** What the tables of a page say first, by their names: none where a figure that it needs is not known. */
export type Messages = Readonly<Record<string, string | null>>;

/** Keeps the rows whose figure is a number: not those without it, nor those that cannot have it. */
export const connu =
  <C extends string>(cle: C) =>
  <L extends Record<C, unknown>>(ligne: L): ligne is L & Record<C, number> =>
    typeof ligne[cle] === 'number';

/** « 300 k€ de moins », before « que ». */
export const enPlusOuEnMoins = (ecart: number): string =>
  ecart === 0 ? 'autant' : `${euros(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'}`;

/** Each table under what it says first; one without a row says why it has none, and nothing else. */
export const avecMessages = (blocs: readonly Bloc[], messages: Messages): Bloc[] =>
  blocs.map((bloc) => ({
    ...bloc,
    message: bloc.lignes.length === 0 ? null : (messages[bloc.id] ?? bloc.message ?? null)
  }));

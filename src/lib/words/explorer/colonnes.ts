import { suffixe } from '$lib/format/nombre';
import type { BlocReponse, Niveau, SerieReponse } from '$lib/views/explorer/question.types';
import type { Cell } from '$lib/engine/database';
import type { Grid } from '$lib/engine/result';
import { valeurEnMots } from '../indicateur/lecture';
import type { Column } from '../table';
import { celluleSql } from './sql';

/** Columns that are not years. */
export const NOM = 'nom';
export const GHT = 'ght';

const ENTITES: Readonly<Record<Niveau, string>> = { region: 'Ensemble', ght: 'GHT', ej: 'Établissement' };

/** Whether the table of some answer has this column; an answer without this year is ordered as it comes. */
export const estColonne = (colonne: string, annees: readonly number[]): boolean =>
  colonne === NOM || colonne === GHT || annees.some((annee) => String(annee) === colonne);

/** The years of an answer that some row gives, and those that none gives. */
export function anneesDuBloc({ series }: BlocReponse, annees: readonly number[]) {
  const fournie = (annee: number) => series.some(({ origines }) => annee in origines);
  return { fournies: annees.filter(fournie), absentes: annees.filter((annee) => !fournie(annee)) };
}

/** What a series is at a year. */
export const pointDe = ({ points }: SerieReponse, annee: string) =>
  points.find((p) => String(p.annee) === annee) ?? null;

/**
 * An answer as a table: names, and a column a year.
 *
 * @param ghts names of the perimeters, by code
 */
export function colonnesDuBloc(
  { indicateur }: Pick<BlocReponse, 'indicateur'>,
  niveau: Niveau,
  annees: readonly number[],
  ghts: ReadonlyMap<string, string>
): Column<SerieReponse>[] {
  const duGroupe: Column<SerieReponse> = {
    key: GHT,
    title: 'GHT',
    cell: ({ ght }) => (ght === null ? '' : (ghts.get(ght) ?? ght)),
    rank: ({ ght }) => ght
  };
  return [
    { key: NOM, title: ENTITES[niveau], cell: ({ libelle }) => libelle, rank: ({ libelle }) => libelle },
    ...(niveau === 'ej' ? [duGroupe] : []),
    ...annees.map(String).map((annee): Column<SerieReponse> => ({
      key: annee,
      title: annee,
      figure: true,
      cell: (serie) => valeurEnMots(pointDe(serie, annee), indicateur),
      rank: (serie) => pointDe(serie, annee)?.valeur ?? null
    }))
  ];
}

/** What the table of an answer is: its indicator, unit and years. */
export function legendeDuBloc({ indicateur: { libelle, unite } }: BlocReponse, annees: readonly number[]): string {
  const lue = unite === 'fraction' ? 'en\u00a0%' : suffixe(unite) === '' ? `en ${unite}` : '';
  return `${libelle} ${lue}, ${annees[0]} à ${annees.at(-1)}`;
}

/** The columns of an expert's result, as they came. */
export function colonnesSql(columns: Grid['columns']): Column<readonly Cell[]>[] {
  return columns.map(({ name, type }, i) => ({
    key: String(i),
    title: name,
    figure: type === 'nombre' || type === 'entier',
    cell: (row) => celluleSql(row[i] ?? null),
    tone: (row) => (row[i] === null ? 'quiet' : null),
    // Under « (%) » a file multiplies a share: what the reader computed stays as it came.
    file: { [name.replace(/\(%\)$/u, '%')]: (row) => row[i] ?? null }
  }));
}

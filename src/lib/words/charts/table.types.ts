/** The data of a chart as a table of text; the first column names its row. */
export interface ChartTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

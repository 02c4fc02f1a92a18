/** Beside « Exporter (CSV) », the same table; the page of the portfolio has no byte for more. */
export const EN_XLSX = 'XLSX';

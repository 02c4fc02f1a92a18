/** Columns of one site that live or die together, and what a blank among them means. */
export interface Place {
  /** MED, CHI, OBS or MCO. */
  discipline: string;
  /** Half of the discipline: full stays, day stays, night stays, sessions. */
  moitie: string;
  /** Installed capacity on 31 December; the others are volumes of the year. */
  stock: boolean;
}

const MOITIES: readonly { nom: string; stocks: readonly string[]; flux: readonly string[] }[] = [
  { nom: 'complet', stocks: ['LIT'], flux: ['JLI', 'SEJHC', 'SEJ0', 'JOU'] },
  { nom: 'jour', stocks: ['PLA'], flux: ['SEJHP'] },
  { nom: 'nuit', stocks: ['PLAN'], flux: ['SEJN'] },
  { nom: 'séances', stocks: [], flux: ['SEA'] }
];

/** The place of a column of the MCO file; null for those that belong to no discipline. */
export function placeDe(colonne: string): Place | null {
  const [, prefixe, discipline] = /^([A-Z0-9]+)_(MED|CHI|OBS|MCO)$/.exec(colonne) ?? [];
  if (prefixe === undefined || discipline === undefined) return null;
  const moitie = MOITIES.find((m) => m.stocks.includes(prefixe) || m.flux.includes(prefixe));
  return moitie ? { discipline, moitie: moitie.nom, stock: moitie.stocks.includes(prefixe) } : null;
}

/**
 * The columns of all disciplines together that a header lacks, where others of their half are there: without them an
 * activity that only they show would be read « non concerné ».
 */
export function colonnesDActiviteAbsentes(entete: readonly string[]): string[] {
  const attendues = MOITIES.map(({ stocks, flux }) => [...stocks, ...flux].map((prefixe) => `${prefixe}_MCO`));
  return attendues.flatMap((colonnes) => {
    const absentes = colonnes.filter((nom) => !entete.includes(nom));
    return absentes.length < colonnes.length || colonnes.includes('SEA_MCO') ? absentes : [];
  });
}

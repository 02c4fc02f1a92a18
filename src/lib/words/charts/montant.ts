import { ecartLisible, euros } from '$lib/format/nombre';

/** A signed amount of euros: « +0,5 M€ », « −120 k€ », « 0 € ». */
export function montantSigne(montant: number): string {
  return Math.abs(montant) < 0.5 ? euros(0) : ecartLisible(montant, { unite: 'euros', decimales: 0 });
}

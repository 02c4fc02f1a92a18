import { ecartLisible } from '$lib/format/nombre';

/** A signed amount of euros: « +0,5 M€ », « −120 k€ », « 0 € ». */
export function montantSigne(montant: number): string {
  return ecartLisible(montant, { unite: 'euros', decimales: 0 });
}

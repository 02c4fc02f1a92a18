import { enumeration } from '$lib/format/phrase';

/** « Fermé pour vous : Vallon-Bleu, comptes de Marche du Nord. » */
export function phraseDesFermes(fermes: readonly string[]): string {
  return `Fermé pour vous\u00a0: ${enumeration(fermes.map((nom) => nom.replace('comptes:', 'comptes de ')))}.`;
}

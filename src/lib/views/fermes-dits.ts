import { enumeration } from '$lib/format/phrase';

/** What of a model was computed without its closed parts; none in a model written in advance. */
export function fermesDuModele(modele: object): readonly string[] {
  if (!('fermes' in modele) || !Array.isArray(modele.fermes)) return [];
  return modele.fermes.map(String);
}

/** « Fermé pour vous : Vallon-Bleu, comptes de Marche du Nord. » */
export function phraseDesFermes(fermes: readonly string[]): string {
  return `Fermé pour vous\u00a0: ${enumeration(fermes)}.`;
}

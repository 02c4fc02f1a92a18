/** What of a model was computed without its closed parts; none in a model written in advance. */
export function fermesDuModele(modele: object): readonly string[] {
  if (!('fermes' in modele) || !Array.isArray(modele.fermes)) return [];
  return modele.fermes.map(String);
}

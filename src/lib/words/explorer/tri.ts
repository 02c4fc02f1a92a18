import type { Tri } from '$lib/format/address-field';
import type { SerieReponse } from '$lib/views/explorer/question.types';

/** Columns that are not years. */
export const NOM = 'nom';
export const GHT = 'ght';

const alphabetique = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The rows in the reader's order, by name, GHT or year; what has no value stands last whatever the direction. */
export function trieSeries(series: readonly SerieReponse[], tri: Tri | null): SerieReponse[] {
  if (tri === null) return [...series];
  const signe = tri.sens === 'croissant' ? 1 : -1;
  const texte = (serie: SerieReponse) => (tri.colonne === GHT ? (serie.ght ?? '') : serie.libelle);
  if (tri.colonne === NOM || tri.colonne === GHT) {
    return [...series].sort((a, b) => signe * alphabetique.compare(texte(a), texte(b)));
  }
  const valeur = (serie: SerieReponse) => serie.points.find((p) => String(p.annee) === tri.colonne)?.valeur ?? null;
  return [...series].sort((a, b) => {
    const [va, vb] = [valeur(a), valeur(b)];
    if (va === null || vb === null) return Number(va === null) - Number(vb === null);
    return signe * (va - vb);
  });
}

/** First click: names from A, figures from the greatest; second: the other way; third: the order of the answer. */
export function triSuivant(tri: Tri | null, colonne: string): Tri | null {
  const premier = colonne === NOM || colonne === GHT ? 'croissant' : 'decroissant';
  if (tri?.colonne !== colonne) return { colonne, sens: premier };
  return tri.sens === premier ? { colonne, sens: premier === 'croissant' ? 'decroissant' : 'croissant' } : null;
}

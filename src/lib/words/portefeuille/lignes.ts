import { lireEtat } from '../etat-du-contrat';
import type { Tri } from '$lib/format/address-field';
import type { PortefeuilleModele, LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';

/** Columns that every family has. */
export const PERIMETRE = 'perimetre';
export const CONTRAT = 'contrat';

/** Lower case without accents, apostrophes and hyphens as spaces: how a search compares. */
export function normalise(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/[’'‐–-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The rows where every word of the search is found: in the perimeter's name or code, its departments (code and
 * name), its support, the hospitals that the map places, or the title and the members of a contract.
 */
export function filtre(modele: Pick<PortefeuilleModele, 'lignes' | 'carte'>, recherche: string): LignePortefeuille[] {
  const mots = normalise(recherche).split(' ').filter(Boolean);
  if (mots.length === 0) return modele.lignes;
  const departements = new Map(modele.carte.departements.map((d) => [d.code, d.libelle]));
  return modele.lignes.filter((ligne) => {
    const hopitaux = modele.carte.etablissements.filter((e) => e.ght === ligne.ght);
    const cherchable = normalise(
      [
        ligne.ght,
        ligne.libelle,
        ligne.support ?? '',
        ...ligne.departements.flatMap((code) => [code, departements.get(code) ?? '']),
        ...hopitaux.flatMap((e) => [e.nom, e.commune ?? '']),
        ...ligne.contrats.map((c) => c.intitule),
        ...ligne.suivis.flatMap((s) => [s.intitule, ...s.membres])
      ].join(' ')
    );
    return mots.every((mot) => cherchable.includes(mot));
  });
}

function cle(ligne: LignePortefeuille, colonne: string, annee: number): string | number | null {
  if (colonne === PERIMETRE) return normalise(ligne.libelle);
  if (colonne === CONTRAT) {
    const etat = ligne.contrats[0]?.etat;
    return etat === undefined ? null : normalise(lireEtat(etat).mot);
  }
  return ligne.series[colonne]?.find((p) => p.annee === annee)?.valeur ?? null;
}

/** The rows in the order that the reader chose; what has no value stands last whatever the direction. */
export function trie(lignes: readonly LignePortefeuille[], tri: Tri | null, annee: number): LignePortefeuille[] {
  if (tri === null) return [...lignes];
  const signe = tri.sens === 'croissant' ? 1 : -1;
  return lignes
    .map((ligne) => ({ ligne, valeur: cle(ligne, tri.colonne, annee) }))
    .sort((a, b) => {
      if (a.valeur === null || b.valeur === null) return Number(a.valeur === null) - Number(b.valeur === null);
      if (typeof a.valeur === 'string' || typeof b.valeur === 'string') {
        return signe * String(a.valeur).localeCompare(String(b.valeur), 'fr');
      }
      return signe * (a.valeur - b.valeur);
    })
    .map(({ ligne }) => ligne);
}

/** The next state of a column's sort: the natural direction first, then the other, then none. */
export function triSuivant(tri: Tri | null, colonne: string): Tri | null {
  const naturel = colonne === PERIMETRE || colonne === CONTRAT ? 'croissant' : 'decroissant';
  if (tri?.colonne !== colonne) return { colonne, sens: naturel };
  return tri.sens === naturel ? { colonne, sens: naturel === 'croissant' ? 'decroissant' : 'croissant' } : null;
}

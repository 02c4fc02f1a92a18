import type { ContratBref } from './modele';
import type { LigneDe } from './requete';
import type { requetes } from './requetes';

export type LigneContrat = LigneDe<typeof requetes.contrats>;

export function contratBref(ligne: LigneContrat): ContratBref {
  const { id, intitule, type, tome, etat } = ligne;
  return { id, intitule, type, tome, etat, etatTexte: ligne.etat_texte, dureeTexte: ligne.duree_texte };
}

/** Contracts of one GHT, each once, in the order of the rows (latest first). */
export function contratsDuGht(lignes: readonly LigneContrat[], ght: string): LigneContrat[] {
  const siennes = lignes.filter((ligne) => ligne.ght === ght);
  return siennes.filter((ligne, i) => siennes.findIndex((autre) => autre.id === ligne.id) === i);
}

/** Contracts in the order of the lists: the first is the one shown where there is room for one, on every screen. */
export function dansLOrdre<C extends { id: string }>(contrats: readonly C[], ordre: readonly { id: string }[]): C[] {
  const rangs = new Map(ordre.map(({ id }, rang) => [id, rang]));
  const rang = ({ id }: C) => rangs.get(id) ?? ordre.length;
  return contrats.toSorted((a, b) => rang(a) - rang(b));
}

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

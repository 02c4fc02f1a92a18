import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import type { ContratBref } from './modele';
import type { LigneDe } from './requete';
import type { requetes } from './requetes';

export type LigneContrat = LigneDe<typeof requetes.contrats>;

/** A contract in short, in the state that its follow-up finds: the published one, unless dated facts or its term say another. */
export function contratBref(
  ligne: LigneContrat,
  suivis: readonly { id: string; etat: ContratBref['etat'] }[]
): ContratBref {
  const { id, intitule, type, tome } = ligne;
  const vu = suivis.find((s) => s.id === id)?.etat ?? ETAT_INCONNU;
  const autre = vu === ETAT_INCONNU || vu === ligne.etat ? null : vu;
  return {
    ...{ id, intitule, type, tome, etat: autre ?? ligne.etat },
    etatTexte: autre === null ? ligne.etat_texte : null,
    dureeTexte: ligne.duree_texte
  };
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

import { searching } from '$lib/format/order';
import type { PortefeuilleModele, LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';

/** Columns that every family has. */
export const PERIMETRE = 'perimetre';
export const CONTRAT = 'contrat';
export const EN_JEU_DU_CONTRAT = 'en_jeu';

/**
 * The rows where every word of the search is found: in the perimeter's name or code, its departments (code and
 * name), its support, the hospitals that the map places, or the title and the members of a contract.
 */
export function filtre(modele: Pick<PortefeuilleModele, 'lignes' | 'carte'>, recherche: string): LignePortefeuille[] {
  const trouve = searching(recherche);
  if (trouve === null) return modele.lignes;
  const departements = new Map(modele.carte.departements.map((d) => [d.code, d.libelle]));
  return modele.lignes.filter((ligne) => {
    const hopitaux = modele.carte.etablissements.filter((e) => e.ght === ligne.ght);
    return trouve(
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
  });
}

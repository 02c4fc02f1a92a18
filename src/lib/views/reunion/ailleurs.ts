import { documentsAilleurs } from '$lib/domain/comptes/documents-ailleurs';
import { arrondi, type Lu } from './entites';
import type { DocumentDAilleurs } from './reunion.types';

/** Documents of a year that the paths of this contract do not hold, entity by entity, each in its own order. */
export function ailleurs(
  { etude: { dossier, au }, perimetre, reperes, autres }: Lu,
  annee: number
): DocumentDAilleurs[] {
  return perimetre.ejs.flatMap((entite) =>
    documentsAilleurs(dossier.trajectoire, autres.points, entite, annee, au).map(({ contrat, ...lu }) => ({
      ...{ ...lu, nom: reperes.nomDe(entite), contrat: autres.titres.get(contrat) ?? contrat },
      ...{ resultat: arrondi(lu.resultat), caf: arrondi(lu.caf) }
    }))
  );
}

import { dernierNumero } from '$lib/domain/comptes/atterrissage';
import { arrondi, type Lu } from './entites';
import type { EprdModifie } from './reunion.types';

/** The entities whose EPRD of a year was amended, as known at D, with the balances that replace those of the first. */
export function eprdModifies({ etude: { dossier, au }, perimetre, reperes }: Lu, exercice: number): EprdModifie[] {
  return perimetre.ejs.flatMap((ej) => {
    const document = dernierNumero(dossier.trajectoire, ej, exercice, 'eprd_modificatif', au);
    if (document === null) return [];
    const { resultat, caf, ...reste } = document;
    return [{ ej, nom: reperes.nomDe(ej), ...reste, resultat: arrondi(resultat), caf: arrondi(caf) }];
  });
}

import { projectionDuDocument } from '$lib/domain/comptes/atterrissage';
import { arrondi, type Lu } from './entites';
import type { EprdModifie } from './reunion.types';

/** The entities whose EPRD of a year was amended, as known at D, with the balances that replace those of the first. */
export function eprdModifies({ etude: { dossier, au }, perimetre, reperes }: Lu, exercice: number): EprdModifie[] {
  return perimetre.ejs.flatMap((ej) => {
    const lu = (solde: 'resultat_crp' | 'caf') =>
      projectionDuDocument(dossier.trajectoire, ej, exercice, solde, 'eprd_modificatif', au);
    const [resultat, caf] = [lu('resultat_crp'), lu('caf')];
    const document = resultat ?? caf;
    if (document === null) return [];
    return [
      {
        ...{ ej, nom: reperes.nomDe(ej), numero: document.numero, arreteLe: document.arreteLe },
        ...{ resultat: arrondi(resultat?.valeur ?? null), caf: arrondi(caf?.valeur ?? null) }
      }
    ];
  });
}

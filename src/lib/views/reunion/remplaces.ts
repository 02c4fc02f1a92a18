import { membreA } from '$lib/domain/contrat/perimetre';
import { venueA } from '$lib/domain/temps/connu';
import { retourA } from '$lib/domain/temps/documents';
import { remplacantA } from '$lib/domain/temps/retours';
import type { Lu } from './entites';
import type { RevueModele } from './reunion.types';

/** Returns of the members, while they were in the perimeter, that another stands for at D. */
export function retoursRemplaces({ etude: { dossier, jugeLe }, reperes }: Lu): RevueModele['remplaces'] {
  return dossier.transmission
    .flatMap((t) => {
      const siennes = dossier.transmission.filter(({ ej }) => ej === t.ej);
      const par = retourA(t, jugeLe)?.attendu ? remplacantA(t, siennes, jugeLe) : null;
      const membre = dossier.contrat_perimetre.some((p) => p.ej === t.ej && membreA(p, t.echeance));
      if (par === null || !membre) return [];
      const { document, exercice, echeance } = t;
      return [
        {
          ...{ nom: reperes.nomDe(t.ej), document, exercice, echeance },
          par: {
            ...{ document: par.document, exercice: par.exercice, echeance: par.echeance },
            transmisLe: venueA(par.transmis_le, jugeLe)
          }
        }
      ];
    })
    .toSorted((a, b) => b.echeance.localeCompare(a.echeance) || a.nom.localeCompare(b.nom));
}

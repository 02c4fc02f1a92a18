import { sousLaCible } from '$lib/domain/comptes/cible';
import { euros } from '$lib/format/nombre';
import type { ResultatVu } from '$lib/views/reunion/reunion.types';
import { ecartSigne } from '../ecart-a-la-cible';
import { documentProjete } from '../contrat/document-projete';
import type { ChiffreCle } from './bloc';

/** Where each says that the year lands, beside the target; `de` is whose projection comes first. */
export function projections(
  { atterrissage, cible: visee }: Pick<ResultatVu, 'atterrissage' | 'cible'>,
  de: string
): ChiffreCle[] {
  return atterrissage.map(({ origine, document, valeur, fourchette }) => {
    const ecart = visee === null ? null : valeur - visee;
    const dit = ecart === null ? '' : `, écart à la cible ${ecartSigne(ecart)}`;
    return {
      libelle: origine === 'outil' ? 'Projection de l’outil' : `Projection ${de}`,
      precision: `${documentProjete(document)}${dit}`,
      valeur:
        fourchette === undefined || fourchette.bas === fourchette.haut
          ? euros(valeur)
          : `${euros(fourchette.bas)} à ${euros(fourchette.haut)}`,
      manque: sousLaCible(valeur, visee)
    };
  });
}

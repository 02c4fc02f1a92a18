import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { montantSigne } from '../montant';
import { enEtapes } from './etapes';
import { familleDe, motDeFamille } from './summary';
import type { WaterfallEntree } from './waterfall.types';

/** The bars in order, each with its amount and the level it leads to. */
export function table(entree: WaterfallEntree): ChartTable {
  const etapes = enEtapes(entree);
  const detaille = etapes.some((e) => e.detail);
  return {
    caption: `De «\u00a0${entree.depart.libelle}\u00a0» à «\u00a0${entree.arrivee.libelle}\u00a0», en euros`,
    columns: [
      'Étape',
      ...(entree.sansPlan ? [] : ['Part']),
      'Montant',
      'Niveau atteint',
      ...(detaille ? ['Précision'] : [])
    ],
    rows: etapes.map((e) => {
      const famille = familleDe(e);
      return [
        e.libelle,
        ...(entree.sansPlan ? [] : [famille === null ? '' : motDeFamille(famille, entree)]),
        famille === null ? '' : montantSigne(e.apres - e.avant),
        euros(e.apres),
        ...(detaille ? [e.detail ?? ''] : [])
      ];
    })
  };
}

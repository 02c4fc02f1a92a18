import { eurosAuMillier } from '$lib/format/au-millier';
import { moisDe } from '../../reunion/bloc';
import type { MoisEntree } from './month-lines.types';

/** Each line in a sentence: where it starts, where it ends, its lowest month. */
export function summary({ mois, lignes }: MoisEntree): string {
  return lignes
    .map(({ nom, genre, valeurs }) => {
      const lus = valeurs.flatMap((valeur, i) => (valeur === null ? [] : [{ valeur, fin: mois[i] ?? '' }]));
      const [premier, dernier] = [lus[0], lus.at(-1)];
      if (premier === undefined || dernier === undefined || genre === 'seuil') return `${nom}.`;
      const bas = lus.reduce((a, b) => (b.valeur < a.valeur ? b : a));
      const dit = ({ valeur, fin }: typeof bas) => `${eurosAuMillier(valeur)} en ${moisDe(fin)}`;
      return premier === dernier
        ? `${nom}\u00a0; ${dit(premier)}.`
        : `${nom}\u00a0; de ${dit(premier)} à ${dit(dernier)}, au plus bas ${dit(bas)}.`;
    })
    .join(' ');
}

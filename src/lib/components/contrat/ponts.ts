import { ecartLisible, euros } from '$lib/format/nombre';
import type { Pont } from '$lib/views/contrat/contrat.types';

const EUROS = { unite: 'euros', decimales: 1 };

/** Below it a bridge is said to be level: less than the rounding of the figures shown, in euros. */
const NEGLIGEABLE = 50_000;

/** Below this share of the pieces that go its way, the difference is what is left of larger opposite moves. */
const PRESQUE = 0.25;

/**
 * What a bridge says: which pieces make most of the difference between its ends. Named one by one while they make
 * half of what goes the same way, else counted.
 */
export function messageDuPont({ depart, pieces, arrivee }: Pick<Pont, 'depart' | 'pieces' | 'arrivee'>): string {
  const ecart = arrivee.valeur - depart.valeur;
  const chemin = `${depart.libelle} → ${arrivee.libelle}`;
  if (Math.abs(ecart) < NEGLIGEABLE) return `${chemin}\u00a0: les hausses et les baisses se compensent`;
  const memeSens = pieces
    .filter(({ valeur }) => valeur !== 0 && valeur > 0 === ecart > 0)
    .sort((a, b) => Math.abs(b.valeur) - Math.abs(a.valeur));
  const total = memeSens.reduce((somme, { valeur }) => somme + valeur, 0);
  const [premiere, deuxieme] = memeSens;
  if (Math.abs(ecart) < total * PRESQUE * Math.sign(ecart)) {
    const contraire = pieces.reduce((somme, { valeur }) => somme + valeur, 0) - total;
    const inexplique = pieces.find((piece) => piece.inconnu)?.valeur ?? 0;
    if (Math.abs(inexplique) >= Math.abs(inexplique > 0 === ecart > 0 ? total : contraire) / 2) {
      return `${ecartLisible(inexplique, EUROS)} non expliqués dans un écart de ${ecartLisible(ecart, EUROS)}`;
    }
    const [hausses, baisses] = ecart > 0 ? [total, contraire] : [contraire, total];
    return `${euros(hausses)} de hausses et ${euros(-baisses)} de baisses\u00a0: ${ecartLisible(ecart, EUROS)} au total`;
  }
  const de = `l’écart de ${ecartLisible(ecart, EUROS)}`;
  if (premiere === undefined) return `${chemin}\u00a0: ${ecartLisible(ecart, EUROS)}`;
  if (premiere.valeur / total >= 0.5) {
    return premiere.inconnu
      ? `L’essentiel de ${de} n’est pas expliqué`
      : `«\u00a0${premiere.libelle}\u00a0» fait l’essentiel de ${de}`;
  }
  if (deuxieme !== undefined && (premiere.valeur + deuxieme.valeur) / total >= 0.5 && !premiere.inconnu) {
    const autre = deuxieme.inconnu ? 'ce que rien n’explique' : `«\u00a0${deuxieme.libelle}\u00a0»`;
    return `«\u00a0${premiere.libelle}\u00a0» et ${autre} font l’essentiel de ${de}`;
  }
  return `${memeSens.length}\u00a0causes se partagent ${de}`;
}

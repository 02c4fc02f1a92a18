import { nice, ticks, tickStep } from 'd3';
import { euros, nombre, suffixe, type Unite } from '$lib/format/nombre';
import type { Domaine } from './domaine';

export interface Graduation {
  valeur: number;
  /** As the axis shows it, with no more decimals than the step needs. */
  texte: string;
}

/**
 * Nice ticks of an axis of values.
 *
 * @param combien about how many ticks; never between whole numbers for what is counted
 * @returns the domain widened to its ticks, and the ticks
 */
export function graduer(domaine: Domaine, combien: number, u: Unite): { domaine: Domaine; graduations: Graduation[] } {
  const [bas, haut] = nice(domaine[0], domaine[1], combien);
  const facteur = u.unite === 'fraction' ? 100 : 1;
  const pas = tickStep(bas, haut, combien) * facteur;
  const compte = u.unite !== 'fraction' && u.unite !== 'euros' && u.decimales === 0;
  const decimales = compte ? 0 : Math.max(0, -Math.floor(Math.log10(pas) + 1e-9));
  const valeurs = ticks(bas, haut, combien);
  const montrees = compte ? valeurs.filter(Number.isInteger) : valeurs;
  return {
    domaine: [bas, haut],
    graduations: montrees.map((valeur) => ({
      valeur,
      texte:
        u.unite === 'euros' ? eurosAuPas(valeur, pas) : nombre(valeur * facteur, decimales) + suffixe(u.unite, valeur)
    }))
  };
}

/** Money of an axis: as everywhere, with more decimals when the step needs them to tell two ticks apart. */
function eurosAuPas(montant: number, pas: number): string {
  const grand = Math.abs(montant) >= 999_500;
  const milliers = !grand && Math.abs(montant) >= 1_000;
  const [unite, symbole, usuelles] = grand ? [1e6, 'M€', 1] : milliers ? [1e3, 'k€', 0] : [1, '€', 0];
  const decimales = montant === 0 ? 0 : Math.max(0, -Math.floor(Math.log10(pas / unite) + 1e-9));
  return decimales <= usuelles ? euros(montant) : `${nombre(montant / unite, decimales)}\u00a0${symbole}`;
}

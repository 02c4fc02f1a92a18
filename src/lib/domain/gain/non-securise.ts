import type { PalierEchelle } from '../action/codes';
import { enVigueur } from './palier';

const FERMES: ReadonlySet<PalierEchelle> = new Set<PalierEchelle>(['securise', 'realise', 'constate']);

/** Whether an act, or its effect, makes a rung firm. */
export function estSecurise(palier: PalierEchelle): boolean {
  return FERMES.has(palier);
}

/**
 * Euros of a year that no act secures yet: parts that stand below « sécurisé ». A path that counts on them holds only if
 * they come; 3 M€ secured and 1 M€ validated leave 1 M€ open.
 */
export function nonSecurise(parts: readonly { palier: PalierEchelle; montant: number }[]): number {
  return parts.reduce((total, { palier, montant }) => total + (estSecurise(palier) ? 0 : montant), 0);
}

/**
 * Euros of a year by how firm they are, each once: in force, still to come and secured by an act, still to come and not
 * secured, due by D and not in force, whatever secures them [39]. 876 k€ secured of which 657 k€ were due by D and have
 * not come leave 219 k€ secured.
 */
export function parFermete(parts: readonly { palier: PalierEchelle; montant: number; echu: number }[]): {
  realises: number;
  securises: number;
  nonSecurises: number;
  echus: number;
} {
  const aVenir = parts.map((part) => ({ ...part, montant: part.montant - part.echu }));
  const somme = (retenu: (palier: PalierEchelle) => boolean) =>
    aVenir.reduce((total, { palier, montant }) => total + (retenu(palier) ? montant : 0), 0);
  return {
    realises: somme(enVigueur),
    securises: somme((palier) => palier === 'securise'),
    nonSecurises: nonSecurise(aVenir),
    echus: parts.reduce((total, { echu }) => total + echu, 0)
  };
}

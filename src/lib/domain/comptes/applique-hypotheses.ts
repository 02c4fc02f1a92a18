import type { BaseAtterrissage } from './base-atterrissage';
import { estEcarte, partsRetenues, type HypothesesAtterrissage } from './hypotheses-atterrissage';

/** Low, central and high, in euros of result. */
export interface Fourchette {
  bas: number;
  central: number;
  haut: number;
}

/** What has to be known of an entity to land it: leaves that the browser loads alone. */
export type BaseDuResultat = Pick<BaseAtterrissage, 'resultat' | 'promesses'> & {
  postes: readonly Pick<BaseAtterrissage['postes'][number], 'poste' | 'valeur' | 'cumul'>[];
};

/** What promises bring: each line cautious, expected and hoped; a line that costs is cautious when it costs most. */
function apport(promesses: BaseDuResultat['promesses'], hypotheses: HypothesesAtterrissage): Fourchette {
  return promesses.reduce(
    (total, { palier, montant, reportee }) => {
      const parts = partsRetenues(palier, hypotheses, reportee).map((part) => part * montant);
      const [prudent = 0, attendu = 0, espere = 0] = parts;
      return {
        bas: total.bas + Math.min(prudent, attendu, espere),
        central: total.central + attendu,
        haut: total.haut + Math.max(prudent, attendu, espere)
      };
    },
    { bas: 0, central: 0, haut: 0 }
  );
}

/** What promises of a rung these assumptions keep, and what they leave out, in euros before any share. */
export function promisAuPalier(
  promesses: readonly Pick<BaseDuResultat['promesses'][number], 'palier' | 'montant' | 'reportee'>[],
  palier: BaseDuResultat['promesses'][number]['palier'],
  hypotheses: HypothesesAtterrissage
): { retenu: number; ecarte: number } {
  const siennes = promesses.filter((p) => p.palier === palier);
  const total = (ecartees: boolean) =>
    siennes
      .filter(({ reportee }) => estEcarte(palier, hypotheses, reportee ?? false) === ecartees)
      .reduce((somme, { montant }) => somme + montant, 0);
  return { retenu: total(false), ecarte: total(true) };
}

const estProduit = (poste: string) => poste.startsWith('P');

/** What the reader's growth adds to a receipt on the months left; a reading below what is booked leaves no rest. */
function croissanceDe(
  { poste, valeur, cumul }: BaseDuResultat['postes'][number],
  { croissance }: HypothesesAtterrissage
): number {
  return estProduit(poste) ? Math.max(0, valeur - cumul) * croissance : 0;
}

/** An item of an entity under these assumptions: promises lower a charge and raise a receipt. */
export function posteSous(base: BaseDuResultat, poste: string, hypotheses: HypothesesAtterrissage): number | null {
  const lu = base.postes.find((p) => p.poste === poste);
  if (lu === undefined) return null;
  const promis = apport(
    base.promesses.filter((p) => p.titre === poste),
    hypotheses
  ).central;
  return lu.valeur + (estProduit(poste) ? promis : -promis) + croissanceDe(lu, hypotheses);
}

/** Gaps of several entities, year by year, over the years that all of them have; null when they share none. */
function ensemble(listes: readonly (readonly { annee: number; ecart: number }[])[]) {
  const [premiere = [], ...autres] = listes;
  return premiere.flatMap(({ annee, ecart }) => {
    const siens = autres.map((liste) => liste.find((e) => e.annee === annee)?.ecart);
    if (siens.includes(undefined)) return [];
    return [{ annee, ecart: siens.reduce<number>((total, e) => total + (e ?? 0), ecart) }];
  });
}

/** Past errors of the sum of these entities, over the years known of all. */
export function erreursDeLEnsemble(bases: readonly BaseDuResultat[]): { annee: number; ecart: number }[] {
  return ensemble(bases.map((b) => b.resultat.erreurs));
}

/**
 * Where one or several entities land under these assumptions. The range covers the previous seasons, what the method
 * missed at the same month of past years, and what promises may bring or not.
 */
export function applique(bases: readonly BaseDuResultat[], hypotheses: HypothesesAtterrissage): Fourchette | null {
  if (bases.length === 0) return null;
  const promis = bases.map((b) => apport(b.promesses, hypotheses));
  const total = (de: (f: Fourchette) => number) => promis.reduce((t, f) => t + de(f), 0);
  const nu = bases.reduce(
    (t, b) => t + b.resultat.valeur + b.postes.reduce((c, p) => c + croissanceDe(p, hypotheses), 0),
    0
  );
  // An entity read by a naive method has no season: it does not move.
  const saisonniers = bases.filter((b) => b.resultat.saisons.length > 0).map((b) => b.resultat.saisons);
  const ecarts = [...ensemble(saisonniers), ...erreursDeLEnsemble(bases)].map((e) => e.ecart);
  return {
    bas: nu + Math.min(0, ...ecarts) + total((f) => f.bas),
    central: nu + total((f) => f.central),
    haut: nu + Math.max(0, ...ecarts) + total((f) => f.haut)
  };
}

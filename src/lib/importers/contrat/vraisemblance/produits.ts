import { estUnProduit } from '$lib/domain/comptes/postes';
import { moisEntre } from '$lib/domain/temps/calendrier';
import type { Verification } from '../verification';
import { nombreDe, parGroupe } from './cellules';

/** The greatest produits that the accounts or the path give each hospital for a year. */
export function produitsParEj(v: Verification): Map<string, number> {
  const annuels = v.lignes('compte').filter((l) => estUnProduit(l.valeurs.poste) && mois(l.valeurs) === 12);
  const sommes = parGroupe(annuels, (l) => [l.valeurs.ej, l.valeurs.fin, l.valeurs.version]).map((lignes) => ({
    ej: lignes[0]?.valeurs.ej,
    montant: lignes.reduce((somme, ligne) => somme + (nombreDe(ligne, 'montant') ?? 0), 0)
  }));
  const projetes = v
    .lignes('trajectoire')
    .filter((l) => l.valeurs.solde === 'produits')
    .map((ligne) => ({ ej: ligne.valeurs.ej, montant: nombreDe(ligne, 'valeur') ?? 0 }));
  const parEj = new Map<string, number>();
  for (const { ej, montant } of [...sommes, ...projetes]) {
    if (typeof ej === 'string') parEj.set(ej, Math.max(parEj.get(ej) ?? 0, montant));
  }
  return parEj;
}

/** The produits of the hospitals that an action concerns, those of all of them when it names none that is known. */
export function produitsDesActions(v: Verification): (action: string | null) => number | null {
  const parEj = produitsParEj(v);
  const somme = (ejs: Iterable<unknown>) =>
    [...ejs].reduce<number>((total, ej) => total + (typeof ej === 'string' ? (parEj.get(ej) ?? 0) : 0), 0);
  const ejsDe = new Map<unknown, Set<unknown>>();
  for (const { action, ej } of v.valeurs('action_entite')) {
    ejsDe.set(action, (ejsDe.get(action) ?? new Set()).add(ej));
  }
  const tous = somme(parEj.keys());
  return (action) => somme(ejsDe.get(action) ?? []) || tous || null;
}

/** How many months a row of accounts covers; none when its days are not read. */
export function mois({ debut, fin }: Readonly<Record<string, unknown>>): number {
  return typeof debut === 'string' && typeof fin === 'string' ? Math.round(moisEntre(debut, fin)) : 0;
}

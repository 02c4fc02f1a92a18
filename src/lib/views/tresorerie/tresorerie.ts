import type { MoisPrevu } from '$lib/domain/comptes/plan-tresorerie';
import { bilanDeVeille, ordreDeVeille } from '$lib/domain/comptes/veille';
import type { Database } from '$lib/engine/database';
import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';
import { compareFrench } from '$lib/format/order';
import { lisEntete, lisSources } from '../lecture';
import { premieres } from '$lib/format/premieres';
import { lance, requete } from '../requete';
import { requetes } from '../requetes';
import type { TresorerieModele } from './tresorerie.types';

export const questions = {
  veille: requete(
    `SELECT ${columnsOf('veille')
      .map(([nom]) => nom)
      .join(', ')} FROM veille ORDER BY ej`,
    tables.veille.colonnes
  )
} as const;

/** The committee's page: one line a hospital. */
export async function tresorerie(db: Database): Promise<TresorerieModele> {
  const [jeu, sources, ghts, etablissements, ecrites] = await Promise.all([
    lisEntete(db),
    lisSources(db),
    lance(db, requetes.ghts),
    lance(db, requetes.etablissements, ['']),
    lance(db, questions.veille)
  ]);
  const membres = new Map(etablissements.map((e) => [e.ej, e]));
  const nomDuGht = new Map(ghts.map(({ code, libelle }) => [code, libelle]));
  const duMembre = (ej: string) => {
    const { nom = ej, ght = '' } = membres.get(ej) ?? {};
    return { ej, nom, ght, ghtNom: nomDuGht.get(ght) ?? ght };
  };
  const lignes = ecrites
    .map(({ ej, plan, ...v }) => ({
      ...duMembre(ej),
      ...{ solde: v.solde, soldeLe: v.solde_le, plusBas: v.plus_bas, jours: v.jours },
      plan: plan === null ? [] : (JSON.parse(plan) as MoisPrevu[]),
      ...{ creux: v.creux, creuxLe: v.creux_le, lignesTirees: v.lignes_tirees, dettesEchues: v.dettes_echues },
      ...{ fournisseursEchus: v.fournisseurs_echus, moratoires: v.moratoires, cessions: v.cessions }
    }))
    .sort((a, b) => ordreDeVeille(a, b) || compareFrench(a.nom, b.nom));
  const connues = new Set(ecrites.map(({ ej }) => ej));
  const citees = new Set(ecrites.flatMap((v) => v.sources?.split(',') ?? []));
  return {
    jeu,
    mois: [...new Set(lignes.flatMap(({ plan }) => plan.map(({ fin }) => fin)))].sort(),
    bilan: bilanDeVeille(lignes),
    lignes,
    sansComptes: [...membres.keys()].filter((ej) => !connues.has(ej)).length,
    sources: sources.filter(({ id }) => citees.has(id))
  };
}

/** Of the committee's page, what stands on it when it comes. */
export const debutDeLaVeille = (modele: TresorerieModele): TresorerieModele => ({
  ...modele,
  lignes: premieres(modele.lignes)
});

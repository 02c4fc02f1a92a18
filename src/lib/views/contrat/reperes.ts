import { seuilsCommuns, type SeuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import { parCle } from '$lib/domain/comptes/par-cle';
import type { PlanDeRedressement } from '$lib/domain/comptes/procedure';
import { etatA, versionEnVigueur } from '$lib/domain/contrat/contrat';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { lisRegles } from '../alertes/regles';
import { lisEntete, lisSources } from '../lecture';
import type { JeuEntete, SourceBref } from '../modele';
import { lance, type LigneDe } from '../requete';
import { requetes } from '../requetes';

/** What names the things of a contract: the dataset, its hospitals, groups and sources. */
export interface Reperes {
  jeu: JeuEntete;
  sources: SourceBref[];
  etablissement: (ej: string) => { nom: string; ght: string; categorie: string; role: string } | null;
  /** Whether the dataset holds the dated list of 2 % of D. 6143-39: without it the threshold is not guessed. */
  aLaListe: boolean;
  /** Plans de redressement of the dataset, each in its state at D. */
  plansA: (au: string) => PlanDeRedressement[];
  /** Name of a legal entity, its FINESS when the dataset does not know it. */
  nomDe: (ej: string) => string;
  /** Thresholds of its rules that screens judge by too. */
  seuils: SeuilsCommuns;
  libelleDuGht: (code: string) => string;
}

/** Read once where answers are kept: all of it is of the whole dataset, and every contract asks for it. */
export const lisReperes = partage(async (db: Database): Promise<Reperes> => {
  const [jeu, sources, membres, successions, listes, plans, versions, groupes, regles] = await Promise.all([
    lisEntete(db),
    lisSources(db),
    lance(db, requetes.etablissements, ['']),
    lance(db, requetes.successions),
    lance(db, requetes.listesEj),
    lance(db, requetes.plansRedressement),
    lance(db, requetes.versionsDesPlans),
    lance(db, requetes.ghts),
    lisRegles(db)
  ]);
  const etablissements = new Map(membres.map((e) => [e.ej, e]));
  const anciens = new Map(successions.map((s) => [s.ancien, s.libelle]));
  const ghts = new Map(groupes.map((g) => [g.code, g.libelle]));
  const plansLus = new Map<string, PlanDeRedressement[]>();
  const desPlans = parCle(plans, ({ ej, contrat }) => `${ej}|${contrat}`);
  const versionsDe = parCle(versions, ({ contrat }) => contrat);
  return {
    jeu,
    sources,
    seuils: seuilsCommuns(regles),
    aLaListe: listes.some((l) => l.liste === 'deficit_2_pour_cent'),
    plansA: (au) => {
      const lus = plansLus.get(au) ?? plansA(desPlans, versionsDe, au);
      plansLus.set(au, lus);
      return lus;
    },
    etablissement: (ej) => etablissements.get(ej) ?? null,
    nomDe: (ej) => etablissements.get(ej)?.nom ?? anciens.get(ej) ?? ej,
    libelleDuGht: (code) => ghts.get(code) ?? code
  };
});

/**
 * Plans by entity, in the state that their dated events give at D, the published one when there is no event; until the
 * last day that the version in force gives.
 */
function plansA(
  plans: ReadonlyMap<string, readonly LigneDe<typeof requetes.plansRedressement>[]>,
  versionsDe: ReadonlyMap<string, readonly LigneDe<typeof requetes.versionsDesPlans>[]>,
  au: string
): PlanDeRedressement[] {
  return [...plans.values()].flatMap((siennes) => {
    const [premiere] = siennes;
    if (premiere === undefined) return [];
    const { ej, contrat, debut } = premiere;
    const desPlans = versionsDe.get(contrat) ?? [];
    const fin = versionEnVigueur(desPlans, au)?.fin ?? premiere.fin;
    const evenements = siennes.flatMap(({ rang, type, ...e }) =>
      rang === null || type === null ? [] : [{ ...e, rang, type }]
    );
    const etat = evenements.length === 0 ? premiere.etat : etatA(evenements, desPlans, au, fin);
    return etat === null ? [] : [{ ej, contrat, etat, debut, fin }];
  });
}

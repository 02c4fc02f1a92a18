import type { PlanDeRedressement } from '$lib/domain/comptes/procedure';
import { etatA, versionEnVigueur } from '$lib/domain/contrat/contrat';
import type { Database } from '$lib/engine/database';
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
  libelleDuGht: (code: string) => string;
}

export async function lisReperes(db: Database): Promise<Reperes> {
  const [jeu, sources, membres, successions, listes, plans, versions, groupes] = await Promise.all([
    lisEntete(db),
    lisSources(db),
    lance(db, requetes.etablissements, ['']),
    lance(db, requetes.successions),
    lance(db, requetes.listesEj),
    lance(db, requetes.plansRedressement),
    lance(db, requetes.versionsDesPlans),
    lance(db, requetes.ghts)
  ]);
  const etablissements = new Map(membres.map((e) => [e.ej, e]));
  const anciens = new Map(successions.map((s) => [s.ancien, s.libelle]));
  const ghts = new Map(groupes.map((g) => [g.code, g.libelle]));
  return {
    jeu,
    sources,
    aLaListe: listes.some((l) => l.liste === 'deficit_2_pour_cent'),
    plansA: (au) => plansA(plans, versions, au),
    etablissement: (ej) => etablissements.get(ej) ?? null,
    nomDe: (ej) => etablissements.get(ej)?.nom ?? anciens.get(ej) ?? ej,
    libelleDuGht: (code) => ghts.get(code) ?? code
  };
}

/**
 * Plans by entity, in the state that their dated events give at D, the published one when there is no event; until the
 * last day that the version in force gives.
 */
function plansA(
  lignes: readonly LigneDe<typeof requetes.plansRedressement>[],
  versions: readonly LigneDe<typeof requetes.versionsDesPlans>[],
  au: string
): PlanDeRedressement[] {
  const premieres = lignes.filter((l, i) => lignes[i - 1]?.ej !== l.ej || lignes[i - 1]?.contrat !== l.contrat);
  return premieres.flatMap((premiere) => {
    const { ej, contrat, debut } = premiere;
    const desPlans = versions.filter((v) => v.contrat === contrat);
    const fin = versionEnVigueur(desPlans, au)?.fin ?? premiere.fin;
    const siennes = lignes.filter((l) => l.ej === ej && l.contrat === contrat);
    const evenements = siennes.flatMap(({ rang, type, ...e }) =>
      rang === null || type === null ? [] : [{ ...e, rang, type }]
    );
    const etat = evenements.length === 0 ? premiere.etat : etatA(evenements, desPlans, au, fin);
    return etat === null ? [] : [{ ej, contrat, etat, debut, fin }];
  });
}

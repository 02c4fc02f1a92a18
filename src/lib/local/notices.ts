import type { Database } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import { heritiers } from '$lib/domain/indicateur/succession';
import { rattache } from '$lib/importers/hapi/rattache';
import type { ImportResult, Problem } from '$lib/importers/types';
import { chargeVue, type Moteur } from '$lib/views/load-view';
import { lanceVue } from '$lib/views/closed-parts';
import type { ContratRapproche, NoticesPosees } from '$lib/words/importer/notices';
import { lisLignes } from './read-partitions';

/** The files with their notices given to the legal entities of the dataset; null when they hold none. */
export async function rattacheNotices(
  engine: Moteur,
  resultats: readonly ImportResult[],
  avance: OnProgress
): Promise<{ resultats: ImportResult[]; notices: NoticesPosees } | null> {
  if (resultats.every(({ rows }) => (rows.notification ?? []).length === 0)) return null;
  await engine.load([{ table: 'etablissement' }, { table: 'succession' }, { table: 'site' }], avance);
  const { entites, heritier } = await entitesDe(engine);
  const laisses: Problem[] = [];
  let montantLaisse = 0;
  const rattaches = resultats.map((resultat) => {
    if (resultat.rows.notification === undefined) return resultat;
    const { notification, laisses: siens, montantLaisse: leur } = rattache(resultat, entites, heritier);
    laisses.push(...siens);
    montantLaisse += leur;
    return { ...resultat, rows: { ...resultat.rows, notification } };
  });
  const reprises = rattaches.flatMap(({ rows }) => rows.notification ?? []);
  const montant = reprises.reduce((total, n) => total + n.montant, 0);
  return {
    resultats: rattaches,
    notices: { reprises: { nombre: reprises.length, montant }, laisses, montantLaisse, contrats: [] }
  };
}

async function entitesDe(db: Database) {
  const heritier = heritiers(await lisLignes(db, 'succession'));
  const suivies = new Set((await lisLignes(db, 'etablissement')).map(({ ej }) => ej));
  const sites = new Map((await lisLignes(db, 'site')).map(({ finess, ej }) => [finess, ej]));
  const suit = (ej: string) => suivies.has(heritier.get(ej) ?? ej);
  return { heritier, entites: { suit, entiteDuSite: (finess: string) => sites.get(finess) ?? null } };
}

/** The aid of these contracts beside the notices, from an engine that holds them. */
export async function rapprocheContrats(
  engine: Moteur,
  contrats: readonly string[],
  avance: OnProgress
): Promise<ContratRapproche[]> {
  const rapproches: ContratRapproche[] = [];
  for (const contrat of contrats) {
    const closed = await chargeVue(engine, 'aides', { contrat }, avance);
    const { entete, tranches, rapprochement } = await lanceVue(engine.kept, closed, 'aides', { contrat });
    if (rapprochement === null || (rapprochement.paires === 0 && sansEcart(rapprochement))) continue;
    const retrouve = tranches.flatMap((t) => t.notifications).reduce((total, n) => total + n.montant, 0);
    rapproches.push({ id: contrat, intitule: entete.intitule, retrouve, rapprochement });
  }
  return rapproches;
}

const sansEcart = ({ sansNotification, sansTranche }: ContratRapproche['rapprochement']): boolean =>
  sansNotification.length === 0 && sansTranche.length === 0;

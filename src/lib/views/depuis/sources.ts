import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { Database } from '$lib/engine/database';
import { sourcesDuDossier } from '../contrat/dossier';
import type { ContratLu } from '../contrat/lecture';
import type { SourceBref } from '../modele';
import { lance } from '../requete';
import { requetes } from '../requetes';

/** What a comparison is read from: the contract, the accounts of its hospitals, the indicators that moved. */
export async function sourcesComparees(
  db: Database,
  { etude: { dossier }, reperes }: Pick<ContratLu, 'etude' | 'reperes'>,
  mouvements: readonly MouvementDuContrat[]
): Promise<SourceBref[]> {
  const bouges = mouvements.flatMap((m) => (m.code === 'indicateur' ? [m.indicateur] : []));
  const liste = (de: (i: { code: string; ej: string }) => string) => [...new Set(bouges.map(de))].join(',');
  const mesures =
    bouges.length === 0 ? [] : await lance(db, requetes.mesuresDesEj, [liste(({ ej }) => ej), liste((i) => i.code)]);
  const cites = new Set(bouges.map(({ code, ej }) => `${code} ${ej}`));
  const { contrat: vie, comptes } = sourcesDuDossier(dossier);
  const citees = new Set([
    ...vie,
    ...comptes,
    ...mesures.filter(({ indicateur, ej }) => cites.has(`${indicateur} ${ej}`)).map(({ source }) => source)
  ]);
  return reperes.sources.filter(({ id }) => citees.has(id));
}

import type { Database } from '$lib/engine/database';
import { lisEntete, lisSources } from '../lecture';
import type { JeuEntete, SourceBref } from '../modele';
import { lance } from '../requete';
import { requetes } from '../requetes';

/** What names the things of a contract: the dataset, its hospitals, groups and sources. */
export interface Reperes {
  jeu: JeuEntete;
  sources: SourceBref[];
  etablissement: (ej: string) => { nom: string; ght: string; categorie: string } | null;
  /** Name of a legal entity, its FINESS when the dataset does not know it. */
  nomDe: (ej: string) => string;
  libelleDuGht: (code: string) => string;
}

export async function lisReperes(db: Database): Promise<Reperes> {
  const etablissements = new Map((await lance(db, requetes.etablissements, [''])).map((e) => [e.ej, e]));
  const anciens = new Map((await lance(db, requetes.successions)).map((s) => [s.ancien, s.libelle]));
  const ghts = new Map((await lance(db, requetes.ghts)).map((g) => [g.code, g.libelle]));
  return {
    jeu: await lisEntete(db),
    sources: await lisSources(db),
    etablissement: (ej) => etablissements.get(ej) ?? null,
    nomDe: (ej) => etablissements.get(ej)?.nom ?? anciens.get(ej) ?? ej,
    libelleDuGht: (code) => ghts.get(code) ?? code
  };
}

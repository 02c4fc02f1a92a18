import type { Database } from '$lib/engine/database';
import { bref, ficheDe, lisCouverture, lisEntete, lisSources } from '../lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { ExplorerModele } from './explorer.types';

/** The lists that the explorer's controls offer. */
export async function explorer(db: Database): Promise<ExplorerModele> {
  const lignes = await lance(db, requetes.indicateurs);
  const { annees, dernieres } = await lisCouverture(db);
  const ghts = await lance(db, requetes.ghts);
  const etablissements = await lance(db, requetes.etablissements, ['']);
  return {
    jeu: await lisEntete(db),
    annees,
    indicateurs: lignes
      .filter((ligne) => dernieres.has(ligne.code))
      .map((ligne) => ({ ...bref(ligne), niveaux: ficheDe(ligne).niveaux })),
    perimetres: ghts.map((g) => ({ ght: g.code, libelle: g.libelle })),
    etablissements: etablissements.map(({ ej, nom, ght }) => ({ ej, nom, ght })),
    sources: await lisSources(db)
  };
}

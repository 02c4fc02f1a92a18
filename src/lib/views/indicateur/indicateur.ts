import { SUIVIS } from '$lib/domain/indicateur/agregation';
import type { Database } from '$lib/engine/database';
import { bandeDe, bref, ficheDe, lisCouverture, lisEntete, lisSources, Series, videSiSansValeur } from '../lecture';
import { entitesFermees } from '../fermes';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { IndicateurModele } from './indicateur.types';

/**
 * One indicator for every perimeter, with its sheet.
 * @throws Error in French when the dataset has no such indicator
 */
export async function indicateur(db: Database, params: { code: string }): Promise<IndicateurModele> {
  const jeu = await lisEntete(db);
  const ligne = (await lance(db, requetes.indicateurs)).find((l) => l.code === params.code);
  if (!ligne) throw new Error(`L’indicateur ${params.code} n’est pas dans le jeu «\u00a0${jeu.titre}\u00a0».`);
  const moi = bref(ligne);
  const fermees = await entitesFermees(db);
  const lignes = await lance(db, requetes.series, ['', moi.code, '']);
  const series = new Series(lignes, [moi], { parties: true, fermees });
  const { dernieres } = await lisCouverture(db);
  const ghts = await lance(db, requetes.ghts);
  const etablissements = await lance(db, requetes.etablissements, ['']);
  const changements = await lance(db, requetes.successionsGht);
  const horsRegion = ghts.some((g) => !g.dans_region);
  return {
    jeu,
    indicateur: moi,
    fiche: ficheDe(ligne),
    annees: series.annees(),
    perimetres: ghts.map((g) => ({
      ght: g.code,
      libelle: g.libelle,
      dansRegion: g.dans_region,
      fin: g.fin,
      serie: series.de('ght', g.code, moi.code),
      changements: changements
        .filter((c) => c.nouveau === g.code || c.ancien === g.code)
        .map(({ annee, motif }) => ({ annee, texte: motif }))
    })),
    region: series.de('region', jeu.region, moi.code),
    suivis: horsRegion ? series.de('region', SUIVIS, moi.code) : [],
    bandes: (await lance(db, requetes.bandes, [moi.code])).map((b) => bandeDe(b, moi)),
    etablissements: etablissements
      .map(({ ej, nom, ght }) => ({ ej, nom, ght, serie: series.de('ej', ej, moi.code) }))
      .filter((e) => e.serie.length > 0),
    editions: { ...series.editions(moi.code, 'ej'), ...series.editions(moi.code, 'ght') },
    vide: videSiSansValeur(moi.famille, dernieres, [moi], fermees),
    sources: await lisSources(db)
  };
}

import type { Database } from '$lib/engine/database';
import { bref, FAMILLES, ficheDe, lisCouverture, lisEntete, lisSources, Series, videSiSansValeur } from '../lecture';
import { entitesFermees } from '../fermes';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { CatalogueModele } from './catalogue.types';

/** Every indicator of the dataset, by family and group, with the region's series. */
export async function catalogue(db: Database): Promise<CatalogueModele> {
  const jeu = await lisEntete(db);
  const lignes = await lance(db, requetes.indicateurs);
  const indicateurs = lignes.map(bref);
  const fermees = await entitesFermees(db);
  const series = new Series(await lance(db, requetes.comparaison, [jeu.region]), indicateurs, { fermees });
  const { dernieres, bornes } = await lisCouverture(db);
  const fiche = (ligne: (typeof lignes)[number]) => ({
    ...bref(ligne),
    signification: ficheDe(ligne).signification,
    annees: dernieres.has(ligne.code) ? (bornes.get(ligne.code) ?? null) : null,
    region: series.de('region', jeu.region, ligne.code)
  });
  return {
    jeu,
    familles: FAMILLES.map((code) => {
      const siens = lignes.filter((ligne) => ligne.famille === code);
      const groupes = [...new Set(siens.map((ligne) => ligne.groupe))];
      return {
        code,
        vide: videSiSansValeur(code, dernieres, indicateurs, fermees),
        groupes: groupes.map((libelle) => ({
          libelle,
          indicateurs: siens.filter((ligne) => ligne.groupe === libelle).map(fiche)
        }))
      };
    }),
    sources: await lisSources(db)
  };
}

import type { Database } from '$lib/engine/database';
import { bref, lisCouverture, lisEntete, lisJeu, lisSources } from '../lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { sourcesDites } from '../sources-dites';
import type { SourceBref, SourceCreditee } from '../modele';
import type { JeuModele, SourcesModele } from './jeu.types';

/** The dataset in a few lines: home page, layout. */
export async function jeu(db: Database): Promise<JeuModele> {
  const indicateurs = (await lance(db, requetes.indicateurs)).map(bref);
  const { annees, dernieres } = await lisCouverture(db);
  const ghts = await lance(db, requetes.ghts);
  const etablissements = await lance(db, requetes.etablissements, ['']);
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  return {
    jeu: await lisJeu(db),
    perimetres: ghts.filter((g) => g.fin === null).map((g) => ({ ght: g.code, libelle: g.libelle })),
    etablissements: etablissements.length,
    indicateurs: indicateurs.filter((i) => dernieres.has(i.code)).length,
    codes: indicateurs.map((i) => i.code),
    annees: premiere !== undefined && derniere !== undefined ? [premiere, derniere] : null,
    sources: sourcesDites((await lisSources(db)).map(creditee))
  };
}

/** Every source of the dataset. */
export const sources = async (db: Database): Promise<SourcesModele> => ({
  jeu: await lisEntete(db),
  sources: await lisSources(db)
});

const creditee = ({ id, producteur, titre, edition, licence, miseAJour }: SourceBref): SourceCreditee => ({
  ...{ id, producteur, titre, edition, licence, miseAJour }
});

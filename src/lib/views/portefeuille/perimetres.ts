import { seuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import type { Database } from '$lib/engine/database';
import { lisRegles } from '../alertes/regles';
import { contratBref, contratsDuGht, dansLOrdre } from '../contrats';
import { lisSuivi } from '../ecrites/suivi';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { ensembleDe, type PerimetreLu } from './ensemble';
import type { PortefeuilleModele } from './portefeuille.types';
import { rassemble } from './suivi';

interface ContratsDesPerimetres {
  /** In the order of the groups of the dataset. */
  perimetres: PerimetreLu[];
  ensemble: PortefeuilleModele['ensemble'];
  deLaRegion: Pick<PortefeuilleModele, 'territoires' | 'aRegarder' | 'totaux' | 'totauxFermes'>;
}

/** The contracts of every perimeter as they are followed, and what they say together. */
export async function contratsDesPerimetres(db: Database): Promise<ContratsDesPerimetres> {
  const { suivis, aRegarder, totaux, totauxFermes } = rassemble(await lisSuivi(db));
  const contrats = await lance(db, requetes.contrats, ['']);
  const etablissements = await lance(db, requetes.etablissements, ['']);
  const perimetres = (await lance(db, requetes.ghts)).map(({ code, libelle }): PerimetreLu => ({
    ...{ ght: code, libelle, nbEtablissements: etablissements.filter(({ ght }) => ght === code).length },
    contrats: dansLOrdre(contratsDuGht(contrats, code), suivis).map((ligne) => contratBref(ligne, suivis)),
    suivis: suivis.filter(({ ghts }) => ghts.includes(code))
  }));
  const territoires = suivis.filter(({ ghts }) => ghts.length === 0);
  return {
    perimetres,
    ensemble: ensembleDe({ lignes: perimetres, territoires, aRegarder, seuils: seuilsCommuns(await lisRegles(db)) }),
    deLaRegion: { territoires, aRegarder, totaux, ...(totauxFermes && { totauxFermes }) }
  };
}

import type { Regle, SeuilDeRegle } from '$lib/domain/alerte/regle';
import type { Database } from '$lib/engine/database';
import { lance } from '../requete';
import { questions } from './questions';

/** The rules of alert of the dataset, as its rows give them. */
export async function lisRegles(db: Database): Promise<Regle[]> {
  return (await lance(db, questions.regles)).map(
    ({ seuils, durable_mois: durableMois, que_faire: queFaire, fondement: source, rang: _, ...r }) => ({
      ...r,
      ...{ source, durableMois, queFaire, seuils: JSON.parse(seuils) as SeuilDeRegle[] }
    })
  );
}

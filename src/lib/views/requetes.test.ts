import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { duckdbType } from '$lib/engine/ddl';
import { tableNames } from '$lib/schema/tables';
import { questions as desAides } from './aides-region/aides-region';
import { questions as desAlertes } from './alertes/questions';
import { questions as desDemandes } from './demandes/demandes';
import { questions as duCalendrier } from './calendrier/calendrier';
import { questions as deLaComparaison } from './ecrites/comparaison';
import { questionsDesEntites } from './ecrites/entites';
import { questions as duSuivi } from './ecrites/suivi';
import { questions as desModeles } from './modeles/modeles';
import { questions as deLaVeille } from './tresorerie/tresorerie';
import { questions as deLaRevue } from './revue/revue';
import type { Requete } from './requete';
import { requetes } from './requetes';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open();
  await db.fill({}, tableNames);
});
afterAll(() => db.close());

const toutes: [string, Requete][] = [
  requetes,
  desAides,
  deLaComparaison,
  duSuivi,
  questionsDesEntites,
  desAlertes,
  duCalendrier,
  desDemandes,
  deLaVeille,
  desModeles,
  deLaRevue
].flatMap((questions) => Object.entries<Requete>(questions));

describe('ce que chaque question répond', () => {
  it.each(toutes)(
    'la question « %s » donne les colonnes et les types déclarés à côté d’elle',
    async (_, { sql, colonnes }) => {
      // Parameters are only compared with '' and columns, so a text whatever it is gives the same description.
      const decrite = await db.query<{ column_name: string; column_type: string }>(
        `DESCRIBE ${sql.replaceAll(/\$\d/g, "''")}`
      );
      expect(decrite.map((c) => [c.column_name, c.column_type])).toEqual(
        Object.entries(colonnes).map(([nom, { type }]) => [nom, duckdbType(type)])
      );
    }
  );
});

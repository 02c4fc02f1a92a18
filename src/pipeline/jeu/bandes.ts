import { NativeDatabase } from '$lib/engine/native.server';
import type { Row } from '$lib/schema/tables';
import sql from './bandes.sql?raw';

/** Fewer GHT than this do not make a national band. */
const MINIMUM_NATIONAL = 100;

/** Bands of every ratio over all the GHT given, kept when they are a nation's worth. */
export async function bandesNationales(mesures: Row<'mesure'>[]): Promise<Row<'reference'>[]> {
  const db = await NativeDatabase.open();
  try {
    await db.fill({ mesure: mesures }, ['mesure']);
    const bandes = await db.query<Row<'reference'>>(sql);
    return bandes.filter((bande) => bande.n >= MINIMUM_NATIONAL);
  } finally {
    db.close();
  }
}

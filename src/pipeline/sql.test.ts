import { expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { refusDuMoteur } from './sql';

it('une question que le moteur refuse se dit en français, ses mots cités après', async () => {
  const db = await NativeDatabase.open();
  const refus = async (sql: string) => {
    try {
      await db.table(sql);
      return '';
    } catch (cause) {
      return refusDuMoteur(cause);
    }
  };
  try {
    expect(await refus('SELEC 1')).toMatch(
      /^La syntaxe n’est pas comprise près de «\u00a0SELEC\u00a0».*Le moteur dit\u00a0: «\u00a0Parser Error: .*\u00a0»\. Vérifiez/
    );
    expect(await refus('SELECT rien FROM mesures')).toMatch(
      /La table «\u00a0mesures\u00a0» n’existe pas[\s\S]*information_schema\.columns donne le nom des tables\.$/
    );
  } finally {
    db.close();
  }
});

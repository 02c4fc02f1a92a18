import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { sansEnMots } from '$lib/words/atterrissage/page';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { atterrissage } from './atterrissage';

describe('l’atterrissage d’un contrat dont aucun compte n’est connu', () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await NativeDatabase.open();
    await db.fill({ ...petitJeu, compte: [], trajectoire: [] }, tableNames);
  });
  afterAll(() => db.close());

  it('n’est pas un tableau de tirets\u00a0: il dit quels fichiers le donneraient', async () => {
    const m = await atterrissage(db, { contrat: 'essai-2024' });
    expect(m).toMatchObject({ sans: 'sans_comptes', entites: [], epreuves: [] });
    expect(sansEnMots(m)).toMatch(/^Aucun compte des hôpitaux du périmètre n’est connu à cette date.*feuille/u);
  });
});

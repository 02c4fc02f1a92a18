import { expect, it } from 'vitest';
import { NativeDatabase } from './native.server';

it('la base ne se ferme qu’une fois rendues les réponses attendues, et n’en prend plus d’autres', async () => {
  const db = await NativeDatabase.open();
  const enCours = Array.from({ length: 20 }, (_, n) => db.query<{ n: number }>(`SELECT ${n} AS n FROM range(2000)`));
  db.close();
  await expect(db.query('SELECT 1')).rejects.toThrow('la base est fermée');
  const reponses = await Promise.all(enCours);
  expect(reponses.map((lignes) => lignes[0]?.n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

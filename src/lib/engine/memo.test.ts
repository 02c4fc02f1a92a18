import { describe, expect, it } from 'vitest';
import type { Database } from './database';
import { memo, partage } from './memo';

describe('une base dont les réponses sont gardées', () => {
  it('ne pose qu’une fois la même question, et distingue les paramètres', async () => {
    const posees: string[] = [];
    const base: Database = {
      query: <T extends object>(sql: string, parametres: readonly unknown[] = []) => {
        posees.push(`${sql} ${parametres.join()}`);
        return Promise.resolve([{ n: posees.length }] as T[]);
      }
    };
    const gardee = memo(base);
    const [a, b, c] = [
      await gardee.query('SELECT ?', [1]),
      await gardee.query('SELECT ?', [1]),
      await gardee.query('SELECT ?', [2])
    ];
    expect(posees).toEqual(['SELECT ? 1', 'SELECT ? 2']);
    expect(a).toEqual(b);
    expect(c).toEqual([{ n: 2 }]);
    // Each caller has a list of its own, which it may sort.
    expect(a).not.toBe(b);
  });
});

describe('ce que plusieurs écrans calculent d’une même base', () => {
  const base: Database = { query: () => Promise.resolve([]) };

  it('n’est calculé qu’une fois là où les réponses sont gardées, et à chaque fois ailleurs', async () => {
    let calculs = 0;
    const etude = partage((_: Database, contrat: string) => Promise.resolve(`${contrat} : ${(calculs += 1)}`));
    const gardee = memo(base);
    expect([await etude(gardee, 'a'), await etude(gardee, 'a')]).toEqual(['a : 1', 'a : 1']);
    expect(await etude(gardee, 'b')).toBe('b : 2');
    expect([await etude(base, 'a'), await etude(base, 'a')]).toEqual(['a : 3', 'a : 4']);
    expect(await etude(memo(base), 'a')).toBe('a : 5');
  });
});

import { describe, expect, it } from 'vitest';
import type { Database } from './database';
import { memo } from './memo';

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

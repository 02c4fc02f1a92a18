import { describe, expect, it } from 'vitest';
import type { Database } from './database';
import { memo, memoApres, partage } from './memo';

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

describe('les réponses gardées, quand une table change', () => {
  it('sont reposées si elles la lisent, où qu’elle soit nommée, et gardées sinon', async () => {
    const posees: string[] = [];
    const base: Database = {
      query: (sql: string) => {
        posees.push(sql);
        return Promise.resolve([]);
      }
    };
    const questions = ['SELECT 1 FROM\ncontrat', 'SELECT 1 FROM contrat_point', 'SELECT * FROM gain JOIN "alerte"'];
    const avant = memo(base);
    for (const sql of questions) await avant.query(sql);
    const apres = memoApres(base, avant, ['contrat', 'alerte']);
    posees.length = 0;
    for (const sql of questions) await apres.query(sql);
    expect(posees).toEqual([questions[0], questions[2]]);
  });

  it('ne gardent pas un échec : la question est reposée', async () => {
    let fois = 0;
    const gardee = memo({ query: () => (fois++ === 0 ? Promise.reject(new Error('coupé')) : Promise.resolve([])) });
    await expect(gardee.query('SELECT 1')).rejects.toThrow('coupé');
    expect(await gardee.query('SELECT 1')).toEqual([]);
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

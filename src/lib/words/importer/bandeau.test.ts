import { describe, expect, it } from 'vitest';
import { fichiersEnMots } from './bandeau';

describe('les fichiers d’un import, en mots', () => {
  it('un fichier d’un jour, plusieurs de plusieurs jours', () => {
    expect(fichiersEnMots([{ nom: 'a.xlsx', le: '2026-11-22' }])).toBe('1\u00a0fichier du 22 novembre 2026');
    const deux = [
      { nom: 'b.xlsx', le: '2026-11-22' },
      { nom: 'a.csv', le: '2026-10-01' }
    ];
    expect(fichiersEnMots(deux)).toBe('2\u00a0fichiers du 1er octobre 2026 au 22 novembre 2026');
  });
});

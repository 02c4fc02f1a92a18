import { describe, expect, it } from 'vitest';
import { tablesDuClasseur } from './classeur';
import { codesDe, motDe } from './classeur-mots';
import type { Column } from './table';
import { tables } from './tables';

const listes = tablesDuClasseur.flatMap((table) =>
  Object.entries<Column>(tables[table].colonnes).flatMap(([colonne, { valeurs }]) =>
    valeurs === undefined ? [] : [{ table, colonne, valeurs }]
  )
);

describe('les mots du classeur', () => {
  it('chaque code d’une liste se relit, qu’il soit dit par ses mots ou par lui-même', () => {
    for (const { table, colonne, valeurs } of listes) {
      const codes = codesDe(table, colonne, valeurs);
      expect([...new Set(codes.values())], `${table}.${colonne}`).toEqual(valeurs);
    }
  });

  it('une liste n’a ni code nu, ni deux fois les mêmes mots', () => {
    for (const { table, colonne, valeurs } of listes) {
      const mots = valeurs.map((code) => motDe(table, colonne, code));
      expect(
        mots.filter((m) => m.includes('_')),
        `${table}.${colonne}`
      ).toEqual([]);
      expect(new Set(mots).size, `${table}.${colonne}`).toBe(valeurs.length);
    }
  });

  it('une météo dit le jugement entier', () => {
    expect(motDe('action_point', 'meteo', 'appuis')).toBe('Appuis nécessaires');
    expect(motDe('action_point', 'meteo', 'non_renseignee')).toBe('Non renseignée');
  });
});

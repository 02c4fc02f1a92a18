import { describe, expect, it } from 'vitest';
import { createTable, quoted } from './ddl';

describe('les tables dans le moteur', () => {
  it('un nombre est un DOUBLE, un entier un INTEGER, une date une DATE, et l’ordre est celui du schéma', () => {
    expect(createTable('reference')).toBe(
      'CREATE TABLE "reference" ("indicateur" VARCHAR, "definition" VARCHAR, "debut" DATE, "fin" DATE, ' +
        '"groupe" VARCHAR, "n" INTEGER, "p20" DOUBLE, "mediane" DOUBLE, "p80" DOUBLE, "methode" VARCHAR, "source" VARCHAR)'
    );
  });

  it('une copie porte le nom qu’on lui donne', () => {
    expect(createTable('succession_ght', 'attente_1')).toContain('CREATE TABLE "attente_1" (');
  });

  it('un guillemet dans un identifiant est doublé', () => {
    expect(quoted('a"b')).toBe('"a""b"');
  });
});

import { describe, expect, it } from 'vitest';
import { columnsOf } from '$lib/schema/columns';
import { tableNames, type TableName } from '$lib/schema/tables';
import { documenteTables, type ColonneDocumentee } from './documentation';

const documentees = documenteTables();

function colonne(table: TableName, nom: string): ColonneDocumentee | undefined {
  return documentees.find((t) => t.nom === table)?.colonnes.find((c) => c.nom === nom);
}

describe('la documentation des tables', () => {
  it('chaque table et chaque colonne du schéma y est, dans l’ordre', () => {
    expect(documentees.map((t) => t.nom)).toEqual(tableNames);
    for (const table of documentees) {
      expect(table.colonnes.map((c) => c.nom)).toEqual(columnsOf(table.nom).map(([nom]) => nom));
    }
  });

  it('les bornes se lisent en mots, avec le signe moins typographique', () => {
    expect(colonne('etablissement', 'lat')?.bornes).toBe('de −90 à 90');
    expect(colonne('contrat', 'aide_min')?.bornes).toBe('au moins 0');
    expect(colonne('mesure', 'valeur')?.bornes).toBeNull();
  });

  it('un renvoi mène à sa table et à sa colonne', () => {
    expect(colonne('mesure', 'indicateur')?.renvoi).toEqual({ table: 'indicateur', colonne: 'code' });
    expect(documentees.find((t) => t.nom === 'ght')?.citeePar).toEqual(['etablissement']);
    expect(documentees.find((t) => t.nom === 'contrat')?.citeePar).toContain('contrat_perimetre');
  });

  it('une colonne de la clé est marquée, une colonne qui peut manquer aussi', () => {
    expect(colonne('etablissement', 'ej')).toMatchObject({ cle: true, peutManquer: false, typeEnClair: 'texte' });
    expect(colonne('etablissement', 'lon')).toMatchObject({ cle: false, peutManquer: true, unite: 'degrés WGS 84' });
  });

  it('les valeurs admises sont celles du schéma', () => {
    expect(colonne('mesure', 'qualite')?.valeurs).toEqual([
      'ok',
      'secret',
      'non_concerne',
      'non_significatif',
      'manquant'
    ]);
  });
});

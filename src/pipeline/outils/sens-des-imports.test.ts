import { describe, expect, it } from 'vitest';
import { coucheDe, fauteDImport } from './sens-des-imports.js';

const vue = '/projet/src/lib/views/ght/ght.ts';
const regle = '/projet/src/lib/domain/evolution.ts';
const page = '/projet/src/routes/[jeu]/+page.svelte';

describe('le sens des imports', () => {
  it('reconnaît la partie de la maison d’où vient un fichier', () => {
    expect(coucheDe(vue)).toBe('views');
    expect(coucheDe(page)).toBe('routes');
    expect(coucheDe('/projet/svelte.config.js')).toBeNull();
  });

  it('laisse une page prendre un composant, une vue prendre le moteur et une règle', () => {
    expect(fauteDImport(page, '$lib/components/Entete.svelte', 'statique')).toBeNull();
    expect(fauteDImport(vue, '$lib/engine/database', 'statique')).toBeNull();
    expect(fauteDImport(vue, '../../domain/indicateur/fiche', 'statique')).toBeNull();
  });

  it('refuse de remonter, par $lib ou par un chemin relatif', () => {
    expect(fauteDImport(vue, '$lib/state/adresse.svelte', 'statique')).toContain('n’importe pas «\u00a0state\u00a0»');
    expect(fauteDImport('/projet/src/lib/engine/wasm.ts', '../views/vues', 'type')).toContain(
      'n’importe pas «\u00a0views\u00a0»'
    );
    expect(fauteDImport(page, '../../pipeline/data', 'statique')).toContain('n’importe pas «\u00a0pipeline\u00a0»');
  });

  it('veut que le domaine n’importe rien, pas même un paquet', () => {
    expect(fauteDImport(regle, './fiche', 'statique')).toBeNull();
    expect(fauteDImport(regle, 'd3', 'statique')).toContain('domain');
    expect(fauteDImport(regle, '$lib/format/nombre', 'statique')).toContain('n’importe pas «\u00a0format\u00a0»');
    expect(fauteDImport('/projet/src/lib/domain/evolution.test.ts', 'vitest', 'statique')).toBeNull();
  });

  it('refuse à une page un paquet lourd chargé d’emblée, mais pas à la demande ni comme type', () => {
    expect(fauteDImport(page, '@duckdb/duckdb-wasm', 'statique')).toContain('à la demande');
    expect(fauteDImport(page, '@duckdb/duckdb-wasm', 'dynamique')).toBeNull();
    expect(fauteDImport(page, 'apache-arrow', 'type')).toBeNull();
    expect(fauteDImport('/projet/src/lib/importers/lecture/csv.ts', 'papaparse', 'statique')).toBeNull();
  });
});

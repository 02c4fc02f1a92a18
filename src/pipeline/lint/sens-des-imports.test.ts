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
    expect(fauteDImport(page, '$lib/components/site/Entete.svelte', 'statique')).toBeNull();
    expect(fauteDImport(vue, '$lib/engine/database', 'statique')).toBeNull();
    expect(fauteDImport(vue, '../../domain/indicateur/fiche', 'statique')).toBeNull();
  });

  it('refuse de remonter, par $lib ou par un chemin relatif', () => {
    expect(fauteDImport(vue, '$lib/state/address.svelte', 'statique')).toContain('n’importe pas «\u00a0state\u00a0»');
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

  it('va des écrans aux mots, des mots aux vues, et jamais l’inverse', () => {
    const ecran = '/projet/src/lib/components/contrat/Gains.svelte';
    const mots = '/projet/src/lib/words/contrat/gains.ts';
    expect(fauteDImport(ecran, '$lib/words/contrat/gains', 'statique')).toBeNull();
    expect(fauteDImport(mots, '$lib/views/contrat/contrat.types', 'type')).toBeNull();
    expect(fauteDImport(mots, '$lib/components/kit/Meteo.svelte', 'type')).toContain('n’importe pas «\u00a0kit\u00a0»');
    expect(fauteDImport(vue, '$lib/words/contrat/gains', 'type')).toContain('n’importe pas «\u00a0words\u00a0»');
  });

  it('refuse à un export tout composant, fût-ce le dessin d’un graphique', () => {
    const csv = '/projet/src/lib/exports/contrats-csv.ts';
    expect(fauteDImport(csv, '$lib/components/portefeuille/lignes', 'type')).toContain('components');
    expect(fauteDImport(csv, '$lib/charts/gantt/layout', 'statique')).toBeNull();
    expect(fauteDImport(csv, '$lib/charts/gantt/Gantt.svelte', 'statique')).toContain('jamais son composant');
  });

  it('veut qu’un écran demande un export quand on le veut, et pas avant', () => {
    const ecran = '/projet/src/lib/components/action/ExportActions.svelte';
    expect(fauteDImport(ecran, '$lib/exports/actions-csv', 'statique')).toContain('à la demande');
    expect(fauteDImport(ecran, '$lib/exports/actions-csv', 'dynamique')).toBeNull();
  });

  it('refuse à un écran ce qui est à un autre, et lui laisse ce que plusieurs montrent', () => {
    const ecran = '/projet/src/lib/components/action/SalleActions.svelte';
    expect(fauteDImport(ecran, '../contrat/Gains.svelte', 'statique')).toContain('un autre');
    expect(fauteDImport(ecran, '../kit/Meteo.svelte', 'statique')).toBeNull();
    expect(fauteDImport(ecran, './LigneAction.svelte', 'statique')).toBeNull();
  });

  it('ne laisse pas ce qui reste sur le poste dépendre de ce qui le lit', () => {
    const poste = '/projet/src/lib/local/prepare.ts';
    expect(fauteDImport(poste, '$lib/dataset/model', 'statique')).toContain('n’importe pas «\u00a0dataset\u00a0»');
    expect(fauteDImport('/projet/src/lib/state/theme.svelte.ts', '$lib/local/store', 'type')).toContain('local');
  });

  it('laisse entrer chez ce qui reste sur le poste par sa porte, et non par la fenêtre', () => {
    const lecteur = '/projet/src/lib/dataset/model.ts';
    expect(fauteDImport(lecteur, '$lib/local/local.svelte', 'statique')).toBeNull();
    expect(fauteDImport(lecteur, '$lib/local/storage', 'statique')).toContain('porte');
  });
});

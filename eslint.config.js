import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import mots from './src/pipeline/lint/mots.js';
import reglesDuMetier from './src/pipeline/lint/regles-du-metier.js';
import sensDesImports from './src/pipeline/lint/sens-des-imports.js';
import typographie from './src/pipeline/lint/typographie/source.js';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
  { ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'playwright-report/', 'static/', 'test-results/'] },
  // What needs types is read by oxlint (.oxlintrc.json), the whole house in five seconds in place of a hundred.
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { extraFileExtensions: ['.svelte'] }
    },
    plugins: {
      trajectoire: {
        rules: { 'sens-des-imports': sensDesImports, 'regles-du-metier': reglesDuMetier, mots, typographie }
      }
    },
    rules: {
      'trajectoire/sens-des-imports': 'error',
      'trajectoire/regles-du-metier': 'error',
      'trajectoire/mots': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', varsIgnorePattern: '^_' }
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // `let { a } = $props()` is how runes declare what they may reassign.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }]
    }
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Without types it cannot tell a resolved address from another; one that is written in full is seen below.
      'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='href'] > SvelteLiteral[value=/^\\u002F/]",
          message: 'Une adresse passe par resolve()\u00a0: le site peut être servi dans un sous-dossier.'
        }
      ]
    }
  },
  {
    // What a format may hold, and the order in which it keeps rows: no date of the trade.
    files: ['src/lib/exports/parquet.ts', 'src/lib/exports/classeur/valeur.ts'],
    rules: { 'trajectoire/regles-du-metier': 'off' }
  },
  { files: ['src/pipeline/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    // What a reader reads; tests speak to developers, and write what a user types.
    files: ['src/**'],
    ignores: ['**/*.test.ts', '**/*.fixture.ts', 'src/pipeline/lint/typographie/**', 'src/lib/format/typographie.ts'],
    rules: { 'trajectoire/typographie': 'error' }
  },
  {
    // They follow the address of a link, or of the page itself, which is resolved already.
    files: ['navigation.svelte', 'local-address', 'seance-address'].map((nom) => `src/lib/state/${nom}.ts`),
    rules: {
      'svelte/no-navigation-without-resolve': ['error', { ignoreGoto: true, ignoreReplaceState: true }]
    }
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node }
  }
);

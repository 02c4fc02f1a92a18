import { annoncer, bilanDUneCommande, type Bilan } from './outils/bilan';
import { lancer } from './outils/processus';

const ETAPES: readonly { nom: string; programme: string; args: readonly string[] }[] = [
  { nom: 'mise en forme (prettier)', programme: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '.'] },
  {
    nom: 'règles d’écriture et sens des imports (eslint)',
    programme: 'node_modules/eslint/bin/eslint.js',
    args: ['--max-warnings', '0', '.']
  },
  {
    nom: 'types (svelte-check)',
    programme: 'node_modules/svelte-check/bin/svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
  },
  { nom: 'code et dépendances inutiles (knip)', programme: 'node_modules/knip/bin/knip.js', args: [] },
  {
    nom: 'code que seuls ses essais appellent (knip, en production)',
    programme: 'node_modules/knip/bin/knip.js',
    args: ['--production', '--config', 'knip.production.json']
  }
];

/** `npm run check`: every quality tool, each counted as one. */
export async function main(): Promise<number> {
  await lancer('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
  const bilans: Bilan[] = [];
  for (const { nom, programme, args } of ETAPES) {
    console.log(`\n— ${nom}`);
    bilans.push(bilanDUneCommande(nom, await lancer(programme, args)));
  }
  return annoncer(bilans);
}

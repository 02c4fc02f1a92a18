import { annoncer, bilanDUneCommande, type Bilan } from './runner/bilan';
import { lancer, recueillir } from './runner/processus';

interface Etape {
  nom: string;
  programme: string;
  args: readonly string[];
}

/** It works while the others follow one another. */
const ECRITURE: Etape = {
  nom: 'règles d’écriture et sens des imports (eslint)',
  programme: 'node_modules/eslint/bin/eslint.js',
  args: ['--max-warnings', '0', '.']
};

const ETAPES: readonly Etape[] = [
  {
    nom: 'mise en forme (prettier)',
    programme: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--cache', '--cache-strategy', 'content', '.']
  },
  {
    nom: 'types (svelte-check)',
    programme: 'node_modules/svelte-check/bin/svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
  },
  {
    nom: 'règles d’écriture qui veulent les types (oxlint)',
    programme: 'node_modules/oxlint/bin/oxlint',
    args: ['--deny-warnings']
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
  const ecriture = recueillir(ECRITURE.programme, ECRITURE.args);
  const bilans: Bilan[] = [];
  for (const { nom, programme, args } of ETAPES) {
    console.log(`\n— ${nom}`);
    bilans.push(bilanDUneCommande(nom, await lancer(programme, args)));
  }
  console.log(`\n— ${ECRITURE.nom}`);
  const { code, sortie } = await ecriture;
  process.stdout.write(sortie);
  bilans.push(bilanDUneCommande(ECRITURE.nom, code));
  return annoncer(bilans);
}

import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { NOMMES, remplace } from './nommes';

// Where it is started: the project, or the copy of it that Stryker works in.
const racine = process.cwd();
const nomme = NOMMES.find(({ code }) => code === process.env.MUTATION_NOMME);

/** The quick tests of the rules and of the screens' models: a mutant is judged in a second or two. */
export default defineConfig({
  root: racine,
  resolve: { alias: { $lib: path.join(racine, 'src/lib') } },
  plugins: [
    {
      name: 'mutant-nomme',
      enforce: 'pre',
      transform: (code, id) => (nomme !== undefined && id.endsWith(nomme.fichier) ? remplace(code, nomme) : null)
    }
  ],
  test: {
    include: (process.env.MUTATION_TESTS ?? 'src/lib/{domain,views}/**/*.test.ts;tests/mutation/oracle-bref.ts').split(
      ';'
    ),
    setupFiles: ['tests/mutation/tirages.ts'],
    environment: 'node',
    testTimeout: 30_000
  }
});

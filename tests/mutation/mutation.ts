import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lancer, RACINE } from '../../src/pipeline/runner/processus';
import { NOMMES, type MutantNomme } from './nommes';
import { enMots, scores, SEUILS, survivants, type Rapport } from './score';

/** Of this run alone: two of them may go at once. */
const CACHE = `node_modules/.cache/trajectoire/mutation/${process.pid}`;
/** Where Stryker copies the project: vitest takes what lies in node_modules for a library, and would find no test there. */
const BAC = path.join(tmpdir(), `trajectoire-mutation-${process.pid}`);
const DOMAINE = 'src/lib/domain';
const ESSAIS_DES_REGLES = 'src/lib/domain/**/*.test.ts';
/** Tests that judge a screen's model: its own, and the oracle on the small contract. */
const ESSAIS_DES_VUES = 'src/lib/views/**/*.test.ts;tests/mutation/oracle-bref.ts';

const AIDE = `npm run mutation                          les dix changements nommés, puis un échantillon de chaque dossier
npm run mutation -- PATH …                ces dossiers ou fichiers de src/lib/domain ou de src/lib/views
npm run mutation -- --nommes              les changements nommés seulement
        --echantillon N                   N mutants par dossier (60) ; 0 pour tous
        --graine G                        un autre tirage
        --fils N                          N mutants essayés à la fois (2)
        --textes                          les chaînes de caractères aussi`;

interface RapportVitest {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** Runs the tests that a named change can reach; returns the first that fails under it, or null. */
function tueurDe({ code, dit, fichier }: MutantNomme): string | null {
  const sortie = path.join(RACINE, CACHE, 'nomme.json');
  rmSync(sortie, { force: true });
  const vitest = ['related', fichier, '--run', '--config=tests/mutation/vitest.config.ts'];
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...vitest, '--reporter=json', `--outputFile=${sortie}`],
    { cwd: RACINE, env: { ...process.env, MUTATION_NOMME: code }, stdio: 'ignore' }
  );
  if (!existsSync(sortie)) throw new Error(`« ${dit} » n’a pu être essayé`);
  const { testResults } = JSON.parse(readFileSync(sortie, 'utf8')) as RapportVitest;
  const [tueur] = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path.relative(RACINE, name)} : ${fullName}`)
  );
  return tueur ?? null;
}

function nommes(): number {
  mkdirSync(path.join(RACINE, CACHE), { recursive: true });
  let vivants = 0;
  for (const nomme of NOMMES) {
    const tueur = tueurDe(nomme);
    if (tueur === null) vivants++;
    console.log(`${tueur === null ? '✗ survit' : '✓ tué'} : ${nomme.dit}${tueur === null ? '' : `\n    ${tueur}`}`);
  }
  console.log(`${NOMMES.length - vivants} changements nommés tués sur ${NOMMES.length}`);
  return vivants === 0 ? 0 : 1;
}

interface Tirage {
  /** 0 = all. */
  echantillon: number;
  graine: string;
  fils: number;
  textes: boolean;
}

function configuration(chemins: readonly string[], { echantillon, fils, textes }: Tirage): object {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/echantillon.mjs'],
    checkers: echantillon > 0 ? ['echantillon'] : [],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
    mutate: chemins.flatMap((chemin) =>
      chemin.includes('.ts') ? [chemin] : [`${chemin}/**/*.ts`, `!${chemin}/**/*.{test,types}.ts`]
    ),
    // The types of the project extend those that SvelteKit writes.
    ignorePatterns: [
      '/build',
      '/static/data',
      '/test-results',
      '!/.svelte-kit',
      '/.svelte-kit/*',
      '!/.svelte-kit/tsconfig.json'
    ],
    mutator: { excludedMutations: textes ? [] : ['StringLiteral'] },
    coverageAnalysis: 'perTest',
    concurrency: fils,
    // The machine may be busy: a slow test is no endless one, which the count of its turns tells anyway.
    timeoutMS: 60_000,
    warnings: { slow: false },
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: `${CACHE}/rapport.json` },
    tempDirName: BAC,
    cleanTempDir: 'always',
    logLevel: 'warn',
    allowEmpty: true
  };
}

/** Changes the code of some folders, which all judge the same tests, and tells what these see. */
async function famille(chemins: readonly string[], essais: string, tirage: Tirage): Promise<number> {
  mkdirSync(path.join(RACINE, CACHE), { recursive: true });
  const resultat = path.join(RACINE, CACHE, 'rapport.json');
  rmSync(resultat, { force: true });
  const fichier = path.join(CACHE, 'stryker.config.json');
  writeFileSync(path.join(RACINE, fichier), JSON.stringify(configuration(chemins, tirage), null, 1));
  const code = await lancer('node_modules/@stryker-mutator/core/bin/stryker.js', ['run', fichier], {
    MUTATION_TESTS: essais,
    MUTATION_ECHANTILLON: String(tirage.echantillon),
    MUTATION_GRAINE: tirage.graine
  });
  // Told to stop, Stryker leaves its copy.
  rmSync(BAC, { recursive: true, force: true });
  if (code !== 0) return code;
  const rapport = JSON.parse(readFileSync(resultat, 'utf8')) as Rapport;
  survivants(rapport).forEach((ligne) => console.log(ligne));
  const parDossier = scores(rapport);
  parDossier.forEach((s) => console.log(enMots(s)));
  return parDossier.every(({ atteint }) => atteint) ? 0 : 1;
}

/** `npm run mutation`: changes the rules one by one, and tells the changes that no test sees. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      nommes: { type: 'boolean', default: false },
      echantillon: { type: 'string', default: '60' },
      graine: { type: 'string', default: '1' },
      fils: { type: 'string', default: '2' },
      textes: { type: 'boolean', default: false },
      aide: { type: 'boolean', default: false }
    }
  });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const codes: number[] = [];
  if (positionals.length === 0 || values.nommes) codes.push(nommes());
  const voulus = positionals.length > 0 ? positionals : values.nommes ? [] : Object.keys(SEUILS);
  const tirage = { ...values, echantillon: Number(values.echantillon), fils: Number(values.fils) };
  const dehors = voulus.filter((chemin) => !Object.keys(SEUILS).some((racine) => chemin.startsWith(racine)));
  if (dehors.length > 0 || !Number.isInteger(tirage.echantillon) || !(tirage.fils >= 1)) {
    console.error(AIDE);
    return 1;
  }
  if (voulus.length > 0) {
    const combien =
      tirage.echantillon > 0
        ? `${tirage.echantillon} mutants tirés par dossier, graine ${tirage.graine}`
        : 'tous les mutants';
    console.log(`${voulus.join(', ')} : ${combien}, ${tirage.textes ? 'textes compris' : 'hors textes'}`);
  }
  const regles = voulus.filter((chemin) => chemin.startsWith(DOMAINE));
  const vues = voulus.filter((chemin) => !chemin.startsWith(DOMAINE));
  if (regles.length > 0) codes.push(await famille(regles, ESSAIS_DES_REGLES, tirage));
  if (vues.length > 0) codes.push(await famille(vues, ESSAIS_DES_VUES, tirage));
  rmSync(path.join(RACINE, CACHE), { recursive: true, force: true });
  return Math.max(0, ...codes);
}

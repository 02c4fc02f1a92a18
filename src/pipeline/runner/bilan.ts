import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Outcome of one step of a long command. */
export interface Bilan {
  etape: string;
  reussis: number;
  echoues: number;
  /** Left out because what they need is absent, said apart. */
  ignores: number;
  /** What failed, each on a line: file, title, first line of the message. */
  manques?: readonly string[];
}

/** A step counted as one: its exit code is its result. */
export function bilanDUneCommande(etape: string, code: number): Bilan {
  return { etape, reussis: code === 0 ? 1 : 0, echoues: code === 0 ? 0 : 1, ignores: 0 };
}

interface RapportVitest {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

interface Suite {
  suites?: Suite[];
  specs?: {
    file: string;
    title: string;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

interface RapportPlaywright {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites?: Suite[];
}

/** One failure on one line, without the colours of a terminal. */
function manque(fichier: string, titre: string, message = ''): string {
  const premiere = stripVTControlCharacters(message).split('\n', 1)[0] ?? '';
  return [path.relative(process.cwd(), path.resolve(fichier)), titre, premiere].filter(Boolean).join(' › ');
}

const specs = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specs)
];

/** Counts of a JSON report; a program that failed without one, or without saying what failed, counts as one failure. */
function compter(etape: string, fichier: string, code: number, lire: (json: string) => Omit<Bilan, 'etape'>): Bilan {
  if (!existsSync(fichier)) return { etape, reussis: 0, echoues: 1, ignores: 0 };
  const bilan = lire(readFileSync(fichier, 'utf8'));
  return { etape, ...bilan, echoues: code !== 0 ? Math.max(1, bilan.echoues) : bilan.echoues };
}

/** @param code exit code of vitest */
export function bilanVitest(etape: string, fichier: string, code: number): Bilan {
  return compter(etape, fichier, code, (json) => {
    const rapport = JSON.parse(json) as RapportVitest;
    // A file that could not be loaded has failed without a failed test in it.
    const perdus = rapport.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((resultat) => resultat.status === 'failed')
    );
    return {
      reussis: rapport.numPassedTests,
      echoues: rapport.numFailedTests + perdus.length,
      ignores: rapport.numPendingTests,
      manques: [
        ...rapport.testResults.flatMap(({ name, assertionResults }) =>
          assertionResults
            .filter(({ status }) => status === 'failed')
            .map(({ fullName, failureMessages }) => manque(name, fullName, failureMessages?.[0]))
        ),
        ...perdus.map(({ name, message }) => manque(name, 'fichier non chargé', message))
      ]
    };
  });
}

/** @param code exit code of Playwright */
export function bilanPlaywright(etape: string, fichier: string, code: number): Bilan {
  return compter(etape, fichier, code, (json) => {
    const { stats, errors, suites = [] } = JSON.parse(json) as RapportPlaywright;
    return {
      reussis: stats.expected,
      echoues: stats.unexpected + stats.flaky + errors.length,
      ignores: stats.skipped,
      manques: [
        ...suites
          .flatMap(specs)
          .filter(({ ok }) => !ok)
          .map(({ file, title, tests }) =>
            manque(path.join('tests', file), title, tests[0]?.results.find(({ error }) => error)?.error?.message)
          ),
        ...errors.map(({ message }) => manque('', 'hors des essais', message))
      ]
    };
  });
}

/** Prints one line a step and one a failure, then the total, alone on the last line for who reads it by machine. Returns the exit code. */
export function annoncer(bilans: readonly Bilan[]): number {
  console.log('');
  for (const { etape, reussis, echoues, ignores, manques = [] } of bilans) {
    const reste = ignores > 0 ? `, laissés de côté faute de leurs fichiers\u00a0: ${ignores}` : '';
    console.log(`${echoues === 0 ? '✓' : '✗'} ${etape}\u00a0: réussites ${reussis}, échecs ${echoues}${reste}`);
    for (const perdu of manques) console.log(`  ✗ ${perdu}`);
  }
  const somme = (quoi: 'reussis' | 'echoues'): number => bilans.reduce((total, bilan) => total + bilan[quoi], 0);
  console.log(`${somme('reussis')} passed, ${somme('echoues')} failed`);
  return somme('echoues') === 0 ? 0 : 1;
}

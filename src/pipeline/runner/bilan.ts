import { existsSync, readFileSync } from 'node:fs';

/** Outcome of one step of a long command. */
export interface Bilan {
  etape: string;
  reussis: number;
  echoues: number;
  /** Left out because what they need is absent, said apart. */
  ignores: number;
}

/** A step counted as one: its exit code is its result. */
export function bilanDUneCommande(etape: string, code: number): Bilan {
  return { etape, reussis: code === 0 ? 1 : 0, echoues: code === 0 ? 0 : 1, ignores: 0 };
}

interface RapportVitest {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface RapportPlaywright {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

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
    const fichiersPerdus = rapport.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((resultat) => resultat.status === 'failed')
    ).length;
    return {
      reussis: rapport.numPassedTests,
      echoues: rapport.numFailedTests + fichiersPerdus,
      ignores: rapport.numPendingTests
    };
  });
}

/** @param code exit code of Playwright */
export function bilanPlaywright(etape: string, fichier: string, code: number): Bilan {
  return compter(etape, fichier, code, (json) => {
    const { stats, errors } = JSON.parse(json) as RapportPlaywright;
    return {
      reussis: stats.expected,
      echoues: stats.unexpected + stats.flaky + errors.length,
      ignores: stats.skipped
    };
  });
}

/** Prints one line a step, then the total, alone on the last line for who reads it by machine. Returns the exit code. */
export function annoncer(bilans: readonly Bilan[]): number {
  console.log('');
  for (const { etape, reussis, echoues, ignores } of bilans) {
    const reste = ignores > 0 ? `, laissés de côté faute de leurs fichiers\u00a0: ${ignores}` : '';
    console.log(`${echoues === 0 ? '✓' : '✗'} ${etape}\u00a0: réussites ${reussis}, échecs ${echoues}${reste}`);
  }
  const somme = (quoi: 'reussis' | 'echoues'): number => bilans.reduce((total, bilan) => total + bilan[quoi], 0);
  console.log(`${somme('reussis')} passed, ${somme('echoues')} failed`);
  return somme('echoues') === 0 ? 0 : 1;
}

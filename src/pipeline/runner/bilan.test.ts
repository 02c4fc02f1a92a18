import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bilanDUneCommande, bilanPlaywright, bilanVitest } from './bilan';

let dossier = '';
const fichier = (): string => path.join(dossier, 'rapport.json');

beforeAll(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
});

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('le bilan d’une longue commande', () => {
  it('compte un outil pour un', () => {
    expect(bilanDUneCommande('types', 0)).toEqual({ etape: 'types', reussis: 1, echoues: 0, ignores: 0 });
    expect(bilanDUneCommande('types', 2)).toEqual({ etape: 'types', reussis: 0, echoues: 1, ignores: 0 });
  });

  it('compte pour un échec un fichier de tests qui n’a pas pu être chargé', () => {
    writeFileSync(
      fichier(),
      JSON.stringify({
        numPassedTests: 7,
        numFailedTests: 1,
        numPendingTests: 2,
        testResults: [
          {
            name: path.resolve('src/a.test.ts'),
            status: 'failed',
            assertionResults: [
              {
                status: 'failed',
                fullName: 'la somme tombe juste',
                failureMessages: ['\u001b[31mAssertionError: 3 au lieu de 4\u001b[39m\n    at a.test.ts:3']
              },
              { status: 'passed', fullName: 'le reste aussi' }
            ]
          },
          { name: path.resolve('src/b.test.ts'), status: 'failed', message: 'module absent', assertionResults: [] },
          { name: 'c', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'x' }] }
        ]
      })
    );
    expect(bilanVitest('unitaires', fichier(), 1)).toEqual({
      etape: 'unitaires',
      reussis: 7,
      echoues: 2,
      ignores: 2,
      manques: [
        'src/a.test.ts › la somme tombe juste › AssertionError: 3 au lieu de 4',
        'src/b.test.ts › fichier non chargé › module absent'
      ]
    });
  });

  it('ne prend pas pour un succès un programme qui s’est arrêté sans rien dire', () => {
    expect(bilanVitest('unitaires', path.join(dossier, 'absent.json'), 1).echoues).toBe(1);
    writeFileSync(
      fichier(),
      JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] })
    );
    expect(bilanPlaywright('navigateur', fichier(), 1)).toMatchObject({ reussis: 3, echoues: 1 });
  });

  it('nomme chaque essai du navigateur qui a échoué', () => {
    const resultat = (message: string): object => ({ results: [{}, { error: { message } }] });
    writeFileSync(
      fichier(),
      JSON.stringify({
        stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
        errors: [],
        suites: [
          {
            suites: [
              { specs: [{ file: 'e2e/a.spec.ts', title: 's’ouvre', ok: false, tests: [resultat('délai\nsuite')] }] }
            ],
            specs: [{ file: 'e2e/b.spec.ts', title: 'se lit', ok: true, tests: [] }]
          }
        ]
      })
    );
    expect(bilanPlaywright('navigateur', fichier(), 1).manques).toEqual(['tests/e2e/a.spec.ts › s’ouvre › délai']);
  });

  it('compte pour un échec un essai qui n’a réussi qu’à la seconde fois', () => {
    writeFileSync(
      fichier(),
      JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] })
    );
    expect(bilanPlaywright('navigateur', fichier(), 1)).toMatchObject({ reussis: 3, echoues: 3 });
  });
});

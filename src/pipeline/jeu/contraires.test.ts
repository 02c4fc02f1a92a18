import { expect, it } from 'vitest';
import { importe, octets } from '../../../tests/fixtures/fixtures';
import type { Row } from '$lib/schema/tables';
import { ditContraires } from './contraires';
import { nonVide } from '../../../tests/parity/remplies';

const TETE = 'GHT_LIBC;LIT_MED;LIT_CHI;LIT_OBS;LIT_MCO;SEJHC_MCO;JOU_MCO';

/** The measures of one row of the SAE that give a value, by indicator. */
async function mesures(ligne: string): Promise<Map<string, Row<'mesure'>>> {
  const { rows } = await importe(octets(`${TETE}\n${ligne}\n`), 'GHT_2023r.csv');
  return new Map((rows.mesure ?? []).filter((m) => m.valeur !== null).map((m) => [m.indicateur, m]));
}

it('deux fichiers contraires : tous les indicateurs, le nombre de valeurs, des nombres à la française', async () => {
  const [un, autre] = [await mesures('GE-05;3;3;0;6;7;2000'), await mesures('GE-05;3;3;0;7;7;2000')];
  const paires = ['TAUX_OCCUPATION_MCO', 'LITS_MCO'].flatMap((code): [Row<'mesure'>, Row<'mesure'>][] => {
    const [a, b] = [un.get(code), autre.get(code)];
    return a && b ? [[a, b]] : [];
  });
  expect(ditContraires(paires)).toBe(
    '2\u00a0valeurs différentes de TAUX_OCCUPATION_MCO et LITS_MCO (GE-05), dont TAUX_OCCUPATION_MCO de GE-05 en 2023\u00a0: 91,3\u00a0% et 78,3\u00a0%'
  );
});

it('au-delà de huit noms, les autres se comptent', async () => {
  const [lits] = nonVide(
    [...(await mesures('GE-05;3;3;0;6;7;2000')).values()].filter(({ indicateur }) => indicateur === 'LITS_MCO')
  );
  const paires = Array.from({ length: 10 }, (_, i): [Row<'mesure'>, Row<'mesure'>] => {
    const m = { ...lits, entite: `GE-${10 + i}` };
    return [m, { ...m, valeur: null }];
  });
  expect(ditContraires(paires)).toContain(
    '(GE-10, GE-11, GE-12, GE-13, GE-14, GE-15, GE-16, GE-17 et 2 autres entités)'
  );
  expect(ditContraires(paires)).toMatch(/10\u00a0valeurs différentes de LITS_MCO .*: 6 et vide$/);
});

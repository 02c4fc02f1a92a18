import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { registre } from '$lib/views/registre';
import { petitJeu } from '../parity/petit-jeu';
import { compare, type Lecture } from './comparaison';
import { lectures } from './lectures';
import { Oracle } from './oracle';

/** Besides the dataset's own date: a 31 December, the eve of a signature, a day of a suspension, a day of a quarter. */
const DATES = ['2025-12-31', '2024-12-16', '2025-11-15', '2026-05-20'];
const DATES_DU_PETIT = ['2025-12-31', '2024-02-29', '2024-09-20', '2025-06-14'];

const SUJETS = [
  'annee-pleine',
  'effets',
  'cumul',
  'actions',
  'jalons',
  'engagements',
  'aides',
  'transmissions',
  'hypotheses',
  'ponts',
  'atterrissages',
  'criteres',
  'soldes',
  'tresorerie',
  'quatre-resultats'
] as const;

/** A contract that is over is read as at its end, not at D. */
const FINIS: ReadonlySet<string> = new Set(['abandonne', 'clos', 'rejete', 'terme_echu']);

describe.each([
  ['la démonstration', () => Oracle.demonstration(), DATES, 30_000],
  ['le petit contrat', () => Oracle.de(petitJeu), DATES_DU_PETIT, 200]
] as const)('les modèles de %s disent ce que les tables disent', (_, ouvre, dates, auMoins) => {
  let oracle: Oracle;
  const modeles = new Map<string, Map<string, ContratModele>>();
  let compares = 0;

  beforeAll(async () => {
    oracle = await ouvre();
    const contrats = await registre.contrat.parametres(oracle.db);
    for (const au of [await oracle.donneesAu(), ...dates]) {
      const situes = new Map<string, ContratModele>();
      for (const { contrat } of contrats) situes.set(contrat, await registre.contrat.run(oracle.db, { contrat, au }));
      modeles.set(au, situes);
    }
  }, 180_000);
  afterAll(() => oracle.close());

  it.each(SUJETS)(
    '%s',
    async (sujet) => {
      const ecarts: string[] = [];
      for (const [au, situes] of modeles) {
        await oracle.situe(au);
        const lus = new Map<string, Lecture>(
          [...situes].filter(([, m]) => !FINIS.has(m.entete.etat)).map(([contrat, m]) => [contrat, lectures[sujet](m)])
        );
        const bilan = compare(sujet, au, await oracle.demande(sujet), lus);
        compares += bilan.compares;
        ecarts.push(...bilan.ecarts);
      }
      expect(ecarts).toEqual([]);
    },
    180_000
  );

  it('sur assez de chiffres pour que rien n’ait été passé', () => {
    expect(compares).toBeGreaterThan(auMoins);
  });
});

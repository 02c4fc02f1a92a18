import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { petitJeu } from '../parity/petit-jeu';
import { casRepris } from './cas-repris';
import type { Bilan } from './comparaison';
import { Oracle } from './oracle';
import { confronte, SUJETS, type Situation } from './situations';

/** A 31 December, the eve of a signature, a day of a suspension, a day of a quarter, and the dataset's own. */
const DATES = ['2025-12-31', '2024-12-16', '2025-11-15', '2026-05-20', '2026-09-30'];
const DATES_DU_PETIT = ['2025-12-31', '2024-02-29', '2024-09-20', '2025-06-14', '2024-12-31'];
const DATES_DU_FINI = ['2024-08-20', '2024-11-15', '2025-12-31', '2024-12-31'];
const DATES_DU_GELE = ['2024-09-20', '2024-10-15', '2024-12-31'];

const SANS_CONDITION = { condition: null, condition_action: null, condition_jalon: null };

/** Frozen for two weeks, then taken up again; the year after, suspended for a month and nothing says whether it froze. */
const PETIT_SUSPENDU = {
  ...petitJeu,
  // The amendment halves a line and a tranche; what it does not restate stays.
  gain: [
    ...petitJeu.gain,
    ...petitJeu.gain
      .filter((g) => g.action === '2.1' && g.gain === '1')
      .map((g) => ({ ...g, version: 1, brut: g.brut / 2, effet: '2024-12-01' }))
  ],
  aide: [
    ...petitJeu.aide,
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 2, montant: 200_000 })),
    ...petitJeu.aide.map((a) => ({ ...a, version: 1, montant: 250_000 })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 3, enveloppe: 'Article 50', montant: 120_000 }))
  ],
  // The second tranche is paid by parts: one paid, one due, one to come, and what they leave, due with the tranche.
  aide_echeance: [
    ...petitJeu.aide_echeance,
    part(2024, 60_000, '2024-07-10'),
    part(2025, 60_000, '2026-01-20'),
    part(2026, 50_000, null),
    // That of article 50 is due on its own day in the year of its tranche, at the end of the year then.
    { ...part(2024, 70_000, null), tranche: 3 },
    { ...part(2025, 50_000, '2025-12-10'), tranche: 3 }
  ],
  contrat_evenement: [
    ...petitJeu.contrat_evenement,
    evenement(90, '2024-09-10', 'suspension', true),
    evenement(91, '2024-09-25', 'reprise', null),
    evenement(92, '2025-06-01', 'suspension', null),
    evenement(93, '2025-07-01', 'reprise', null)
  ]
};

/** Frozen in July 2024 and never taken up again, its term passed in September. */
const PETIT_GELE_PUIS_ECHU = {
  ...petitJeu,
  contrat: petitJeu.contrat.map((c) => ({ ...c, fin: '2024-09-30' })),
  contrat_version: petitJeu.contrat_version.filter((v) => v.version === 0).map((v) => ({ ...v, fin: '2024-09-30' })),
  contrat_evenement: [...petitJeu.contrat_evenement, evenement(90, '2024-07-15', 'suspension', true)]
};

/** The same, of which nothing says whether it froze. */
const PETIT_SUSPENDU_PUIS_ECHU = {
  ...PETIT_GELE_PUIS_ECHU,
  contrat_evenement: PETIT_GELE_PUIS_ECHU.contrat_evenement.map((e) => (e.rang === 90 ? { ...e, gel: null } : e))
};

/** Frozen in July 2024 and still so: a milestone of May was reached the day after, another in November. */
const PETIT_ATTEINT_APRES_LE_GEL = {
  ...petitJeu,
  jalon: petitJeu.jalon.map((j) =>
    j.action === '1.1' ? { ...j, date_reelle: j.jalon === '1' ? '2024-07-16' : '2024-11-20' } : j
  ),
  contrat_evenement: [...petitJeu.contrat_evenement, evenement(90, '2024-07-15', 'suspension', true)]
};

/** The same, where the first one was reached in June and the second, still to come at the freeze, was since. */
const PETIT_A_VENIR_AU_GEL = {
  ...PETIT_ATTEINT_APRES_LE_GEL,
  jalon: petitJeu.jalon.map((j) => (j.jalon === '2' ? { ...j, date_reelle: '2024-11-20' } : j))
};

/** Suspended in June 2024, which was told again in September and in October; only the second time says that it freezes. */
const PETIT_REDIT = {
  ...petitJeu,
  contrat_evenement: [
    ...petitJeu.contrat_evenement,
    evenement(90, '2024-06-20', 'suspension', null),
    evenement(91, '2024-09-10', 'suspension', true),
    evenement(92, '2024-10-05', 'suspension', null)
  ]
};

/** Suspended without a freeze in June 2024, with one from 10 September. */
const PETIT_GELE_ENSUITE = {
  ...PETIT_REDIT,
  contrat_evenement: PETIT_REDIT.contrat_evenement.map((e) => (e.rang === 90 ? { ...e, gel: false } : e))
};

/** Suspended without a freeze in June 2024, told again in September without a word of it, with one from 5 October. */
const PETIT_GELE_APRES_UN_SILENCE = {
  ...PETIT_REDIT,
  contrat_evenement: [
    ...petitJeu.contrat_evenement,
    evenement(90, '2024-06-20', 'suspension', false),
    evenement(91, '2024-09-10', 'suspension', null),
    evenement(92, '2024-10-05', 'suspension', true)
  ]
};

/** Frozen in July 2024, given up in October: of its aid, a tranche is suspended, and the schedules of two give too much. */
const PETIT_GELE_PUIS_ABANDONNE = {
  ...petitJeu,
  aide: [
    ...petitJeu.aide,
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 2, montant: 90_000, ...SANS_CONDITION })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 3, suspendue_le: '2024-08-01', ...SANS_CONDITION })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 4, montant: 90_000 })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 5, montant: 60_000, ...SANS_CONDITION })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 6, montant: 40_000 })),
    ...petitJeu.aide.map((a) => ({ ...a, tranche: 7, montant: 40_000, ...SANS_CONDITION }))
  ],
  aide_echeance: [
    ...petitJeu.aide_echeance,
    ...[part(2024, 60_000, '2024-07-10'), part(2025, 50_000, null), part(2026, 40_000, null)],
    ...[part(2023, 70_000, null), part(2024, 50_000, null)].map((p) => ({ ...p, tranche: 4 })),
    // Its amount is paid, and its schedule gives more.
    ...[part(2023, 60_000, '2024-01-10'), part(2024, 50_000, null)].map((p) => ({ ...p, tranche: 5 })),
    // More than its last part: the one before is lessened too; more than is to come, the one that was paid.
    ...[part(2023, 70_000, null), part(2024, 50_000, null)].map((p) => ({ ...p, tranche: 6 })),
    ...[part(2023, 60_000, '2024-01-10'), part(2024, 50_000, null)].map((p) => ({ ...p, tranche: 7 }))
  ],
  contrat_evenement: [
    ...petitJeu.contrat_evenement,
    evenement(90, '2024-07-15', 'suspension', true),
    evenement(91, '2024-10-20', 'abandon', null)
  ]
};

function part(exercice: number, montant: number, versee_le: string | null) {
  return {
    ...{ contrat: 'essai-2024', version: 0, tranche: 2, exercice, montant, versee_le },
    ...{ controle_le: null, reprise: null }
  };
}

function evenement(rang: number, date: string, type: 'suspension' | 'reprise' | 'abandon', gel: boolean | null) {
  return {
    ...{ contrat: 'essai-2024', rang, date, date_texte: date, type, organisme: null, sens: null, gel },
    ...{ enregistre_le: null, texte: type, source: 'essai' }
  };
}

describe.each([
  ['de la démonstration', () => Oracle.demonstration(), DATES, 30_000, casRepris],
  ['du petit contrat', () => Oracle.de(PETIT_SUSPENDU), DATES_DU_PETIT, 200, null],
  ['d’un contrat gelé, puis échu', () => Oracle.de(PETIT_GELE_PUIS_ECHU), DATES_DU_GELE, 100, null],
  [
    'd’un contrat suspendu sans un mot du gel, puis échu',
    () => Oracle.de(PETIT_SUSPENDU_PUIS_ECHU),
    DATES_DU_GELE,
    90,
    null
  ],
  ['de jalons atteints après le gel', () => Oracle.de(PETIT_ATTEINT_APRES_LE_GEL), DATES_DU_GELE, 100, null],
  ['d’un jalon à venir au gel, atteint depuis', () => Oracle.de(PETIT_A_VENIR_AU_GEL), DATES_DU_GELE, 100, null],
  ['d’une suspension redite', () => Oracle.de(PETIT_REDIT), DATES_DU_GELE, 100, null],
  ['d’une suspension qui gèle ensuite', () => Oracle.de(PETIT_GELE_ENSUITE), DATES_DU_GELE, 100, null],
  ['d’un gel après un silence', () => Oracle.de(PETIT_GELE_APRES_UN_SILENCE), DATES_DU_GELE, 100, null],
  ['d’un contrat gelé, puis abandonné', () => Oracle.de(PETIT_GELE_PUIS_ABANDONNE), DATES_DU_FINI, 100, null]
] as const)('les modèles %s disent ce que les tables disent', (_, ouvre, dates, auMoins, cas) => {
  let oracle: Oracle;
  let bilans: ReadonlyMap<string, Bilan>;
  let situations: ReadonlyMap<string, Situation>;

  beforeAll(async () => {
    oracle = await ouvre();
    ({ bilans, lues: situations } = await confronte(oracle, dates));
  }, 300_000);
  afterAll(() => oracle.close());

  it('jusqu’à la date du jeu', async () => {
    expect(dates.at(-1)).toBe(await oracle.donneesAu());
  });

  it.each(SUJETS)('%s', (sujet) => {
    expect(bilans.get(sujet)?.ecarts).toEqual([]);
  });

  it('sur assez de chiffres pour que rien n’ait été passé', () => {
    expect([...bilans.values()].reduce((n, b) => n + b.compares, 0)).toBeGreaterThan(auMoins);
  });

  cas?.(() => ({ oracle, situations }));
});

import { describe, expect, it } from 'vitest';
import type { LigneCompte } from '../comptes/comptes-ej';
import { ditParLesComptes } from './dit-par-les-comptes';
import { cloture, EJ, entite } from './faits.fixture';
import { joursDExamen, signaux } from './histoire';
import { criteresALaPrevision } from './previsions';

type Change = Parameters<typeof cloture>[1];

/** A forecast of 2025 of the same shape as the accounts, known on a day. */
const prevu = (version: 'eprd' | 'ria1', publie: string, change: Change = {}): LigneCompte[] =>
  cloture(2025, change).map((l) => ({ ...l, version, publie_le: publie }));

/** Accounts of 2024 in balance: 100 M€ of produits, CAF of 5 M€ for 2 M€ of capital. */
const sain = cloture(2024);
const lus = (lignes: readonly LigneCompte[], autres: Parameters<typeof entite>[1] = {}) =>
  criteresALaPrevision({ ...entite([...lignes], autres), au: '2025-07-31' });
const issues = (lignes: readonly LigneCompte[], autres?: Parameters<typeof entite>[1]) =>
  lus(lignes, autres).map(({ objet, issue }) => `${objet ?? ''} ${issue}`);

describe('un critère que la prévision remplit et non le compte financier', () => {
  it('s’ouvre d’un côté du seuil et non de l’autre, avec ce qui le sépare du seuil', () => {
    // −4 M€ sur 100 M€ pour un seuil de 3 % : 1 M€ au-delà. La CAF tombe à 1 M€, sous 2 % et sous le capital.
    const [premier] = lus([...sain, ...prevu('ria1', '2025-06-20', { C1: 64 })]);
    expect(premier).toMatchObject({
      objet: '1 2025',
      issue: 'remplie',
      valeur: -0.04,
      seuil: -0.03,
      montant: 1e6,
      loin: false
    });
    expect(premier?.constat).toMatchObject({ document: 'ria1 2025', criteres: ['1'] });
    // −3 M€ : au seuil, pas au-delà ; CAF de 2 M€, ni sous 2 % ni sous le capital.
    expect(issues([...sain, ...prevu('ria1', '2025-06-20', { C1: 63 })])).toEqual([
      ...['1 2025 non_remplie', '2 2025 non_remplie', '3 2025 non_remplie']
    ]);
  });

  it('se lève sur la CAF d’un EPRD modificatif que le RIA 1 ne disait pas, et dit où chaque terme est lu', () => {
    // CAF de 5 M€ au RIA 1, de 1 M€ à l’EPRD modificatif, pour 2 M€ de capital : 1 M€ de moins.
    const point = { ej: EJ, version: 'eprd_modificatif', numero: 1, exercice: 2025, solde: 'caf' } as const;
    const trajectoire = [{ ...point, valeur: 1e6, arrete_le: '2025-07-21', enregistre_le: null }];
    const [, deux, trois] = lus([...sain, ...prevu('ria1', '2025-06-20')], { trajectoire });
    expect(deux).toMatchObject({ issue: 'non_remplie', constat: { document: 'ria1 2025' } });
    expect(trois).toMatchObject({
      ...{ issue: 'remplie', valeur: 1e6, seuil: 2e6, montant: 1e6 },
      constat: { document: 'ria1 2025', cafDe: { version: 'eprd_modificatif', numero: 1, arreteLe: '2025-07-21' } }
    });
  });

  it('n’est pas redit quand le compte financier le remplit\u00a0: c’est l’alerte de la loi', () => {
    expect(issues([...cloture(2024, { C1: 66 }), ...prevu('ria1', '2025-06-20', { C1: 66 })])).toEqual([
      ...['1 2025 sans_objet', '2 2025 sans_objet', '3 2025 sans_objet']
    ]);
  });

  it('sans prévision, ou d’un EPRD rejeté, ne se décide pas\u00a0; un terme qui manque non plus', () => {
    expect(lus(sain).map(({ issue, manque }) => `${issue} ${manque.join()}`)).toEqual(
      Array.from({ length: 3 }, () => 'indecidable eprd')
    );
    const eprd = prevu('eprd', '2025-01-10', { C1: 64 });
    expect(lus([...sain, ...eprd], { eprdRejetes: [2025] })[0]?.manque).toEqual(['eprd_approuve']);
    expect(lus([...sain, ...prevu('ria1', '2025-06-20', { capital_contractuel: null })])[2]).toMatchObject({
      ...{ issue: 'indecidable', manque: ['capital_contractuel'] }
    });
    expect(lus(eprd)).toMatchObject([{ objet: null, issue: 'indecidable', manque: ['compte_financier'] }]);
  });

  it('reste au niveau prévisionnel, et finit quand le document qui remplace le sien ne le remplit plus', () => {
    const lignes = [...sain, ...prevu('eprd', '2025-01-10', { C1: 70 }), ...prevu('ria1', '2025-06-20')];
    const examens = joursDExamen('2025-07-31').map((le) => ({
      le,
      trouves: criteresALaPrevision({ ...entite(lignes), au: le }).map((e) => ({ ...e, regle: 'critere_prevu' }))
    }));
    const trouvees = signaux(examens, new Map([['critere_prevu', { durableMois: 1, famille: 'equilibre' }]]));
    // Le compte de 2024 est connu le 15 juin 2025, l’état comparatif le 20 : entre les deux, aucune fin de mois.
    expect(trouvees).toEqual([]);
    const connu = lignes.map((l) => (l.version === 'cf_arrete' ? { ...l, publie_le: '2025-01-05' } : l));
    const tot = signaux(
      joursDExamen('2025-07-31').map((le) => ({
        le,
        trouves: criteresALaPrevision({ ...entite(connu), au: le }).map((e) => ({ ...e, regle: 'critere_prevu' }))
      })),
      new Map([['critere_prevu', { durableMois: 1, famille: 'equilibre' }]])
    );
    expect(tot.map(({ objet, niveau, debut, fin, cloture: fini }) => [objet, niveau, debut, fin, fini])).toEqual(
      ['1', '2', '3'].map((n) => [`${n} 2025`, 0, '2025-01-31', '2025-06-30', 'non_remplie'])
    );
  });

  it('de janvier à son compte financier, l’année finie se lit encore à son RIA, à côté de l’EPRD de la nouvelle', () => {
    // RIA de 2025 : CAF de 1 M€ pour 2 M€ de capital ; EPRD de 2026 à l’équilibre, CAF de 5 M€.
    const eprd = cloture(2026).map((l) => ({ ...l, version: 'eprd' as const, publie_le: '2026-01-10' }));
    const ria = prevu('ria1', '2025-06-20', { C1: 64 });
    const au = (le: string, lignes: LigneCompte[]) =>
      criteresALaPrevision({ ...entite(lignes), au: le })
        .filter(({ objet }) => objet?.startsWith('3 '))
        .map(({ objet, issue, constat }) => [objet, issue, constat.document].join(' '));
    const livre = [...sain, ...ria, ...eprd];
    expect(au('2026-03-31', livre)).toEqual(['3 2025 remplie ria1 2025', '3 2026 non_remplie eprd 2026']);
    // Le compte de 2025 est connu le 15 juin 2026 : il n’y a plus que 2026 à prévoir.
    expect(au('2026-06-30', [...livre, ...cloture(2025)])).toEqual(['3 2026 non_remplie eprd 2026']);
  });

  it('finit au compte financier de son année, qui l’établit ou ne le remplit pas', () => {
    const loi = (critere: string, issue: 'remplie' | 'non_remplie', document: string) => [
      { regle: `d6143_39_${critere}`, entite: EJ, issue, constat: { document } }
    ];
    const dit = (objet: string, trouves: Parameters<typeof ditParLesComptes>[1], regle = 'critere_prevu') =>
      ditParLesComptes({ regle, entite: EJ, objet }, trouves);
    expect(dit('3 2025', loi('3', 'remplie', 'cf 2025'))).toBe('etablie');
    expect(dit('3 2025', loi('3', 'non_remplie', 'cf 2025'))).toBe('non_remplie');
    // Le compte de l’année d’avant l’établit déjà ; celui d’une autre année n’en dit rien.
    expect(dit('3 2026', loi('3', 'remplie', 'cf 2025'))).toBe('etablie');
    expect(dit('3 2026', loi('3', 'non_remplie', 'cf 2025'))).toBeNull();
    expect(dit('3 2025', loi('3', 'remplie', 'cf 2026'))).toBeNull();
    expect(dit('3 2025', loi('1', 'remplie', 'cf 2025'))).toBeNull();
    expect(dit('3 2025', loi('3', 'remplie', 'cf 2025'), 'iaf')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { basesJugees, criteres6143, estConcernee } from './alerte';
import { criteresPrevus } from './criteres-prevus';
import type { PointTrajectoire } from './atterrissage';
import type { ComptesEj, LigneCompte } from './comptes-ej';

const A = '970000001';
const POSTES = {
  C1: 42e6,
  C2: 8e6,
  C3: 8e6,
  C4: 5e6,
  P1: 50e6,
  P2: 6e6,
  P3: 4e6,
  c675: 0,
  c68: 4.5e6,
  c775: 0,
  c777: 0.3e6,
  c78: 0.2e6,
  produits_anterieurs: 0,
  charges_anterieures: 0,
  capital_contractuel: 0.8e6
};
type Change = Partial<Record<keyof typeof POSTES, number | null>>;

/** Produits 60, charges 63 : −3 M€, −5 % ; CAF −3 + 4,5 − 0,3 − 0,2 = 1,0 M€, 1,67 %. */
function comptes(autres: Change = {}, version: ComptesEj['version'] = 'cf_arrete'): ComptesEj {
  const postes = Object.entries({ ...POSTES, ...autres }).flatMap(([poste, montant]): [string, number][] =>
    montant === null ? [] : [[poste, montant]]
  );
  return { ej: A, exercice: 2025, version, budgets: new Map([['H', new Map(postes)]]) };
}
const a = (autres: Change) => criteres6143(comptes(autres), []).map((c) => c.rempli);

describe('le plan de redressement, article D. 6143-39', () => {
  it('chaque critère se juge seul', () => {
    // 1° −5 % ; 2° en déficit et CAF à 1,67 % ; 3° CAF 1,0 M€ pour 0,8 M€ de capital.
    expect(a({})).toEqual([true, true, false]);
    expect(a({ capital_contractuel: 1.1e6 })).toEqual([true, true, true]);
  });

  it('à −2,5\u00a0%, le critère 1° dépend de la liste de 2\u00a0%', () => {
    // Charges 61,5 : −1,5 M€ sur 60, −2,5 % ; CAF 2,5 M€, 4,2 %.
    const moindre = comptes({ C1: 40.5e6 });
    const inscrite = { liste: 'deficit_2_pour_cent', ej: A, debut: '2020-01-01', fin: null } as const;
    expect(criteres6143(moindre, [])[0].rempli).toBe(false);
    expect(criteres6143(moindre, [inscrite])[0].rempli).toBe(true);
    expect(criteres6143(moindre, [{ ...inscrite, fin: '2024-12-31' }])[0].rempli).toBe(false);
    expect(criteres6143(moindre, null)[0]).toMatchObject({
      rempli: null,
      manque: ['liste_ej']
    });
    expect(criteres6143(comptes(), null)[0].rempli).toBe(true);
    // −1,2 M€ sur 60, 2 % : pas au-delà ; un euro de plus, si, pour qui est inscrit.
    expect(criteres6143(comptes({ C1: 40.2e6 }), [inscrite])[0].rempli).toBe(false);
    expect(criteres6143(comptes({ C1: 40_200_001 }), [inscrite])[0].rempli).toBe(true);
    expect(criteres6143(comptes({ C1: 40_200_001 }), [])[0].rempli).toBe(false);
  });

  it('à son seuil exact, aucun critère n’est rempli ; un euro de plus, les trois le sont', () => {
    // −1,8 M€ sur 60, 3 % ; CAF −1,8 + 3,5 − 0,5 = 1,2 M€, 2 % de 60, pour 1,2 M€ de capital.
    const seuils = { C1: 40.8e6, c68: 3.5e6, capital_contractuel: 1.2e6 };
    expect(a(seuils)).toEqual([false, false, false]);
    expect(a({ ...seuils, C1: 40_800_001 })).toEqual([true, true, true]);
  });

  it('la liste de 2\u00a0% vaut pour qui y est inscrit au 31 décembre de l’exercice', () => {
    const moindre = comptes({ C1: 40.5e6 });
    const inscription = { liste: 'deficit_2_pour_cent', ej: A, debut: '2020-01-01', fin: null } as const;
    const premier = (autres: object) => criteres6143(moindre, [{ ...inscription, ...autres }])[0].rempli;
    expect(premier({ debut: '2025-12-31', fin: '2025-12-31' })).toBe(true);
    expect(premier({ fin: '2025-12-30' })).toBe(false);
    expect(premier({ debut: '2026-01-01' })).toBe(false);
    expect(premier({ ej: '970000002' })).toBe(false);
  });

  it('à 1\u00a0% de déficit, le critère 1° n’est pas rempli, liste ou non', () => {
    // Charges 60,6 pour 60 de produits.
    expect(criteres6143(comptes({ C1: 39.6e6 }), null)[0]).toMatchObject({ rempli: false, manque: [] });
  });

  it('le résultat se corrige des exercices antérieurs', () => {
    // −3 M€ dont 1,5 M€ de charges antérieures : −1,5 M€, −2,5 % ; le critère 1° tombe, le 2° reste.
    expect(a({ charges_anterieures: 1.5e6 })).toEqual([false, true, false]);
    // Et 1,0 M€ de produits antérieurs l’aggravent : −4 M€.
    expect(a({ C1: 40e6, produits_anterieurs: 1e6 })).toEqual([true, false, false]);
  });

  it('à 10 M€ de produits ou moins, seul le critère 3° s’applique', () => {
    const petit = { P1: 6e6, P2: 3e6, P3: 1e6, C1: 8e6, C2: 1e6, C3: 1e6, C4: 1e6, c68: 0.5e6 };
    // −1 M€ ; CAF −1 + 0,5 − 0,5 = −1,0 M€.
    expect(a(petit)).toEqual([false, false, true]);
    expect(a({ ...petit, P3: 1_000_001 })).toEqual([true, true, true]);
  });

  it('sans déficit, une CAF faible ne remplit pas le critère 2°', () => {
    expect(a({ C1: 38e6, c68: 0, c78: 3e6 })[1]).toBe(false);
  });

  it('un chiffre qui manque rend indécidable ce qui en dépend', () => {
    expect(a({ capital_contractuel: null })).toEqual([true, true, null]);
    expect(a({ charges_anterieures: null })).toEqual([null, null, false]);
    expect(a({ c68: null, C1: 38e6 })).toEqual([false, false, null]);
    // Sans les produits du titre 1, on ne sait pas si l’entité passe les 10 M€.
    expect(a({ P1: null })).toEqual([null, null, null]);
  });

  it('nomme ce qui manque à ce qui ne se décide pas, et à cela seulement', () => {
    const manques = (autres: Change) => criteres6143(comptes(autres), []).map((c) => c.manque);
    const anterieurs = 'exercices_anterieurs';
    const capital = 'capital_contractuel';
    expect(manques({ charges_anterieures: null })).toEqual([[anterieurs], [anterieurs], []]);
    expect(manques({ c68: null })).toEqual([[], ['caf'], ['caf']]);
    // En excédent, le critère 2° est décidé sans la CAF.
    expect(manques({ c68: null, C1: 38e6, capital_contractuel: null })).toEqual([[], [], ['caf', capital]]);
    expect(manques({ P1: null })[0]).toEqual(['resultat_crp']);
  });

  it('porte son document, sa base, et ce qui manque pour décider', () => {
    const [, , troisieme] = criteres6143(comptes({ capital_contractuel: 1.1e6 }), []);
    expect([troisieme.rempli, troisieme.document, troisieme.base]).toEqual([true, 'cf 2025', 'constate']);
    const [premier] = criteres6143(comptes({ C1: 38e6 }, 'ria2'), []);
    expect([premier.rempli, premier.document, premier.base]).toEqual([false, 'ria2 2025', 'previsionnel']);
    const manque = (postes: Parameters<typeof comptes>[0], rang: 0 | 2) =>
      criteres6143(comptes(postes), [])[rang].manque;
    expect(manque({ capital_contractuel: null }, 2)).toEqual(['capital_contractuel']);
    expect(manque({ capital_contractuel: null, c68: null }, 2)).toEqual(['caf', 'capital_contractuel']);
    expect(manque({ charges_anterieures: null }, 0)).toEqual(['exercices_anterieurs']);
  });

  it('un compte financier constate, un EPRD ou un RIA prévoit, une situation mensuelle indique', () => {
    const versions = ['cf_approuve', 'cf_arrete', 'eprd', 'ria1', 'situation'] as const;
    expect(versions.map((version) => criteres6143(comptes({}, version), [])[0].base)).toEqual([
      'constate',
      'constate',
      'previsionnel',
      'previsionnel',
      'indicatif'
    ]);
  });
});

describe('les chiffres d’un critère', () => {
  it('disent la base, le seuil, la valeur et la marge en euros', () => {
    // −3 M€ sur 60 : 5 % pour 3 %, soit 1,8 M€ permis : 1,2 M€ au-delà. CAF 1,0 pour 1,2 M€ (2 % de 60) : 0,2 M€ dessous.
    const [premier, deuxieme, troisieme] = criteres6143(comptes(), []);
    expect(premier.chiffres).toMatchObject({ seuil: -0.03, base: 60e6 });
    expect(premier.chiffres?.valeur).toBeCloseTo(-0.05, 9);
    expect(premier.chiffres?.marge).toBeCloseTo(-1.2e6, 3);
    expect(deuxieme.chiffres?.valeur).toBeCloseTo(1 / 60, 9);
    expect(deuxieme.chiffres?.marge).toBeCloseTo(-0.2e6, 3);
    // CAF 1,0 M€ pour 0,8 M€ de capital : 0,2 M€ de marge.
    expect(troisieme.chiffres).toMatchObject({ seuil: 0.8e6, base: null });
    expect(troisieme.chiffres?.marge).toBeCloseTo(0.2e6, 3);
  });

  it('manquent quand un terme manque, ou quand le critère ne s’applique pas', () => {
    expect(criteres6143(comptes({ capital_contractuel: null }), [])[2].chiffres).toBeNull();
    expect(criteres6143(comptes({ c68: null }), []).map((c) => c.chiffres === null)).toEqual([false, true, true]);
    expect(criteres6143(comptes(), null)[0].chiffres).toBeNull();
    expect(criteres6143(comptes({ P1: 5e6, P2: 2e6, P3: 1e6 }), []).map((c) => c.chiffres === null)).toEqual([
      true,
      true,
      false
    ]);
  });
});

it('un critère dit s’il ne s’applique pas, et le résultat corrigé qu’il lit quand il s’applique', () => {
  const dits = (autres: Change, listes: [] | null = []) =>
    criteres6143(comptes(autres), listes).map(({ sansObjet, resultat }) => [sansObjet, resultat]);
  // −3 M€, puis 1 M€ de charges antérieures en moins.
  expect(dits({ charges_anterieures: 1e6 }, null)).toEqual([...[1, 2].map(() => [false, -2e6]), [false, null]]);
  expect(dits({ charges_anterieures: null })[0]).toEqual([false, null]);
  expect(dits({ P1: 6e6, P2: 3e6, P3: 1e6 })).toEqual([...[1, 2].map(() => [true, null]), [false, null]]);
  expect(dits({ P1: null })[0]).toEqual([false, null]);
});

it('une entité est concernée dès un critère rempli, et indéterminée sans rien qui décide', () => {
  expect(estConcernee(criteres6143(comptes(), []))).toBe(true);
  expect(estConcernee(criteres6143(comptes({ C1: 38e6 }), []))).toBe(false);
  expect(estConcernee(criteres6143(comptes({ C1: 38e6, capital_contractuel: null }), []))).toBeNull();
  expect(estConcernee([])).toBeNull();
});

it('ce qui juge plusieurs entités est provisoire dès que le compte d’une d’elles n’est pas approuvé', () => {
  const juge = (base: 'cf 2024' | 'cf 2025', provisoire = false) => ({
    base,
    criteres: [{}, { ...(provisoire && { provisoire: true as const }) }]
  });
  expect(basesJugees([juge('cf 2024'), juge('cf 2025'), juge('cf 2025', true)])).toEqual([
    'cf 2025 provisoire',
    'cf 2024'
  ]);
  expect(basesJugees([juge('cf 2025')])).toEqual(['cf 2025']);
});

describe('la prévision de l’année', () => {
  const lignes = (version: LigneCompte['version'], publie_le: string, autres: Change): LigneCompte[] =>
    Object.entries({ ...POSTES, ...autres }).map(([poste, montant]) => ({
      ...{ ej: A, budget: 'H', poste: poste as keyof typeof POSTES, montant, version, publie_le },
      ...{ debut: '2026-01-01', fin: '2026-12-31' }
    }));
  // EPRD : les trois critères ; RIA 1, connu le 15 juin : CAF 1,0 M€ pour 0,8 M€ de capital, le 3° n’est plus rempli.
  const livre = [...lignes('eprd', '2026-01-15', { capital_contractuel: 1.1e6 }), ...lignes('ria1', '2026-06-15', {})];
  const au = (jour: string, clos = 2025, eprdRejete = false) =>
    criteresPrevus(livre, [], { ej: A, exercice: 2026, clos, eprdRejete }, [], jour)?.map((c) => [
      c.document,
      c.base,
      c.rempli
    ]);

  it('se lit au dernier document connu à la date, l’EPRD puis le RIA, et se dit prévisionnelle', () => {
    expect(au('2026-01-14')).toBeUndefined();
    expect(au('2026-06-14')?.[2]).toEqual(['eprd 2026', 'previsionnel', true]);
    expect(au('2026-06-15')?.[2]).toEqual(['ria1 2026', 'previsionnel', false]);
  });

  it('se place à son jour, et non à son genre\u00a0: un EPRD publié après le RIA est le dernier document', () => {
    const tardif = [
      ...lignes('ria1', '2026-06-15', {}),
      ...lignes('eprd', '2026-07-21', { capital_contractuel: 1.1e6 })
    ];
    const lu = (jour: string) =>
      criteresPrevus(tardif, [], { ej: A, exercice: 2026, clos: 2025, eprdRejete: false }, [], jour)?.[2].document;
    expect([lu('2026-07-20'), lu('2026-07-21')]).toEqual(['ria1 2026', 'eprd 2026']);
    // Du même jour, un RIA remplace l’EPRD.
    const ensemble = [...lignes('ria1', '2026-06-15', {}), ...lignes('eprd', '2026-06-15', {})];
    expect(
      criteresPrevus(ensemble, [], { ej: A, exercice: 2026, clos: 2025, eprdRejete: false }, [], '2026-06-15')?.[2]
        .document
    ).toBe('ria1 2026');
  });

  it('lit la CAF d’un EPRD modificatif venu après, qui n’a pas de comptes, devant le capital des derniers comptes', () => {
    const caf = (arrete_le: string | null, valeur = 0.7e6): PointTrajectoire => ({
      ...{ ej: A, version: 'eprd_modificatif', numero: 1, exercice: 2026, solde: 'caf' },
      ...{ valeur, arrete_le, enregistre_le: null }
    });
    const lus = (points: PointTrajectoire[], jour: string, eprdRejete = false) =>
      criteresPrevus(livre, points, { ej: A, exercice: 2026, clos: 2025, eprdRejete }, [], jour);
    // CAF de 0,7 M€ pour 0,8 M€ de capital : 0,1 M€ de moins ; les deux premiers restent au RIA 1.
    const [premier, deuxieme, troisieme] = lus([caf('2026-07-21')], '2026-07-21') ?? [];
    expect(troisieme).toMatchObject({
      rempli: true,
      document: 'ria1 2026',
      cafDe: { numero: 1, arreteLe: '2026-07-21' }
    });
    expect(troisieme?.chiffres?.marge).toBeCloseTo(-0.1e6, 3);
    expect([premier?.cafDe, deuxieme?.cafDe, premier?.document]).toEqual([undefined, undefined, 'ria1 2026']);
    // À 0,8 M€ tout juste, elle couvre le capital.
    expect(lus([caf('2026-07-21', 0.8e6)], '2026-07-21')?.[2].rempli).toBe(false);
    // La veille, ou d’avant le RIA 1, ou sans date, ou d’un EPRD rejeté : le RIA 1.
    for (const trois of [
      lus([caf('2026-07-21')], '2026-07-20')?.[2],
      lus([caf('2026-06-15')], '2026-07-21')?.[2],
      lus([caf(null)], '2026-07-21')?.[2],
      lus([caf('2026-07-21')], '2026-07-21', true)?.[2]
    ])
      expect([trois?.rempli, trois?.cafDe]).toEqual([false, undefined]);
  });

  it('n’est pas un EPRD que l’agence a rejeté', () => {
    expect(au('2026-06-14', 2025, true)).toBeUndefined();
    expect(au('2026-06-15', 2025, true)?.[2]).toEqual(['ria1 2026', 'previsionnel', false]);
  });

  it('ne dit plus rien d’un exercice clos', () => {
    expect(au('2026-06-15', 2026)).toBeUndefined();
  });

  it('un compte financier arrêté est provisoire, approuvé il ne l’est plus', () => {
    expect(criteres6143(comptes(), [])[2].provisoire).toBe(true);
    expect(criteres6143(comptes({}, 'cf_approuve'), [])[2].provisoire).toBeUndefined();
    expect(criteres6143(comptes({}, 'ria1'), [])[2].provisoire).toBeUndefined();
  });
});

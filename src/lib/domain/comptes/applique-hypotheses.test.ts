import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applique, erreursDeLEnsemble, posteSous, type BaseDuResultat } from './applique-hypotheses';
import { atterrissageOutil } from './atterrissage-outil';
import { HYPOTHESES_ATTERRISSAGE as DEFAUT, PALIERS_PROMIS } from './hypotheses-atterrissage';
import { annuel, EJ, GAIN, moisDe, palier } from './situations.fixture';

/** −2 M€, seasons at −300 and +100 k€, past errors of −500 and +200 k€; 60 M€ of receipts booked of 100. */
const base = (autres: Partial<BaseDuResultat> = {}): BaseDuResultat => ({
  postes: [
    { poste: 'P1', valeur: 100e6, cumul: 60e6 },
    { poste: 'C1', valeur: 90e6, cumul: 58e6 }
  ],
  resultat: {
    methode: 'outil',
    valeur: -2e6,
    saisons: [
      { annee: 2025, ecart: -300e3 },
      { annee: 2024, ecart: 100e3 }
    ],
    erreurs: [
      { annee: 2024, ecart: -500e3 },
      { annee: 2025, ecart: 200e3 }
    ]
  },
  promesses: [],
  ...autres
});
const promis = (palier: (typeof PALIERS_PROMIS)[number], montant: number, titre = 'C1') => ({ palier, montant, titre });

describe('la fourchette', () => {
  it('couvre les saisons passées et les erreurs passées : de −2,5 à −1,8 M€', () => {
    expect(applique([base()], DEFAUT)).toEqual({ bas: -2.5e6, central: -2e6, haut: -1.8e6 });
  });

  it('garde des gains promis la part de leur palier ; le bas sans les non sécurisés, le haut avec tout le validé', () => {
    const promesses = [
      promis('securise', 1e6),
      promis('valide', 400e3),
      promis('chiffre', 400e3),
      promis('identifie', 9e6)
    ];
    // Central : 900 + 200 + 100 + 0. Bas : 900. Haut : 1 000 + 400 + 100.
    expect(applique([base({ promesses })], DEFAUT)).toEqual({ bas: -1.6e6, central: -0.8e6, haut: -0.3e6 });
  });

  it('sans les gains non sécurisés, il ne reste que le sécurisé, au central comme au haut', () => {
    const promesses = [promis('securise', 1e6), promis('valide', 400e3)];
    const sans = { ...DEFAUT, sansNonSecurises: true };
    expect(applique([base({ promesses })], sans)).toEqual({ bas: -1.6e6, central: -1.1e6, haut: -0.8e6 });
  });

  it('ce qui fut sécurisé et est reporté garde la part de son palier, et s’en va avec les gains non sécurisés', () => {
    const promesses = [promis('securise', 1e6), { ...promis('securise', 500e3), reportee: true as const }];
    // Central et bas : 90 % de 1,5 M€ ; haut : tout. Sans les non sécurisés : 90 % de 1 M€, et 1 M€ au haut.
    expect(applique([base({ promesses })], DEFAUT)).toEqual({ bas: -1.15e6, central: -0.65e6, haut: -0.3e6 });
    const sans = { ...DEFAUT, sansNonSecurises: true };
    expect(applique([base({ promesses })], sans)).toEqual({ bas: -1.6e6, central: -1.1e6, haut: -0.8e6 });
    expect(posteSous(base({ promesses }), 'C1', sans)).toBe(89.1e6);
  });

  it('un coût promis est compté entier au bas, et le moins au haut', () => {
    const promesses = [promis('valide', -400e3)];
    // Central : −200 ; bas : −400 ; haut : 0.
    expect(applique([base({ promesses })], DEFAUT)).toEqual({ bas: -2.9e6, central: -2.2e6, haut: -1.8e6 });
  });

  it('la croissance ajoute aux produits des mois restants : 1 % de 40 M€, et rien aux charges', () => {
    expect(applique([base()], { ...DEFAUT, croissance: 0.01 })?.central).toBeCloseTo(-1.6e6, 3);
    expect(posteSous(base(), 'P1', { ...DEFAUT, croissance: 0.01 })).toBeCloseTo(100.4e6, 3);
    expect(posteSous(base(), 'C1', { ...DEFAUT, croissance: 0.01 })).toBe(90e6);
    const depasse = base({ postes: [{ poste: 'P1', valeur: 50e6, cumul: 60e6 }] });
    expect(applique([depasse], { ...DEFAUT, croissance: 0.01 })?.central).toBe(-2e6);
  });

  it('d’un poste : une promesse baisse une charge et monte un produit', () => {
    const promesses = [promis('securise', 1e6), promis('securise', 500e3, 'P1')];
    expect(posteSous(base({ promesses }), 'C1', DEFAUT)).toBe(89.1e6);
    expect(posteSous(base({ promesses }), 'P1', DEFAUT)).toBe(100.45e6);
    expect(posteSous(base(), 'P2', DEFAUT)).toBeNull();
  });

  it('de plusieurs entités, additionne année par année : ce que l’une perd quand l’autre gagne se compense', () => {
    const autre = base({
      resultat: {
        ...base().resultat,
        saisons: [
          { annee: 2025, ecart: 200e3 },
          { annee: 2023, ecart: -9e6 }
        ],
        erreurs: [{ annee: 2024, ecart: 400e3 }]
      }
    });
    // Saison 2025 : −300 + 200 ; 2024 et 2023 ne sont pas communes. Erreur 2024 : −500 + 400.
    expect(applique([base(), autre], DEFAUT)).toEqual({ bas: -4.1e6, central: -4e6, haut: -4e6 });
    expect(erreursDeLEnsemble([base(), autre])).toEqual([{ annee: 2024, ecart: -100e3 }]);
    expect(applique([], DEFAUT)).toBeNull();
  });

  it('une entité lue d’une méthode sans saison ne retire pas celles des autres', () => {
    const sans = base({ resultat: { ...base().resultat, saisons: [], erreurs: [] } });
    expect(applique([base(), sans], DEFAUT)?.bas).toBe(-4.3e6);
  });
});

const euros = fc.integer({ min: -5_000_000, max: 5_000_000 });
const part = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
const hypotheses = fc.record({
  parts: fc.record({ identifie: part, chiffre: part, valide: part, securise: part }),
  croissance: fc.integer({ min: -50, max: 50 }).map((x) => x / 1000),
  sansNonSecurises: fc.boolean()
});
const promesse = fc.record({
  titre: fc.constantFrom('C1', 'P1'),
  palier: fc.constantFrom(...PALIERS_PROMIS),
  montant: euros
});
const parAnnee = fc.array(fc.record({ annee: fc.integer({ min: 2021, max: 2025 }), ecart: euros }), { maxLength: 4 });
const uneBase = fc
  .record({ saisons: parAnnee, erreurs: parAnnee, promesses: fc.array(promesse, { maxLength: 6 }) })
  .map(({ saisons, erreurs, promesses }) =>
    base({ promesses, resultat: { methode: 'outil', valeur: -1e6, saisons, erreurs } })
  );

describe('quelles que soient les hypothèses', () => {
  it('le bas ne passe pas le central, ni le central le haut', () => {
    fc.assert(
      fc.property(fc.array(uneBase, { minLength: 1, maxLength: 4 }), hypotheses, (bases, h) => {
        const f = applique(bases, h);
        expect(f && f.bas <= f.central + 1e-6 && f.central <= f.haut + 1e-6).toBe(true);
      })
    );
  });

  it('retenir plus d’un gain favorable ne baisse jamais l’atterrissage, et jamais de plus que le gain', () => {
    fc.assert(
      fc.property(
        uneBase,
        fc.constantFrom(...PALIERS_PROMIS),
        fc.integer({ min: 0, max: 5e6 }),
        hypotheses,
        (b, p, euro, h) => {
          const avec = applique([{ ...b, promesses: [...b.promesses, promis(p, euro)] }], h)?.central ?? 0;
          const gagne = avec - (applique([b], h)?.central ?? 0);
          expect(gagne).toBeGreaterThanOrEqual(-1e-6);
          expect(gagne).toBeLessThanOrEqual(euro + 1e-6);
        }
      )
    );
  });

  it('une année entière connue atterrit sur sa somme, où qu’en soient les gains', () => {
    const mensuels = fc.array(fc.integer({ min: 1_000_000, max: 9_000_000 }), { minLength: 12, maxLength: 12 });
    const total = (mois: readonly number[]) => mois.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(mensuels, mensuels, mensuels, mensuels, fc.boolean(), (p, c, p1, c1, gagne) => {
        const comptes = [
          ...annuel(2025, { P1: total(p1), C1: total(c1), C4: 1e6 }),
          ...moisDe(2025, 12, { P1: p1, C1: c1 }),
          ...moisDe(2026, 12, { P1: p, C1: c })
        ];
        const paliers = gagne ? [palier('realise', '2025-03-01')] : [];
        const lignes = [{ ...GAIN, effet: '2025-03-01' }];
        const gains = () => ({ lignes, paliers, dernierJour: null });
        const lue = atterrissageOutil({ comptes, gains }, EJ, 2026, '2026-12-31');
        expect(lue?.resultat.valeur ?? NaN).toBeCloseTo(total(p) - total(c) - 1e6, 0);
      }),
      { numRuns: 40 }
    );
  });
});

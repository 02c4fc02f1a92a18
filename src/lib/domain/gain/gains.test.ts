import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import type { LigneGain } from './gain';
import { ligneDe } from './ligne.fixture';
import { appliqueBases, retientSelonBases } from './base-commune';
import {
  dernierJourAttendu,
  dernierJourAttenduA,
  estEnVigueur,
  gainsCumules,
  pariManque,
  partsDesGains,
  syntheseGains
} from './gains';
import { valeursRetenues } from './retenus';
import type { PalierGain } from './palier';

const lignes: LigneGain[] = petitContrat.gain;
const paliers: PalierGain[] = petitContrat.gain_palier;
const AU = '2024-11-30';
const postes: LigneGain = {
  ...{ contrat: 'c', action: '2.1', gain: '1', ej: '1', compte: null, unite: null, nature: 'depense' },
  ...{
    type_recette: null,
    perennite: 'perenne',
    brut: 0,
    couts_induits: 0,
    effet: '2025-01-01',
    debut: null,
    fin: null
  },
  ...{ retenu_etablissement: null, retenu_ars: null, contrepartie_ej: null }
};

describe('les gains attendus et réalisés', () => {
  it('du petit contrat au 30 novembre 2024', () => {
    // Prévu : six postes 400 000 au 1er juillet, codage 240 000 au 1er octobre, rattrapage 90 000 de juillet à juin.
    // Exercice 2024 : 200 000 + 60 000 + 45 000 ; à fin novembre, 5, 2 et 5 mois : 166 667 + 40 000 + 37 500.
    // Réalisé : six postes à 380 000 au 1er octobre : 95 000 sur l’année, deux mois 63 333 à date ; 25,9 %.
    const s = syntheseGains(lignes, paliers, 2024, AU);
    expect(s).toMatchObject({
      apPrevue: 640_000,
      apDue: 640_000,
      apSecurisee: 380_000,
      apEnVigueur: 380_000,
      effetAttendu: 305_000,
      effetRealise: 95_000,
      rienAttendu: false,
      sansDate: 0,
      lignes: 3
    });
    expect(s.effetAttenduADate).toBeCloseTo(244_166.67, 2);
    expect(s.effetRealiseADate).toBeCloseTo(63_333.33, 2);
    expect(s.tauxADate).toBeCloseTo(0.259386, 5);
  });

  it('avant la première date d’effet, aucun gain n’est attendu', () => {
    expect(syntheseGains(lignes, paliers, 2024, '2024-06-30')).toMatchObject({
      rienAttendu: true,
      effetAttenduADate: 0,
      tauxADate: null,
      apDue: 0,
      apEnVigueur: 0
    });
    // Au 30 septembre, les six postes sont dus, le codage ne l’est que le lendemain.
    expect(syntheseGains(lignes, paliers, 2024, '2024-09-30').apDue).toBe(400_000);
    expect(syntheseGains(lignes, paliers, 2024, '2024-10-01').apDue).toBe(640_000);
  });

  it('un gel arrête ce qui est attendu, non ce qui est réalisé', () => {
    // Gel au 1er septembre : deux mois de postes, 66 667, et deux mois de rattrapage, 15 000.
    const s = syntheseGains(lignes, paliers, 2024, AU, dernierJourAttendu({ le: '2024-09-01', motif: 'gel' }));
    // Le codage, attendu d’octobre, n’est plus dû.
    expect(s.apDue).toBe(400_000);
    expect(s.effetAttendu).toBeCloseTo(81_666.67, 2);
    expect(s.effetAttenduADate).toBeCloseTo(81_666.67, 2);
    expect(s.effetRealise).toBe(95_000);
    // Réalisé d’octobre et de novembre, dont rien avant le gel : rien ne se compare aux 81 667 attendus.
    expect(s.effetRealiseADate).toBeCloseTo(63_333.33, 2);
    expect(s.effetRealiseComparable).toBe(0);
    // Gelé au 16 octobre : quinze jours de 31 667 par mois.
    const plusTard = syntheseGains(lignes, paliers, 2024, AU, dernierJourAttendu({ le: '2024-10-16', motif: 'gel' }));
    expect(plusTard.effetRealiseComparable).toBeCloseTo((31_666.67 * 15) / 31, 0);
    // Sans gel, c’est le réalisé à date.
    const sans = syntheseGains(lignes, paliers, 2024, AU);
    expect(sans.effetRealiseComparable).toBe(sans.effetRealiseADate);
  });

  it('ce qui manque de ce qui est dû se compte ligne à ligne\u00a0: ni une avance ni un dépassement n’en cachent rien', () => {
    const siennes = [
      { ...postes, gain: 'due', brut: 500_000 },
      { ...postes, gain: 'dépassée', brut: 200_000 },
      { ...postes, gain: 'en avance', brut: 100_000, effet: '2025-12-01' },
      { ...postes, gain: 'à venir', brut: 900_000, effet: '2026-01-01' }
    ];
    const realise = (gain: string, net: number) => ({
      ...{ contrat: postes.contrat, action: postes.action, gain, rang: 1, palier: 'realise' as const, net },
      ...{ date: '2025-02-01', effet: '2025-02-01', enregistre_le: null }
    });
    const pas = [realise('due', 300_000), realise('dépassée', 260_000), realise('en avance', 100_000)];
    // Due: 500 and 200. In force: 300, 260 and 100. By totals, 40 would be missing.
    const gel = dernierJourAttendu({ le: '2025-10-07', motif: 'gel' });
    expect(syntheseGains(siennes, pas, 2025, '2025-10-31', gel)).toMatchObject({
      ...{ apDue: 700_000, apEnVigueur: 660_000, apManquante: 200_000 }
    });
  });

  it('une ligne qui coûte diminue ce qui est dû, et ne fait pas manquer plus qu’il n’est dû', () => {
    const deux = [ligneDe('1.1', 100_000), ligneDe('1.2', -50_000)];
    const pas = (action: string, net: number) => ({
      ...{ contrat: 'essai', action, gain: '1', rang: 1, palier: 'realise' as const, net },
      ...{ date: '2024-07-01', effet: null, enregistre_le: null }
    });
    const a = (...paliers: PalierGain[]) => {
      const { apDue, apEnVigueur, apManquante } = syntheseGains(deux, paliers, 2024, '2024-12-31');
      return [apDue, apEnVigueur, apManquante];
    };
    expect(a()).toEqual([50_000, 0, 50_000]);
    // Le coût seul est venu : il manque le gain entier.
    expect(a(pas('1.2', -50_000))).toEqual([50_000, -50_000, 100_000]);
    expect(a(pas('1.1', 60_000))).toEqual([50_000, 60_000, 40_000]);
    expect(a(pas('1.1', 100_000), pas('1.2', -80_000))).toEqual([50_000, 20_000, 30_000]);
    expect(a(pas('1.1', 100_000), pas('1.2', -50_000))).toEqual([50_000, 50_000, 0]);
    // Une ligne d’avance n’y change rien\u00a0: prévue au 1er janvier suivant, elle apporte déjà 50.
    const avance = ligneDe('1.3', 50_000, { effet: '2025-01-01' });
    const trois = syntheseGains(
      [...deux, avance],
      [pas('1.2', -50_000), { ...pas('1.3', 50_000), effet: '2024-07-01' }],
      2024,
      '2024-12-31'
    );
    expect(trois).toMatchObject({ apDue: 50_000, apEnVigueur: 0, apManquante: 100_000 });
    // Ni ce qui dépasse son prévu\u00a0: 90 pour 30 dus.
    const depasse = ligneDe('1.4', 30_000);
    const quatre = syntheseGains([...deux, depasse], [pas('1.2', -50_000), pas('1.4', 90_000)], 2024, '2024-12-31');
    expect(quatre).toMatchObject({ apDue: 80_000, apEnVigueur: 40_000, apManquante: 100_000 });
  });

  describe('ce qui manque, pour toutes lignes', () => {
    const euros = fc.integer({ min: -9, max: 9 }).map((n) => n * 10_000);
    const DUE = '2024-03-01';
    const due = fc.record({
      ...{ brut: euros.filter((n) => n !== 0), effet: fc.constantFrom(DUE, '2024-12-31'), tenu: fc.option(euros) }
    });
    type Dite = { brut: number; effet: string; tenu: number | null };
    const manqueDe = (dites: readonly Dite[], plafond: number | null = null) => {
      const lignes = dites.map(({ brut, effet }, rang) =>
        ligneDe(`1.${rang}`, brut, { effet, ...(plafond !== null && { plafonnee: { base: 'lits', plafond } }) })
      );
      const paliers = dites.flatMap(({ tenu }, rang) =>
        tenu === null
          ? []
          : [
              {
                ...{ contrat: 'essai', action: `1.${rang}`, gain: '1', rang: 1, palier: 'realise' as const },
                ...{ date: '2024-02-01', net: tenu, effet: '2024-02-01', enregistre_le: null }
              }
            ]
      );
      return syntheseGains(lignes, paliers, 2024, '2024-12-31').apManquante;
    };
    const dues = fc.array(due, { maxLength: 5 });

    it('une ligne d’avance n’y change rien, quoi qu’elle apporte ou coûte', () => {
      fc.assert(
        fc.property(dues, euros, euros, (dites, brut, tenu) => {
          expect(manqueDe([...dites, { brut, tenu, effet: '2025-01-01' }])).toBe(manqueDe(dites));
        })
      );
    });

    it('un gain qui apporte plus ne fait manquer rien de plus, et au-delà de son prévu n’y change rien', () => {
      const gain = fc.integer({ min: 1, max: 9 }).map((n) => n * 10_000);
      fc.assert(
        fc.property(dues, gain, euros, fc.integer({ min: 0, max: 9 }), (dites, brut, tenu, plus) => {
          const a = (apporte: number) => manqueDe([...dites, { brut, effet: DUE, tenu: apporte }]);
          expect(a(tenu + plus * 10_000)).toBeLessThanOrEqual(a(tenu));
          expect(a(brut + plus * 10_000)).toBe(a(brut));
        })
      );
    });

    it('rien n’est venu\u00a0: il manque ce qui est dû en tout, ou rien quand le plan coûte', () => {
      fc.assert(
        fc.property(dues, (dites) => {
          const du = dites.reduce((somme, { brut }) => somme + brut, 0);
          expect(manqueDe(dites.map((dite) => ({ ...dite, tenu: null })))).toBe(Math.max(0, du));
        })
      );
    });

    it('sans ligne qui coûte, il manque au plus ce qui est dû\u00a0; sous un plafond, au plus ce plafond', () => {
      const gain = fc.record({
        ...{ brut: fc.integer({ min: 1, max: 9 }).map((n) => n * 10_000), effet: fc.constant(DUE) },
        tenu: fc.option(fc.integer({ min: 0, max: 12 }).map((n) => n * 10_000))
      });
      fc.assert(
        fc.property(fc.array(gain, { maxLength: 5 }), (dites) => {
          const du = dites.reduce((somme, { brut }) => somme + brut, 0);
          expect(manqueDe(dites)).toBeLessThanOrEqual(du);
          expect(manqueDe(dites, 100_000)).toBeLessThanOrEqual(Math.min(du, 100_000));
          expect(manqueDe(dites, 100_000)).toBeGreaterThanOrEqual(0);
        })
      );
    });
  });

  it('sous un plafond commun, il ne manque pas plus que ce qu’il laisse de ce qui est délivré', () => {
    const l = { ...postes, brut: 100_000 };
    const siennes = [
      { ...l, gain: 'a' },
      { ...l, gain: 'b' }
    ];
    const actions = [{ contrat: l.contrat, numero: l.action, base: 'lits', porteuse: true, abattement: null }];
    const bases = [{ contrat: l.contrat, base: 'lits', plafond: 150_000 }];
    const pas = [
      {
        ...{ contrat: l.contrat, action: l.action, gain: 'a', rang: 1, palier: 'realise' as const, net: null },
        ...{ date: '2025-01-01', effet: null, enregistre_le: null }
      }
    ];
    const manque = (paliers: PalierGain[]) => {
      const retenues = retientSelonBases(appliqueBases(siennes, actions, bases), actions, bases, paliers, '2025-12-31');
      return syntheseGains(retenues, paliers, 2025, '2025-12-31').apManquante;
    };
    // 75 each are due; a delivers its 100, and leaves 50 under the ceiling.
    expect(manque([])).toBe(150_000);
    expect(manque(pas)).toBe(50_000);
  });

  it('un gel arrête l’attendu la veille, un abandon le jour même', () => {
    expect(dernierJourAttendu({ le: '2024-09-01', motif: 'gel' })).toBe('2024-08-31');
    expect(dernierJourAttendu({ le: '2024-09-01', motif: 'abandon' })).toBe('2024-09-01');
    expect(dernierJourAttendu(null)).toBeNull();
  });

  it('l’année d’après un gel, rien n’est attendu et le réalisé reste', () => {
    expect(syntheseGains(lignes, paliers, 2025, '2025-06-30', '2024-08-31')).toMatchObject({
      effetAttendu: 0,
      effetAttenduADate: 0,
      effetRealise: 380_000,
      tauxADate: null
    });
  });

  it('un gain repris garde l’effet qu’il a eu', () => {
    // 380 000 d’octobre 2024 à fin mars 2025 : 95 000 chaque année.
    const repris: PalierGain[] = paliers.flatMap((p) =>
      p.rang === 2 ? [p, { ...p, rang: 3, date: '2025-04-01', palier: 'repris', net: null, effet: null }] : [p]
    );
    expect(syntheseGains(lignes, repris, 2024, '2025-12-31').effetRealise).toBe(95_000);
    expect(syntheseGains(lignes, repris, 2025, '2025-12-31')).toMatchObject({ effetRealise: 95_000, apEnVigueur: 0 });
  });

  it('une ligne sécurisée puis reportée n’est plus sécurisée, et se dit à part jusqu’à ce qu’un pas la sécurise de nouveau', () => {
    // 380 000 reportés le 15 novembre 2024 au 1er mars 2025, puis sécurisés de nouveau le 20.
    const pas = (rang: number, date: string, palier: PalierGain['palier'], effet: string | null) =>
      paliers.filter((p) => p.rang === 2).map((p): PalierGain => ({ ...p, rang, date, palier, net: null, effet }));
    const reporte = [...paliers, ...pas(3, '2024-11-15', 'reporte', '2025-03-01')];
    const reste = { apPrevue: 640_000, apEnVigueur: 0 };
    expect(syntheseGains(lignes, reporte, 2024, AU)).toMatchObject({ ...reste, apSecurisee: 0, apReportee: 380_000 });
    const resecurise = [...reporte, ...pas(4, '2024-11-20', 'securise', null)];
    expect(syntheseGains(lignes, resecurise, 2024, AU)).toMatchObject({
      ...reste,
      ...{ apSecurisee: 380_000, apReportee: 0 }
    });
    expect(syntheseGains(lignes, paliers, 2024, AU).apReportee).toBe(0);
  });

  it('une année pleine réalisée mais pas encore en vigueur n’est pas en vigueur', () => {
    const avance = paliers.map((p) => ({ ...p, effet: p.effet === null ? null : '2025-01-01' }));
    expect(syntheseGains(lignes, avance, 2024, AU)).toMatchObject({ apSecurisee: 380_000, apEnVigueur: 0 });
  });

  it('la dépense évitée est dite à part, et une ligne sans date est comptée parmi celles qui manquent', () => {
    const evitees = lignes.map((l) => ({ ...l, nature: 'depense_evitee' as const }));
    expect(syntheseGains(evitees, paliers, 2024, AU)).toMatchObject({
      apPrevue: 0,
      effetAttendu: 0,
      effetRealise: 0,
      evitees: { anneePleine: 640_000, effetAttendu: 305_000 }
    });
    expect(
      syntheseGains(
        lignes.map((l) => ({ ...l, effet: null, debut: null })),
        [],
        2024,
        AU
      )
    ).toMatchObject({
      sansDate: 3,
      apPrevue: 640_000,
      rienAttendu: true
    });
  });

  it('un gain est en vigueur de son premier à son dernier jour, compris', () => {
    const [l] = lignes;
    const fini = l === undefined ? null : { ...l, effet: '2024-07-01', fin: '2025-06-30' };
    const jours = ['2024-06-30', '2024-07-01', '2025-06-30', '2025-07-01'];
    expect(jours.map((jour) => estEnVigueur(fini, jour))).toEqual([false, true, true, false]);
  });

  it('l’ordre des lignes et des paliers ne change rien', () => {
    const melange = fc.tuple(
      fc.shuffledSubarray(lignes, { minLength: lignes.length }),
      fc.shuffledSubarray(paliers, { minLength: paliers.length })
    );
    const attendu = syntheseGains(lignes, paliers, 2024, AU);
    fc.assert(
      fc.property(melange, ([l, p]) => {
        const s = syntheseGains(l, p, 2024, AU);
        expect(s.effetAttenduADate).toBeCloseTo(attendu.effetAttenduADate, 6);
        expect(s.effetRealiseADate).toBeCloseTo(attendu.effetRealiseADate, 6);
        expect(s.apSecurisee).toBe(attendu.apSecurisee);
      })
    );
  });
});

describe('les gains cumulés', () => {
  it('partent du premier jour, et le réalisé s’arrête à la date connue', () => {
    // Fin septembre 2024 : postes 3 mois, 100 000, et rattrapage 3 mois, 22 500 ; rien de réalisé.
    // Fin mars 2025 : 9 mois, 300 000 ; codage 6 mois, 120 000 ; rattrapage 67 500.
    const points = gainsCumules(lignes, paliers, ['2024-09-30', '2024-11-30', '2025-03-31'], AU);
    expect(points.map((p) => Math.round(p.attendu))).toEqual([122_500, 244_167, 487_500]);
    expect(points.map((p) => p.realise && Math.round(p.realise))).toEqual([0, 63_333, null]);
  });

  it('laissent les dépenses évitées à part', () => {
    const evitees = lignes.map((l): LigneGain => ({ ...l, nature: 'depense_evitee' }));
    expect(gainsCumules(evitees, paliers, ['2024-11-30'], AU)).toEqual([
      { date: '2024-11-30', attendu: 0, realise: 0 }
    ]);
    expect(partsDesGains(evitees, (l) => l.brut)).toMatchObject({ total: 0, ponctuels: 0 });
  });

  it('ce qui est attendu reste où il était quand le contrat s’arrête', () => {
    const points = gainsCumules(lignes, paliers, ['2024-09-30', '2025-03-31'], AU, '2024-09-30');
    expect(points.map((p) => Math.round(p.attendu))).toEqual([122_500, 122_500]);
  });
});

describe('de quoi les gains sont faits', () => {
  const volumes = lignes
    .slice(0, 1)
    .map((l): LigneGain => ({ ...l, brut: 320_000, nature: 'recette', type_recette: 'volume' }));

  it('recettes et dépenses, part qui dépend de l’activité, part ponctuelle', () => {
    const mesure = (l: LigneGain) => l.brut - l.couts_induits;
    // 400 000 de dépense, 240 000 de codage, 90 000 de facturation ponctuelle, 270 000 de volume : un million.
    const parts = partsDesGains([...lignes, ...volumes], mesure);
    expect(parts).toEqual({
      total: 1_000_000,
      recettes: 600_000,
      depenses: 400_000,
      activite: 270_000,
      ponctuels: 90_000,
      partRecettes: 0.6,
      partDepenses: 0.4,
      partActivite: 0.27,
      partPonctuelle: 0.09
    });
    expect(partsDesGains([], mesure)).toMatchObject({ total: 0, partActivite: null });
  });

  it('un plan parie sur l’activité à partir de la moitié de ses gains, et le pari manque d’un euro attendu de plus', () => {
    const pari = (partActivite: number | null, realiseADate = 95_000) =>
      pariManque({ partActivite, attenduADate: 305_000, realiseADate });
    expect([0.5, 0.49, 0.2, null].map((part) => pari(part)?.manque)).toEqual([210_000, ...Array<undefined>(3)]);
    expect(pari(0.6)).toEqual({ part: 0.6, manque: 210_000 });
    expect([pari(0.6, 304_999)?.manque, pari(0.6, 305_000), pari(0.6, 400_000)]).toEqual([1, null, null]);
  });

  it('les valeurs retenues ne se comparent que là où les deux côtés en donnent une', () => {
    // Six postes : 400 000 pour l’établissement, 300 000 pour l’ARS, qui n’a pas valorisé le codage ; ponctuels : 90 000
    // que personne n’a valorisés.
    const codage = lignes.map((l) => (l.nature === 'recette' ? { ...l, retenu_etablissement: 240_000 } : l));
    const { perennes, ponctuels } = valeursRetenues(
      codage.map((l) => (l.perennite === 'ponctuel' ? { ...l, retenu_etablissement: null } : l))
    );
    expect(perennes).toEqual({
      etablissement: { montant: 640_000, nonValorisees: { lignes: 0, euros: 0 } },
      ars: { montant: 300_000, nonValorisees: { lignes: 1, euros: 240_000 } },
      difference: 100_000,
      disputees: 1
    });
    expect(ponctuels).toMatchObject({
      etablissement: { montant: null, nonValorisees: { lignes: 1, euros: 90_000 } },
      ars: { montant: null, nonValorisees: { lignes: 1, euros: 90_000 } }
    });
  });
});

it('un arrêt encore à venir au jour lu n’arrête aucun gain attendu\u00a0; le jour venu, si', () => {
  const arret = { le: '2024-09-01', motif: 'gel' } as const;
  expect(dernierJourAttenduA(arret, '2024-08-31')).toBeNull();
  expect(dernierJourAttenduA(arret, '2024-09-01')).toBe('2024-08-31');
  expect(dernierJourAttenduA(null, '2024-09-01')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import type { LigneCompte } from '../comptes/comptes-ej';
import { cloture, entite, mensuel, seuils } from './faits.fixture';
import { creancesPatients, dettesFournisseurs } from './tiers';

/** The same accounts, in an annex budget. */
const annexe = (lignes: readonly LigneCompte[]) => lignes.map((l) => ({ ...l, budget: 'E' }));
const sansBilan = { encours_dette: null, capitaux_permanents: null, capital_contractuel: null };

describe('créances sur les patients et les mutuelles, en jours du titre 2 (F12)', () => {
  const s = seuils({ jours: 120, loin: 180 });
  // Titre 2 de 7,3 M€ : un jour vaut 20 000 €, 120 jours 2,4 M€, 180 jours 3,6 M€.
  const lu = (millions: number | null, ...autres: LigneCompte[]) =>
    creancesPatients(entite([...cloture(2024, { P2: 7.3, creances_patients: millions }), ...autres]), s);

  it('à 120 jours tout juste le seuil n’est pas passé, un euro au-delà il l’est', () => {
    expect(lu(2.4)).toMatchObject({ issue: 'non_remplie', montant: null, loin: false });
    expect(lu(2.4).marge).toBeCloseTo(0, 6);
    const audela = lu(2.400001);
    expect(audela).toMatchObject({ issue: 'remplie', seuil: 120, loin: false });
    expect(audela.montant).toBeCloseTo(1, 3);
  });

  it('2,8 M€ restent dus : 140 jours, 400 000 € de trop, au compte financier de l’année', () => {
    const haut = lu(2.8);
    expect(haut).toMatchObject({ issue: 'remplie', constat: { document: 'cf 2024', le: '2024-12-31' } });
    expect(haut.valeur).toBeCloseTo(140, 9);
    expect(haut.marge).toBeCloseTo(-400_000, 3);
    expect(haut.montant).toBeCloseTo(400_000, 3);
  });

  it('à 180 jours il n’est pas encore loin, au-delà il l’est', () => {
    expect([lu(3.6).loin, lu(3.600001).loin]).toEqual([false, true]);
  });

  it('ce que doivent les résidents se compare aussi au titre 3 des budgets annexes', () => {
    // 7,3 M€ de plus : 2,8 M€ ne font plus que 70 jours.
    const ehpad = annexe(cloture(2024, { P3: 7.3, ...sansBilan }));
    expect(lu(2.8, ...ehpad).valeur).toBeCloseTo(70, 9);
    const sansTitre3 = annexe(cloture(2024, { P3: null, ...sansBilan }));
    expect(lu(2.8, ...sansTitre3)).toMatchObject({ issue: 'indecidable', manque: ['P3_annexes'] });
  });

  it('sans les restes à recouvrer, sans le titre 2 ou sans compte financier, on ne sait pas, et c’est dit', () => {
    expect(lu(null)).toMatchObject({ issue: 'indecidable', valeur: null, manque: ['creances_patients'] });
    const sansTitre2 = entite(cloture(2024, { P2: null, creances_patients: 9 }));
    expect(creancesPatients(sansTitre2, s)).toMatchObject({ issue: 'indecidable', manque: ['P2'] });
    expect(creancesPatients(entite([]), s)).toMatchObject({ issue: 'indecidable', manque: ['compte_financier'] });
    const vide = entite(cloture(2024, { P2: 0, creances_patients: 1 }));
    expect(creancesPatients(vide, s)).toMatchObject({ issue: 'indecidable', manque: ['P2'] });
  });

  it('un solde de milieu d’année n’est pas celui d’une clôture', () => {
    expect(lu(null, mensuel('creances_patients', '2025-06-30', 9)).issue).toBe('indecidable');
    expect(lu(2, mensuel('creances_patients', '2025-06-30', 9)).issue).toBe('non_remplie');
  });
});

describe('dettes envers les fournisseurs, en jours des titres 2 et 3 (F13)', () => {
  const s = seuils({ jours: 50, loin: 75 });
  // Titres 2 et 3 de 36,5 M€ : un jour vaut 100 000 €.
  const lu = (millions: number | null, ...autres: LigneCompte[]) =>
    dettesFournisseurs(entite([...cloture(2024, { C2: 20, C3: 16.5, dettes_fournisseurs: millions }), ...autres]), s);

  it('à 50 jours tout juste le seuil n’est pas passé, un euro au-delà il l’est', () => {
    expect(lu(5)).toMatchObject({ issue: 'non_remplie', montant: null });
    const audela = lu(5.000001);
    expect(audela).toMatchObject({ issue: 'remplie', seuil: 50, loin: false });
    expect(audela.montant).toBeCloseTo(1, 3);
  });

  it('6,1 M€ dus : 61 jours, 1,1 M€ de trop ; à 75 jours il n’est pas encore loin, au-delà il l’est', () => {
    expect(lu(6.1).valeur).toBeCloseTo(61, 9);
    expect(lu(6.1).montant).toBeCloseTo(1.1e6, 3);
    expect([lu(7.5).loin, lu(7.500001).loin]).toEqual([false, true]);
  });

  it('les fournisseurs sont ceux de toute l’entité : les achats des budgets annexes comptent', () => {
    // 15 M€ et 21,5 M€ de plus doublent les achats : 61 jours deviennent 30,5.
    const ehpad = annexe(cloture(2024, { C2: 15, C3: 21.5, ...sansBilan }));
    expect(lu(6.1, ...ehpad).valeur).toBeCloseTo(30.5, 9);
  });

  it('sans le solde, sans un titre ou sans compte financier, on ne sait pas, et c’est dit', () => {
    expect(lu(null)).toMatchObject({ issue: 'indecidable', manque: ['dettes_fournisseurs'] });
    const sansTitre3 = entite(cloture(2024, { C3: null, dettes_fournisseurs: 9 }));
    expect(dettesFournisseurs(sansTitre3, s)).toMatchObject({ issue: 'indecidable', manque: ['C3'] });
    expect(dettesFournisseurs(entite([]), s).manque).toEqual(['compte_financier']);
  });
});

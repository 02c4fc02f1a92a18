import { describe, expect, it } from 'vitest';
import type { LigneCompte } from './comptes-ej';
import type { Poste, VersionCompte } from './codes';
import {
  aDecouvert,
  compteAutrementLesJours,
  couvreLesJours,
  joursDeCharges,
  laPlusBasse,
  soldeCouvrant,
  soldesConstates,
  soldeUnAnAvant,
  tresorerieA,
  tresorerieARegarder,
  tresorerieMontree
} from './tresorerie';

const EJ = '970000001';
const ligne = (
  fin: string,
  version: VersionCompte,
  montant: number | null,
  publie_le: string | null,
  poste: Poste = 'tresorerie'
): LigneCompte => ({ ej: EJ, budget: 'H', poste, debut: fin, fin, version, montant, publie_le });

describe('les jours de charges', () => {
  it('rapportent le solde aux charges décaissables d’un an sur 365 jours', () => {
    // 730 M€ par an : 2 M€ par jour ; 40 M€ : 20 jours.
    expect(joursDeCharges(40e6, 730e6)).toBeCloseTo(20, 9);
    expect(joursDeCharges(-1e6, 730e6)).toBeCloseTo(-0.5, 9);
  });

  it('ne se disent pas sans solde, sans charges, ou sur des charges nulles', () => {
    expect([joursDeCharges(null, 1), joursDeCharges(1, null), joursDeCharges(1, 0)]).toEqual([null, null, null]);
  });

  it('sont graves, et à regarder du portefeuille, sous le seuil, pas à lui, et l’inconnu ne l’est pas', () => {
    const graves = (seuil: number) => [-3, 9.9, 10, 14.9, null].map((jours) => tresorerieARegarder(jours, seuil));
    expect(graves(10)).toEqual([true, true, false, false, false]);
    expect(graves(14.9)).toEqual([true, true, true, false, false]);
  });
});

describe('le seuil de trésorerie, en euros', () => {
  it('dix jours de 730 M€ de charges par an font 20 M€ ; rien ne se dit sans charges', () => {
    expect(soldeCouvrant(10, 730e6)).toBeCloseTo(20e6, 3);
    expect([soldeCouvrant(10, null), soldeCouvrant(10, 0)]).toEqual([null, null]);
  });

  it('est couvert à lui-même, pas un euro en dessous ; sans seuil, on ne sait pas', () => {
    expect([couvreLesJours(20e6, 20e6), couvreLesJours(20e6 - 1, 20e6), couvreLesJours(1, null)]).toEqual([
      true,
      false,
      null
    ]);
  });
});

describe('les soldes constatés d’une année', () => {
  const lignes = [
    ligne('2024-11-30', 'situation', 40e6, '2024-12-18'),
    ligne('2024-12-31', 'situation', 41e6, '2025-01-18'),
    ligne('2024-12-31', 'cf_approuve', 42e6, '2025-06-24'),
    ligne('2025-02-28', 'situation', null, '2025-03-18'),
    ligne('2025-03-31', 'plan_tresorerie', 99e6, '2025-01-18'),
    ligne('2025-11-30', 'situation', 50e6, '2025-12-18'),
    ligne('2025-12-31', 'situation', 52e6, '2026-01-18')
  ];

  it('sont ceux des douze mois jusqu’au dernier connu, le compte avant la situation, et un mois que rien ne dit manque', () => {
    // Le dernier est de novembre 2025 : décembre 2024 y est, novembre 2024 n’y est plus.
    expect(soldesConstates(lignes, EJ, '2025-12-31')).toEqual([
      { fin: '2024-12-31', montant: 42e6 },
      { fin: '2025-11-30', montant: 50e6 }
    ]);
    expect(soldesConstates(lignes, EJ, '2026-01-18').map(({ fin }) => fin)).toEqual(['2025-11-30', '2025-12-31']);
  });

  it('ne savent pas ce qui fut approuvé après, et sont vides sans aucun solde', () => {
    expect(soldesConstates(lignes, EJ, '2025-05-31').map(({ montant }) => montant)).toEqual([40e6, 41e6]);
    expect(soldesConstates([], EJ, '2025-12-31')).toEqual([]);
  });
});

describe('la trésorerie à une date', () => {
  const lignes = [
    ligne('2025-11-30', 'situation', 50e6, '2025-12-18'),
    ligne('2025-11-30', 'situation', 44e6, '2025-12-18', 'tresorerie_plus_bas'),
    ligne('2025-12-31', 'eprd', 66e6, '2025-01-02'),
    ligne('2025-12-31', 'ria2', 55e6, '2025-10-14'),
    ligne('2025-12-31', 'situation', 52e6, '2026-01-18'),
    ligne('2025-12-31', 'cf_arrete', 53e6, '2026-06-24')
  ];

  it('est le dernier solde 515 connu : l’EPRD du 31 décembre n’en tient jamais lieu', () => {
    for (const au of ['2025-12-18', '2025-12-31', '2026-01-17']) {
      expect(tresorerieA(lignes, EJ, au)).toEqual({
        date: '2025-11-30',
        version: 'situation',
        montant: 50e6,
        plusBas: 44e6
      });
    }
    expect(tresorerieA(lignes, EJ, '2026-01-18')).toMatchObject({ date: '2025-12-31', montant: 52e6, plusBas: null });
  });

  it('est celle du budget H, qui tient la caisse : la ligne d’un budget annexe n’en est pas une autre', () => {
    const lignes = [ligne('2025-06-30', 'situation', 3e6, null)];
    const annexe = { ...ligne('2025-06-30', 'cf_arrete', 50e3, null), budget: 'B' };
    expect(tresorerieA([...lignes, annexe], EJ, '2025-12-31')?.montant).toBe(3e6);
    expect(soldeUnAnAvant([annexe], EJ, '2026-06-30', '2026-06-30')).toBeNull();
  });

  it('cède à la clôture le jour où elle est transmise', () => {
    expect(tresorerieA(lignes, EJ, '2026-06-23')?.montant).toBe(52e6);
    expect(tresorerieA(lignes, EJ, '2026-06-24')).toMatchObject({ version: 'cf_arrete', montant: 53e6 });
  });

  it('n’est pas connue avant toute transmission, ni d’une autre entité, ni d’un solde vide', () => {
    expect(tresorerieA(lignes, EJ, '2025-12-17')).toBeNull();
    expect(tresorerieA(lignes, '970000002', '2026-06-24')).toBeNull();
    expect(tresorerieA([ligne('2025-11-30', 'situation', null, null)], EJ, '2026-06-24')).toBeNull();
  });

  it('ne prend ni un solde d’après la date, ni le plus bas d’un mois sans solde, ni un vide', () => {
    const novembre = lignes.slice(0, 2);
    const date = (autres: LigneCompte, au: string) => tresorerieA([...novembre, autres], EJ, au)?.date;
    // Transmise en avance, une situation de fin décembre n’est pas un solde du 20.
    expect(date(ligne('2025-12-31', 'situation', 52e6, '2025-12-19'), '2025-12-20')).toBe('2025-11-30');
    expect(date(ligne('2025-12-31', 'situation', 1e6, '2026-01-18', 'tresorerie_plus_bas'), '2026-01-20')).toBe(
      '2025-11-30'
    );
    expect(date(ligne('2025-12-31', 'situation', null, '2026-01-18'), '2026-01-20')).toBe('2025-11-30');
  });

  it('n’a que le plus bas de son propre document : celui d’une situation n’est pas celui de la clôture', () => {
    const bas = ligne('2025-12-31', 'situation', 41e6, '2026-01-18', 'tresorerie_plus_bas');
    expect(tresorerieA([bas, ...lignes], EJ, '2026-06-23')).toMatchObject({ version: 'situation', plusBas: 41e6 });
    expect(tresorerieA([bas, ...lignes], EJ, '2026-06-24')).toMatchObject({ version: 'cf_arrete', plusBas: null });
    const cloture = ligne('2025-12-31', 'cf_arrete', 40e6, '2026-06-24', 'tresorerie_plus_bas');
    expect(tresorerieA([bas, ...lignes, cloture], EJ, '2026-06-24')?.plusBas).toBe(40e6);
  });

  it('est connue le jour même quand aucun envoi n’est daté, et du jour le plus récent quel que soit leur ordre', () => {
    const octobre = ligne('2025-10-31', 'situation', 40e6, null);
    const novembre = ligne('2025-11-30', 'situation', 50e6, null);
    expect(tresorerieA([novembre, octobre], EJ, '2025-11-30')?.montant).toBe(50e6);
    expect(tresorerieA([novembre, octobre], EJ, '2025-11-29')?.montant).toBe(40e6);
  });

  it('un an avant, est le solde du même mois, le plus ferme de ceux que l’on connaît ; un autre mois n’en tient pas lieu', () => {
    const avant = (date: string, au: string) => soldeUnAnAvant(lignes, EJ, date, au);
    expect(avant('2026-12-31', '2027-01-20')).toBe(53e6);
    expect(avant('2026-11-30', '2026-12-20')).toBe(50e6);
    expect(avant('2026-10-31', '2026-11-20')).toBeNull();
    // Avant l’envoi du compte financier, décembre n’est que de la situation mensuelle.
    expect(avant('2026-12-31', '2026-06-23')).toBe(52e6);
  });

  it('la plus basse est celle qui couvre le moins de jours, les inconnues n’en sont pas', () => {
    const jours = [{ jours: null }, { jours: 12 }, { jours: 8.5 }, { jours: 30 }];
    expect(laPlusBasse(jours)).toEqual({ jours: 8.5 });
    expect(laPlusBasse([{ jours: null }])).toBeNull();
  });

  it('montrée seule, est celle qui couvre le moins de jours ; sans jours, celle du support, sinon la première', () => {
    const caisse = (nom: string, jours: number | null, support = false) => ({ nom, jours, support });
    const montree = (...caisses: ReturnType<typeof caisse>[]) => tresorerieMontree(caisses)?.nom ?? null;
    expect(montree(caisse('A', 30, true), caisse('B', 12), caisse('C', null))).toBe('B');
    expect(montree(caisse('A', null), caisse('B', null, true))).toBe('B');
    expect(montree(caisse('A', null), caisse('B', null))).toBe('A');
    expect(montree()).toBeNull();
  });
});

describe('le découvert du compte 515', () => {
  it('commence sous zéro : à zéro il n’y en a pas, et inconnu ne se dit pas', () => {
    expect([-1, 0, 1, null].map(aDecouvert)).toEqual([true, false, false, false]);
  });
});

describe('un engagement en jours de charges', () => {
  const autrement = (definition: string, unite = 'jours') => compteAutrementLesJours({ unite, definition });

  it('figé sur les charges du seul CRP, ne compte pas comme la trésorerie', () => {
    expect(autrement('Solde du compte\u00a0515 au 31\u00a0décembre ÷ (charges du CRP ÷ 365).')).toBe(true);
  });

  it('figé sur tous les budgets, compte comme elle', () => {
    expect(autrement('Trésorerie ÷ (charges décaissables, tous\u00a0budgets ÷ 365).')).toBe(false);
    expect(autrement('Trésorerie ÷ (charges décaissables de tous les budgets ÷ 365).')).toBe(false);
  });

  it('un délai qui n’est pas de trésorerie, ou une trésorerie en euros, non plus', () => {
    expect(autrement('Délai moyen de premier rendez-vous.')).toBe(false);
    expect(autrement('Solde du compte 515 au 31 décembre.', 'euros')).toBe(false);
  });
});

import { part } from '../indicateur/part';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import { comptesDe, statutDesClotures, type ComptesEj, type LigneCompte } from './comptes-ej';
import { identites } from './identites';
import type { Poste } from './codes';
import { quatreResultats } from './quatre-resultats';
import { soldes, sommeDesEj } from './soldes';
import { joursDeCharges } from './tresorerie';

const A = '970000001';
const AU = '2025-12-31';
const lignes: LigneCompte[] = petitContrat.compte;

function comptes(annee: number, autres: readonly LigneCompte[] = []): ComptesEj {
  const lus = comptesDe([...lignes, ...autres], A, annee, AU);
  if (lus === null) throw new Error(`pas de comptes ${annee}`);
  return lus;
}
const de2024 = (budget: string, poste: Poste, montant: number): LigneCompte => ({
  ej: A,
  budget,
  poste,
  debut: '2024-01-01',
  fin: '2024-12-31',
  version: 'cf_arrete',
  montant,
  publie_le: '2025-06-01'
});

describe('les comptes connus à une date', () => {
  it('un compte financier n’est connu que transmis', () => {
    expect(comptesDe(lignes, A, 2024, '2025-05-31')).toBeNull();
    expect(comptesDe(lignes, A, 2024, '2025-06-01')?.version).toBe('cf_arrete');
  });

  it('le plus ferme des états connus l’emporte, sans mélange', () => {
    const ria: LigneCompte = { ...de2024('H', 'C1', 41e6), version: 'ria2', publie_le: '2024-10-31' };
    const situation: LigneCompte = { ...de2024('H', 'C1', 9e6), version: 'situation', debut: '2024-12-01' };
    const tous = [...lignes, ria, situation];
    expect(comptesDe(tous, A, 2024, '2024-11-15')?.budgets.get('H')?.get('C1')).toBe(41e6);
    expect(comptesDe(tous, A, 2024, '2025-06-01')?.budgets.get('H')?.get('C1')).toBe(41.2e6);
    expect(comptesDe(tous, A, 2024, '2025-06-01', ['ria2'])?.budgets.get('H')?.size).toBe(1);
  });
});

describe('les soldes d’une entité juridique', () => {
  it('sont ceux que l’on trouve à la main', () => {
    // 2024 : produits 50,8 + 6 + 4 = 60,8 ; charges 41,2 + 8 + 8 + 5 = 62,2 ; résultat −1,4 M€.
    // CAF : −1,4 + 0,1 + 3,0 − 0,2 − 0,3 − 0,1 = 1,1 ; nette : 1,1 − 0,8 = 0,3 ; flux : 1,1 − (2,1 − 2,0) = 1,0.
    const s = soldes(comptes(2024), comptes(2023));
    expect(s.resultat_crp).toBeCloseTo(-1.4e6, 3);
    expect(s.resultat_consolide).toBeCloseTo(-1.4e6, 3);
    expect(s.caf).toBeCloseTo(1.1e6, 3);
    expect(s.caf_nette).toBeCloseTo(0.3e6, 3);
    expect(s.flux_exploitation).toBeCloseTo(1e6, 3);
    expect(s.frng).toBeCloseTo(3.5e6, 3);
    expect(s.bfr).toBeCloseTo(2.2e6, 3);
    expect(s.tresorerie).toBe(1.3e6);
    expect(soldes(comptes(2023), null).resultat_crp).toBe(-1e6);
  });

  it('un poste absent interdit ce qui en dépend, et rien d’autre', () => {
    const s = soldes(comptes(2024), null);
    expect(s.charges_decaissables).toBeNull();
    expect(s.marge_brute).toBeNull();
    expect(s.flux_exploitation).toBeNull();
    expect(s.caf).not.toBeNull();
  });

  it('le résultat consolidé et la CAF comptent tous les budgets, le résultat du CRP le seul budget H', () => {
    const postes: [Poste, number][] = [
      ['C1', 1e6],
      ['C2', 0.2e6],
      ['C3', 0.3e6],
      ['C4', 0.1e6],
      ['P1', 1.2e6],
      ['P2', 0.5e6],
      ['P3', 0],
      ['c675', 0],
      ['c68', 0.05e6],
      ['c775', 0],
      ['c777', 0]
    ];
    const ehpad = postes.map(([poste, montant]) => de2024('E', poste, montant));
    // Résultat du CRA : 1,7 − 1,6 = +0,1 M€ : −1,3 M€ en tout. Le 78 du CRA manque : pas de CAF.
    const sans78 = soldes(comptes(2024, ehpad), null);
    expect(sans78.resultat_crp).toBeCloseTo(-1.4e6, 3);
    expect(sans78.resultat_consolide).toBeCloseTo(-1.3e6, 3);
    expect(sans78.caf).toBeNull();
    // CAF : 1,1 + 0,1 + 0,05 = 1,25 M€.
    expect(soldes(comptes(2024, [...ehpad, de2024('E', 'c78', 0)]), null).caf).toBeCloseTo(1.25e6, 3);
  });

  it('marge brute, avec et sans aides, et trésorerie en jours de charges', () => {
    const s = soldes(
      comptes(2024, [
        de2024('H', 'produits_marge', 60.5e6),
        de2024('H', 'charges_marge', 57e6),
        de2024('H', 'c66', 0.1e6)
      ]),
      null
    );
    expect(s.marge_brute).toBe(3.5e6);
    expect(s.produits_marge_hors_aides).toBe(60e6);
    expect(s.marge_brute_hors_aides).toBe(3e6);
    // 41,2 + 8 + 8 + 0,1 = 57,3 M€ ; 1,3 × 365 / 57,3 = 8,28 jours.
    expect(joursDeCharges(s.tresorerie, s.charges_decaissables)).toBeCloseTo(8.281, 3);
  });
});

describe('la somme d’entités juridiques', () => {
  const s = soldes(comptes(2024), comptes(2023));

  it('le taux d’un groupe est le rapport des sommes', () => {
    const autre = { ...s, caf: 3e6, produits: 39.2e6 };
    const { soldes: groupe, manquants } = sommeDesEj(
      new Map([
        [A, s],
        ['970000002', autre]
      ])
    );
    // (1,1 + 3,0) / (60,8 + 39,2) = 4,1 %.
    expect(part(groupe.caf, groupe.produits)).toBeCloseTo(0.041, 9);
    expect(manquants.caf).toEqual([]);
  });

  it('une entité dont un solde manque interdit la somme, et on dit laquelle', () => {
    const { soldes: groupe, manquants } = sommeDesEj(
      new Map([
        [A, s],
        ['970000002', null]
      ])
    );
    expect(groupe.caf).toBeNull();
    expect(manquants.caf).toEqual(['970000002']);
    expect(manquants.marge_brute).toEqual([A, '970000002']);
    expect(sommeDesEj(new Map()).soldes.caf).toBeNull();
  });

  it('l’ordre des entités ne change rien', () => {
    const montant = fc.option(fc.integer({ min: -1e6, max: 1e6 }), { freq: 4 });
    fc.assert(
      fc.property(fc.array(montant, { minLength: 1, maxLength: 6 }), (cafs) => {
        const entites = cafs.map((caf, i): [string, typeof s] => [`97000000${i}`, { ...s, caf }]);
        const inverse = sommeDesEj(new Map([...entites].reverse()));
        expect(sommeDesEj(new Map(entites)).soldes).toEqual(inverse.soldes);
        expect(inverse.soldes.caf === null).toBe(cafs.includes(null));
      })
    );
  });
});

describe('les quatre résultats', () => {
  it('s’enchaînent, chacun partant du précédent', () => {
    const avec = comptes(2024, [
      de2024('H', 'produits_anterieurs', 0.3e6),
      de2024('H', 'charges_anterieures', 0.2e6),
      de2024('H', 'reprises_exceptionnelles', 0.4e6)
    ]);
    // Hors aides : −1,4 − 0,5 = −1,9. Structurel : −1,9 − (0,3 − 0,2) − (0,2 − 0,1) − 0,4 = −2,5.
    // Neutralisé : des tarifs moindres que prévu ont coûté 0,25 M€, que le contrat neutralise : −2,5 + 0,25 = −2,25.
    const r = quatreResultats(avec, -250_000);
    expect(r.comptable).toBeCloseTo(-1.4e6, 3);
    expect(r.hors_aides).toBeCloseTo(-1.9e6, 3);
    expect(r.structurel).toBeCloseTo(-2.5e6, 3);
    expect(r.neutralise).toBeCloseTo(-2.25e6, 3);
  });

  it('celui dont un élément manque n’existe pas, ni ceux qui le suivent', () => {
    expect(quatreResultats(comptes(2024), 0)).toMatchObject({ structurel: null, neutralise: null });
    const avec = comptes(2024, [
      de2024('H', 'produits_anterieurs', 0),
      de2024('H', 'charges_anterieures', 0),
      de2024('H', 'reprises_exceptionnelles', 0)
    ]);
    // −1,9 − (0,2 − 0,1) = −2,0, que rien ne neutralise ; un impact inconnu ne vaut pas zéro.
    expect(quatreResultats(avec, 0).neutralise).toBeCloseTo(-2e6, 3);
    expect(quatreResultats(avec, null)).toMatchObject({ neutralise: null });
    expect(quatreResultats(avec, null).structurel).toBeCloseTo(-2e6, 3);
  });
});

describe('les identités à la clôture', () => {
  it('le tableau de financement et la trésorerie tombent juste', () => {
    // FRNG : 1,1 + 0,2 + 1,0 + 0 + 0 − 0,8 − 2,0 = −0,5, et 3,5 − 4,0 = −0,5. Trésorerie : 3,5 − 2,2 = 1,3.
    const vues = identites(comptes(2024), comptes(2023));
    expect(vues.map((i) => [i.code, i.exacte])).toEqual([
      ['financement', true],
      ['tresorerie', true]
    ]);
  });

  it('un solde déclaré qui ne sort pas de ses postes est signalé, avec l’écart', () => {
    const vues = identites(comptes(2024), comptes(2023), { caf: 1.25e6, resultat_crp: -1.4e6 });
    const caf = vues.find((i) => i.code === 'caf');
    expect(caf?.exacte).toBe(false);
    expect(caf?.ecart).toBeCloseTo(0.15e6, 3);
    expect(vues.find((i) => i.code === 'resultat_crp')?.exacte).toBe(true);
  });

  it('un demi-euro d’écart ne vient pas de l’arrondi : il se dit, moins ne se dit pas', () => {
    const caf = (declare: number) =>
      identites(comptes(2024), comptes(2023), { caf: declare }).find((i) => i.code === 'caf')?.exacte;
    // CAF de 1,1 M€.
    expect([caf(1_100_000.5), caf(1_099_999.5), caf(1_100_000.25)]).toEqual([false, false, true]);
  });

  it('sans l’exercice précédent, le tableau de financement ne se vérifie pas', () => {
    expect(identites(comptes(2024), null)[0]).toMatchObject({ code: 'financement', exacte: null, ecart: null });
  });
});

describe('le statut d’une somme de comptes clos', () => {
  it('est définitif quand tous sont approuvés, provisoire dès qu’un seul est arrêté', () => {
    expect(statutDesClotures(['cf_approuve', 'cf_approuve'])).toBe('definitif');
    expect(statutDesClotures(['cf_approuve', 'cf_arrete'])).toBe('provisoire');
    expect(statutDesClotures(['cf_arrete'])).toBe('provisoire');
  });

  it('n’est pas définitif sans aucun compte', () => {
    expect(statutDesClotures([])).toBe('provisoire');
  });
});

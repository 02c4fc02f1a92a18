import { describe, expect, it } from 'vitest';
import { HYPOTHESES_ATTERRISSAGE as DEFAUT } from './hypotheses-atterrissage';
import { fourchetteDe, tableauDesPostes, type PostesDEntite } from './tableau-atterrissage';

const montants = { P1: 100, P2: 0, P3: 0, C1: 80, C2: 0, C3: 0, C4: 15, resultat: 5 };
const poste = (nom: 'P1' | 'P2' | 'P3' | 'C1' | 'C2' | 'C3', valeur: number, cumul: number) => ({
  ...{ poste: nom, methode: 'outil' as const, valeur, cumul, cumulDernier: 0, dernier: 0 }
});
/** 110 of receipts, 90 of staff, titre 4 at 15: the items make 5, the result is read at 3. */
const entite = (nom: string): PostesDEntite => ({
  nom,
  eprd: montants,
  document: { montants: { ...montants, C1: 82, resultat: 3 } },
  dernier: { montants },
  base: {
    postes: [
      ...[poste('P1', 110, 60), poste('P2', 0, 0), poste('P3', 0, 0)],
      ...[{ ...poste('C1', 90, 50), methode: 'ecart' as const }, poste('C2', 0, 0), poste('C3', 0, 0)]
    ],
    titre4: { montant: 15, version: 'eprd', exercice: 2026 },
    resultat: { methode: 'outil', valeur: 3, saisons: [], erreurs: [] },
    promesses: [{ titre: 'C1', palier: 'securise', montant: 10 }]
  }
});
const lire = (entites: readonly PostesDEntite[]) => new Map(tableauDesPostes(entites, DEFAUT).map((l) => [l.poste, l]));

describe('le tableau des postes', () => {
  it('s’additionne : produits, moins charges, plus compensation, font le résultat', () => {
    const t = lire([entite('A')]);
    const outil = (nom: 'P1' | 'C1' | 'C4' | 'compensation' | 'resultat') => t.get(nom)?.outil ?? NaN;
    // 90 % des 10 promis : titre 1 à 81, résultat à 3 + 9.
    expect([outil('P1'), outil('C1'), outil('C4'), outil('resultat')]).toEqual([110, 81, 15, 12]);
    expect(outil('compensation')).toBe(-2);
    expect(outil('P1') - outil('C1') - outil('C4') + outil('compensation')).toBe(outil('resultat'));
  });

  it('met à côté le dernier clos, l’EPRD, le réalisé et le document de l’établissement', () => {
    expect(lire([entite('A')]).get('C1')).toEqual({
      ...{ poste: 'C1', dernier: 80, eprd: 80, realise: 50, hopital: 82, outil: 81, ecart: -1 },
      naives: [{ nom: 'A', methode: 'ecart' }]
    });
  });

  it('d’une somme, ce qui manque à l’une manque à toutes', () => {
    const sans = { ...entite('B'), eprd: null, base: null };
    const c1 = lire([entite('A'), sans]).get('C1');
    expect(c1).toMatchObject({ dernier: 160, eprd: null, realise: null, hopital: 164, outil: null, ecart: null });
    expect(fourchetteDe([entite('A'), sans], DEFAUT)).toBeNull();
    expect(fourchetteDe([entite('A'), entite('B')], DEFAUT)?.central).toBe(24);
  });
});

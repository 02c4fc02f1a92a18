import { expect, it } from 'vitest';
import { mesureAuxLits, postesDe } from './postes';

const ligne = (compte: string | null, brut: number, couts_induits = 0, nature: 'depense' | 'recette' = 'depense') => ({
  ...{ nature, compte, brut, couts_induits }
});

it('rend les postes que ses lignes de personnel économisent, nettes\u00a0: 51 500 € l’un, 121 000 € pour un praticien', () => {
  expect(postesDe({ etp: -5 }, [ligne('6411', 572_000, 57_000), ligne('6411', 51_500)])).toBe(-11);
  expect(postesDe({ etp: -5 }, [ligne('6421', 302_500)])).toBe(-2.5);
  // Ni l’intérim, ni les achats, ni une dépense évitée ne rendent de poste.
  expect(postesDe({ etp: -5 }, [ligne('6421', 242_000), ligne('62113', 500_000), ligne('6022', 500_000)])).toBe(-2);
});

it('crée les postes que ses charges induites paient, aux deux tiers près, ou ceux qu’elle embauche au lieu d’intérim', () => {
  // 0,65 × 276 000 / 51 500 = 3,48.
  expect(postesDe({ etp: 5 }, [ligne(null, 690_000, 276_000, 'recette')])).toBe(3.5);
  expect(postesDe({ etp: 6 }, [ligne('6215', 604_000, 272_000)])).toBe(5);
  expect(postesDe({ etp: 4 }, [ligne('62113', 740_000, 259_000)])).toBe(2.1);
});

it('ne dit rien d’un mouvement sous un demi-poste, ni d’une action qui n’en touche aucun', () => {
  expect(postesDe({ etp: -5 }, [ligne('6411', 25_000)])).toBeNull();
  expect(postesDe({ etp: null }, [ligne('6411', 900_000)])).toBeNull();
  // Sans gain, ceux qu’elle dit.
  expect(postesDe({ etp: 2 }, [])).toBe(2);
});

it('ramène les postes d’une action à ceux des lits qu’elle ferme : de 0,6 à 2,5 l’un, sans plancher si elle apporte de l’activité', () => {
  const sans = { etp: -5, lits: -8, gains: [] };
  // 30 postes de 51 500 € pour 8 lits : 20 au plus ; 2 : 4,8 au moins.
  expect(mesureAuxLits(sans, [{ compte: '6411', montant: 30 * 51_500 }])).toBeCloseTo(20 / 30, 9);
  expect(mesureAuxLits(sans, [{ compte: '6411', montant: 2 * 51_500 }])).toBeCloseTo(2.4, 9);
  const volume = { titre: 'P1', compte: null, nature: 'recette', type_recette: 'volume' } as const;
  const avec = { ...sans, gains: [{ ...volume, poids: 1, couts: 0, ponctuel: false }] };
  expect(mesureAuxLits(avec, [{ compte: '6411', montant: 2 * 51_500 }])).toBe(1);
  // Ni lit, ni poste à mesurer.
  expect(mesureAuxLits({ ...sans, lits: null }, [{ compte: '6411', montant: 1e6 }])).toBe(1);
  expect(mesureAuxLits(sans, [{ compte: '62113', montant: 1e6 }])).toBe(1);
});

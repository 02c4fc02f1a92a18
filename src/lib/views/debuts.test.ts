import { describe, expect, it } from 'vitest';
import { bilanDeVeille } from '$lib/domain/comptes/veille';
import type { LigneDeVeille } from './tresorerie/tresorerie.types';
import { aidesRegionDEssai, alertesDEssai, demandesDEssai, JEU } from './debuts.fixture';
import { debutDesAides } from './aides-region/aides-region';
import { debutDesAlertes } from './alertes/alertes';
import { debutDesDemandes } from './demandes/demandes';
import { debutDeLaVeille } from './tresorerie/tresorerie';

/** A simulated country: 135 groups, 900 hospitals; and a region, of 12 groups and 80 hospitals. */
const [PAYS, REGION] = [900, 80];

const veille = (n: number) => {
  const lignes = Array.from({ length: n }, (_, i): LigneDeVeille => ({
    ...{ ej: `99${i}`, nom: `CH ${i}`, ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 1e5, soldeLe: '2026-09-30' },
    ...{ plusBas: 1e4, jours: 3, plan: [{ fin: '2026-10-31', montant: 3e5, plusBas: -5e5 }], creux: -5e5 },
    ...{
      creuxLe: '2026-10-31',
      lignesTirees: 1000,
      dettesEchues: 10,
      fournisseursEchus: null,
      moratoires: 0,
      cessions: 0
    }
  }));
  return { jeu: JEU, mois: ['2026-10-31'], bilan: bilanDeVeille(lignes), lignes, sansComptes: 0, sources: [] };
};

const octets = (modele: unknown) => JSON.stringify(modele).length;

describe.each([
  { page: 'de la trésorerie', debut: (n: number) => debutDeLaVeille(veille(n)), entiere: veille },
  { page: 'des alertes', debut: (n: number) => debutDesAlertes(alertesDEssai(n)), entiere: alertesDEssai },
  { page: 'des aides', debut: (n: number) => debutDesAides(aidesRegionDEssai(n)), entiere: aidesRegionDEssai },
  { page: 'des demandes', debut: (n: number) => debutDesDemandes(demandesDEssai(n)), entiere: demandesDEssai }
])('la page $page', ({ debut, entiere }) => {
  it('d’un pays, ne pèse pas plus que celle d’une région, et pas plus d’un pays dix fois plus grand', () => {
    expect(octets(debut(PAYS))).toBeLessThan(octets(debut(REGION)));
    expect(octets(debut(PAYS * 10))).toBeLessThan(octets(debut(PAYS)) * 1.01);
  });

  it('d’une région, vient avec toutes ses lignes', () => {
    expect(debut(REGION)).toEqual(entiere(REGION));
  });
});

it('la page de la trésorerie d’un pays dit ce que disent ensemble tous ses hôpitaux', () => {
  // 900 hospitals under zero by 500 000 €, 1 000 € drawn and 10 € due each.
  expect(debutDeLaVeille(veille(PAYS)).bilan).toEqual({
    ...{ hopitaux: 900, sousZero: 900, manque: 450_000_000, sansPlan: 0, lignesTirees: 900_000, dettesEchues: 9000 }
  });
});

it('la page des aides d’un pays dit combien il y a de tranches en doute, et leurs euros', () => {
  // 900 tranches of 1 000 €.
  expect(debutDesAides(aidesRegionDEssai(PAYS)).comptes).toMatchObject({ doutes: 900, enDoute: 900_000 });
});

it('la page des demandes d’un pays dit combien de pièces manquent, et à combien de périmètres', () => {
  expect(debutDesDemandes(demandesDEssai(PAYS)).comptes).toEqual({
    ...{ demandes: 900, contrats: 900, etablissements: 0, ghts: 0 }
  });
});

it('la page des demandes d’un pays ne nomme que les établissements de ce qu’elle montre', () => {
  const { demandes, etablissements } = debutDesDemandes(demandesDEssai(PAYS));
  expect(etablissements).toHaveLength(demandes.length);
});

it('la page des alertes d’un pays nomme les contrats de ses alertes, et pas tous, sans en perdre un des filtres d’une région', () => {
  const contrats = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `contrat-${n - 1 - i}`, intitule: `Contrat ${i}` }));
  const debut = (n: number) => debutDesAlertes({ ...alertesDEssai(n), contrats: contrats(n) }).contrats;
  // 40 contracts of its 40 first alerts, and the 40 first of the list, which are others.
  expect(debut(PAYS)).toHaveLength(80);
  expect(debut(REGION)).toEqual(contrats(REGION));
});

import { describe, expect, it } from 'vitest';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { lireEvolution } from './evolution';

const serie = (...valeurs: (number | null)[]): Point[] =>
  valeurs.map((valeur, rang) => ({
    annee: 2022 + rang,
    valeur,
    qualite: valeur === null ? 'manquant' : 'ok',
    statut: 'definitif'
  }));

type Lu = Pick<IndicateurBref, 'agregation' | 'direction' | 'unite' | 'decimales'>;
const lits: Lu = { agregation: 'somme', direction: 'neutre', unite: 'lits', decimales: 0 };
const dms: Lu = { agregation: 'ratio', direction: 'baisse', unite: 'jours', decimales: 2 };
const ambulatoire: Lu = { agregation: 'ratio', direction: 'hausse', unite: 'fraction', decimales: 1 };
const resultat: Lu = { agregation: 'somme', direction: 'hausse', unite: 'euros', decimales: 0 };

describe('l’évolution telle qu’on la lit', () => {
  it('un volume se dit en pour cent, sans jugement quand aucun sens n’est favorable', () => {
    // 1 000 lits puis 971 : −2,9 %.
    expect(lireEvolution(serie(1000, 971), 2023, lits)).toMatchObject({
      texte: '−2,9\u00a0%',
      fleche: 'descend',
      sens: 'neutre',
      mot: null
    });
  });

  it('un taux se dit en points et une durée en jours, avec le mot du jugement', () => {
    expect(lireEvolution(serie(0.5, 0.524), 2023, ambulatoire)).toMatchObject({ texte: '+2,4\u00a0pt', mot: 'mieux' });
    expect(lireEvolution(serie(5.5, 5.61), 2023, dms)).toMatchObject({ texte: '+0,11\u00a0j', mot: 'moins bien' });
  });

  it('un résultat se dit en euros : un pour cent d’un déficit tromperait', () => {
    expect(lireEvolution(serie(-4e6, -2.8e6), 2023, resultat)).toMatchObject({ texte: '+1,2\u00a0M€', mot: 'mieux' });
  });

  it('ce qui s’arrondit à rien est stable et n’est pas jugé', () => {
    expect(lireEvolution(serie(5.5, 5.504), 2023, dms)).toMatchObject({
      texte: '=',
      sens: 'stable',
      mot: null,
      fleche: null
    });
  });

  it('se calcule sur les valeurs exactes, et ne s’arrondit qu’une fois', () => {
    const lue = (...exactes: number[]) =>
      lireEvolution(
        serie(...exactes).map((p) => ({ ...p, valeur: Number(p.valeur?.toFixed(3)), exacte: p.valeur ?? 0 })),
        2023,
        ambulatoire
      );
    // 52,36 % puis 52,44 %, affichés tous deux 52,4 % : 0,08 point, soit 0,1 et non « = ».
    expect(lue(0.5236, 0.5244)?.phrase).toBe('+0,1\u00a0pt depuis 2022 (52,4\u00a0%), mieux');
    // 83,24 % puis 84,16 %, affichés 83,2 % et 84,2 % : 0,92 point, soit 0,9 et non 1,0.
    expect(lue(0.8324, 0.8416)?.texte).toBe('+0,9\u00a0pt');
  });

  it('la phrase rappelle d’où l’on part', () => {
    expect(lireEvolution(serie(5.5, 5.61), 2023, dms)?.phrase).toBe(
      '+0,11\u00a0j depuis 2022 (5,50\u00a0j), moins bien'
    );
  });

  it('sans année précédente, ou à une rupture de série, il n’y a rien à lire', () => {
    expect(lireEvolution(serie(null, 5.6), 2023, dms)).toBeNull();
    expect(lireEvolution(serie(5.5, 5.6), 2023, dms, [2023])).toBeNull();
  });
});

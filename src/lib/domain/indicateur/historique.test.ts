import { describe, expect, it } from 'vitest';
import { derniereAnnee, estHistorique } from './historique';

describe('les comptes anciens', () => {
  it('la dernière année est celle de la dernière valeur, non du dernier point', () => {
    const serie = [
      { annee: 2013, valeur: 0.05 },
      { annee: 2014, valeur: 0.04 },
      { annee: 2015, valeur: null }
    ];
    expect(derniereAnnee(serie)).toBe(2014);
    expect(derniereAnnee(serie, [{ annee: 2023, valeur: 0 }])).toBe(2023);
    expect(derniereAnnee([{ annee: 2024, valeur: null }])).toBeNull();
    expect(derniereAnnee()).toBeNull();
  });

  it('des finances arrêtées à 2014 ou avant sont de l’histoire', () => {
    expect(estHistorique('finances', 2014)).toBe(true);
    expect(estHistorique('finances', 2012)).toBe(true);
    expect(estHistorique('finances', 2015)).toBe(false);
    expect(estHistorique('finances', null)).toBe(false);
  });

  it('une activité ancienne n’est pas traitée comme des comptes anciens', () => {
    expect(estHistorique('activite', 2014)).toBe(false);
  });
});

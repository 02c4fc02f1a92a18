import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { identitesRompues } from './identites';

describe('les comptes financiers d’un jeu', () => {
  it('tiennent leurs identités à l’euro', () => {
    expect(identitesRompues(petitJeu)).toEqual([]);
  });

  it('une trésorerie qui n’est pas FRNG − BFR est dite, avec son écart', () => {
    const compte = petitJeu.compte.map((c) =>
      c.poste === 'tresorerie' && c.fin === '2024-12-31' ? { ...c, montant: 1_300_012 } : c
    );
    expect(identitesRompues({ ...petitJeu, compte })).toEqual([
      'CH de la Plaine, compte financier 2024\u00a0: «\u00a0Trésorerie = FRNG − BFR\u00a0» n’est pas vérifié, écart de 12\u00a0€'
    ]);
  });

  it('un investissement oublié rompt le tableau de financement', () => {
    const compte = petitJeu.compte.map((c) =>
      c.poste === 'investissements' && c.fin === '2024-12-31' ? { ...c, montant: 1_900_000 } : c
    );
    expect(identitesRompues({ ...petitJeu, compte })[0]).toMatch(/Variation du FRNG.*écart de −100\u202f000\u00a0€/u);
  });
});

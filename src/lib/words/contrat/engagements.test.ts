import { describe, expect, it } from 'vitest';
import { compteEngagementsEnMots, statutDeLEngagement } from './engagements';

describe('où en est un engagement, en mots', () => {
  const marge = {
    etat: 'manquee',
    direction: 'hausse',
    ecart: -800_000,
    tolerance: null,
    unite: 'euros',
    decimales: 0
  } as const;

  it('mesuré, dit de combien il manque sa cible, et dans quel sens', () => {
    expect(statutDeLEngagement(marge)).toBe('il manque 800\u00a0k€');
    expect(statutDeLEngagement({ ...marge, ecart: -500_000 })).toBe('il manque 500\u00a0k€');
    const sejour = { ...marge, direction: 'baisse', ecart: -6, unite: 'jours' } as const;
    expect(statutDeLEngagement(sejour)).toBe('6\u00a0j de trop');
    expect(statutDeLEngagement({ ...sejour, ecart: -0.5, decimales: 1 })).toBe('0,5\u00a0j de trop');
  });

  it('manqué malgré une tolérance, dit ce qui en est toléré, que les euros en jeu de son alerte ne comptent pas', () => {
    expect(statutDeLEngagement({ ...marge, direction: 'baisse', ecart: -514_000, tolerance: 50_000 })).toBe(
      '514\u00a0k€ de trop, dont 50\u00a0k€ de tolérance'
    );
    expect(statutDeLEngagement({ ...marge, ecart: -0.05, tolerance: 0.005, unite: 'fraction', decimales: 1 })).toBe(
      'il manque 5,0\u00a0pt, dont 0,5\u00a0pt de tolérance'
    );
  });

  it('un taux manqué l’est en points', () => {
    expect(statutDeLEngagement({ ...marge, ecart: -0.05, unite: 'fraction', decimales: 1 })).toBe(
      'il manque 5,0\u00a0pt'
    );
  });

  it('dans la tolérance, n’est pas dit à la cible', () => {
    expect(statutDeLEngagement({ ...marge, etat: 'tolerance' })).toBe('sous la cible, dans la tolérance');
    expect(statutDeLEngagement({ ...marge, etat: 'tolerance', direction: 'baisse' })).toBe(
      'au-dessus de la cible, dans la tolérance'
    );
    expect(statutDeLEngagement({ ...marge, etat: 'atteinte', direction: 'baisse' })).toBe('à la cible ou au-delà');
  });

  it('se compte en s’accordant', () => {
    expect(compteEngagementsEnMots('gele', 1)).toBe('1\u00a0cible gelée');
    expect(compteEngagementsEnMots('gele', 2)).toBe('2\u00a0cibles gelées');
    expect(compteEngagementsEnMots('a_venir', 2)).toBe('2\u00a0pas encore commencés');
    expect(compteEngagementsEnMots('non_mesure', 1)).toBe('1\u00a0pas encore mesuré');
    expect(compteEngagementsEnMots('sans_valeur', 3)).toBe('3\u00a0sans valeur');
    expect(compteEngagementsEnMots('sans_cible', 1)).toBe('1\u00a0sans cible à cette date');
    expect(compteEngagementsEnMots('manquee', 2)).toBe('2\u00a0hors tolérance');
  });
});

import { describe, expect, it } from 'vitest';
import { etatActionEnMots } from './etat-en-mots';

describe('une action dont les jalons sont atteints', () => {
  it('est terminée quand son gain est là ; sinon elle le dit', () => {
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0.9 })).toBe('Terminée');
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0.899 })).toBe('Jalons achevés, gain absent (89\u00a0%)');
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0 })).toBe('Jalons achevés, gain absent (0\u00a0%)');
    // 0,4 % n’est pas rien.
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0.004 })).toBe(
      'Jalons achevés, gain absent (moins de 1\u00a0%)'
    );
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0.01 })).toBe('Jalons achevés, gain absent (1\u00a0%)');
  });

  it('sans gain à comparer, ne dit que ses jalons', () => {
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: null })).toBe('Jalons achevés');
    expect(etatActionEnMots({ etat: 'en_retard', tauxDesGains: 0 })).toBe('En retard');
  });

  it('un taux de gain s’y lit comme dans les faits qui contredisent une météo', () => {
    expect(etatActionEnMots({ etat: 'terminee', tauxDesGains: 0.896 })).toBe('Jalons achevés, gain absent (89\u00a0%)');
  });
});

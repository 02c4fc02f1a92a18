import { describe, expect, it } from 'vitest';
import { alertesEnMots } from './ligne-contrat';

describe('les alertes d’un contrat, dans sa cellule', () => {
  it('compte les graves, quand il y en a, et mène à elles ; ce qu’un texte fixe se compte sur toutes', () => {
    expect(alertesEnMots({ levees: 29, loi: 10, graves: 5 })).toEqual({
      mots: '5 alertes graves',
      suite: ' sur 29\u00a0; un texte fixe 10 des 29',
      liste: 'alertes/?niveau=3'
    });
  });

  it('les compte toutes quand aucune n’est grave', () => {
    expect(alertesEnMots({ levees: 1, loi: 0, graves: 0 })).toEqual({ mots: '1 alerte', suite: '', liste: 'alertes/' });
  });

  it('ne dit rien sans alerte, ni quand elles n’ont pas été cherchées', () => {
    expect(alertesEnMots({ levees: 0, loi: 0, graves: 0 })).toBeNull();
    expect(alertesEnMots(null)).toBeNull();
  });
});

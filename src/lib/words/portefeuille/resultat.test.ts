import { describe, expect, it } from 'vitest';
import { ABSENCES_DE_CIBLE } from '../contrat/mots';
import { resultat } from './exemples.fixture';
import { cibleEnMots, outilEnMots } from './resultat';

describe('l’atterrissage d’un contrat, dans sa cellule', () => {
  it('dit la cible, et de quel côté elle est manquée', () => {
    expect(cibleEnMots(resultat(-3, -5, null), null)).toEqual({
      texte: 'cible −3,0',
      ecart: { position: 'sous', signe: '▼ 2,0', dit: '2,0\u00a0M€ sous la cible' }
    });
    expect(cibleEnMots(resultat(-3, -3, null), null)).toEqual({ texte: 'à la cible de −3,0', ecart: null });
    expect(cibleEnMots(resultat(null, -3, null), null)).toEqual({ texte: 'sans cible', ecart: null });
  });

  it('d’un contrat suspendu, dit la cible gelée comme la page du contrat, ou un gel non précisé', () => {
    const sans = (raison: 'gele' | 'non_precise' | 'aucun') =>
      cibleEnMots(resultat(null, -3, null), { raison, depuis: null }).texte;
    expect(sans('gele')).toBe(ABSENCES_DE_CIBLE.gelee);
    expect(sans('non_precise')).toBe('gel non précisé');
    expect(sans('aucun')).toBe(ABSENCES_DE_CIBLE.aucune);
  });

  it('ne tient pas un sens que les écarts passés de l’hôpital démentent\u00a0: le leur est à sa place', () => {
    expect(cibleEnMots({ ...resultat(-8.3, -7.8, null), dementie: 'sous' }, null)).toEqual({
      texte: 'cible −8,3',
      ecart: {
        ...{ position: 'sous', signe: '▼ passé' },
        dit: '500\u00a0k€ au-dessus de la cible mais sous elle avec ses écarts passés'
      }
    });
  });

  it('dit ce que voit l’outil, et son écart à l’établissement quand il y en a un', () => {
    expect(outilEnMots(resultat(-3, -5, -6))).toBe('outil\u00a0−6,0, écart\u00a0−1,0');
    expect(outilEnMots(resultat(-3, -6, -4.9))).toBe('outil\u00a0−4,9, écart\u00a0+1,1');
    expect(outilEnMots(resultat(-3, -5, -5))).toBe('outil\u00a0−5,0');
    expect(outilEnMots(resultat(-3, -5, null))).toBeNull();
  });
});

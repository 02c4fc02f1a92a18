import { describe, expect, it } from 'vitest';
import type { AbsenceDeCible } from '$lib/domain/comptes/cible';
import { resultat } from './exemples.fixture';
import { cibleEnMots, outilEnMots, sansCibleEnMots } from './resultat';

describe('l’atterrissage d’un contrat, dans sa cellule', () => {
  it('dit la cible, et de quel côté elle est manquée', () => {
    expect(cibleEnMots(resultat(-3, -5, null))).toEqual({
      texte: 'cible −3,0',
      ecart: { position: 'sous', signe: '▼ 2,0', dit: '2,0\u00a0M€ sous la cible' }
    });
    expect(cibleEnMots(resultat(-3, -3, null))).toEqual({ texte: 'à la cible de −3,0', ecart: null });
    expect(cibleEnMots(resultat(null, -3, null))).toEqual({ texte: 'sans cible', ecart: null });
  });

  it('sans cible de l’exercice, dit pourquoi comme la page du contrat, quoi qu’il en soit de ses gains', () => {
    const sans = (sansCible: AbsenceDeCible) => cibleEnMots({ ...resultat(null, -3, null), sansCible }).texte;
    expect(sans('gelee')).toBe('cible gelée');
    expect(sans('gel_non_precise')).toBe('gel de la cible non précisé');
    expect(sans('aucune')).toBe('sans cible');
  });

  it('ne tient pas un sens que les écarts passés de l’hôpital démentent\u00a0: le leur est à sa place', () => {
    expect(cibleEnMots({ ...resultat(-8.3, -7.8, null), dementie: 'sous' })).toEqual({
      texte: 'cible −8,3',
      ecart: {
        ...{ position: 'sous', signe: '▼ corrigé' },
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

it('sans cible, en dit la raison, sauf celle que l’état du contrat dit à côté', () => {
  expect(
    (['gelee', 'egale_au_tendanciel', 'non_commence', 'arrete'] as const).map((sansCible) =>
      sansCibleEnMots({ sansCible })
    )
  ).toEqual(['cible gelée', 'cible égale au tendanciel', 'sans cible', 'sans cible']);
  expect(sansCibleEnMots(null)).toBe('sans cible');
});

import { describe, expect, it } from 'vitest';
import { pont } from '$lib/charts/fixtures/contrat';
import { lireEtape, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé d’un pont', () => {
  it('dit les deux bouts, puis le plan, le hors plan et le non expliqué', () => {
    expect(clair(summary(pont))).toBe(
      'De « Cible 2026 » (−3,4 M€) à « Atterrissage 2026 » (−5,2 M€) : −1,8 M€. ' +
        'Plan, −1,4 M€ : Chirurgie ambulatoire −1,3 M€, Intérim médical −600 k€, Facturation des ACE +500 k€. ' +
        'Hors plan, −300 k€ : Effet prix : tarifs −300 k€. ' +
        'Non expliqué −100 k€.'
    );
  });

  it('ne dit pas « Plan » des pièces d’un pont de budget, ni en phrase ni en tableau', () => {
    const pieces = [
      { code: 'C1', libelle: 'Charges de personnel', valeur: -3_700_000 },
      { code: 'non_explique', libelle: 'Non expliqué', valeur: -300_000, inconnu: true }
    ];
    const budget = {
      ...{ depart: { libelle: 'EPRD', valeur: -2_000_000 }, pieces, sansPlan: true },
      arrivee: { libelle: 'RIA', valeur: -6_000_000 }
    };
    expect(clair(summary(budget))).toBe(
      'De « EPRD » (−2,0 M€) à « RIA » (−6,0 M€) : −4,0 M€. Charges de personnel −3,7 M€. Non expliqué −300 k€.'
    );
    expect(table(budget).columns).toEqual(['Étape', 'Montant', 'Niveau atteint']);
    expect(table(budget).rows[1]?.map(clair)).toEqual(['Charges de personnel', '−3,7 M€', '−5,7 M€']);
  });

  it('ne note rien quand les pièces totalisent l’écart, et dit le reste sinon', () => {
    expect(notes(pont)).toEqual([]);
    expect(notes({ ...pont, pieces: pont.pieces.slice(0, 4) }).map(clair)).toEqual([
      'Les pièces ne totalisent pas l’écart entre les deux bouts : il reste −100 k€, montré hachuré.'
    ]);
  });
});

describe('la lecture d’une pièce', () => {
  it('dit son montant signé, ses niveaux et sa précision', () => {
    expect(clair(lireEtape(pont, 0))).toBe('Cible 2026 : −3,4 M€');
    expect(clair(lireEtape(pont, 1))).toBe(
      'Chirurgie ambulatoire : −1,3 M€, de −3,4 M€ à −4,7 M€ ; 2 jalons en retard'
    );
    expect(clair(lireEtape(pont, 4))).toBe('Effet prix : tarifs : −300 k€, hors plan, de −4,8 M€ à −5,1 M€');
    expect(lireEtape(pont, 9)).toBe('');
  });
});

describe('le tableau d’un pont', () => {
  it('suit l’ordre des barres, avec le niveau atteint', () => {
    const t = table(pont);
    expect(t.columns).toEqual(['Étape', 'Part', 'Montant', 'Niveau atteint', 'Précision']);
    expect(t.rows[1]?.map(clair)).toEqual([
      'Chirurgie ambulatoire',
      'Plan',
      '−1,3 M€',
      '−4,7 M€',
      '2 jalons en retard'
    ]);
    expect(t.rows.at(-1)?.map(clair)).toEqual(['Atterrissage 2026', '', '', '−5,2 M€', '']);
  });
});

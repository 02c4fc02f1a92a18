import { describe, expect, it } from 'vitest';
import type { Rythme } from '$lib/domain/gain/rythme';
import { morceauxDuReste, phraseRythme } from './rythme';

const rythme: Rythme = {
  statut: 'en_cours',
  reste: { total: 5.4e6, perdu: 0, moindre: 0, echu: 5.4e6, aVenir: 0, sansDate: 0 },
  ...{ sixMois: 0.5e6, douzeMois: 1.8e6, exercice: 2027, dateLimite: '2026-12-31' }
};

describe('le rythme d’un plan, en mots', () => {
  it('dit ce qui reste, jusqu’à quand, et ce qui s’est fait', () => {
    expect(phraseRythme(rythme)).toBe(
      '5,4\u00a0M€ d’année pleine restent à mettre en œuvre\u00a0: 5,4\u00a0M€ à date d’effet passée et non réalisés\u00a0; pour peser sur 2027, mesures en vigueur avant le 31/12/2026\u00a0; mis en œuvre sur 12\u00a0mois\u00a0: 1,8\u00a0M€'
    );
  });

  it('quand il n’y a rien à mettre en œuvre, dit pourquoi', () => {
    const dit = (statut: Rythme['statut']) => phraseRythme({ ...rythme, statut });
    expect(dit('sans_objet')).toBe('sans objet');
    expect(dit('rien_attendu')).toBe('aucun gain attendu à date');
    expect(dit('sans_perenne')).toBe('aucun gain pérenne au contrat');
    const toute = { ...rythme.reste, total: -2e6, echu: 0, moindre: -2e6 };
    expect(phraseRythme({ ...rythme, statut: 'acheve', reste: toute })).toBe(
      'toute l’année pleine prévue est en vigueur\u00a0; mis en œuvre sur 12\u00a0mois\u00a0: 1,8\u00a0M€'
    );
  });

  it('un plan qui atteint le prévu malgré des lignes perdues le dit : d’autres ont rapporté davantage', () => {
    const reste = { total: -2e3, perdu: 390e3, moindre: -723e3, echu: 331e3, aVenir: 0, sansDate: 0 };
    expect(phraseRythme({ ...rythme, statut: 'acheve', reste })).toBe(
      'l’année pleine en vigueur atteint le prévu\u00a0: 390\u00a0k€ perdus ou repris, 723\u00a0k€ réalisés au-delà du prévu, 331\u00a0k€ à date d’effet passée et non réalisés\u00a0; mis en œuvre sur 12\u00a0mois\u00a0: 1,8\u00a0M€'
    );
  });

  it('dit chaque part de ce qui reste, et rien de ce qui est nul', () => {
    const reste = { total: 15e6, perdu: 1e6, moindre: 2e6, echu: 3e6, aVenir: 4e6, sansDate: 5e6 };
    expect(morceauxDuReste(reste)).toEqual([
      '1,0\u00a0M€ perdus ou repris',
      '2,0\u00a0M€ réalisés de moins que prévu',
      '3,0\u00a0M€ à date d’effet passée et non réalisés',
      '4,0\u00a0M€ à venir',
      '5,0\u00a0M€ sans date'
    ]);
    expect(morceauxDuReste(reste, { motif: 'rejet', le: '2025-03-01' })[3]).toBe('4,0\u00a0M€ jamais échus');
    const auDela = { total: -2e6, perdu: 0, moindre: -2e6, echu: 0, aVenir: 0, sansDate: 0.4 };
    expect(morceauxDuReste(auDela)).toEqual(['2,0\u00a0M€ réalisés au-delà du prévu']);
  });
});

import { describe, expect, it } from 'vitest';
import { enCours, ptsm } from '$lib/words/contrat/exemples.fixture';
import { lacunes } from '$lib/words/contrat/lacunes';
import { parties } from '$lib/words/contrat/liens';
import { morceaux } from '$lib/words/contrat/morceaux';
import { simple } from '$lib/words/contrat/texte.fixture';

describe('la page d’un contrat', () => {
  it('met en relief les montants d’une phrase, pas ses dates', () => {
    const phrase =
      '5,4\u00a0M€ restent à mettre en œuvre avant le 31/12/2026\u00a0; sur 12 mois\u00a0: 1,8\u00a0M€, soit −12,5\u00a0%.';
    expect(morceaux(phrase).flatMap(({ texte, fort }) => (fort ? [simple(texte)] : []))).toEqual([
      ...['5,4 M€', '1,8 M€', '−12,5 %']
    ]);
    expect(
      morceaux(phrase)
        .map(({ texte }) => texte)
        .join('')
    ).toBe(phrase);
  });

  it('dit ce qui manque et quelles feuilles le remplissent ; un PTSM n’a pas de comptes à fournir', () => {
    expect(lacunes(enCours)).toEqual([]);
    expect(lacunes({ ...enCours, aides: [] })).toEqual([
      { ancre: 'aides', quoi: 'Aides et tranches', feuilles: ['Aides'] }
    ]);
    expect(lacunes(ptsm)).toEqual([]);
    expect(lacunes({ ...ptsm, revues: [] }).map(({ ancre }) => ancre)).toEqual(['revues']);
  });

  it('ne renvoie qu’aux parties qui ont quelque chose à montrer', () => {
    expect(parties(ptsm).map(({ ancre }) => ancre)).toEqual([
      'diagnostic',
      'actions',
      'jalons',
      'engagements',
      'revues',
      'vie'
    ]);
    expect(parties(enCours)).toHaveLength(14);
    expect(parties(enCours).map(({ libelle }) => libelle)).not.toContain('Actions');
  });
});

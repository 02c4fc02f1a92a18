import { describe, expect, it } from 'vitest';
import type { PointADecider } from '$lib/domain/contrat/a-decider';
import { ligneADecider, MOTS_A_DECIDER } from './a-decider';

const dite = (point: PointADecider) => {
  const { enJeu, texte, precision, ancre } = ligneADecider(point);
  return [enJeu, texte.map((morceau) => morceau.texte).join(''), precision, ancre];
};

describe('un point à décider, en une ligne', () => {
  it('dit l’avenant que les gains n’ont pas suivi', () => {
    expect(dite({ code: 'rebasage', enJeu: 7_824_417, avenant: 1, lignes: 75, restees: 75 })).toEqual([
      '7,8\u00a0M€',
      'd’écart entre les gains du plan et l’effort de l’avenant 1\u00a0: gains non rebasés',
      '75 lignes sur 75 restées telles que signées avant l’avenant',
      'gains'
    ]);
  });

  it('de gains échus, dit ce qui en est sécurisé et l’action la plus lourde', () => {
    const echus = (securise: number) => dite({ code: 'echu', enJeu: 4_800_000, echus: { securise, lourde: '2.1' } });
    expect(echus(3_100_000)).toEqual([
      '4,8\u00a0M€',
      'd’année pleine échus, dont 3,1\u00a0M€ sécurisés\u00a0; action 2.1 d’abord',
      null,
      'gains'
    ]);
    expect(echus(0)[1]).toContain('aucun sécurisé');
    expect(echus(4_800_000)[1]).toContain('échus, tous sécurisés');
  });

  it('des gains retenus différemment, mène aux lignes de l’analyse contradictoire', () => {
    const retenus = { code: 'retenus', enJeu: 5e6, ecart: 7e5, nonValorisees: 0, eurosNonValorises: 0 } as const;
    expect(ligneADecider(retenus)).toMatchObject({ page: 'contradictoire', lien: 'les lignes' });
  });

  it('repliés, chaque point se dit au titre du repli, par ses euros ou par son compte', () => {
    const decisions = { code: 'decisions', enJeu: null, nombre: 4, plusAncienne: '2024-10-15' } as const;
    const tranche = { plie: '1,2\u00a0M€ d’aide' };
    const autres = (enRetard: number) => MOTS_A_DECIDER.autres([tranche, ligneADecider({ ...decisions, enRetard })]);
    expect(autres(3)).toBe('et 2 autres points\u00a0: 1,2\u00a0M€ d’aide\u00a0; 3 décisions à échéance passée');
    expect(autres(0)).toBe('et 2 autres points\u00a0: 1,2\u00a0M€ d’aide\u00a0; 4 décisions');
    expect(MOTS_A_DECIDER.autres([tranche])).toBe('et 1 autre point\u00a0: 1,2\u00a0M€ d’aide');
  });

  it('dit en quel sens est ce que rien n’explique, et non l’écart à la cible, qui peut être contraire', () => {
    expect(dite({ code: 'non_explique', enJeu: 5_500_000, favorable: true })).toEqual([
      '5,5\u00a0M€',
      'non expliqués entre la cible et l’atterrissage, en sens favorable',
      null,
      'ponts'
    ]);
  });

  it('dit pourquoi une tranche attend, et sa condition', () => {
    const tranche = { code: 'tranche', enJeu: 4_200_000, tranche: 2, libelle: 'Réorganisation' } as const;
    expect(dite({ ...tranche, condition: 'gain constaté', motif: 'suspendue' })).toEqual([
      '4,2\u00a0M€',
      'tranche 2 suspendue\u00a0: Réorganisation',
      'Condition\u00a0: gain constaté',
      'aides'
    ]);
    expect(dite({ ...tranche, condition: null, motif: 'echue' })[2]).toBeNull();
  });

  it('donne au critère légal sa base, son seuil et sa marge', () => {
    const chiffres = { valeur: 17_735_745, seuil: 25_160_627, base: null, marge: -7_424_882 };
    const critere = {
      code: 'critere' as const,
      ...{ enJeu: 7_424_882, entites: 5, sur: 8, nom: 'CHU', numero: 3 as const },
      ...{ document: 'cf 2025' as const, chiffres }
    };
    expect(dite({ ...critere, procedure: null })).toEqual([
      '7,4\u00a0M€',
      'sous le seuil du critère 3° (CF 2025) pour CHU\u00a0: plan de redressement à demander à 5 EJ sur 8',
      'CAF de 17,7\u00a0M€ pour 25,2\u00a0M€ de capital à rembourser, 7,4\u00a0M€ de moins',
      'criteres'
    ]);
    expect(dite({ ...critere, procedure: null, provisoire: true })[1]).toMatch(
      /^sous le seuil du critère 3° \(CF 2025, provisoire\) pour CHU/u
    );
    const procedure = { stade: 'en_cours' as const, annees: [2024, 2027] as [number, number] };
    expect(dite({ ...critere, procedure })[1]).toBe(
      'sous le seuil du critère 3° (CF 2025) pour CHU\u00a0: plan de redressement en cours (2024-2027)\u00a0; 5 EJ sur 8 déjà en procédure'
    );
    expect(dite({ ...critere, procedure, entites: 1 })[1]).toBe(
      'sous le seuil du critère 3° (CF 2025) pour CHU\u00a0: plan de redressement en cours (2024-2027)'
    );
  });

  it('ne montre pas de montant à ce qui n’en a pas, et accorde le nombre', () => {
    const decisions = (nombre: number, enRetard: number) =>
      dite({ code: 'decisions', enJeu: null, nombre, enRetard, plusAncienne: enRetard === 0 ? null : '2025-03-28' });
    expect(decisions(1, 1)).toEqual([
      null,
      '1 décision prise en revue et non faite',
      '1 à échéance passée, la plus ancienne pour le 28/03/2025',
      'revues'
    ]);
    expect(decisions(3, 1)[2]).toBe('dont 1 à échéance passée, la plus ancienne pour le 28/03/2025');
    expect(decisions(3, 0).slice(1, 3)).toEqual([
      '3 décisions prises en revue et non faites',
      'aucune à échéance passée'
    ]);
  });

  it('sans revue prévue, le titre n’invente pas de date', () => {
    expect(MOTS_A_DECIDER.titre(null)).toBe('À décider à la prochaine revue');
    expect(MOTS_A_DECIDER.titre('2026-11-24')).toBe('À décider à la revue du 24 novembre 2026');
  });
});

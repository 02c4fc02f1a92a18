import { describe, expect, it } from 'vitest';
import { dateCourte } from '../../format/date';
import { euros } from '../../format/nombre';
import type { LigneGain } from './gain';
import type { PalierGain } from './palier';
import { morceauxDuReste, phraseRythme, rythme } from './rythme';

const AU = '2026-09-30';
const ligne = (gain: string, brut: number, effet: string): LigneGain => ({
  contrat: 'essai',
  action: '1.1',
  gain,
  ej: '970000001',
  compte: null,
  unite: null,
  nature: 'depense',
  type_recette: null,
  perennite: 'perenne',
  brut,
  couts_induits: 0,
  effet,
  debut: null,
  fin: null,
  retenu_etablissement: null,
  retenu_ars: null,
  contrepartie_ej: null
});
const realise = (gain: string, date: string): PalierGain => ({
  contrat: 'essai',
  action: '1.1',
  gain,
  rang: 1,
  date,
  palier: 'realise',
  net: null,
  effet: date,
  enregistre_le: null
});

// 8,0 M€ prévus ; en vigueur 0,8 (janvier 2025), 1,3 (décembre 2025), 0,5 (juin 2026) : 2,6, restent 5,4.
const lignes = [
  ligne('1', 0.8e6, '2025-01-01'),
  ligne('2', 1.3e6, '2025-07-01'),
  ligne('3', 0.5e6, '2026-01-01'),
  ligne('4', 5.4e6, '2026-01-01')
];
const paliers = [realise('1', '2025-01-01'), realise('2', '2025-12-01'), realise('3', '2026-06-01')];
const dit = (...args: Parameters<typeof rythme>) => phraseRythme(rythme(...args), euros, dateCourte);

describe('le rythme d’un plan', () => {
  it('dit ce qui reste, jusqu’à quand, et ce qui s’est fait', () => {
    expect(rythme(lignes, paliers, AU, true)).toEqual({
      statut: 'en_cours',
      // Les 5,4 M€ de la ligne 4 ont leur date d’effet, janvier 2026, derrière eux.
      reste: { total: 5.4e6, perdu: 0, moindre: 0, echu: 5.4e6, aVenir: 0, sansDate: 0 },
      sixMois: 0.5e6,
      douzeMois: 1.8e6,
      exercice: 2027,
      dateLimite: '2026-12-31'
    });
    expect(dit(lignes, paliers, AU, true)).toBe(
      '5,4\u00a0M€ d’année pleine restent à mettre en œuvre\u00a0: 5,4\u00a0M€ à date d’effet passée et non réalisés\u00a0; pour peser sur 2027, mesures en vigueur avant le 31/12/2026\u00a0; mis en œuvre sur 12\u00a0mois\u00a0: 1,8\u00a0M€'
    );
  });

  it('un gain perdu est à retrouver', () => {
    const perdu: PalierGain = { ...realise('2', '2026-08-01'), rang: 2, palier: 'perdu' };
    expect(rythme(lignes, [...paliers, perdu], AU, true)).toMatchObject({
      reste: { total: 6.7e6, perdu: 1.3e6, echu: 5.4e6 },
      douzeMois: 0.5e6
    });
  });

  it('sans contrat, il est sans objet', () => {
    expect(dit([], [], AU, false)).toBe('sans objet');
  });

  it('signé sans que rien ne soit encore dû, aucun gain n’est attendu à date', () => {
    expect(dit(lignes, [], '2024-12-31', true)).toBe('aucun gain attendu à date');
    expect(dit([], [], AU, true)).toBe('aucun gain attendu à date');
  });

  it('un gain dû du jour même est attendu, et un gain en avance est compté', () => {
    expect(rythme([ligne('1', 1e6, AU)], [], AU, true).statut).toBe('en_cours');
    const enAvance = [ligne('1', 1e6, '2027-01-01'), ligne('2', 1e6, '2027-01-01')];
    expect(rythme(enAvance, [realise('1', '2026-09-01')], AU, true).statut).toBe('en_cours');
  });

  it('six mois remontent au lendemain du même quantième', () => {
    const sixMois = (date: string) => rythme([ligne('1', 1e6, date)], [realise('1', date)], AU, true).sixMois;
    expect([sixMois('2026-03-30'), sixMois('2026-03-31')]).toEqual([0, 1e6]);
  });

  it('un seul gain pérenne suffit à donner un rythme', () => {
    const ponctuel = { ...ligne('1', 1e6, AU), perennite: 'ponctuel' as const, debut: '2026-01-01', fin: '2026-12-31' };
    expect(rythme([ponctuel, ligne('2', 1e6, AU)], [], AU, true).statut).toBe('en_cours');
  });

  it('dit chaque part de ce qui reste, et rien de ce qui est nul', () => {
    const reste = { total: 15e6, perdu: 1e6, moindre: 2e6, echu: 3e6, aVenir: 4e6, sansDate: 5e6 };
    expect(morceauxDuReste(reste, euros)).toEqual([
      '1,0\u00a0M€ perdus ou repris',
      '2,0\u00a0M€ réalisés de moins que prévu',
      '3,0\u00a0M€ à date d’effet passée et non réalisés',
      '4,0\u00a0M€ à venir',
      '5,0\u00a0M€ sans date'
    ]);
    const auDela = { total: -2e6, perdu: 0, moindre: -2e6, echu: 0, aVenir: 0, sansDate: 0.4 };
    expect(morceauxDuReste(auDela, euros)).toEqual(['2,0\u00a0M€ réalisés au-delà du prévu']);
  });

  it('quand tout est en vigueur, on le dit', () => {
    expect(dit(lignes.slice(0, 3), paliers, AU, true)).toBe(
      'toute l’année pleine prévue est en vigueur\u00a0; mis en œuvre sur 12\u00a0mois\u00a0: 1,8\u00a0M€'
    );
  });

  it('ni les gains ponctuels ni les dépenses évitées n’y entrent', () => {
    const autres = [
      ...lignes,
      { ...ligne('5', 9e6, '2025-01-01'), nature: 'depense_evitee' as const },
      { ...ligne('6', 9e6, '2025-01-01'), perennite: 'ponctuel' as const, debut: '2025-01-01', fin: '2025-12-31' }
    ];
    expect(rythme(autres, paliers, AU, true).reste.total).toBe(5.4e6);
    const realises = [...paliers, realise('5', '2026-09-01')];
    expect(rythme(autres, realises, AU, true).sixMois).toBe(0.5e6);
    expect(dit(autres.slice(5), [], AU, true)).toBe('aucun gain pérenne au contrat');
  });
});

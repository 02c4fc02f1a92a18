import { describe, expect, it } from 'vitest';
import { ligneDe } from './ligne.fixture';
import type { PalierGain } from './palier';
import { rythme } from './rythme';

const AU = '2026-09-30';
const ligne = (gain: string, brut: number, effet: string) => ligneDe('1.1', brut, { gain, effet });
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

describe('le rythme d’un plan', () => {
  it('est ce qui reste, jusqu’à quand, et ce qui s’est fait', () => {
    expect(rythme(lignes, paliers, AU, true)).toEqual({
      statut: 'en_cours',
      // Les 5,4 M€ de la ligne 4 ont leur date d’effet, janvier 2026, derrière eux.
      reste: { total: 5.4e6, perdu: 0, moindre: 0, echu: 5.4e6, aVenir: 0, sansDate: 0 },
      sixMois: 0.5e6,
      douzeMois: 1.8e6,
      exercice: 2027,
      dateLimite: '2026-12-31'
    });
  });

  it('un gain perdu est à retrouver', () => {
    const perdu: PalierGain = { ...realise('2', '2026-08-01'), rang: 2, palier: 'perdu' };
    expect(rythme(lignes, [...paliers, perdu], AU, true)).toMatchObject({
      reste: { total: 6.7e6, perdu: 1.3e6, echu: 5.4e6 },
      douzeMois: 0.5e6
    });
  });

  it('sans contrat, il est sans objet', () => {
    expect(rythme([], [], AU, false).statut).toBe('sans_objet');
  });

  it('signé sans que rien ne soit encore dû, aucun gain n’est attendu à date', () => {
    expect(rythme(lignes, [], '2024-12-31', true).statut).toBe('rien_attendu');
    expect(rythme([], [], AU, true).statut).toBe('rien_attendu');
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

  it('quand tout est en vigueur, il est achevé', () => {
    expect(rythme(lignes.slice(0, 3), paliers, AU, true)).toMatchObject({ statut: 'acheve', douzeMois: 1.8e6 });
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
    expect(rythme(autres.slice(5), [], AU, true).statut).toBe('sans_perenne');
  });
});

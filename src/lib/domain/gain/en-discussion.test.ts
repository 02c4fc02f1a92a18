import { describe, expect, it } from 'vitest';
import { estEnDiscussion, gainsEnDiscussion } from './en-discussion';
import type { LigneGain } from './gain';
import { PERENNE } from './ligne.fixture';
import type { PalierGain } from './palier';
import { ceQueChacunRetient } from './retenus';

const ligne = (
  gain: string,
  brut: number,
  retenu_etablissement: number | null,
  retenu_ars: number | null,
  autres: Partial<LigneGain> = {}
): LigneGain => ({ ...PERENNE, couts_induits: 0, gain, brut, retenu_etablissement, retenu_ars, ...autres });

const AU = '2026-09-30';
const enDiscussion = (lignes: readonly LigneGain[], paliers: readonly PalierGain[] = []) =>
  gainsEnDiscussion(lignes, paliers, AU);
const RIEN = { lignes: 0, euros: 0 };

const LIGNES = [
  ligne('accord', 80_000, 80_000, 80_000),
  ligne('ecart', 130_000, 120_000, 100_000),
  ligne('ars muette', 60_000, 55_000, null, { couts_induits: 10_000 }),
  ligne('établissement muet', 40_000, null, 30_000),
  ligne('ponctuel', 500_000, 500_000, 200_000, { perennite: 'ponctuel' }),
  ligne('évitée', 900_000, null, null, { nature: 'depense_evitee' })
];

describe('les gains en discussion', () => {
  it('les euros en jeu d’abord\u00a0: l’écart d’une ligne que les deux valorisent, le net prévu d’une autre', () => {
    const { lignes } = enDiscussion(LIGNES);
    expect(lignes.map(({ ligne: { gain }, motif, enJeu, ecart }) => [gain, motif, enJeu, ecart])).toEqual([
      ['ponctuel', 'desaccord', 300_000, 300_000],
      ['ars muette', 'sans_ars', 50_000, null],
      ['établissement muet', 'sans_etablissement', 40_000, null],
      ['ecart', 'desaccord', 20_000, 20_000]
    ]);
  });

  it('la liste de saisie offre les lignes que la page compte, sans celles perdues, évitées ou accordées', () => {
    const perdue: PalierGain = {
      ...{ contrat: PERENNE.contrat, action: PERENNE.action, gain: 'ars muette', rang: 1, date: '2026-05-01' },
      ...{ palier: 'perdu', net: null, effet: null, enregistre_le: null }
    };
    for (const paliers of [[], [perdue], [{ ...perdue, date: '2026-10-01' }]]) {
      const offertes = LIGNES.filter((l) => estEnDiscussion(l, paliers, AU)).map(({ gain }) => gain);
      expect(offertes.sort()).toEqual(
        enDiscussion(LIGNES, paliers)
          .lignes.map(({ ligne: { gain } }) => gain)
          .sort()
      );
      expect(offertes.includes('ars muette')).toBe(paliers[0]?.date !== '2026-05-01');
    }
  });

  it('une année pleine et un montant ponctuel ne s’additionnent pas\u00a0; une dépense évitée n’est pas discutée', () => {
    const { perennes, ponctuels } = enDiscussion(LIGNES);
    expect(perennes).toEqual({
      desaccords: { lignes: 1, euros: 20_000 },
      nonValorisees: { lignes: 2, euros: 90_000 },
      accords: 1,
      perdues: RIEN
    });
    expect(ponctuels).toEqual({
      desaccords: { lignes: 1, euros: 300_000 },
      nonValorisees: { lignes: 0, euros: 0 },
      accords: 0,
      perdues: RIEN
    });
  });

  it('une ligne que personne n’a valorisée compte une fois à son montant prévu, et non une fois par partie', () => {
    const muette = ligne('muette', 70_000, null, null);
    expect(enDiscussion([muette]).perennes.nonValorisees).toEqual({ lignes: 1, euros: 70_000 });
    expect(enDiscussion([muette]).lignes[0]?.motif).toBe('sans_valeur');
    const retenu = ceQueChacunRetient([{ etablissement: null, ars: null, prevu: 70_000 }]);
    expect(retenu.etablissement.nonValorisees.lignes + retenu.ars.nonValorisees.lignes).toBe(2);
  });

  it('zéro retenu est une valeur\u00a0: l’ARS qui ne retient rien conteste tout', () => {
    const { lignes } = enDiscussion([ligne('contestée', 90_000, 90_000, 0)]);
    expect(lignes.map(({ motif, enJeu }) => [motif, enJeu])).toEqual([['desaccord', 90_000]]);
  });

  it('perdue ou reprise, une ligne ne se discute plus\u00a0: elle se compte à part, à son montant prévu', () => {
    const pas = (gain: string, rang: number, date: string, palier: PalierGain['palier']): PalierGain => ({
      ...{ contrat: PERENNE.contrat, action: PERENNE.action, gain, rang, date, palier },
      ...{ net: null, effet: null, enregistre_le: null }
    });
    // 779 k€ que l’ARS n’a pas valorisés, 45 k€ d’écart repris\u00a0; reportée, relevée ou perdue plus tard, une ligne se discute.
    const lignes = [
      ligne('abandonnée', 779_000, 779_000, null),
      ligne('reprise', 223_000, 223_000, 178_000),
      ligne('perdue d’un commun accord', 90_000, 90_000, 90_000),
      ligne('ponctuelle perdue', 75_000, 75_000, 68_000, { perennite: 'ponctuel' }),
      ligne('reportée', 50_000, 50_000, 40_000),
      ligne('relevée', 30_000, 30_000, null),
      ligne('perdue demain', 20_000, 20_000, null)
    ];
    const paliers = [
      pas('abandonnée', 1, '2025-01-01', 'valide'),
      pas('abandonnée', 2, '2026-07-01', 'perdu'),
      pas('reprise', 1, '2026-01-01', 'repris'),
      pas('perdue d’un commun accord', 1, '2026-01-01', 'perdu'),
      pas('ponctuelle perdue', 1, '2026-01-01', 'perdu'),
      pas('reportée', 1, '2026-01-01', 'reporte'),
      pas('relevée', 1, '2026-01-01', 'perdu'),
      pas('relevée', 2, '2026-02-01', 'valide'),
      pas('perdue demain', 1, '2026-10-01', 'perdu')
    ];
    const { lignes: lues, perennes, ponctuels } = enDiscussion(lignes, paliers);
    expect(lues.map(({ ligne: { gain } }) => gain)).toEqual(['relevée', 'perdue demain', 'reportée']);
    expect(perennes).toEqual({
      desaccords: { lignes: 1, euros: 10_000 },
      nonValorisees: { lignes: 2, euros: 50_000 },
      accords: 0,
      perdues: { lignes: 3, euros: 1_092_000 }
    });
    expect(ponctuels).toMatchObject({ desaccords: RIEN, perdues: { lignes: 1, euros: 75_000 } });
  });
});

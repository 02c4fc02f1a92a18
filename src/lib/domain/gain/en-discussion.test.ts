import { describe, expect, it } from 'vitest';
import { gainsEnDiscussion, type LigneDiscutable } from './en-discussion';
import { ceQueChacunRetient } from './retenus';

const ligne = (
  gain: string,
  brut: number,
  retenu_etablissement: number | null,
  retenu_ars: number | null,
  autres: Partial<LigneDiscutable> = {}
) => ({
  ...{ gain, nature: 'depense' as const, perennite: 'perenne' as const, brut, couts_induits: 0 },
  ...{ retenu_etablissement, retenu_ars },
  ...autres
});

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
    const { lignes } = gainsEnDiscussion(LIGNES);
    expect(lignes.map(({ ligne: { gain }, motif, enJeu, ecart }) => [gain, motif, enJeu, ecart])).toEqual([
      ['ponctuel', 'desaccord', 300_000, 300_000],
      ['ars muette', 'sans_ars', 50_000, null],
      ['établissement muet', 'sans_etablissement', 40_000, null],
      ['ecart', 'desaccord', 20_000, 20_000]
    ]);
  });

  it('une année pleine et un montant ponctuel ne s’additionnent pas\u00a0; une dépense évitée n’est pas discutée', () => {
    const { perennes, ponctuels } = gainsEnDiscussion(LIGNES);
    expect(perennes).toEqual({
      desaccords: { lignes: 1, euros: 20_000 },
      nonValorisees: { lignes: 2, euros: 90_000 },
      accords: 1
    });
    expect(ponctuels).toEqual({
      desaccords: { lignes: 1, euros: 300_000 },
      nonValorisees: { lignes: 0, euros: 0 },
      accords: 0
    });
  });

  it('une ligne que personne n’a valorisée compte une fois à son montant prévu, et non une fois par partie', () => {
    const muette = ligne('muette', 70_000, null, null);
    expect(gainsEnDiscussion([muette]).perennes.nonValorisees).toEqual({ lignes: 1, euros: 70_000 });
    expect(gainsEnDiscussion([muette]).lignes[0]?.motif).toBe('sans_valeur');
    const retenu = ceQueChacunRetient([{ etablissement: null, ars: null, prevu: 70_000 }]);
    expect(retenu.etablissement.nonValorisees.lignes + retenu.ars.nonValorisees.lignes).toBe(2);
  });

  it('zéro retenu est une valeur\u00a0: l’ARS qui ne retient rien conteste tout', () => {
    const { lignes } = gainsEnDiscussion([ligne('contestée', 90_000, 90_000, 0)]);
    expect(lignes.map(({ motif, enJeu }) => [motif, enJeu])).toEqual([['desaccord', 90_000]]);
  });
});

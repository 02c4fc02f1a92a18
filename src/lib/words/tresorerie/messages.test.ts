import { describe, expect, it } from 'vitest';
import type { LigneDeVeille } from '$lib/views/tresorerie/tresorerie.types';
import { messageDesDettesEchues, messageDesSoldes } from './messages';

const ligne: LigneDeVeille = {
  ...{ ej: '990000001', nom: 'CH de Sombre', ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 365_000 },
  ...{ soldeLe: '2026-09-30', plusBas: 35_000, jours: 2.7, creux: null, creuxLe: null, plan: [] },
  ...{ lignesTirees: 520_000, dettesEchues: null, fournisseursEchus: 712_000, moratoires: 0, cessions: null }
};
const autre = (nom: string, jours: number | null, dettesEchues: number | null = null) => ({
  ...{ ...ligne, nom, jours, dettesEchues }
});
const sec = (texte: string) => texte.replaceAll('\u00a0', ' ');

describe('ce que disent les soldes', () => {
  it('nomme le moins couvert, et de combien d’hôpitaux connus', () => {
    expect(sec(messageDesSoldes([ligne, autre('B', 12), autre('C', null)]))).toBe(
      'CH de Sombre est le moins couvert : 3 jours de charges, sur 2 hôpitaux dont les jours sont connus'
    );
  });

  it('ne choisit pas entre deux aussi peu couverts, et compte moins de deux jours au singulier', () => {
    expect(sec(messageDesSoldes([autre('A', 1), autre('B', 1), autre('C', 4)]))).toMatch(
      /^A et 1 autre sont les moins couverts : 1 jour de charges,/u
    );
  });

  it('d’un seul hôpital connu ne dit pas un rang sur un', () => {
    expect(sec(messageDesSoldes([ligne]))).toBe('CH de Sombre est le moins couvert : 3 jours de charges');
  });

  it('sans jours connus, le dit', () => {
    expect(messageDesSoldes([autre('A', null)])).toBe('Aucune trésorerie n’est connue en jours de charges');
    expect(messageDesSoldes([])).toBe('Aucune trésorerie n’est connue en jours de charges');
  });
});

describe('ce que disent les dettes échues', () => {
  const dus = (...dettes: (number | null)[]) =>
    sec(messageDesDettesEchues(dettes.map((d, i) => autre(`CH ${i + 1}`, 10, d))));

  it('dit combien doivent, et combien en portent les deux tiers', () => {
    // 500 + 300 = 800 of 1,000.
    expect(dus(500_000, 300_000, 150_000, 50_000, 0, null)).toBe(
      '4 hôpitaux doivent 1,0 M€ de dettes fiscales et sociales échues ; 2 en portent 80 %'
    );
    expect(dus(900_000, 50_000, 50_000)).toMatch(/ ; un seul en porte 90 %$/u);
  });

  it('ne dit pas concentrées des dettes égales, et nomme le seul qui en a', () => {
    expect(dus(100_000, 100_000, 100_000)).toBe('3 hôpitaux doivent 300 k€ de dettes fiscales et sociales échues');
    expect(dus(0, 100_000)).toBe('CH 2 doit 100 k€ de dettes fiscales et sociales échues');
  });

  it('n’écrit pas 100 % quand d’autres doivent encore', () => {
    expect(dus(9_990_000, 5_000, 4_000)).toMatch(/un seul en porte 99 %$/u);
  });

  it('distingue ne rien devoir de ne rien dire', () => {
    expect(dus(0, 0, null)).toBe('Aucune dette fiscale ou sociale échue, sur 2 hôpitaux connus');
    expect(dus(null)).toBe('Aucune dette fiscale ou sociale échue n’est renseignée');
  });
});

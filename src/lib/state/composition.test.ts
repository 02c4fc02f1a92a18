import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Composition } from '$lib/words/dossier/composition';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import {
  dateDeLaComposition,
  gardeComposition,
  lisComposition,
  ouvreComposition,
  poseComposition
} from './composition';
import { estComposee } from './composition-key';

const NOM: NomDeComposition = { jeu: 'essai', objet: 'contrat-1', modele: 'revue' };
const COMPOSITION: Composition = [
  { id: 'tranches', commentaire: 'Attend la preuve.' },
  { id: 'planche', titre: 'Le déficit se creuse' },
  { id: 'soldes', retiree: true },
  { id: 'libre-1', titre: 'À demander', lignes: ['Un calendrier'] }
];

const poste = (gardes = new Map<string, string>()) => ({
  getItem: (cle: string) => gardes.get(cle) ?? null,
  setItem: (cle: string, valeur: string) => void gardes.set(cle, valeur),
  removeItem: (cle: string) => void gardes.delete(cle)
});

afterEach(() => vi.unstubAllGlobals());

describe('une composition gardée sur le poste', () => {
  it('se relit telle qu’elle fut gardée, pour ce contrat et cette réunion seulement', () => {
    vi.stubGlobal('localStorage', poste());
    expect(gardeComposition(NOM, COMPOSITION)).toBe(true);
    expect(lisComposition(NOM)).toEqual(COMPOSITION);
    expect(lisComposition({ ...NOM, objet: 'contrat-2' })).toEqual([]);
    expect(lisComposition({ ...NOM, modele: 'ria' })).toEqual([]);
    expect(estComposee(NOM, '')).toBe(true);
    expect(dateDeLaComposition(NOM)).toBeNull();
    expect(gardeComposition(NOM, COMPOSITION, '2026-06-30')).toBe(true);
    expect([lisComposition(NOM), dateDeLaComposition(NOM)]).toEqual([COMPOSITION, '2026-06-30']);
    gardeComposition(NOM, []);
    expect(lisComposition(NOM)).toEqual([]);
    expect([estComposee(NOM, ''), estComposee(NOM, '?pages=a')]).toEqual([false, true]);
  });

  it('illisible, ou refusée par le navigateur, laisse le dossier comme les données le donnent', () => {
    for (const abime of ['{', '[{"id":"A B"}]', '[{"id":"a"},{"id":"a"}]', '[{"id":"a","titre":3}]', 'null']) {
      vi.stubGlobal('localStorage', poste(new Map([['trajectoire:composition:essai:contrat-1:revue', abime]])));
      expect(lisComposition(NOM), abime).toEqual([]);
    }
    vi.stubGlobal('localStorage', undefined);
    expect(lisComposition(NOM)).toEqual([]);
    expect(gardeComposition(NOM, COMPOSITION)).toBe(false);
  });
});

describe('une composition venue par un lien', () => {
  const LIEN = 'https://ars.exemple/revue/?au=2026-06-30&pages=soldes,-planche';
  const DU_LIEN: Composition = [{ id: 'soldes' }, { id: 'planche', retiree: true }];

  it('reste à part de celle du poste : ses gestes vont dans l’adresse, jusqu’à ce qu’on la garde', () => {
    vi.stubGlobal('localStorage', poste());
    gardeComposition(NOM, COMPOSITION);
    expect(ouvreComposition(NOM, new URL(LIEN).search)).toEqual({ pages: DU_LIEN, aPart: true });
    const apres = { pages: [{ id: 'planche' }, { id: 'soldes' }], aPart: true };
    expect(poseComposition(NOM, apres, LIEN)).toEqual({
      adresse: 'https://ars.exemple/revue/?au=2026-06-30&pages=planche,soldes',
      refusee: false
    });
    expect(lisComposition(NOM)).toEqual(COMPOSITION);
    expect(ouvreComposition(NOM, '')).toEqual({ pages: COMPOSITION, aPart: false });
    expect(poseComposition(NOM, { ...apres, aPart: false }, LIEN)).toEqual({
      adresse: 'https://ars.exemple/revue/?au=2026-06-30',
      refusee: false
    });
    expect(lisComposition(NOM)).toEqual(apres.pages);
  });

  it('sur un poste qui n’en garde aucune, se garde au premier geste, et l’adresse ne l’emporte plus sur elle', () => {
    vi.stubGlobal('localStorage', poste());
    const ouverte = ouvreComposition(NOM, new URL(LIEN).search);
    expect(ouverte).toEqual({ pages: DU_LIEN, aPart: false });
    const { adresse } = poseComposition(NOM, { ...ouverte, pages: COMPOSITION }, LIEN);
    expect(ouvreComposition(NOM, new URL(adresse).search)).toEqual({ pages: COMPOSITION, aPart: false });
  });

  it('refusée par le navigateur, tient encore par l’adresse', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(poseComposition(NOM, { pages: DU_LIEN, aPart: false }, 'https://ars.exemple/revue/')).toEqual({
      adresse: 'https://ars.exemple/revue/?pages=soldes,-planche',
      refusee: true
    });
  });
});

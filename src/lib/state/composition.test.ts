import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Composition } from '$lib/words/dossier/composition';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import { gardeComposition, lisComposition } from './composition';
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

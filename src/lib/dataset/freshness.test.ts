import { describe, expect, it, vi } from 'vitest';
import type { PublishedDataset } from '$lib/engine/publication';

vi.mock('$app/navigation', () => ({ invalidate: vi.fn() }));
const { memesPublications } = await import('./freshness');

const jeu = (nom: string, dataVersion: string): PublishedDataset => ({
  nom,
  titre: nom,
  dataVersion,
  viewsVersion: '1',
  simule: false,
  donneesAu: '2024-12-31',
  empreintes: { manifeste: 'a', modeles: 'b', ligne: 'c' }
});

describe('la fraîcheur d’une page', () => {
  it('l’ordre des jeux ne fait pas une nouvelle publication', () => {
    expect(memesPublications([jeu('a', '1'), jeu('b', '1')], [jeu('b', '1'), jeu('a', '1')])).toBe(true);
  });

  it('une nouvelle version, un jeu de plus, de nouveaux modèles en font une', () => {
    expect(memesPublications([jeu('a', '1')], [jeu('a', '2')])).toBe(false);
    expect(memesPublications([jeu('a', '1')], [jeu('a', '1'), jeu('b', '1')])).toBe(false);
    expect(memesPublications([jeu('a', '1')], [{ ...jeu('a', '1'), viewsVersion: '2' }])).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { combienDeTextes, type Composition } from './composition';
import {
  adresseComposee,
  compositionDemandee,
  fichierDeComposition,
  lisFichierDeComposition
} from './composition-fichier';
import type { NomDeComposition } from './composition-nom';

const NOM: NomDeComposition = { jeu: 'essai', objet: 'contrat-1', modele: 'revue' };
const COMPOSITION: Composition = [
  { id: 'tranches', commentaire: 'Attend la preuve.' },
  {
    ...{ id: 'planche', titre: 'Le déficit se creuse' },
    titreSur: { au: '2026-06-30', version: '0123456789ab', dit: 'Le déficit est de 3,0\u00a0M€' }
  },
  { id: 'soldes', retiree: true },
  { id: 'libre-1', titre: 'À demander', lignes: ['Un calendrier'] }
];

describe('une composition partagée', () => {
  it('tient dans l’adresse par ses pages et leur ordre, sans ce qui est rédigé', () => {
    const adresse = adresseComposee('https://ars.exemple/revue/?au=2026-06-30', COMPOSITION);
    expect(adresse).toBe('https://ars.exemple/revue/?au=2026-06-30&pages=tranches,planche,-soldes');
    // Un commentaire, un titre, une page de texte.
    expect(combienDeTextes(COMPOSITION)).toBe(3);
    expect(combienDeTextes(compositionDemandee(new URL(adresse).search) ?? COMPOSITION)).toBe(0);
    expect(compositionDemandee(new URL(adresse).search)).toEqual([
      ...[{ id: 'tranches' }, { id: 'planche' }],
      { id: 'soldes', retiree: true }
    ]);
    expect(adresseComposee(adresse, [])).toBe('https://ars.exemple/revue/?au=2026-06-30');
    expect(compositionDemandee('')).toBeNull();
    expect(compositionDemandee('?pages=A%20B')).toBeNull();
  });

  it('garde un message de couverture aussi long que ceux qui se calculent', () => {
    const longue: Composition = [{ id: 'couverture', titre: 'Le résultat, la CAF et la caisse. '.repeat(10).trim() }];
    const fichier = fichierDeComposition(NOM, longue);
    expect(lisFichierDeComposition(fichier, NOM)).toEqual({ pages: longue, au: null, textes: true });
  });

  it('s’ouvre d’un fichier avec ses textes ; d’un autre contrat, sans eux ; d’une autre réunion, pas', () => {
    const fichier = fichierDeComposition(NOM, COMPOSITION);
    expect(lisFichierDeComposition(fichier, NOM)).toEqual({ pages: COMPOSITION, au: null, textes: true });
    const date = fichierDeComposition(NOM, COMPOSITION, '2026-06-30');
    expect(lisFichierDeComposition(date, NOM)).toEqual({ pages: COMPOSITION, au: '2026-06-30', textes: true });
    expect(lisFichierDeComposition(fichier, { ...NOM, objet: 'contrat-2' })).toEqual({
      pages: [{ id: 'tranches' }, { id: 'planche' }, { id: 'soldes', retiree: true }],
      au: null,
      textes: false
    });
    expect(lisFichierDeComposition(fichier, { ...NOM, modele: 'ria' })).toBe('autre');
    const fevrier = fichierDeComposition(NOM, COMPOSITION, '2026-02-31');
    for (const faux of [fevrier, '', '[]', '{"trajectoire":"autre"}', fichier.replace('"soldes"', '"planche"')])
      expect(lisFichierDeComposition(faux, NOM)).toBe('illisible');
  });
});

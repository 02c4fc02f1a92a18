import { describe, expect, it } from 'vitest';
import { chemin } from '$lib/charts/fixtures/contrat';
import { landingEnMots, enBref, lireAnnee, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé d’une trajectoire', () => {
  it('dit le réalisé, les atterrissages face à la cible, puis où mène chaque version', () => {
    expect(clair(summary(chemin))).toBe(
      'Réalisé : de −5,0 M€ en 2022 à −5,3 M€ (provisoire) en 2025. ' +
        'Projection de l’établissement pour 2026 : −4,9 M€, écart à la cible −1,5 M€. ' +
        'Projection de l’outil pour 2026 : −5,2 M€, écart à la cible −1,8 M€. ' +
        'Cible, avenant 1 : −400 k€ en 2028. Tendanciel : −7,9 M€ en 2028. EPRD 2026 : −4,1 M€ en 2026. ' +
        '1 version antérieure en retrait.'
    );
  });

  it('le départ d’une voie n’est pas la cible de son année : d’un contrat non commencé, aucun écart n’est dit', () => {
    const nonCommence = { ...chemin, sansCible: true, premiereAnnee: 2027 };
    expect(summary(nonCommence)).not.toContain('écart à la cible');
    expect(clair(enBref(nonCommence))).toBe(
      '2026 : projection de l’établissement −4,9 M€ ; projection de l’outil −5,2 M€'
    );
    const cible = (entree: typeof chemin, annee: string) => {
      const { columns, rows } = table(entree);
      return clair(
        rows.find(([a]) => a === annee)?.[columns.findIndex((titre) => /^cible.*avenant 1/iu.test(titre))] ?? ''
      );
    };
    expect([cible(nonCommence, '2026'), cible(nonCommence, '2028')]).toEqual(['−3,4 M€ (départ)', '−400 k€']);
    expect(cible(chemin, '2026')).toBe('−3,4 M€');
    // Frozen or over, a contract keeps the targets that it had: they are no start.
    const arrete = { ...chemin, sansCible: true, premiereAnnee: 2025 };
    expect([cible(arrete, '2025'), cible(arrete, '2026')]).toEqual(['−4,6 M€', '−3,4 M€']);
    expect(summary(arrete)).not.toContain('écart à la cible');
  });

  it('dit qu’il n’y a rien de réalisé', () => {
    expect(summary({ ...chemin, realise: [], versions: [], atterrissages: [] })).toBe('Aucune valeur réalisée.');
  });
});

describe('la lecture d’une année', () => {
  it('ne dit que ce qui vaut pour elle', () => {
    expect(clair(lireAnnee(chemin, 2022))).toBe('2022 : réalisé −5,0 M€');
    expect(clair(lireAnnee(chemin, 2025))).toBe(
      '2025 : réalisé −5,3 M€ (provisoire) ; cible, avenant 1 −4,6 M€ ; tendanciel −6,9 M€ ; avenant 1'
    );
    expect(clair(lireAnnee(chemin, 2026))).toBe(
      '2026 : projection de l’établissement −4,9 M€ ; projection de l’outil −5,2 M€ ; ' +
        'cible, avenant 1 −3,4 M€ ; tendanciel −7,3 M€ ; EPRD 2026 −4,1 M€'
    );
    expect(clair(lireAnnee(chemin, 2040))).toBe('2040 : aucune valeur');
  });

  it('dit qu’une année passée n’a pas de valeur', () => {
    const realise = [{ annee: 2024, valeur: null, statut: 'definitif' as const }];
    expect(clair(lireAnnee({ ...chemin, realise, versions: [] }, 2024))).toBe('2024 : réalisé non disponible');
  });

  it('dit la fourchette d’un atterrissage avec sa valeur, et rien quand elle est d’un point', () => {
    const unite = { unite: 'euros', decimales: 1 };
    const de = (bas: number, haut: number) =>
      landingEnMots({ libelle: '', annee: 2026, valeur: -5e6, fourchette: { bas, haut } }, unite).replaceAll(
        '\u00a0',
        ' '
      );
    expect(de(-6e6, -4e6)).toBe('−5,0 M€, entre −6,0 M€ et −4,0 M€');
    expect(de(-5e6, -5e6)).toBe('−5,0 M€');
    const declaree = { libelle: '', annee: 2026, valeur: -5e6, fourchette: { bas: -9e6, haut: -6e6 } };
    expect(clair(landingEnMots({ ...declaree, selon: ' avec les écarts de ses 3 derniers' }, unite))).toBe(
      '−5,0 M€ ; avec les écarts de ses 3 derniers, entre −9,0 M€ et −6,0 M€'
    );
  });

  it('au repos, dit l’année en cours : ses atterrissages et sa cible', () => {
    expect(clair(enBref(chemin))).toBe(
      '2026 : projection de l’établissement −4,9 M€ ; projection de l’outil −5,2 M€ ; cible, avenant 1 −3,4 M€'
    );
  });
});

describe('le tableau d’une trajectoire', () => {
  it('a une colonne par version, les antérieures dites telles, et laisse vide ce qui manque', () => {
    const t = table(chemin);
    expect(t.columns).toEqual([
      'Année',
      'Réalisé',
      'projection de l’établissement',
      'projection de l’outil',
      'cible, avenant 1',
      'cible 2024 (version antérieure)',
      'tendanciel',
      'EPRD 2026',
      'Remarque'
    ]);
    expect(t.rows[3]?.map(clair)).toEqual([
      '2025',
      '−5,3 M€ (provisoire)',
      '—',
      '—',
      '−4,6 M€',
      '−3,9 M€',
      '−6,9 M€',
      '—',
      'avenant 1'
    ]);
    expect(t.rows[6]?.[1]).toBe('—');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources: Record<string, string> = import.meta.glob(['/src/**/*.svelte', '!/src/**/guide/*'], {
  query: '?raw',
  import: 'default',
  eager: true
});
const css = (chemin: string) => readFileSync(`src/lib/${chemin}`, 'utf8');

/** Relative luminance of a colour written `#rrggbb` (WCAG 2.1). */
function luminance(couleur: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(couleur.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contraste(a: string, b: string): number {
  const [fort = 0, faible = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (fort + 0.05) / (faible + 0.05);
}

/** The tokens of each appearance, by name. */
const apparences = css('styles/tokens.css')
  .split(/:root/u)
  .slice(1)
  .map(
    (bloc) => new Map([...bloc.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/gu)].map(([, nom = '', v = '']) => [nom, v]))
  )
  .filter((jetons) => jetons.size > 0);

describe('les marques d’un graphique', () => {
  it('se détachent à 3 pour 1 de leur fond, en clair et en sombre', () => {
    expect(apparences.length).toBeGreaterThan(1);
    const paires = [
      ['control', 'surface'],
      ['accent', 'surface'],
      ['accent', 'accent-soft'],
      ['accent', 'accent-ink'],
      ['ink-2', 'band']
    ] as const;
    for (const jetons of apparences) {
      for (const [marque, fond] of paires) {
        expect(contraste(jetons.get(marque) ?? '', jetons.get(fond) ?? ''), `${marque} sur ${fond}`).toBeGreaterThan(3);
      }
    }
  });

  it('ne sont éclaircies par aucune opacité\u00a0: cible remplacée, palier sécurisé', () => {
    expect(css('charts/path-with-versions/path.css')).not.toContain('opacity');
    expect(css('charts/stacked-steps/pile.css')).not.toContain('opacity');
  });

  it('ont leur bande cernée et leur médiane foncée', () => {
    const bande = sources['/src/lib/charts/band-mark/BandMark.svelte'] ?? '';
    expect(bande).toMatch(/\.zone \{[^}]*stroke: var\(--control\)/u);
    expect(bande).toMatch(/\.mediane \{[^}]*stroke: var\(--ink-2\)/u);
  });
});

it('un lien hors d’un menu est souligné\u00a0: seuls menus, cartes, abréviations et case dont le premier chiffre l’est ne le sont pas', () => {
  const sansTrait = Object.entries(sources)
    .filter(([, source]) => source.includes('text-decoration: none'))
    .map(([chemin]) => chemin.slice('/src/lib/components/'.length, -'.svelte'.length));
  expect(sansTrait.sort()).toEqual([
    'aide/NavAide',
    'aide/Sommaire',
    'entete-contrat/EnteteContrat',
    'ght/CarteIndicateur',
    'importer/TableDifferences',
    'kit/NavPage',
    'kit/ValeurQualifiee',
    'portefeuille/CelluleResultat',
    'saisie/Journal',
    'site/Entete'
  ]);
});

it('aucune information du portefeuille ne tient à une bulle\u00a0: ni le tactile ni le clavier ne l’atteignent', () => {
  const bulles = Object.entries(sources)
    .filter(([, source]) => /<[a-z]+[^>]*?\stitle=[{"]/u.test(source))
    .map(([chemin]) => chemin.slice('/src/lib/components/'.length, -'.svelte'.length));
  expect(bulles.filter((nom) => nom.startsWith('portefeuille/'))).toEqual([]);
  // Its bubble repeats what the head says to a screen reader; the others are not on the portfolio.
  expect(bulles).toContain('kit/EnteteColonne');
});

it('tout tableau a une légende, et un champ de recherche un libellé visible sans exemple qui en tienne lieu', () => {
  for (const [chemin, source] of Object.entries(sources)) {
    if (source.includes('<table')) expect(source, chemin).toContain('<caption');
    expect(source, chemin).not.toContain('placeholder=');
  }
});

it('tout dessin est décoratif ou une image nommée, ses liens à côté et non dedans', () => {
  for (const [chemin, source] of Object.entries(sources)) {
    const [balise] = /<(?:svg|Drawing)\s[^>]*>/u.exec(source) ?? [];
    if (balise === undefined || /aria-hidden="true"|aria-hidden=\{muet |role="img"|\smuet>/u.test(balise)) continue;
    const image = /<g role="img" aria-label=\{[^}]+\}>[\s\S]*?\n {2}<\/g>/u.exec(source)?.[0];
    expect(image, chemin).toBeDefined();
    expect(image, chemin).not.toContain('<Lien');
  }
});

it('un tableau ne s’écrit que dans le kit, qui lui donne légende, en-têtes et région', () => {
  const ailleurs = Object.entries(
    import.meta.glob<string>('/src/**/*.svelte', { query: '?raw', import: 'default', eager: true })
  )
    .filter(([, source]) => source.includes('<table'))
    .map(([chemin]) => chemin);
  expect(ailleurs).toEqual(['/src/lib/components/kit/Table.svelte']);
});

it('un tableau répété, pour chaque engagement ou chaque ligne de gain, a chaque fois sa légende', () => {
  const legende = (composant: string) =>
    /<Table[\s\S]*?(?:<\/Table>|\/>)/u.exec(sources[`/src/lib/components/${composant}.svelte`] ?? '')?.[0];
  expect(legende('contrat/Engagements')).toContain('{engagement.libelle}');
  expect(legende('action/DetailGain')).toContain('caption={MOTS.legende(ligne.libelle)}');
});

it('aucun paragraphe n’est un titre qui ne le dit pas : du gras, et rien d’autre', () => {
  for (const [chemin, source] of Object.entries(sources)) {
    expect(source, chemin).not.toMatch(/<p[^>]*>\s*<(strong|b)>[^<]*<\/\1>\s*<\/p>/u);
  }
});

it('aucun nom ne se coupe quand l’espacement du texte augmente : il passe à la ligne', () => {
  for (const [chemin, source] of Object.entries(sources)) {
    expect(source, chemin).not.toMatch(/text-overflow|line-clamp/u);
  }
});

it('un graphique qui défile est ombré du côté où il continue, comme un tableau', () => {
  const base = css('styles/base.css');
  expect(base).toMatch(/\n\.defilant,\n\.plot \{\n {2}background:[^}]*no-repeat local,/u);
  expect(css('charts/host/Chart.svelte')).not.toMatch(/\.plot \{[^}]*background/u);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where a layout changes: a phone, a tablet, a laptop, and the widest table beside its map. */
const LARGEURS = ['40rem', '60rem', '75rem', '86rem'];

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((chemin) => /\.(?:svelte|css)$/u.test(chemin))
  .map((chemin): [string, string] => {
    const source = readFileSync(`src/${chemin}`, 'utf8');
    return [chemin, chemin.endsWith('.css') ? source : (/<style[^>]*>([\s\S]*)<\/style>/u.exec(source)?.[1] ?? '')];
  });
/** What each sheet but that of the tokens says, as « file: value ». */
const dits = (motif: RegExp) =>
  styles
    .filter(([chemin]) => !chemin.endsWith('styles/tokens.css'))
    .flatMap(([chemin, source]) => [...source.matchAll(motif)].map(([, valeur = '']) => `${chemin}: ${valeur}`));
const jetons = styles.find(([chemin]) => chemin.endsWith('styles/tokens.css'))?.[1] ?? '';

describe('les feuilles de style', () => {
  it('ne changent de mise en page qu’à quatre largeurs d’écran', () => {
    const largeurs = dits(/@media[^{]*width: ([^)]+)\)/gu).map((dit) => dit.split(': ')[1]);
    expect([...new Set(largeurs)].sort()).toEqual(LARGEURS);
  });

  it('ont six tailles de lettres et un grand titre, tous dans les jetons', () => {
    expect([...jetons.matchAll(/--t-([a-z0-9]+):/gu)].map(([, nom]) => nom)).toEqual([
      ...['xs', 's', 'm', 'l', 'xl', '2xl'],
      'titre'
    ]);
    // Beside them: a share of the text around (code), paper in points, and drawings, which measure their letters.
    const autres = dits(/font-size: ((?!var\(--t-[a-z0-9]+\);|[\d.]+(?:em|%|pt);)[^;]+);/gu);
    expect(autres.filter((dit) => !dit.startsWith('lib/charts/'))).toEqual([]);
  });

  it('ont deux graisses, et un seul conteneur que l’on mesure : la première image attend l’un et l’autre', () => {
    const graisses = dits(/font-weight: ([^;]+);/gu).filter((dit) => !dit.startsWith('lib/styles/polices.css'));
    expect([...new Set(graisses.map((dit) => dit.split(': ')[1]))].sort()).toEqual(['400', '600']);
    expect(dits(/(container-type)/gu)).toEqual(['lib/components/portefeuille/TableauContrats.svelte: container-type']);
  });

  it('ne disent aucune couleur que les jetons ne nomment', () => {
    expect(dits(/: ?[^;{}]*?(#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\()/giu)).toEqual([]);
  });

  it('n’écrivent aucun espace à la place du jeton qui le vaut', () => {
    const espaces = [...jetons.matchAll(/--(?:s-\d|retrait): ([\d.]+)(px|rem);/gu)].flatMap(([, n = '', unite = '']) =>
      unite === 'px' ? [`${n}px`, `${Number(n) / 16}rem`] : [`${n}rem`]
    );
    expect(espaces).toContain('0.25rem');
    const ecarts = dits(
      /(?<![\w-])(?:margin|padding|(?:row-|column-)?gap)(?:-[a-z-]+)?: ([^;(]*(?:\bvar\([^)]*\)[^;(]*)*);/gu
    );
    expect(ecarts.filter((dit) => dit.split(' ').some((mot) => espaces.includes(mot)))).toEqual([]);
  });
});

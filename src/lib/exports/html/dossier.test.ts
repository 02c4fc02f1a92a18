import { describe, expect, it } from 'vitest';
import { euros } from '$lib/format/nombre';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import { piedDeLaPage } from '$lib/words/dossier/pages';
import { enClair } from '../pptx/lecture.fixture';
import { DOSSIER, PONT } from '../dossier.fixture';
import { dossierHtml } from './dossier';

const html = dossierHtml(DOSSIER);

/** What a reader reads, tag by tag; spaces of a screen and of a file differ. */
const lu = (texte: string): string => texte.replaceAll(/[\s\u2060]+/gu, ' ').trim();
const textesDe = (page: string): string[] =>
  [...page.replace(/<head>.*<\/head>/su, '').matchAll(/>([^<]+)</gu)].map(([, texte]) =>
    lu(enClair((texte ?? '').replaceAll('&#39;', "'")))
  );
const feuilles = (page: string): string[] => [...page.matchAll(/<section .*?<\/section>/gsu)].map(([f]) => f);

const dossierDe = (...pages: Dossier['pages']): Dossier => ({ ...DOSSIER, pages });
const tableauDe = (cellule: string): Dossier =>
  dossierDe({
    ...{ genre: 'tableau', id: 'essai', titre: 'Titre', nom: null, note: '', corps: 12 },
    colonnes: [
      { titre: 'Quoi', chiffre: false, largeur: 6 },
      { titre: 'Montant', chiffre: true, largeur: 6 }
    ],
    lignes: [['Ligne', cellule]]
  });

it('sur une imprimante sans couleur, ce qui est défavorable est hachuré, ce qui est favorable plein', () => {
  const pont = { ...PONT, pieces: PONT.pieces.map(({ horsPlan: _, ...piece }) => piece) };
  const avec = dossierHtml({
    ...DOSSIER,
    pages: DOSSIER.pages.map((p) => (p.genre === 'planche' ? { ...p, dessin: { genre: 'pont', pont } } : p))
  });
  expect(avec).toMatch(/<rect class="defavorable"[^>]*\/><path class="hachures claires" d="M/u);
  expect(avec).toMatch(/<rect class="favorable"[^>]*\/><text/u);
});

describe('un dossier en un fichier HTML', () => {
  it('a une feuille par page, chacune avec son titre, son rang et son pied', () => {
    const lues = feuilles(html);
    expect(lues.length).toBe(DOSSIER.pages.length);
    for (const [i, page] of DOSSIER.pages.entries()) {
      const { titre } = page;
      const feuille = lues[i] ?? '';
      const [, titreLu = ''] = /<h[12] id="[^"]+">(.*?)<\/h[12]>/su.exec(feuille) ?? [];
      expect(lu(enClair(titreLu))).toBe(lu(titre));
      expect(textesDe(feuille)).toEqual(
        expect.arrayContaining([
          lu(piedDeLaPage(DOSSIER, page)),
          'Données simulées',
          `Page ${i + 1} / 5`,
          DOSSIER.adresse
        ])
      );
    }
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
  });

  it('a tous les mots et tous les chiffres du dossier', () => {
    const ecrits = new Set(textesDe(html));
    const voulus = DOSSIER.pages.flatMap((page) => {
      switch (page.genre) {
        case 'couverture':
          return [page.sousTitre, page.message];
        case 'planche':
          return [
            ...[page.sousTitre, page.question ?? '', page.note],
            ...page.chiffres.flatMap(({ libelle, precision, valeur }) => [libelle, precision, valeur]),
            ...(page.dessin.genre === 'tableau'
              ? [page.dessin.legende, ...page.dessin.colonnes.map(({ titre }) => titre), ...page.dessin.lignes.flat()]
              : ['Cible', 'Action 1', 'Prix', 'Atterrissage', euros(-500_000), '+700 k€', '−1,2 M€', euros(-1_000_000)])
          ];
        case 'tableau':
          return [page.nom ?? '', page.note, ...page.colonnes.map(({ titre }) => titre), ...page.lignes.flat()];
        case 'liste':
          return [...page.lignes];
      }
    });
    expect(voulus.filter((texte) => texte !== '').length).toBeGreaterThan(30);
    expect(voulus.map(lu).filter((texte) => texte !== '' && !ecrits.has(texte))).toEqual([]);
  });

  it('finit par les définitions de ses termes, que le papier n’a pas', () => {
    const [, apres = ''] = /<aside class="definitions".*?<dl>(.*)<\/dl><\/aside>\s*<\/main>/su.exec(html) ?? [];
    expect(textesDe(apres)).toContain('Tranche');
    expect(html).toMatch(/@media print\{[^@]*\.definitions\{display:none\}/u);
    expect(dossierHtml(tableauDe('1,2'))).not.toContain('<aside');
  });

  it('ne porte ni code ni rien d’ailleurs : un seul fichier, en français', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/u);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|base|form|button|details)\b|\bon[a-z]+="|@import/iu);
    expect(html).not.toMatch(/(?:src|srcset|xlink:href|action)=|url\(|javascript:/iu);
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, ou]) => ou)).toEqual(
      DOSSIER.pages.map(() => DOSSIER.adresse.replaceAll('&', '&amp;'))
    );
  });

  it('écrit comme un texte ce qui passerait pour une balise', () => {
    const page = dossierHtml({
      ...tableauDe('<script>alert(1)</script>'),
      ...{ titre: '</title><script>', pied: '"><img src=x>', adresse: 'javascript:alert(1)//https://' }
    });
    expect(page).not.toMatch(/<script|<img|href=/u);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it.each(['=cmd|"/c calc"!A0', '+1+1', '@SUM(A1)', '\t=1', ' "=1'])(
    'n’a pas de cellule qu’un tableur prendrait pour une formule : %j',
    (cellule) => {
      const [, lue = ''] = /<td class="n">([^<]*)<\/td>/u.exec(dossierHtml(tableauDe(cellule))) ?? [];
      expect(lue).toMatch(/^\u2060/u);
      expect(lu(enClair(lue))).toBe(lu(cellule));
    }
  );

  it('dit le pont en mots à qui ne le voit pas, et donne à ses familles un carré dans la légende', () => {
    const [, planche = ''] = feuilles(html);
    const dits = [...planche.matchAll(/role="img" aria-label="([^"]*)"/gu)].map(([, dit]) => dit);
    // One for a sheet and one for a telephone, of which one is shown.
    expect(dits).toHaveLength(2);
    for (const dit of dits) expect(dit).toContain('Hors plan, −1,2\u00a0M€\u00a0: Prix −1,2\u00a0M€.');
    expect(/<p class="legende">.*?<\/p>/su.exec(planche)?.[0].match(/<svg class="cle"/gu)).toHaveLength(2);
    expect(planche.match(/<rect class="(?:borne|favorable|hors-plan)"/gu)).toHaveLength(4 + 4 + 2);
  });

  it('nomme chaque tableau, ses colonnes et ses lignes, et répète sa tête d’une feuille à l’autre', () => {
    const tableaux = [...html.matchAll(/<table .*?<\/table>/gsu)].map(([t]) => t);
    expect(tableaux).toHaveLength(2);
    for (const tableau of tableaux) {
      const [, nom = ''] = /<table aria-labelledby="([^"]+)"/u.exec(tableau) ?? [];
      expect(html).toMatch(new RegExp(`id="${nom}">[^<]{5,}<`, 'u'));
      expect(tableau.match(/<th scope="col"/gu)).toHaveLength(2);
      expect(tableau.match(/<th scope="row"/gu)?.length).toBe((tableau.match(/<tr>/gu) ?? []).length - 1);
    }
    expect(html).toContain('thead{display:table-header-group}');
    expect(html).toContain('@page{size:A4 landscape');
  });

  it('ne dit pas simulé ce qui ne l’est pas, ni ne mène où l’on ne peut aller', () => {
    const vrai = dossierHtml({ ...DOSSIER, simule: false, adresse: '/demonstration/tresorerie/' });
    expect(vrai).not.toContain('Données simulées');
    expect(vrai).not.toContain('href=');
    expect(vrai).toContain('/demonstration/tresorerie/');
  });
});

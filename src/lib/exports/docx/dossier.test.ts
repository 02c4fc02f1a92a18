import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import { largeurDe } from '$lib/words/dossier/mise-en-page';
import { DESSINS, DOSSIER } from '../dossier.fixture';
import { dossierHtml } from '../html/dossier';
import { enClair } from '../pptx/lecture.fixture';
import { dossierDocx } from './dossier';

const NBSP = '\u00a0';
const lu = (texte: string): string => texte.replaceAll(/[\s\u2060]+/gu, ' ').trim();
const TEXTE = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu;
const textesDe = (xml: string): string[] =>
  [...xml.matchAll(TEXTE)].map(([, texte]) => lu(enClair((texte ?? '').replaceAll('&#39;', "'"))));

function parties(dossier: Dossier): (nom: string) => string {
  const lues = unzipSync(dossierDocx(dossier));
  return (nom) => strFromU8(lues[nom] ?? new Uint8Array());
}
const corps = (dossier: Dossier): string => parties(dossier)('word/document.xml');
const tableaux = (xml: string): string[][][] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([tableau]) =>
    [...tableau.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([rangee]) =>
      [...rangee.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cellule]) => textesDe(cellule).join('\n'))
    )
  );

describe('un dossier en texte', () => {
  it('a les mots et les chiffres du fichier HTML, sauf ceux d’un dessin', () => {
    const ecrits = new Set(textesDe(corps(DOSSIER)).flatMap((texte) => texte.split(' ')));
    const sansDessin = dossierHtml(DOSSIER)
      .replace(/<head>.*<\/head>/su, '')
      .replaceAll(/<footer>.*?<\/footer>/gsu, '')
      .replaceAll(/<svg.*?<\/svg>/gsu, '')
      .replaceAll(/<p class="legende.*?<\/p>|<div class="legende.*?<\/div>/gsu, '');
    const voulus = [...sansDessin.matchAll(/>([^<]+)</gu)].flatMap(([, texte]) =>
      lu(enClair((texte ?? '').replaceAll('&#39;', "'"))).split(' ')
    );
    expect(voulus.filter((mot) => mot !== '' && !ecrits.has(mot) && !/^\(\d\/\d\)$/u.test(mot))).toEqual([]);
  });

  it('un chemin est le tableau de ses années, sous sa phrase', () => {
    const xml = corps(DESSINS);
    expect(textesDe(xml).join(' ')).toContain('Établissement (RIA 1) pour 2026 : −7,5 M€, écart à la cible −2,5 M€.');
    expect(
      tableaux(xml)[0]
        ?.find(([annee]) => annee === '2026')
        ?.slice(1, 6)
    ).toEqual([
      ...['—', '−7,5', '−9,1, entre −10,0 et −8,0', '−5,0', '−13,0'].map((dit) => dit.replaceAll(/(\d,\d)/gu, '$1 M€'))
    ]);
  });

  it('un pont est la liste de ses pièces, de la cible à l’atterrissage', () => {
    expect(tableaux(corps(DOSSIER))[0]).toEqual([
      ['Étape', 'Montant'],
      ['Cible', '−500 k€'],
      ['Action 1', '+700 k€'],
      ['Prix', '−1,2 M€'],
      ['Atterrissage', '−1,0 M€']
    ]);
  });

  it('un tableau coupé pour l’écran y est entier, sous son nom sans rang', () => {
    const page = DOSSIER.pages.find(({ genre }) => genre === 'tableau');
    if (page?.genre !== 'tableau') throw new Error('le dossier d’essai a un tableau');
    const suite = { ...page, nom: 'Tranches (2/2)', lignes: [['Solde', `3,4${NBSP}M€`]] };
    const premiere = { ...page, nom: 'Tranches (1/2)' };
    const xml = corps({ ...DOSSIER, pages: [premiere, suite] });
    expect(tableaux(xml)).toEqual([
      [
        ['Tranche', 'Montant'],
        ['=1+1', '1,2 M€'],
        ['Avance "A" & B', 'n. r.'],
        ['Solde', '3,4 M€']
      ]
    ]);
    expect(textesDe(xml)).toContain('Tranches');
    expect(textesDe(xml).join()).not.toContain('/2)');
  });

  it('dit au pied sa source, sa version, son adresse, et que ses données sont simulées ; en français', () => {
    const partie = parties(DOSSIER);
    expect(textesDe(partie('word/footer1.xml')).slice(0, 3)).toEqual([
      'Données simulées',
      DOSSIER.pied,
      `Ces chiffres à l’écran : ${DOSSIER.adresse}`
    ]);
    expect(partie('word/styles.xml')).toContain('w:lang w:val="fr-FR"');
    expect(partie('docProps/core.xml')).toContain('<dc:title>Revue de contrat, Contrat d’essai</dc:title>');
    expect(dossierDocx(DOSSIER)).toEqual(dossierDocx(DOSSIER));
  });

  it('un titre, le nom d’un tableau et sa tête ne restent pas seuls au bas d’une page', () => {
    const partie = parties(DOSSIER);
    const avant = [...partie('word/document.xml').matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<w:tbl>)/gsu)];
    expect(avant.length).toBeGreaterThan(1);
    for (const [paragraphe] of avant) expect(paragraphe).toContain('<w:keepNext/>');
    for (const [tete] of partie('word/document.xml').matchAll(
      /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>.*?<\/w:tr>/gsu
    ))
      expect(tete.match(/<w:keepNext\/>/gu)?.length).toBe(tete.match(/<w:tc>/gu)?.length);
    expect(partie('word/styles.xml')).toMatch(/w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:keepNext\/>/su);
  });

  it('une colonne a la largeur de son plus long mot', () => {
    const page = DOSSIER.pages.find(({ genre }) => genre === 'tableau');
    if (page?.genre !== 'tableau') throw new Error('le dossier d’essai a un tableau');
    const mot = 'anticonstitutionnellement';
    const titres = ['Engagement', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq'];
    const colonnes = titres.map((titre, i) => ({ titre, chiffre: i > 0, largeur: i === 0 ? 0.5 : 2 }));
    const xml = corps({ ...DOSSIER, pages: [{ ...page, colonnes, lignes: [[mot, '1', '2', '3', '4', '5']] }] });
    const [premiere] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, large]) => Number(large) / 1440);
    expect(premiere).toBeGreaterThan(largeurDe(mot, 10));
  });
});

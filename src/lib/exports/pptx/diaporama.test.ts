import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { enEtapes } from '$lib/words/charts/waterfall/etapes';
import { DESSINS, DOSSIER, PONT } from '../dossier.fixture';
import { diaporama } from './diaporama';
import { enClair } from './lecture.fixture';
import { montantDEtape } from './pont';

const NBSP = '\u00a0';

let octets: Uint8Array;
let parties: Record<string, string>;
beforeAll(async () => {
  octets = await diaporama(DOSSIER);
  parties = lis(octets);
});

function lis(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([nom, contenu]) => [nom, nom.endsWith('.xlsx') ? '' : strFromU8(contenu)])
  );
}

/** Texts of the runs of a part, in order. */
const textes = (nom: string): string[] =>
  [...(parties[nom] ?? '').matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, texte]) => enClair(texte ?? ''));

/** Cells of the tables of a slide, row by row. */
const lignesDe = (nom: string): string[][] =>
  [...(parties[nom] ?? '').matchAll(/<a:tr .*?<\/a:tr>/gsu)].map(([ligne]) =>
    [...ligne.matchAll(/<a:tc.*?<\/a:tc>/gsu)].map(([cellule]) =>
      enClair([...cellule.matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, t]) => t).join(''))
    )
  );

const diapos = () => Object.keys(parties).filter((nom) => /^ppt\/slides\/slide\d+\.xml$/u.test(nom));

describe('un dossier en diaporama', () => {
  it('a une diapositive par page, et chacune a son titre', () => {
    expect(diapos().length).toBe(DOSSIER.pages.length);
    for (const [i, { titre }] of DOSSIER.pages.entries()) {
      const nom = `ppt/slides/slide${i + 1}.xml`;
      expect(parties[nom]).toContain('type="title"');
      expect(textes(nom)[0]).toBe(titre.replaceAll('\u202f', NBSP));
    }
  });

  it('dessine le pont en graphique natif, dont les valeurs relues redonnent chaque niveau', () => {
    const xml = parties['ppt/charts/chart1.xml'] ?? '';
    const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) => ({
      nom: /<c:tx>.*?<c:v>(.*?)<\/c:v>/su.exec(serie)?.[1] ?? '',
      invisible: serie.includes('<c:spPr><a:noFill/>'),
      valeurs: [...(/<c:val>.*<\/c:val>/su.exec(serie)?.[0] ?? '').matchAll(/<c:v>(.*?)<\/c:v>/gu)].map(([, v]) =>
        Number(v)
      )
    }));
    for (const [i, { avant, apres }] of enEtapes(PONT).entries()) {
      const encre = series
        .filter(({ invisible }) => !invisible)
        .reduce((somme, { valeurs }) => somme + Math.abs(valeurs[i] ?? 0), 0);
      expect(encre).toBe(Math.abs(apres - avant));
    }
    // In the sheet of data nobody takes them for amounts, and no legend shows them.
    expect(series.filter(({ invisible }) => invisible).map(({ nom }) => nom)).toEqual([
      'Appui des barres (mise en page, non un montant)',
      'Place des étiquettes (mise en page, non un montant)'
    ]);
    expect(xml).not.toContain('<c:legend>');
    const montants =
      /<c:ser>(?:(?!<\/c:ser>).)*Place des étiquettes \(mise en page, non un montant\)(?:(?!<\/c:ser>).)*<c:dLbl>.*?<\/c:ser>/su.exec(
        xml
      )?.[0] ?? '';
    expect([...montants.matchAll(/<a:t>(.*?)<\/a:t>/gu)].map(([, dit]) => dit)).toEqual(
      enEtapes(PONT).map((etape) => montantDEtape(etape).replaceAll('\u202f', NBSP))
    );
  });

  it('prend l’axe de l’écran, et dit quand il ne part pas de 0', async () => {
    const axe = (xml = '') =>
      ['min', 'max'].map((bout) => Number(new RegExp(`<c:${bout} val="([^"]*)"`, 'u').exec(xml)?.[1]));
    // From −0,5 M€ up to 0,2 M€ and down to −1,0 M€: zero is among them.
    const [bas = NaN, haut = NaN] = axe(parties['ppt/charts/chart1.xml']);
    expect(bas).toBeLessThanOrEqual(-1_000_000);
    expect(haut).toBeGreaterThanOrEqual(200_000);
    expect(textes('ppt/slides/slide2.xml')).not.toContain('L’axe ne part pas de 0.');
    const loin = {
      depart: { libelle: 'EPRD', valeur: -50_000_000 },
      pieces: [{ code: 'a', libelle: 'Prix', valeur: -300_000 }],
      arrivee: { libelle: 'RIA', valeur: -50_300_000 }
    };
    const autres = lis(
      await diaporama({
        ...DOSSIER,
        pages: DOSSIER.pages.map((p) => (p.genre === 'planche' ? { ...p, dessin: { genre: 'pont', pont: loin } } : p))
      })
    );
    expect(axe(autres['ppt/charts/chart1.xml'])[1]).toBeLessThan(-49_000_000);
    expect(autres['ppt/slides/slide2.xml']).toContain('L’axe ne part pas de 0.');
  });

  it('écrit un tableau natif, cellule par cellule, sans en faire une formule', () => {
    const lignes = lignesDe('ppt/slides/slide3.xml');
    expect(lignes).toEqual([
      ['Tranche', 'Montant'],
      ['=1+1', `1,2${NBSP}M€`],
      ['Avance "A" & B', 'n. r.']
    ]);
    expect(textes('ppt/slides/slide3.xml').slice(0, 3)).toEqual([
      'Une tranche reste à payer',
      `Quelles tranches d’aide sont dues, et sur quelle preuve${NBSP}?`,
      'Tranches (1/2)'
    ]);
  });

  it('écrit le tableau d’une planche à côté des chiffres à retenir', () => {
    expect(lignesDe('ppt/slides/slide4.xml')).toEqual([
      ['Hôpital', 'Jour le plus bas'],
      ['CH d’Essai', `−715${NBSP}€`],
      ['Plans non reçusdus chaque mois', '1 sur 4']
    ]);
    expect(textes('ppt/slides/slide4.xml')).toContain('Chaque hôpital');
  });

  it('dit de chaque graphique et de chaque tableau ce qu’il est, pour qui ne le voit pas', () => {
    const cadres = diapos().flatMap((nom) => [
      ...(parties[nom] ?? '').matchAll(/<p:graphicFrame>.*?<p:cNvPr ([^>]*)>/gsu)
    ]);
    expect(cadres.length).toBe(5);
    for (const [, attributs] of cadres) expect(attributs).toMatch(/descr="[^"]{5,}"/u);
    expect(parties['ppt/slides/slide2.xml']).toContain(`descr="De «${NBSP}Cible${NBSP}» (−500`);
  });

  it('porte au gabarit « Données simulées », au pied de chaque page ses sources, et en notes l’adresse qui montre ces chiffres', () => {
    const gabarits = Object.keys(parties).filter((nom) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/u.test(nom));
    expect(gabarits.filter((nom) => textes(nom).includes('Données simulées'))).toHaveLength(2);
    for (const [i, page] of DOSSIER.pages.entries()) {
      const pied = page.source === undefined ? DOSSIER.pied : `${DOSSIER.pied} · ${page.source}`;
      expect(textes(`ppt/slides/slide${i + 1}.xml`)).toContain(pied);
      const notes = textes(`ppt/notesSlides/notesSlide${i + 1}.xml`).join('\n');
      expect(notes).toContain(DOSSIER.adresse);
      expect(notes).toContain('Données simulées.');
    }
  });

  it('définit en notes les termes de la page, et ceux-là seuls', async () => {
    const pages = DOSSIER.pages.slice(2, 3).map((page) => ({ ...page, titre: 'La CAF couvre le capital' }));
    const notes = lis(await diaporama({ ...DOSSIER, pages }))['ppt/notesSlides/notesSlide1.xml'] ?? '';
    expect(notes).toContain('CAF\u00a0: capacité d’autofinancement, ce que l’exercice dégage');
    expect(notes).toContain('Tranche\u00a0: Une aide est notifiée puis versée');
    expect(notes).not.toContain('compte de résultat principal');
  });

  it('écrit plus petit un titre qui ne tient pas en deux lignes, au lieu de l’écrire sur ce qui suit', async () => {
    const corpsDe = async (titre: string): Promise<string | undefined> => {
      const pages = DOSSIER.pages.slice(1, 2).map((page) => ({ ...page, titre }));
      const xml = lis(await diaporama({ ...DOSSIER, pages }))['ppt/slides/slide1.xml'] ?? '';
      const avant = xml.slice(0, xml.indexOf(titre.slice(0, 12)));
      return /sz="(\d+)"/u.exec(avant.slice(avant.lastIndexOf('<a:r>')))?.[1];
    };
    const deuxLignes = 'Projeté sous la cible, où deux lignes suffisent à le dire à tous ceux qui lisent au fond';
    expect(await corpsDe(deuxLignes)).toBeUndefined();
    // Seen in LibreOffice at 26 points: its third line, « −22,7 M€ », lay over the name of the contract.
    const troisLignes =
      'Projeté sous la cible par l’établissement\u00a0; l’outil ne tranche pas\u00a0: l’établissement attend −23,8\u00a0M€, la cible est à −16,2\u00a0M€, l’outil attend −22,7\u00a0M€';
    expect(await corpsDe(troisLignes)).toBe('2000');
  });

  it('ne dit pas simulé ce qui ne l’est pas', async () => {
    const vraies = lis(await diaporama({ ...DOSSIER, simule: false }));
    expect(Object.values(vraies).join('')).not.toContain('Données simulées');
  });

  it('laisse couleurs et police au thème, qu’une agence peut changer', () => {
    for (const nom of [...diapos(), 'ppt/charts/chart1.xml']) {
      expect(parties[nom]).not.toMatch(/srgbClr val="(?:1C2230|0F4C5C|1F5FAE|A84C06)"/u);
      expect(parties[nom]).not.toContain('typeface="Arial"');
    }
    expect(parties['ppt/theme/theme1.xml']).toContain('<a:accent1><a:srgbClr val="0F4C5C"/></a:accent1>');
    // A title is written as its master says.
    expect(/type="title".*?<\/p:sp>/su.exec(parties['ppt/slides/slide2.xml'] ?? '')?.[0]).not.toMatch(/ sz="/u);
  });

  it('est écrit en français, sans caractère que le format interdit', () => {
    const tout = Object.entries(parties).filter(([nom]) => nom.endsWith('.xml'));
    for (const [, xml] of tout) expect(xml).not.toMatch(/lang="en-US"|\u202f|\u0001/u);
  });

  it('a les mêmes octets d’une écriture à l’autre, quoi que la page ait écrit entre-temps', async () => {
    expect(await diaporama(DOSSIER)).toEqual(octets);
  });

  it('n’a pas deux objets d’un même numéro, ni de type ou de lien vers une partie qui manque', () => {
    for (const nom of diapos()) {
      const numeros = [...(parties[nom] ?? '').matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
      expect(new Set(numeros).size).toBe(numeros.length);
    }
    const types = [...(parties['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(
      ([, nom]) => nom ?? ''
    );
    expect(types.filter((nom) => !(nom in parties))).toEqual([]);
    for (const [nom, xml] of Object.entries(parties).filter(([n]) => n.endsWith('.rels'))) {
      const dossier = nom.replace(/_rels\/[^/]*$/u, '');
      for (const [, cible] of xml.matchAll(/Target="([^"]+)"/gu)) {
        const chemin = new URL(cible ?? '', `file:///${dossier}`).pathname.slice(1);
        expect(chemin in parties, `${nom} → ${cible}`).toBe(true);
      }
    }
  });
});

const SCHEMAS = '../shared/tools/ooxml/xsd';
const RACINES = [
  {
    schema: 'pml.xsd',
    parties: /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$|^ppt\/presentation\.xml$/u
  },
  { schema: 'dml-chart.xsd', parties: /^ppt\/charts\/\w+\.xml$/u },
  { schema: 'dml-main.xsd', parties: /^ppt\/theme\/\w+\.xml$/u }
];

describe.skipIf(!existsSync(SCHEMAS))('le schéma du format (sauté sans ../shared/tools)', () => {
  it.each(RACINES)(
    '$schema admet ses parties : PowerPoint refuse ce que d’autres pardonnent',
    async ({ schema, parties: motif }) => {
      const fichier = (nom: string) => ({ fileName: nom, contents: readFileSync(`${SCHEMAS}/${nom}`, 'utf8') });
      const siennes = [parties, lis(await diaporama(DESSINS))]
        .flatMap(Object.entries<string>)
        .filter(([nom]) => motif.test(nom));
      expect(siennes.length).toBeGreaterThan(0);
      const { errors } = await validateXML({
        xml: siennes.map(([fileName, contents], i) => ({
          fileName: `${i}-${fileName.replaceAll('/', '-')}`,
          contents: sansExtensions(contents)
        })),
        schema: [fichier(schema)],
        preload: readdirSync(SCHEMAS)
          .filter((nom) => nom.endsWith('.xsd') && nom !== schema)
          .map(fichier)
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
  );
});

/** Extensions of a producer are not in the schema: the format says to leave out those that one does not know. */
const sansExtensions = (xml: string): string =>
  xml.replace(/<a:extLst>.*?<\/a:extLst>|<p:extLst>.*?<\/p:extLst>/gsu, '');

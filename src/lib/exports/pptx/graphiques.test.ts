import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { finsDe } from '$lib/charts/path-with-versions/cles';
import { anneesDuChemin } from '$lib/words/charts/path-with-versions/years';
import { summary } from '$lib/words/charts/path-with-versions/summary';
import { CHEMIN, DESSINS, JALONS, MOIS, PILE, REPERES } from '../dossier.fixture';
import { courbesDuChemin, formatDeLAxe, sommetsDesPiles } from './courbe';
import { diaporama } from './diaporama';
import { enClair } from './lecture.fixture';
import { jalonsNatifs, REPERE } from './jalons';
import { pileNative } from './pile';
import { MONTANTS, SOCLE } from './pont';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

let parties: Record<string, Uint8Array>;
beforeAll(async () => {
  parties = unzipSync(await diaporama(DESSINS));
});

const lis = (nom: string, dans = parties): string => strFromU8(dans[nom] ?? new Uint8Array());

/** The series of a chart as Office reads them back: a category without a point has no figure. */
function seriesLues(xml: string) {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) => {
    const points = (balise: string) =>
      new Map(
        [
          ...(new RegExp(`<c:${balise}>.*?</c:${balise}>`, 'su').exec(serie)?.[0] ?? '').matchAll(
            /<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gsu
          )
        ].map(([, rang, valeur]) => [Number(rang), enClair(valeur ?? '')])
      );
    const labels = [...points('cat').values()];
    const valeurs = points('val');
    return {
      nom: clair(enClair(/<c:tx>.*?<c:v>(.*?)<\/c:v>/su.exec(serie)?.[1] ?? '')),
      valeurs: Object.fromEntries<number>([...valeurs].map(([rang, valeur]) => [labels[rang] ?? '', Number(valeur)])),
      marque: /<c:symbol val="(\w+)"/u.exec(serie)?.[1],
      tiret: /<a:prstDash val="(\w+)"/u.exec(serie)?.[1],
      ouverts: [...serie.matchAll(/<c:dPt><c:idx val="(\d+)"/gu)].map(([, rang]) => labels[Number(rang)])
    };
  });
}

/** The chart of piles of these years. */
async function enPile(annees: typeof PILE.annees): Promise<string> {
  const [page] = DESSINS.pages;
  if (page?.genre !== 'planche') throw new Error('une planche');
  const deck = { ...DESSINS, pages: [{ ...page, dessin: { genre: 'pile' as const, pile: { annees } } }] };
  return lis('ppt/charts/chart1.xml', unzipSync(await diaporama(deck)));
}

describe('le chemin en courbes natives', () => {
  const chart = () => lis('ppt/charts/chart1.xml');

  it('redonne, relu, chaque chiffre de l’écran à son année, et rien là où rien n’est connu', () => {
    expect(chart()).toContain('<c:lineChart>');
    const attendues = [
      { 2022: -8e6, 2024: -9e6, 2025: -12.4e6 },
      { 2026: -7.5e6 },
      { 2026: -9.1e6 },
      { 2026: -5e6, 2027: 0 },
      { 2026: -13e6, 2027: -14.5e6 }
    ];
    expect(seriesLues(chart()).map(({ valeurs }) => valeurs)).toEqual(attendues);
    expect(chart()).toContain('<c:dispBlanksAs val="gap"/>');
    expect(courbesDuChemin(CHEMIN).labels).toEqual(anneesDuChemin(CHEMIN).map(String));
  });

  it('dit le dernier chiffre de chacune dans sa légende, où aucun n’en couvre un autre', () => {
    expect(seriesLues(chart()).map(({ nom }) => nom)).toEqual([
      'Réalisé : −12,4 M€ en 2025 prov.',
      'Établissement (RIA 1) : −7,5 M€ en 2026',
      'Outil (8 mois connus) : −9,1 M€ en 2026',
      'Cible de l’avenant 1 : 0 € en 2027',
      'Tendanciel : −14,5 M€ en 2027'
    ]);
    expect(chart()).toContain('<c:legendPos val="b"/>');
    const aLEcran = finsDe(CHEMIN).map(({ nom, precision = '', dite }) => clair(`${nom}${precision} : ${dite}`));
    expect(seriesLues(chart()).map(({ nom }) => nom.toLowerCase())).toEqual(aLEcran.map((dit) => dit.toLowerCase()));
  });

  it('donne à une projection sa fourchette, en barres d’erreur qui redonnent ses bornes, et n’en invente à aucune autre', () => {
    const series = [...chart().matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) => serie);
    const bornes = series.map((serie) =>
      ['minus', 'plus'].map((cote) => {
        const lue = new RegExp(`<c:${cote}>.*?<c:pt idx="(\\d+)"><c:v>(.*?)</c:v>`, 'su').exec(serie);
        return lue === null ? null : [Number(lue[1]), Number(lue[2])];
      })
    );
    // The tool lands at −9,1 M€ in 2026, the fifth year, between −10 and −8.
    expect(bornes).toEqual([
      [null, null],
      [null, null],
      [
        [4, 0.9e6],
        [4, 1.1e6]
      ],
      [null, null],
      [null, null]
    ]);
    expect(series[2]).toMatch(/<\/c:dPt><c:errBars>.*<\/c:errBars><c:cat>/su);
  });

  it('se lit sans couleur : chaque courbe a son trait ou sa marque, le provisoire et le projeté sont ouverts', () => {
    const series = seriesLues(chart());
    expect(new Set(series.map(({ tiret, marque }) => `${tiret} ${marque}`)).size).toBe(series.length);
    expect(series.map(({ ouverts }) => ouverts)).toEqual([['2025'], ['2026'], ['2026'], [], []]);
  });

  it('garde ses chiffres dans son classeur, où zéro n’est pas une cellule vide', () => {
    const nom = Object.keys(parties).find((partie) => partie.endsWith('.xlsx')) ?? '';
    const feuille = lis('xl/worksheets/sheet1.xml', unzipSync(parties[nom] ?? new Uint8Array()));
    expect(feuille).not.toContain('<v></v>');
    const cellules = [...feuille.matchAll(/<c r="([B-F]\d)"><v>([^<]+)<\/v>/gu)].map(([, ou, v]) => `${ou} ${v}`);
    // 2022 is row 2: realised, both landings, target, tendanciel from B to F.
    expect(cellules).toEqual([
      ...['B2 -8000000', 'B4 -9000000', 'B5 -12400000'],
      ...['C6 -7500000', 'D6 -9100000', 'E6 -5000000', 'F6 -13000000'],
      ...['E7 0', 'F7 -14500000']
    ]);
  });

  it('y garde aussi les bornes de chaque fourchette, d’où ses barres d’erreur se lisent', () => {
    const nom = Object.keys(parties).find((partie) => partie.endsWith('.xlsx')) ?? '';
    const feuille = lis('xl/worksheets/sheet1.xml', unzipSync(parties[nom] ?? new Uint8Array()));
    const tetes = [...feuille.matchAll(/<c r="([G-Z]1)" t="inlineStr"><is><t>(.*?)<\/t>/gu)].map(([, ou, t]) =>
      clair(`${ou} ${t}`)
    );
    const outil = 'Outil (8 mois connus) : −9,1 M€ en 2026';
    expect(tetes).toEqual([
      ...[`G1 ${outil}, borne basse`, `H1 ${outil}, borne haute`],
      ...[`I1 ${outil}, de la borne basse au point`, `J1 ${outil}, du point à la borne haute`]
    ]);
    const cellules = [...feuille.matchAll(/<c r="([G-Z]\d)">(?:<f>(.*?)<\/f>)?<v>([^<]+)<\/v>/gu)];
    expect(cellules.map(([, ou, f, v]) => [ou, f, Number(v)])).toEqual([
      ['G6', undefined, -10e6],
      ['H6', undefined, -8e6],
      ['I6', 'D6-G6', 0.9e6],
      ['J6', 'H6-D6', 1.1e6]
    ]);
    expect(feuille).toContain('<dimension ref="A1:J7"/>');
    expect(chart()).toMatch(/<c:plus><c:numRef><c:f>Sheet1!\$J\$2:\$J\$7<\/c:f>/u);
    expect(chart()).toMatch(/<c:minus><c:numRef><c:f>Sheet1!\$I\$2:\$I\$7<\/c:f>/u);
  });

  it('se dit en phrases à qui ne le voit pas, et dans ses notes', () => {
    const dit = summary(CHEMIN).replaceAll('\u202f', '\u00a0');
    expect(enClair(lis('ppt/slides/slide1.xml'))).toContain(`descr="${dit}"`);
    expect(enClair(lis('ppt/notesSlides/notesSlide1.xml'))).toContain(dit);
  });

  it('gradue son axe en millions entiers, avec une décimale, ou en milliers, selon ce qu’il couvre', () => {
    const de = (...valeurs: number[]) => {
      const [serie] = courbesDuChemin(CHEMIN).series;
      if (serie === undefined) throw new Error('une série');
      return clair(formatDeLAxe([{ ...serie, valeurs }]));
    };
    expect(de(-12.4e6, 0)).toBe('#,##0,," M€"');
    expect(de(-2.4e6, 1e6)).toBe('#,##0.0,," M€"');
    expect(de(-900e3)).toBe('#,##0," k€"');
  });
});

describe('une version remplacée', () => {
  it('recule : trait fin et gris, tous ses points ouverts, quand celle qui vaut garde son trait', async () => {
    const ancienne = (code: string, valeur: number): (typeof CHEMIN.versions)[number] => ({
      ...{ code, libelle: `Cible ${code}`, genre: 'cible', enVigueur: false },
      points: [
        { annee: 2026, valeur },
        { annee: 2027, valeur: valeur / 2 }
      ]
    });
    const chemin = { ...CHEMIN, versions: [...CHEMIN.versions, ancienne('a', -2e6), ancienne('b', -3e6)] };
    const [page] = DESSINS.pages;
    if (page?.genre !== 'planche') throw new Error('une planche');
    const deck = { ...DESSINS, pages: [{ ...page, dessin: { genre: 'chemin' as const, chemin } }] };
    const xml = lis('ppt/charts/chart1.xml', unzipSync(await diaporama(deck)));
    const cibles = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)]
      .map(([serie]) => serie)
      .filter((serie) => serie.includes('Cible'));
    expect(cibles.map((serie) => /<c:spPr><a:ln w="(\d+)"/u.exec(serie)?.[1])).toEqual(['28575', '12700', '12700']);
    expect(cibles.map((serie) => serie.includes('accent4'))).toEqual([false, true, true]);
    const lues = seriesLues(xml).filter(({ nom }) => nom.startsWith('Cible'));
    expect(lues.map(({ ouverts }) => ouverts)).toEqual([[], ['2026', '2027'], ['2026', '2027']]);
    expect(lues.map(({ nom }) => nom.includes('(version antérieure)'))).toEqual([false, true, true]);
    expect(new Set(lues.map(({ tiret, marque }) => `${tiret} ${marque}`)).size).toBe(3);
  });
});

describe('les gains de chaque année en barres natives', () => {
  const chart = () => lis('ppt/charts/chart2.xml');

  it('redonnent, relues, chaque palier à son année, et l’attendu en ligne au-dessus d’elles', () => {
    const [barres = '', ligne = ''] = chart().split('<c:lineChart>');
    expect(barres).toContain('<c:grouping val="stacked"/>');
    const annees = ['2025, attendu 900 k€', '2026, attendu 3,0 M€'];
    expect(pileNative(PILE).labels.map(clair)).toEqual(annees);
    const toutes = (xml: string) =>
      seriesLues(xml).map(({ nom, valeurs }) => [
        nom,
        ...annees.map((a) => Object.entries(valeurs).find(([label]) => clair(label) === a)?.[1] ?? null)
      ]);
    expect(toutes(barres)).toEqual([
      ['Report des mesures de N-1', null, 700_000],
      ['Réalisé', null, 1_200_000],
      ['Sécurisé, dépend d’une hausse d’activité', null, 500_000],
      ['Chiffré', null, 40_000]
    ]);
    expect(toutes(ligne)).toEqual([['Attendu', 900_000, 3_000_000]]);
  });

  it('graduent leur axe selon la pile, non selon chacune de ses parts', () => {
    // 600 + 700 k€ in 2026 are over a million, and −300 k€ stacks on its own side.
    const parts = [{ valeurs: [null, 600e3] }, { valeurs: [-300e3, 700e3] }];
    expect(sommetsDesPiles(parts).map(({ valeurs }) => valeurs)).toEqual([
      [0, 1.3e6],
      [-300e3, 0]
    ]);
    expect(clair(formatDeLAxe(parts))).toBe('#,##0.0,," M€"');
    const petites = [{ valeurs: [400e3] }, { valeurs: [400e3] }, { valeurs: [400e3] }];
    expect(clair(formatDeLAxe(petites))).toBe('#,##0," k€"');
    expect(clair(formatDeLAxe(sommetsDesPiles(petites)))).toBe('#,##0.0,," M€"');
    const { annees } = PILE;
    const parPalier = annees.map((annee) => ({
      ...{ ...annee, report: 0, attendu: null },
      parts: (['realise', 'securise', 'chiffre'] as const).map((palier) => ({
        ...{ palier, nature: 'depense' as const, montant: 400e3 }
      }))
    }));
    return enPile(parPalier).then((xml) => expect(clair(enClair(xml))).toContain('formatCode="#,##0.0,," M€""'));
  });

  it('écrivent leur montant où il tient, en français, et le taisent où il déborderait', () => {
    const dits = [...chart().matchAll(/<c:dLbl>.*?<\/c:dLbl>/gsu)].flatMap(([dit]) =>
      [...dit.matchAll(/<a:t>(.*?)<\/a:t>/gu)].map(([, texte]) => clair(texte ?? ''))
    );
    // 40 k€ of 3,0 M€ is a line.
    expect(dits).toEqual(['700 k€', '1,2 M€', '500 k€']);
  });

  it('se lisent sans couleur : le plus sûr est le plus foncé, ce qui dépend de l’activité est hachuré', () => {
    expect(pileNative(PILE).series.map(({ force, hachuree }) => [force, hachuree])).toEqual([
      [0, false],
      [0.8, false],
      [0.5, true],
      [0.15, false]
    ]);
    expect(chart().match(/<a:pattFill/gu)).toHaveLength(1);
  });
});

describe('une caisse mois par mois en courbes natives', () => {
  const chart = () => lis('ppt/charts/chart3.xml');

  it('redonne, relue, chaque solde à son mois ; un mois que rien ne dit interrompt la courbe', () => {
    const seuil = 2.3e6;
    expect(seriesLues(chart()).map(({ valeurs }) => valeurs)).toEqual([
      { 'juil. 2026': 800_000, 'sept. 2026': 380_000 },
      { 'oct. 2026': 535_000, 'nov. 2026': 0 },
      { 'oct. 2026': 2_500, 'nov. 2026': -460_000 },
      { 'juil. 2026': seuil, 'août 2026': seuil, 'sept. 2026': seuil, 'oct. 2026': seuil, 'nov. 2026': seuil }
    ]);
    expect(chart()).toContain('<c:dispBlanksAs val="gap"/>');
    expect(seriesLues(chart()).map(({ nom }) => nom)).toEqual(MOIS.lignes.map(({ nom }) => clair(nom)));
  });

  it('se lit sans couleur : la prévision est en tirets, aux marques ouvertes, et dite telle dans sa légende', () => {
    const series = seriesLues(chart());
    expect(series.map(({ tiret, marque }) => `${tiret} ${marque}`)).toEqual([
      ...['solid circle', 'dash diamond', 'sysDot triangle', 'lgDash none']
    ]);
    expect(series.map(({ ouverts }) => ouverts.length)).toEqual([0, 2, 2, 0]);
    expect(series.filter(({ ouverts }) => ouverts.length > 0).every(({ nom }) => nom.startsWith('Prévision'))).toBe(
      true
    );
  });

  it('garde ses chiffres dans son classeur, zéro compris', () => {
    const nom = Object.keys(parties).filter((partie) => partie.endsWith('.xlsx'))[2] ?? '';
    const feuille = lis('xl/worksheets/sheet1.xml', unzipSync(parties[nom] ?? new Uint8Array()));
    const cellules = [...feuille.matchAll(/<c r="([B-D]\d)"><v>([^<]+)<\/v>/gu)].map(([, ou, v]) => `${ou} ${v}`);
    expect(cellules).toEqual([...['B2 800000', 'B4 380000', 'C5 535000', 'D5 2500', 'C6 0', 'D6 -460000']]);
  });
});

describe('les jalons en barres natives sur un axe de jours', () => {
  const chart = () => lis('ppt/charts/chart4.xml');
  const [d1, d2, d3] = JALONS.jalons.map(({ nom }) => nom);

  it('redonnent, relus, le jour d’où part chaque barre et ses jours de retard ou de reste', () => {
    // 30 September 2026 is day 46 295 of a workbook, 27 July day 46 230; 250 days from there to 7 June 2027.
    const lues = new Map(seriesLues(chart()).map(({ nom, valeurs }) => [nom, valeurs]));
    expect(lues.get(SOCLE)).toEqual({ [d1 ?? '']: 46_230, [d2 ?? '']: 46_295, [d3 ?? '']: 46_295 });
    expect(lues.get('Retard')).toEqual({ [d1 ?? '']: 65, [d2 ?? '']: 0, [d3 ?? '']: 0 });
    expect(lues.get('Temps qui reste')).toEqual({ [d1 ?? '']: 0, [d2 ?? '']: 0, [d3 ?? '']: 250 });
  });

  it('montrent par un repère, nommé tel, le jalon dû le jour même, dont aucun jour ne reste', () => {
    const lues = new Map(seriesLues(chart()).map(({ nom, valeurs }) => [nom, valeurs]));
    expect(lues.get(REPERE)).toEqual({ [d1 ?? '']: 0, [d2 ?? '']: 1, [d3 ?? '']: 0 });
    expect(enClair(lis('ppt/slides/slide4.xml'))).not.toContain(REPERE);
    const [, duJour] = JALONS.jalons;
    if (duJour === undefined) throw new Error('un jalon');
    const { series } = jalonsNatifs({ ...JALONS, jalons: [duJour] });
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ...[
        [SOCLE, 46_295],
        ['Temps qui reste', 0],
        [REPERE, 1]
      ],
      [MONTANTS, expect.any(Number)]
    ]);
    // Nothing is due that day: no mark.
    expect(jalonsNatifs({ ...JALONS, au: '2026-09-29' }).series.map(({ name }) => name)).not.toContain(REPERE);
  });

  it('disent au bout de chacune son échéance, ce qui la sépare du jour et ses euros, sur un axe de dates borné', () => {
    const dits = [...chart().matchAll(/<c:dLbl>.*?<a:t>(.*?)<\/a:t>/gsu)].map(([, texte]) => clair(texte ?? ''));
    expect(dits).toEqual(JALONS.jalons.map(({ dit }) => clair(dit)));
    const { domaine, pas } = jalonsNatifs(JALONS);
    expect(chart()).toContain(`<c:max val="${domaine[1]}"/>`);
    expect(chart()).toContain(`<c:min val="${domaine[0]}"/>`);
    expect(chart()).toContain(`<c:majorUnit val="${pas}"/>`);
    // From 1 July 2026, day 46 204, by steps of whole days: a date says the very day of its line.
    expect([domaine[0], pas % 30]).toEqual([46_204, 0]);
    expect(chart()).toContain('formatCode="dd/mm/yy"');
  });

  it('ce qui porte les barres et les mots n’a pas d’encre', () => {
    const sansEncre = [...chart().matchAll(/<c:ser>.*?<\/c:ser>/gsu)].flatMap(([serie]) =>
      [SOCLE, MONTANTS].filter((nom) => serie.includes(nom) && serie.includes('<a:noFill/>'))
    );
    expect(sansEncre).toEqual([SOCLE, MONTANTS]);
  });
});

describe('des montants face à leur repère en barres natives', () => {
  const chart = () => lis('ppt/charts/chart5.xml');

  it('redonnent, relus, chaque montant et son repère, zéro compris, dans le graphique et son classeur', () => {
    expect(seriesLues(chart()).map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['CAF', { 'CH A & B': 2_100_000, CHU: 4_500_000, EPSM: -300_000 }],
      ['Capital à rembourser', { 'CH A & B': 3_000_000, CHU: 4_000_000, EPSM: 0 }]
    ]);
    const nom = Object.keys(parties).filter((partie) => partie.endsWith('.xlsx'))[4] ?? '';
    const feuille = lis('xl/worksheets/sheet1.xml', unzipSync(parties[nom] ?? new Uint8Array()));
    const cellules = [...feuille.matchAll(/<c r="([BC]\d)"><v>([^<]+)<\/v>/gu)].map(([, ou, v]) => `${ou} ${v}`);
    expect(cellules).toEqual(['B2 2100000', 'C2 3000000', 'B3 4500000', 'C3 4000000', 'B4 -300000', 'C4 0']);
  });

  it('dessinent le cadre par-dessus la barre, foncée où elle ne le remplit pas', () => {
    const [barre = '', cadre = ''] = [...chart().matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) => serie);
    expect(chart()).toContain('<c:overlap val="100"/>');
    expect([...barre.matchAll(/<c:dPt><c:idx val="(\d)"/gu)].map(([, rang]) => Number(rang))).toEqual([0, 2]);
    expect(cadre).toMatch(/<\/c:tx><c:spPr><a:noFill\/><a:ln w="19050"><a:solidFill>/u);
  });

  it('disent au bout du plus long des deux le montant pour son repère', () => {
    const dits = [...chart().matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([serie]) =>
      [...serie.matchAll(/<a:t>(.*?)<\/a:t>/gu)].map(([, dit]) => clair(dit ?? ''))
    );
    expect(dits).toEqual([['4,5 M€ pour 4,0 M€'], ['2,1 M€ pour 3,0 M€', '−300 k€ pour 0 €']]);
    expect(REPERES.lignes).toHaveLength(3);
  });
});

import PptxGenJS from 'pptxgenjs';
import { axeDuPont } from '$lib/charts/waterfall/layout';
import { enEtapes } from '$lib/words/charts/waterfall/etapes';
import { summary as summaryDesJalons } from '$lib/words/charts/milestones/summary';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import { summary as summaryDesReperes } from '$lib/words/charts/target-bars/summary';
import { summary } from '$lib/words/charts/waterfall/summary';
import type {
  Couverture,
  Dessin,
  Dossier,
  PageDeDossier,
  PageListe,
  PagePlanche,
  PageTableau,
  TableauPlace
} from '$lib/words/dossier/dossier.types';
import {
  FEUILLE,
  HAUTEUR_DU_COMMENTAIRE,
  HAUTEUR_DU_NOM,
  hauteurDe,
  largeurDe,
  PIED as PIED_DE_PAGE,
  RETRAIT,
  SUR_UNE_PLANCHE
} from '$lib/words/dossier/mise-en-page';
import type { Gabarit, Logo } from '$lib/words/dossier/gabarit';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_DOSSIER as MOTS } from '$lib/words/dossier/mots';
import { piedDeLaPage } from '$lib/words/dossier/pages';
import { questionDeLaPage } from '$lib/words/dossier/questions';
import { notesDesTermes } from '$lib/words/dossier/termes';
import { COULEURS, POLICE } from './charte';
import { courbesDesMois, courbesDuChemin } from './courbe';
import { enPhrases, traceGraphique } from './graphiques';
import { jalonsNatifs } from './jalons';
import { traceJalons } from './gantt';
import { pileNative } from './pile';
import { legendeDuPont, montantsDuPont, seriesDuPont } from './pont';
import { reperesNatifs, traceReperes } from './reperes';
import { CORPS_DES_TITRES_LONGS, repare, type Retouche } from './reparation';
import { texteDeFichier as texte } from './texte';

type Diapo = PptxGenJS.Slide;

/** Top, right, bottom, left. */
type Bords = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];

const AUCUN = { type: 'none' } as const;
const trait = (pt: number, color: string) => ({ type: 'solid', pt, color }) as const;

const { largeur: L, hauteur: H, marge: M } = FEUILLE;
const UTILE = L - 2 * M;
const CORPS = 'Page';
const COUVERTURE = 'Couverture';

/** Where things stand on a page, in inches. */
const CONTENU = { x: M, y: 1.55, w: UTILE, h: 5.1 };
const PIED = { x: M, y: 6.98, w: PIED_DE_PAGE.largeur, h: 0.3 };

/**
 * A pack as an editable deck: native charts and tables, masters with their own titles and feet that an agency can
 * restyle, notes that say where to see the figures again.
 * @param gabarit what is taken of the template of an agency
 * @returns bytes of a PPTX file, the same for the same pack
 */
export async function diaporama(dossier: Dossier, gabarit: Gabarit | null = null): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'A16x9', width: L, height: H });
  deck.layout = 'A16x9';
  deck.title = texte(dossier.titre);
  deck.author = 'Trajectoire';
  deck.company = 'Trajectoire';
  deck.subject = texte(dossier.pied);
  const { titres, corps } = gabarit?.polices ?? { titres: POLICE, corps: POLICE };
  deck.theme = { headFontFace: titres, bodyFontFace: corps };
  gabarits(deck, dossier, gabarit?.logo ?? null);
  for (const page of dossier.pages) ecris(deck, page, dossier, gabarit?.logo ?? null);
  const retouches = dossier.pages.flatMap((page) => (page.genre === 'planche' ? retoucheDe(page.dessin) : []));
  const brut = await deck.write({ outputType: 'uint8array' });
  if (!(brut instanceof Uint8Array)) throw new Error('le diaporama n’a pas été écrit');
  return repare(brut, `${dossier.au}T00:00:00Z`, { accent: gabarit?.accent ?? null, retouches });
}

function retoucheDe(dessin: Dessin): Retouche[] {
  if (dessin.genre === 'tableau') return [];
  if (dessin.genre === 'chemin') return [{ genre: 'courbe', series: courbesDuChemin(dessin.chemin).series }];
  if (dessin.genre === 'jalons') return [{ genre: 'pont', montants: jalonsNatifs(dessin.jalons).textes }];
  if (dessin.genre === 'reperes') return [{ genre: 'reperes', ...reperesNatifs(dessin.reperes) }];
  if (dessin.genre === 'mois') return [{ genre: 'courbe', series: courbesDesMois(dessin.mois).series }];
  if (dessin.genre === 'pile') return [{ genre: 'pile', ...pileNative(dessin.pile) }];
  const { axe } = axeDuPont(enEtapes(dessin.pont));
  return [{ genre: 'pont', montants: montantsDuPont(dessin.pont, axe.domaine).textes }];
}

function gabarits(deck: PptxGenJS, { simule }: Dossier, logo: Logo | null): void {
  const objets = [
    ...(simule ? [{ text: { text: MOTS.simule, options: BADGE } }] : []),
    { placeholder: { options: PIED_DE_DIAPO, text: '' } }
  ];
  const slideNumber: PptxGenJS.SlideNumberProps = {
    ...{ x: L - M - 0.8, y: PIED.y, w: 0.8, h: PIED.h, margin: 0 },
    ...{ fontFace: POLICE, fontSize: 10, color: COULEURS['ink-3'] },
    align: 'right',
    valign: 'middle'
  };
  deck.defineSlideMaster({
    title: CORPS,
    background: { color: COULEURS.surface },
    objects: [...logoEn(logo, LOGO.page), ...objets, { placeholder: { options: TITRE_DE_PAGE, text: '' } }],
    slideNumber
  });
  deck.defineSlideMaster({
    title: COUVERTURE,
    background: { color: COULEURS.surface },
    objects: [
      { rect: { x: 0, y: 0, w: 0.28, h: H, fill: { color: COULEURS.accent } } },
      ...logoEn(logo, LOGO.couverture),
      ...objets,
      { placeholder: { options: TITRE_DE_COUVERTURE, text: '' } },
      { placeholder: { options: TEXTE_DE_COUVERTURE, text: '' } }
    ]
  });
}

/** The room that a logo is given, in inches: over the title of a page, and of the cover. */
const LOGO = { page: { y: 0.08, h: 0.3, auPlus: 2.5 }, couverture: { y: 0.4, h: 0.8, auPlus: 4 } } as const;

/** A logo in its own shape, as large as its room lets it. */
function logoEn(logo: Logo | null, { y, h, auPlus }: { y: number; h: number; auPlus: number }) {
  if (logo === null) return [];
  const w = Math.min(auPlus, h * logo.forme.largeur);
  const lettres = Array.from(logo.octets, (octet) => String.fromCodePoint(octet)).join('');
  const data = `image/${logo.genre};base64,${btoa(lettres)}`;
  return [{ image: { x: M, y, w, h: w * logo.forme.hauteur, data } }];
}

const SANS_MARGE: PptxGenJS.TextPropsOptions = { fontFace: POLICE, margin: 0 };
const PETIT: PptxGenJS.TextPropsOptions = {
  ...SANS_MARGE,
  fontSize: PIED_DE_PAGE.corps,
  color: COULEURS['ink-3'],
  valign: 'middle'
};
/** Of the page, not of its master: each names its own sources. */
const PIED_DE_DIAPO: PptxGenJS.PlaceholderProps = { ...{ ...PETIT, ...PIED }, name: 'pied', type: 'body' };
const BADGE: PptxGenJS.TextPropsOptions = {
  ...{ ...PETIT, x: L - M - 1.9, y: 0.12, w: 1.9, h: 0.28, fontSize: 11, bold: true },
  ...{ color: COULEURS.worse, line: { color: COULEURS.worse, width: 1 } },
  align: 'center'
};
const GRAND: PptxGenJS.TextPropsOptions = { ...SANS_MARGE, bold: true, color: COULEURS.ink, align: 'left' };
const CORPS_DU_TITRE = 26;
/** What bold takes, and some ease for the font of an agency. */
const TITRE_GRAS = 1.1;
const HAUTEUR_DU_TITRE = 0.95;
const TITRE_DE_PAGE: PptxGenJS.PlaceholderProps = {
  ...{ ...GRAND, x: M, y: 0.42, w: UTILE, h: HAUTEUR_DU_TITRE, fontSize: CORPS_DU_TITRE },
  name: 'titre',
  valign: 'top',
  type: 'title'
};

/** A title too long for the two lines that it is given is written smaller, rather than over what follows. */
function corpsDuTitre(titre: string): { fontSize?: number } {
  const tient = (corps: number) => hauteurDe(titre, UTILE / TITRE_GRAS, corps) <= HAUTEUR_DU_TITRE;
  if (tient(CORPS_DU_TITRE)) return {};
  return { fontSize: CORPS_DES_TITRES_LONGS.find(tient) ?? Math.min(...CORPS_DES_TITRES_LONGS) };
}

const TITRE_DE_COUVERTURE: PptxGenJS.PlaceholderProps = {
  ...{ ...GRAND, x: M, y: 1.5, w: UTILE, h: 1, fontSize: 40 },
  name: 'titre',
  valign: 'bottom',
  type: 'title'
};
const TEXTE_DE_COUVERTURE: PptxGenJS.PlaceholderProps = {
  ...{ ...SANS_MARGE, x: M, y: 2.6, w: UTILE, h: 3.4, fontSize: 22, color: COULEURS.ink },
  name: 'texte',
  valign: 'top',
  type: 'body'
};

/** The question of a page over its title, between the logo of the agency and « Données simulées ». */
function posee(diapo: Diapo, page: PageDeDossier, logo: Logo | null): void {
  const question = questionDeLaPage(page);
  if (question === null) return;
  const { y, h, auPlus } = LOGO.page;
  const x = M + (logo === null ? 0 : Math.min(auPlus, h * logo.forme.largeur) + 0.2);
  diapo.addText(texte(question), {
    ...{ x, y: y + 0.04, w: L - 2 * M - 2.1 - (x - M), h: 0.28, margin: 0, valign: 'middle' },
    ...{ fontFace: POLICE, fontSize: 12, color: COULEURS['ink-2'] }
  });
}

function ecris(deck: PptxGenJS, page: PageDeDossier, dossier: Dossier, logo: Logo | null): void {
  const diapo = deck.addSlide({ masterName: page.genre === 'couverture' ? COUVERTURE : CORPS });
  const options = page.genre === 'couverture' ? {} : corpsDuTitre(page.titre);
  const pied = piedDeLaPage(dossier, page);
  diapo.addText([{ text: texte(page.titre), options }], { placeholder: 'titre' });
  posee(diapo, page, logo);
  const notes = [
    ...[...notesDe(page), ...notesDesTermes(page)],
    ...[...(dossier.simule ? [`${MOTS.simule}.`] : []), pied, MOTS.adresse(dossier.adresse)]
  ];
  switch (page.genre) {
    case 'couverture':
      couverture(diapo, page);
      break;
    case 'planche':
      planche(deck, diapo, page);
      break;
    case 'tableau':
      tableau(diapo, page);
      break;
    case 'liste':
      liste(diapo, page);
  }
  diapo.addText(texte(pied), { placeholder: 'pied' });
  diapo.addNotes(texte(notes.join('\n')));
}

function notesDe(page: PageDeDossier): string[] {
  if (page.genre === 'planche') return [dessinEnPhrases(page.dessin), page.note].filter((note) => note !== '');
  return page.genre === 'tableau' && page.note !== '' ? [page.note] : [];
}

function dessinEnPhrases(dessin: Dessin): string {
  if (dessin.genre === 'tableau') return '';
  if (dessin.genre === 'jalons') return summaryDesJalons(dessin.jalons);
  if (dessin.genre === 'reperes') return summaryDesReperes(dessin.reperes);
  return dessin.genre === 'pont' ? summary(dessin.pont) : enPhrases(dessin);
}

function couverture(diapo: Diapo, { sousTitre, message }: Couverture): void {
  diapo.addText(
    [
      ...texte(sousTitre)
        .split('\n')
        .map((ligne) => ({ text: ligne, options: { color: COULEURS['ink-2'], fontSize: 20, breakLine: true } })),
      { text: ' ', options: { fontSize: 12, breakLine: true } },
      { text: texte(message), options: { fontSize: 22, color: COULEURS.ink } }
    ],
    { placeholder: 'texte' }
  );
}

/** Share of the page that a drawing takes; the figures to keep stand beside it. */
const DESSIN = SUR_UNE_PLANCHE.largeur;
const COTE = { x: M + DESSIN + 0.4, w: UTILE - DESSIN - 0.4 };

function planche(deck: PptxGenJS, diapo: Diapo, page: PagePlanche): void {
  const haut = CONTENU.y;
  diapo.addText(texte(page.sousTitre), {
    ...{ x: M, y: haut, w: DESSIN, h: 0.5, margin: 0, valign: 'top' },
    ...{ fontFace: POLICE, fontSize: 14, color: COULEURS['ink-2'] }
  });
  const sous = page.commentaire === undefined ? 0 : HAUTEUR_DU_COMMENTAIRE;
  if (page.dessin.genre === 'pont') pont(deck, diapo, { entree: page.dessin.pont, sous });
  else if (page.dessin.genre === 'jalons')
    traceJalons(diapo, page.dessin.jalons, { x: M, y: haut + 0.5, w: DESSIN, h: 4.7 - sous });
  else if (page.dessin.genre === 'reperes')
    traceReperes(diapo, page.dessin.reperes, { x: M, y: haut + 0.55, w: DESSIN, h: 4.6 - sous });
  else if (page.dessin.genre !== 'tableau')
    traceGraphique(diapo, page.dessin, { x: M, y: haut + 0.55, w: DESSIN, h: 4.6 - sous });
  else {
    const { legende } = page.dessin;
    diapo.addText(texte(legende), { ...NOM_DE_TABLEAU, y: haut + 0.5, w: DESSIN });
    ecrisTableau(diapo, page.dessin, { y: haut + 0.5 + HAUTEUR_DU_NOM, w: DESSIN, objectName: texte(legende) });
  }
  chiffres(diapo, page, BAS - sous);
  commentaire(diapo, page, 6.3);
}

/** @param sous height left under it to what is written there */
function pont(deck: PptxGenJS, diapo: Diapo, { entree, sous }: { entree: WaterfallEntree; sous: number }): void {
  const haut = CONTENU.y;
  const { axe, tronque } = axeDuPont(enEtapes(entree));
  const { serie, domaine } = montantsDuPont(entree, axe.domaine);
  const series = [...seriesDuPont(entree), serie];
  diapo.addChart(
    deck.ChartType.bar,
    series.map(({ name, labels, values }) => ({ name, labels, values })),
    {
      // Lying down: names of pieces are read whole.
      ...{ x: M, y: haut + 0.55, w: DESSIN, h: 4.25 - sous, barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 35 },
      chartColors: series.map(({ couleur }) => couleur),
      ...{ showLegend: false, showTitle: false, showValue: false, valAxisHidden: true, valAxisLineShow: false },
      // That of the screen: next to an end of tens of millions, pieces would not be seen.
      ...{ valAxisMinVal: domaine[0], valAxisMaxVal: domaine[1] },
      // First bar on top. The types of pptxgenjs 4.0.1 name 'minMax' alone, where its code writes what it is given.
      ...{ valGridLine: { style: 'none' }, catGridLine: { style: 'none' }, catAxisOrientation: 'maxMin' as 'minMax' },
      ...{ catAxisLabelPos: 'low', catAxisLabelFontFace: POLICE, catAxisLabelColor: COULEURS.ink },
      ...{ catAxisLabelFontSize: 12, catAxisLabelFrequency: '1', catAxisLineShow: false, lang: 'fr-FR' },
      altText: texte(summary(entree))
    }
  );
  diapo.addText(
    [
      ...legendeDuPont(entree).flatMap(({ nom, couleur }) => [
        { text: '■ ', options: { color: couleur } },
        { text: `${nom}   `, options: { color: COULEURS['ink-2'] } }
      ]),
      ...(tronque ? [{ text: MOTS.tronque, options: { color: COULEURS['ink-2'] } }] : [])
    ],
    { x: M, y: haut + 4.85 - sous, w: DESSIN, h: 0.3, margin: 0, fontFace: POLICE, fontSize: 11 }
  );
}

/** Letters of the figures to keep, from the largest to what is always legible: label, its precision, value. */
const DERNIERS_CORPS = [11, 9, 12] as const;
const CORPS_DES_CHIFFRES: readonly (readonly [number, number, number])[] = [
  [14, 11, 15],
  [13, 10.5, 14],
  [12, 10, 13]
];
/** The lowest that they go, above the foot. */
const BAS = 6.75;

function chiffres(diapo: Diapo, { chiffres: cles, question }: PagePlanche, auPlus: number): void {
  const essais = CORPS_DES_CHIFFRES.map((corps) => placeDesChiffres(cles, question, corps));
  const place = essais.find(({ bas }) => bas <= auPlus) ?? placeDesChiffres(cles, question, DERNIERS_CORPS);
  const [grand, petit, valeurs] = place.corps;
  // A table without row is none for the library.
  if (cles.length > 0)
    diapo.addTable(
      cles.map(({ libelle, precision, valeur, manque }, i) => {
        const border: Bords = [i === 0 ? trait(2, COULEURS.ink) : AUCUN, AUCUN, trait(1, COULEURS.line), AUCUN];
        return [
          {
            text: [
              { text: texte(libelle), options: { fontSize: grand, color: COULEURS.ink, breakLine: true } },
              { text: texte(precision), options: { fontSize: petit, color: COULEURS['ink-2'] } }
            ],
            options: { border }
          },
          {
            text: texte(valeur),
            options: {
              ...{ border, align: 'right' as const, bold: true, fontSize: valeurs },
              color: manque ? COULEURS.worse : COULEURS.ink
            }
          }
        ];
      }),
      {
        ...{ ...COTE, y: CONTENU.y, colW: [COTE.w - place.valeurs, place.valeurs], rowH: place.hauteurs },
        ...{ fontFace: POLICE, valign: 'middle', margin: [BOUT, 0, BOUT, 0], objectName: MOTS.chiffres }
      }
    );
  if (question === null) return;
  const { y, h } = place.question;
  diapo.addShape('rect', { x: COTE.x, y, h, w: 0.05, fill: { color: COULEURS.accent }, objectName: MOTS.filet });
  diapo.addText(texte(question), {
    ...{ x: COTE.x + FILET, w: COTE.w - FILET, y, h, margin: 0, valign: 'middle' },
    ...{ fontFace: POLICE, fontSize: grand, color: COULEURS.ink }
  });
}

const BOUT = 0.06;
const FILET = 0.2;

/** Where the figures and the question end up in letters of these sizes. */
function placeDesChiffres(
  cles: PagePlanche['chiffres'],
  question: string | null,
  corps: readonly [number, number, number]
) {
  const [grand, petit, gras] = corps;
  // A value is folded when it would leave its label less than half.
  const valeurs = Math.min(COTE.w / 2, Math.max(0, ...cles.map(({ valeur }) => 1.1 * largeurDe(valeur, gras))) + 0.05);
  const hauteurs = cles.map(
    ({ libelle, precision, valeur }) =>
      2 * BOUT +
      Math.max(
        hauteurDe(libelle, COTE.w - valeurs, grand) + hauteurDe(precision, COTE.w - valeurs, petit),
        hauteurDe(valeur, valeurs / 1.1, gras)
      )
  );
  const y = CONTENU.y + hauteurs.reduce((somme, h) => somme + h, 0) + 0.25;
  const h = question === null ? 0 : hauteurDe(question, COTE.w - FILET, grand) + 0.1;
  return { corps, valeurs, hauteurs, question: { y, h }, bas: y + h };
}

const NOM_DE_TABLEAU: PptxGenJS.TextPropsOptions = {
  ...{ ...SANS_MARGE, x: M, h: HAUTEUR_DU_NOM, fontSize: 14, color: COULEURS['ink-2'] },
  valign: 'top'
};

function tableau(diapo: Diapo, page: PageTableau): void {
  const { titre, nom, note } = page;
  if (nom !== null) diapo.addText(texte(nom), { ...NOM_DE_TABLEAU, y: CONTENU.y, w: UTILE });
  const y = CONTENU.y + (nom === null ? 0 : HAUTEUR_DU_NOM);
  ecrisTableau(diapo, page, { y, w: UTILE, objectName: texte(nom ?? titre) });
  commentaire(diapo, page, 5.85);
  if (note === '') return;
  diapo.addText(texte(note), {
    ...{ x: M, y: 6.4, w: UTILE, h: 0.5, margin: 0, valign: 'bottom' },
    ...{ fontFace: POLICE, fontSize: 10, color: COULEURS['ink-2'] }
  });
}

/** What who made the pack wrote under a page. */
function commentaire(diapo: Diapo, page: PagePlanche | PageTableau, y: number): void {
  if (page.commentaire === undefined) return;
  diapo.addText(
    [
      { text: texte(MOTS_DE_LA_COMPOSITION.commentaire), options: { bold: true } },
      { text: texte(page.commentaire), options: {} }
    ],
    {
      ...{ x: M, y, w: UTILE, h: HAUTEUR_DU_COMMENTAIRE, margin: 0, valign: 'middle' },
      ...{ fontFace: POLICE, fontSize: 12, color: COULEURS.ink }
    }
  );
}

function ecrisTableau(
  diapo: Diapo,
  { corps, colonnes, lignes }: TableauPlace,
  ou: { y: number; w: number; objectName: string }
): void {
  const bords = (bas: PptxGenJS.BorderProps): Bords => [AUCUN, AUCUN, bas, AUCUN];
  const cote = (c: number) => (colonnes[c]?.chiffre ? ('right' as const) : ('left' as const));
  diapo.addTable(
    [
      colonnes.map((colonne, c) => ({
        text: texte(colonne.titre),
        options: {
          bold: true,
          color: COULEURS['ink-2'],
          align: cote(c),
          valign: 'bottom' as const,
          border: bords(trait(1.5, COULEURS.ink))
        }
      })),
      ...lignes.map((ligne) =>
        ligne.map((cellule, c) => ({
          text: texte(cellule),
          options: { color: COULEURS.ink, align: cote(c), bold: c === 0, border: bords(trait(0.75, COULEURS.line)) }
        }))
      )
    ],
    {
      ...{ ...ou, x: M, colW: colonnes.map(({ largeur }) => largeur), valign: 'top' },
      ...{ fontFace: POLICE, fontSize: corps },
      margin: [RETRAIT.bout, RETRAIT.cote, RETRAIT.bout, RETRAIT.cote]
    }
  );
}

function liste(diapo: Diapo, { lignes }: PageListe): void {
  diapo.addText(
    lignes.map((ligne) => ({ text: texte(ligne), options: { bullet: true, breakLine: true, paraSpaceAfter: 6 } })),
    { ...CONTENU, margin: 0, valign: 'top', fontFace: POLICE, fontSize: 14, color: COULEURS.ink }
  );
}

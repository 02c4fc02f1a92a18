import { summary as summaryDuChemin } from '$lib/words/charts/path-with-versions/summary';
import { table as tableDuChemin } from '$lib/words/charts/path-with-versions/table';
import { summary as summaryDesJalons } from '$lib/words/charts/milestones/summary';
import { table as tableDesJalons } from '$lib/words/charts/milestones/table';
import { summary as summaryDesMois } from '$lib/words/charts/month-lines/summary';
import { table as tableDesMois } from '$lib/words/charts/month-lines/table';
import { summary as summaryDeLaPile } from '$lib/words/charts/stacked-steps/summary';
import { table as tableDeLaPile } from '$lib/words/charts/stacked-steps/table';
import { summary as summaryDesReperes } from '$lib/words/charts/target-bars/summary';
import { table as tableDesReperes } from '$lib/words/charts/target-bars/table';
import type { ChartTable } from '$lib/words/charts/table.types';
import { enEtapes } from '$lib/words/charts/waterfall/etapes';
import { summary } from '$lib/words/charts/waterfall/summary';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import type {
  ColonneDePage,
  Couverture,
  Dessin,
  Dossier,
  PageDeDossier,
  PagePlanche,
  TableauPlace
} from '$lib/words/dossier/dossier.types';
import { colonnesPosees } from '$lib/words/dossier/mise-en-page';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_DOSSIER as MOTS } from '$lib/words/dossier/mots';
import { questionDeLaPage } from '$lib/words/dossier/questions';
import { definitionsDesPages, MOTS_DES_TERMES } from '$lib/words/dossier/termes';
import { montantDEtape } from '../pptx/pont';
import { majuscule } from '$lib/format/casse';
import { docx, LARGEUR_COUCHEE, paragraphe, tableau } from './document';

/** Letters of a table that is read, the largest in which no word is cut, and never under 9 points. */
const CORPS = [10, 9.5, 9] as const;

/**
 * A pack as a text document that any office suite edits, lying down: titles of its pages are headings, the parts of a
 * table are one again, a bridge is the table of its pieces. The same for the same pack.
 */
export function dossierDocx(dossier: Dossier): Uint8Array {
  const { titre, au, pied, simule, adresse, pages } = dossier;
  return docx({
    ...{ titre, au, couchee: true },
    corps: [...entieres(pages).flatMap((page, i) => pageDe(page, i === 0)), ...definitions(pages)],
    pied: [...(simule ? [MOTS.simule] : []), pied, MOTS.adresse(adresse)]
  });
}

/** The terms of the pack, after its last page. */
function definitions(pages: readonly PageDeDossier[]): string[] {
  const lues = definitionsDesPages(pages).map(MOTS_DES_TERMES.enNote);
  return lues.length === 0 ? [] : [paragraphe(MOTS_DES_TERMES.titre, 'Heading1'), ...lues.flatMap(note)];
}

/** Pages where a table that was cut to hold on a slide is whole. */
function entieres(pages: readonly PageDeDossier[]): PageDeDossier[] {
  const parts = (page: PageDeDossier) => pages.filter(({ id, genre }) => id === page.id && genre === page.genre);
  return pages.flatMap((page) => {
    const siennes = parts(page);
    if (page.genre !== 'tableau' || siennes.length === 1) return page;
    if (siennes[0] !== page) return [];
    const rang = MOTS.suite(1, siennes.length);
    const nomDe = (nom: string) => (nom.endsWith(rang) ? nom.slice(0, -rang.length) : nom);
    const lignes = siennes.flatMap((part) => (part.genre === 'tableau' ? part.lignes : []));
    return { ...page, titre: nomDe(page.titre), nom: page.nom === null ? null : nomDe(page.nom), lignes };
  });
}

function pageDe(page: PageDeDossier, premiere: boolean): string[] {
  const { commentaire } = page;
  if (page.genre === 'couverture') return couverture(page);
  const question = questionDeLaPage(page);
  return [
    paragraphe(page.titre, premiere ? 'Title' : 'Heading1'),
    ...(question === null ? [] : [paragraphe(question, 'Note', { suivi: true })]),
    ...corpsDe(page),
    ...note(page.source === undefined ? '' : enPhrase(page.source)),
    ...(commentaire === undefined ? [] : [paragraphe(MOTS_DE_LA_COMPOSITION.commentaire + commentaire)])
  ];
}

const couverture = ({ titre, sousTitre, message, source }: Couverture): string[] => [
  paragraphe(titre, 'Title'),
  paragraphe(sousTitre, 'Subtitle'),
  paragraphe(message),
  ...note(source === undefined ? '' : enPhrase(source))
];

function corpsDe(page: Exclude<PageDeDossier, Couverture>): string[] {
  switch (page.genre) {
    case 'planche':
      return planche(page);
    case 'tableau':
      return [
        ...(page.nom === null ? [] : [paragraphe(page.nom, 'Normal', { suivi: true })]),
        ...tableauPlace(page),
        ...note(page.note)
      ];
    case 'liste':
      return page.lignes.map((ligne) => paragraphe(ligne));
  }
}

function planche({ sousTitre, dessin, chiffres, question, note: dite }: PagePlanche): string[] {
  const cles = chiffres.map(({ libelle, precision, valeur }) => [
    precision === '' ? libelle : `${libelle}\n${precision}`,
    valeur
  ]);
  const colonnes = [
    { titre: '', part: 3, chiffre: false },
    { titre: '', part: 2, chiffre: true }
  ];
  return [
    paragraphe(sousTitre, 'Note', { suivi: true }),
    ...dessinDe(dessin),
    ...(cles.length === 0
      ? []
      : [paragraphe(MOTS.chiffres, 'Normal', { gras: true, suivi: true }), tableau(colonnes, cles, { couchee: true })]),
    ...(question === null ? [] : [paragraphe(question, 'Normal', { gras: true })]),
    ...note(dite)
  ];
}

const enPhrase = (dit: string): string => `${majuscule(dit)}.`;

const note = (dite: string): string[] => (dite === '' ? [] : [paragraphe(dite, 'Note')]);

function dessinDe(dessin: Dessin): string[] {
  if (dessin.genre === 'pont') return pont(dessin.pont);
  if (dessin.genre === 'chemin') return graphique(summaryDuChemin(dessin.chemin), tableDuChemin(dessin.chemin));
  if (dessin.genre === 'pile') return graphique(summaryDeLaPile(dessin.pile), tableDeLaPile(dessin.pile));
  if (dessin.genre === 'jalons') return graphique(summaryDesJalons(dessin.jalons), tableDesJalons(dessin.jalons));
  if (dessin.genre === 'reperes') return graphique(summaryDesReperes(dessin.reperes), tableDesReperes(dessin.reperes));
  if (dessin.genre === 'mois') return graphique(summaryDesMois(dessin.mois), tableDesMois(dessin.mois));
  return [paragraphe(dessin.legende, 'Normal', { gras: true, suivi: true }), ...tableauPlace(dessin)];
}

/** A chart says its values where there is none: its sentence, then its pieces. */
function pont(entree: WaterfallEntree): string[] {
  const colonnes = [
    { titre: MOTS.etape, part: 3, chiffre: false },
    { titre: MOTS.montant, part: 2, chiffre: true }
  ];
  const lignes = enEtapes(entree).map((etape) => [etape.libelle, montantDEtape(etape)]);
  return [paragraphe(summary(entree), 'Normal', { suivi: true }), tableau(colonnes, lignes, { couchee: true })];
}

/** A chart says its values where there is none: its sentence, then its table. */
function graphique(phrase: string, { caption, columns, rows }: ChartTable): string[] {
  const colonnes = columns.map((titre, i) => ({ titre, chiffre: i > 0 }));
  return [
    paragraphe(phrase),
    paragraphe(caption, 'Normal', { gras: true, suivi: true }),
    ...tableauPlace({ colonnes, lignes: rows })
  ];
}

function tableauPlace({
  colonnes,
  lignes
}: {
  colonnes: readonly ColonneDePage[];
  lignes: TableauPlace['lignes'];
}): string[] {
  if (lignes.length === 0) return [];
  const posees = colonnesPosees(colonnes, lignes, { largeur: LARGEUR_COUCHEE, corps: CORPS });
  const places = posees.colonnes.map(({ titre, largeur, chiffre }) => ({ titre, part: largeur, chiffre }));
  return [tableau(places, lignes, { couchee: true, corps: posees.corps, rangsNommes: true })];
}

import { dateCourte, dateLongue } from '$lib/format/date';
import { epingle } from '$lib/format/pinned-address';
import { estLocal } from '$lib/schema/local-title';
import type { JeuEntete, SourceBref } from '$lib/views/modele';
import { LEGENDE_NR } from '../reunion/bloc';
import { resumeDesSources } from '../source';
import type { Column } from '../table';
import type { ColonneDePage, Dossier, PageDeDossier, PageListe, PagePlanche } from './dossier.types';
import { largeurDe, miseEnPage, PAGE_ENTIERE, PIED, SOUS_UN_NOM, type MiseEnPage, type Place } from './mise-en-page';
import { MOTS_DU_DOSSIER as MOTS } from './mots';
import { sourcesBreves } from './sources-breves';

export interface Provenance {
  /** Version of the published data. */
  version: string;
  /** Address of the screen, as a reader would open it again. */
  adresse: string;
}

const situationAu = (au: string): string => `Situation au ${dateLongue(au)}`;

/** The foot of each page, on one line: of what, of which day, of which version of the data, and whether it was changed here. */
function piedDe({ objet, au, jeu, sources }: Tete, version: string): string {
  const dit = (situation: string) =>
    [
      objet,
      situation,
      (estLocal(jeu) ? `${MOTS.locales}, posées sur la version ` : 'version ') + version.slice(0, 8)
    ].join(SUITE);
  const [long, court] = [dit(situationAu(au).toLocaleLowerCase('fr')), dit(`au ${dateCourte(au)}`)];
  const laPremiere = MOTS.sourcesDuPied(sourcesBreves(sources).slice(0, 1), 0);
  return [long, court].find((pied) => tientAuPied(pied + SUITE + laPremiere)) ?? long;
}

/** The foot of a page that says `dit` before its sources; where both do not hold on the line, where the sources stand. */
export function avecMention<P extends PageDeDossier>(page: P, pied: string, dit: string): P {
  const suites = page.source === undefined ? [] : [page.source, MOTS.sourcesPlusLoin].map((s) => dit + SUITE + s);
  return { ...page, source: suites.find((suite) => tientAuPied(pied + SUITE + suite)) ?? dit };
}

const tientAuPied = (dit: string): boolean => largeurDe(dit, PIED.corps) <= PIED.largeur;

const SUITE = ' · ';

/** What stands at the foot of a page: that of its pack, then whom its own figures come from. */
export const piedDeLaPage = ({ pied }: Pick<Dossier, 'pied'>, { source }: Pick<PageDeDossier, 'source'>): string =>
  source === undefined ? pied : pied + SUITE + source;

/** The same page, its sources at its foot: as many of them as hold on its line; a page of sentences has no figure. */
export function avecSource(page: PageDeDossier, pied: string, sources: readonly SourceBref[]): PageDeDossier {
  if (page.genre === 'liste') return page;
  const breves = sourcesBreves(sources);
  const essais = breves.map((_, i) => MOTS.sourcesDuPied(breves.slice(0, breves.length - i), i));
  const source = essais.find((essai) => tientAuPied(pied + SUITE + essai));
  return source === undefined ? page : { ...page, source };
}

interface Tete {
  /** The sitting that it is for. */
  nom: string;
  /** What it is about: a contract, a region. */
  objet: string;
  /** How far a contract has gone, and since when. */
  etat?: string;
  /** Day of the situation. */
  au: string;
  jeu: Pick<JeuEntete, 'titre' | 'donneesAu' | 'simule'>;
  sources: readonly SourceBref[];
}

/** What a pack is made of, beside what every pack has. */
interface ContenuDuDossier extends Tete {
  message: string;
  pages: readonly PageDeDossier[];
  /** The sources of one page; those of the pack where nothing is said. */
  sourcesDe?: (page: PageDeDossier) => readonly SourceBref[];
}

/** What every page of a pack carries. */
const enteteDe = (tete: Tete, { version, adresse }: Provenance): Omit<Dossier, 'pages'> => {
  const { nom, objet, au, jeu } = tete;
  const locales = estLocal(jeu);
  return {
    titre: locales ? `${nom}, ${objet} (${MOTS.locales.toLocaleLowerCase('fr')})` : `${nom}, ${objet}`,
    ...{ au, version, simule: jeu.simule, locales },
    adresse: epingle(adresse, { au: jeu.donneesAu, version }),
    pied: piedDe(tete, version)
  };
};

/** A pack: its cover, its pages, where its figures come from, and what each page carries at its foot. */
export function dossierDe(contenu: ContenuDuDossier, provenance: Provenance): Dossier {
  const { nom, objet, etat, au, jeu, message, pages, sources, sourcesDe = () => sources } = contenu;
  const entete = enteteDe(contenu, provenance);
  const sousTitre = [
    objet,
    ...(etat === undefined ? [] : [etat]),
    situationAu(au),
    ...(estLocal(jeu) ? [MOTS.locales] : [])
  ].join('\n');
  return {
    ...entete,
    pages: [
      { genre: 'couverture', id: COUVERTURE, titre: nom, sousTitre, message },
      ...pages.map((page) => avecSource(page, entete.pied, sourcesDe(page))),
      ...pageDesSources(sources)
    ]
  };
}

/** One page alone, that says where its figures come from in its note. */
export function feuilleDe(tete: Tete, page: PagePlanche, provenance: Provenance): Dossier {
  const note = [page.note, ...textesDesSources(tete.sources)].filter((texte) => texte !== '').join('\n');
  const entete = enteteDe(tete, provenance);
  return { ...entete, pages: [avecSource({ ...page, note }, entete.pied, tete.sources)] };
}

/** The pages that every pack has: how it opens, and where its figures come from. */
export const [COUVERTURE, SOURCES] = ['couverture', 'sources'];

/** A table of a screen, its rows in the words of its columns. */
export interface TableauDit<L> {
  /** Among the pages of its pack. */
  id: string;
  nom: string;
  /** What it shows; null where nothing is said of it: its name is the title. */
  message: string | null;
  note: string;
  colonnes: readonly Column<L>[];
  lignes: readonly L[];
}

/** A table in the words of the screen, laid where it stands. */
export function place<L>(colonnes: readonly Column<L>[], lignes: readonly L[], ou: Place = PAGE_ENTIERE): MiseEnPage {
  return miseEnPage(
    colonnes.map((colonne): ColonneDePage => ({ titre: colonne.title, chiffre: colonne.figure === true })),
    lignes.map((ligne) => colonnes.map((colonne) => colonne.cell(ligne))),
    ou
  );
}

/** Its pages: none when it has no row. */
export function pagesDuTableau<L>({ id, nom, message, note, colonnes, lignes }: TableauDit<L>): PageDeDossier[] {
  if (lignes.length === 0) return [];
  const { corps, parts, colonnes: placees } = place(colonnes, lignes, message === null ? PAGE_ENTIERE : SOUS_UN_NOM);
  return parts.map((part, i) => {
    const suivi = nom + MOTS.suite(i + 1, parts.length);
    return {
      ...{ genre: 'tableau', id },
      ...(message === null ? { titre: suivi, nom: null } : { titre: message, nom: suivi }),
      ...{ corps, colonnes: placees, lignes: part, note }
    };
  });
}

/** Sentences under a title; no page when there is none. */
export const liste = (id: string, titre: string, lignes: readonly string[]): PageListe[] =>
  lignes.length === 0 ? [] : [{ genre: 'liste', id, titre, lignes }];

function textesDesSources(sources: readonly SourceBref[]): string[] {
  const { textes, autres } = resumeDesSources(sources);
  const suite =
    autres > 0 ? [`Autres sources\u00a0: ${autres}, nommées à la page «\u00a0Sources et licences\u00a0».`] : [];
  return [...textes, ...suite, LEGENDE_NR];
}

/** Where the figures come from: the last page of every pack. */
const pageDesSources = (sources: readonly SourceBref[]): PageListe[] =>
  liste(SOURCES, MOTS.sources(sourcesBreves(sources)), textesDesSources(sources));

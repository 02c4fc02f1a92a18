import { group } from 'd3';
import { AU_PLUS } from '$lib/domain/dossier/au-plus';
import { estUneComparaison, vientDAilleurs } from './ailleurs';
import type {
  Couverture,
  Dessin,
  Dossier,
  EcritSur,
  PageDeDossier,
  PagePlanche,
  PageTableau,
  TableauPlace
} from './dossier.types';
import { HAUTEUR_DU_COMMENTAIRE, miseEnPage, PAGE_ENTIERE, SOUS_UN_NOM, SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_DOSSIER } from './mots';
import { avecMention, COUVERTURE, SOURCES } from './pages';

/**
 * What a reader makes of a page: nothing of it is a figure. Of the cover, the title is its message, and the comment where
 * and when the meeting sits.
 */
export interface PageComposee {
  id: string;
  retiree?: true;
  titre?: string;
  commentaire?: string;
  /** Not known of what was written before it was kept. */
  titreSur?: EcritSur;
  commentaireSur?: EcritSur;
  lignesSur?: EcritSur;
  /** Sentences of a page of the reader's own. */
  lignes?: readonly string[];
}

/** The pages of a pack as a reader wants them, in order; those that it does not name stand where they stood. */
export type Composition = readonly PageComposee[];

/** A page of the pack, all its parts, as a reader sees it to compose. */
export interface Morceau {
  page: PageComposee;
  /** The title that stands. */
  titre: string;
  /** The title that the figures give; null for a page of the reader's own. */
  dit: string | null;
  /** What was written of other data than these, title then comment. */
  autresDonnees: { titre?: EcritSur; commentaire?: EcritSur; lignes?: EcritSur };
  /** What it is made of; none for a page of the reader's own. */
  pages: readonly PageDeDossier[];
  /** Whether it has room for what a reader writes under it. */
  seCommente: boolean;
  /** Whether it is of the data and of this meeting: left out, it can be put back. */
  sienne: boolean;
}

/**
 * The pages that may be moved, in the order of the composition; one that the composition does not know comes after the
 * one that it follows by default, and one that the pack no longer has is left out: nothing new is hidden.
 */
export function morceauxDe(
  { pages, ailleurs = [], au, version }: Pick<Dossier, 'pages' | 'ailleurs' | 'au' | 'version'>,
  composition: Composition
): Morceau[] {
  const siens = group(
    pages.filter((page) => !estFixe(page)),
    ({ id }) => id
  );
  const apportees = group(ailleurs, ({ id }) => id);
  const ordre = composition.filter(({ id, lignes }) => lignes !== undefined || siens.has(id) || apportees.has(id));
  let avant = -1;
  for (const id of siens.keys()) {
    const ou = ordre.findIndex((page) => page.id === id);
    if (ou < 0) ordre.splice(avant + 1, 0, { id });
    avant = ou < 0 ? avant + 1 : ou;
  }
  return ordre.map((page) => morceau(page, siens.get(page.id) ?? apportees.get(page.id) ?? [], { au, version }));
}

const estFixe = ({ id }: PageDeDossier): boolean => id === COUVERTURE || id === SOURCES;

type Donnees = Pick<Dossier, 'au' | 'version'>;

/** What was written of other data than these; none of a text that is not there, or whose data are not known. */
function autresDonnees(page: PageComposee, ici: Donnees) {
  const { titre, commentaire, lignes, titreSur, commentaireSur, lignesSur } = page;
  const ailleurs = (sur: EcritSur | undefined) =>
    sur !== undefined && (sur.au !== ici.au || sur.version !== ici.version) ? sur : undefined;
  const [leTitre, dessous, dites] = [ailleurs(titreSur), ailleurs(commentaireSur), ailleurs(lignesSur)];
  return {
    ...(titre === undefined || leTitre === undefined ? {} : { titre: leTitre }),
    ...(commentaire === undefined || dessous === undefined ? {} : { commentaire: dessous }),
    ...(lignes === undefined || lignes.length === 0 || dites === undefined ? {} : { lignes: dites })
  };
}

function morceau(page: PageComposee, pages: readonly PageDeDossier[], ici: Donnees): Morceau {
  const [premiere] = pages;
  const dit = premiere === undefined ? null : titreDe(premiere, pages.length);
  return {
    ...{ page, pages, dit, titre: page.titre ?? dit ?? MOTS_DE_LA_COMPOSITION.sansTitre },
    autresDonnees: autresDonnees(page, ici),
    sienne: page.lignes === undefined && !vientDAilleurs(page.id),
    seCommente: premiere?.genre === 'tableau' || (premiere?.genre === 'planche' && seCommenteEnEntier(premiere))
  };
}

/** A table of a sheet that would lose a row to what is written under it keeps its place. */
const seCommenteEnEntier = ({ dessin }: PagePlanche): boolean => dessin.genre !== 'tableau' || plusBas(dessin) !== null;

/** The table of a sheet laid lower, in smaller letters where it must; null when it does not hold. */
function plusBas(dessin: TableauPlace): TableauPlace | null {
  if (dessin.lignes.length === 0) return dessin;
  const hauteur = SUR_UNE_PLANCHE.hauteur - HAUTEUR_DU_COMMENTAIRE;
  const { corps, colonnes, parts } = miseEnPage(
    dessin.colonnes.map(({ titre, chiffre }) => ({ titre, chiffre })),
    dessin.lignes,
    { ...SUR_UNE_PLANCHE, hauteur }
  );
  return parts.length === 1 ? { corps, colonnes, lignes: dessin.lignes } : null;
}

/** The cover, of which a reader writes the message and the sitting; null for a pack that has none. */
export function couvertureDe(
  dossier: Pick<Dossier, 'pages' | 'au' | 'version'>,
  composition: Composition
): Morceau | null {
  const lue = dossier.pages.find((page): page is Couverture => page.genre === 'couverture');
  if (lue === undefined) return null;
  const page = composition.find(({ id }) => id === COUVERTURE) ?? { id: COUVERTURE };
  return {
    ...{ page, pages: [lue], dit: lue.message, titre: page.titre ?? lue.message, sienne: true, seCommente: true },
    autresDonnees: autresDonnees(page, dossier)
  };
}

function couvertureEcrite(lue: Couverture, { page, titre, autresDonnees: ecrits }: Morceau, { pied, au }: Dossier) {
  const { commentaire: seance } = page;
  const ecrite: Couverture = {
    ...{ ...lue, message: titre },
    sousTitre: [lue.sousTitre, ...(seance === undefined ? [] : [seance])].join('\n')
  };
  if (page.titre === undefined) return ecrite;
  const { titre: sur } = ecrits;
  const dit = sur === undefined ? MOTS_DE_LA_COMPOSITION.messageRedige : MOTS_DE_LA_COMPOSITION.messageEcrit(sur, au);
  return avecMention(ecrite, pied, dit);
}

/** Without the rank of its part. */
const sansRang = (texte: string, parts: number): string => {
  const suite = MOTS_DU_DOSSIER.suite(1, parts);
  return suite !== '' && texte.endsWith(suite) ? texte.slice(0, -suite.length) : texte;
};

const titreDe = (page: PageDeDossier, parts: number): string =>
  page.genre === 'tableau' && page.nom === null ? sansRang(page.titre, parts) : page.titre;

/** The pack as the reader composed it: its cover first and its sources last, whatever is made of the others. */
export function compose(dossier: Dossier, composition: Composition): Dossier {
  if (composition.length === 0) return dossier;
  const { ailleurs: _, ...lu } = dossier;
  const milieu = morceauxDe(dossier, composition).filter(({ page }) => page.retiree !== true);
  return {
    ...lu,
    pages: [
      ...pagesDeLaCouverture(dossier, composition),
      ...milieu.flatMap((lu) => pagesDe(lu).map((page) => avecMentions(page, lu, dossier))),
      ...dossier.pages.filter(({ id }) => id === SOURCES)
    ]
  };
}

function pagesDeLaCouverture(dossier: Dossier, composition: Composition): Couverture[] {
  const lue = couvertureDe(dossier, composition);
  return dossier.pages
    .filter((page) => page.genre === 'couverture')
    .map((page) => (lue === null ? page : couvertureEcrite(page, lue, dossier)));
}

/** At its foot, what was written of other data: « titre écrit sur les données au 30/09/2026 ». */
function avecMentions(page: PageDeDossier, { autresDonnees: ecrits, seCommente }: Morceau, { pied, au }: Dossier) {
  const { titre, commentaire, lignes } = ecrits;
  const dits = [
    ...(titre === undefined ? [] : [MOTS_DE_LA_COMPOSITION.titreEcrit(titre, au)]),
    ...(commentaire === undefined || !seCommente ? [] : [MOTS_DE_LA_COMPOSITION.commentaireEcrit(commentaire, au)]),
    ...(lignes === undefined ? [] : [MOTS_DE_LA_COMPOSITION.lignesEcrites(lignes, au)])
  ];
  return dits.length === 0 ? page : avecMention(page, pied, dits.join(', '));
}

function pagesDe(lu: Morceau): readonly PageDeDossier[] {
  const { page, pages, titre, dit } = lu;
  if (dit === null) {
    const lignes = [...(page.lignes ?? []), MOTS_DE_LA_COMPOSITION.duLecteur];
    return [{ genre: 'liste', id: page.id, titre, lignes }];
  }
  const ecrit = {
    ...(page.titre === undefined ? {} : { titre }),
    ...(page.commentaire === undefined || !lu.seCommente ? {} : { commentaire: page.commentaire })
  };
  if (Object.keys(ecrit).length === 0) return pages;
  const origine = page.titre === undefined ? [] : [MOTS_DE_LA_COMPOSITION.origine(dit)];
  const tableaux = pages.filter((p): p is PageTableau => p.genre === 'tableau');
  if (tableaux.length > 0) return tableauEcrit(tableaux, { ...ecrit, dit, origine });
  return pages.map((p) =>
    p.genre === 'planche'
      ? { ...p, ...ecrit, dessin: dessinSous(p.dessin, ecrit), note: enNote(p.note, origine) }
      : { ...p, ...ecrit }
  );
}

const dessinSous = (dessin: Dessin, { commentaire }: { commentaire?: string }): Dessin =>
  commentaire === undefined || dessin.genre !== 'tableau' ? dessin : { ...dessin, ...plusBas(dessin) };

/** What the figures say stays in the note of a page whose title was written over it. */
const enNote = (note: string, origine: readonly string[]): string =>
  [note, ...origine].filter((texte) => texte !== '').join('\n');

/** A table laid again, lower, where something is written under it or over its name. */
function tableauEcrit(
  parts: readonly PageTableau[],
  {
    titre,
    commentaire,
    dit,
    origine
  }: { titre?: string; commentaire?: string; dit: string; origine: readonly string[] }
): PageTableau[] {
  const [premiere] = parts;
  if (premiere === undefined) return [];
  const base = premiere.nom === null ? dit : sansRang(premiere.nom, parts.length);
  const sousUnNom = premiere.nom !== null || titre !== undefined;
  const place = sousUnNom ? SOUS_UN_NOM : PAGE_ENTIERE;
  const hauteur = place.hauteur - (commentaire === undefined ? 0 : HAUTEUR_DU_COMMENTAIRE);
  const mise = miseEnPage(
    premiere.colonnes.map(({ titre: tete, chiffre }) => ({ titre: tete, chiffre })),
    parts.flatMap(({ lignes }) => lignes),
    { ...place, hauteur }
  );
  return mise.parts.map((lignes, i) => {
    const nom = base + MOTS_DU_DOSSIER.suite(i + 1, mise.parts.length);
    return {
      ...premiere,
      ...(sousUnNom ? { titre: titre ?? premiere.titre, nom } : { titre: nom, nom: null }),
      ...{ corps: mise.corps, colonnes: mise.colonnes, lignes, note: enNote(premiere.note, origine) },
      ...(commentaire !== undefined && i === 0 ? { commentaire } : {})
    };
  });
}

/** A composition changed by one gesture of the reader, from the pages as they are shown. */
type Geste = (morceaux: readonly Morceau[]) => Composition;

const pagesComposees = (morceaux: readonly Morceau[]): PageComposee[] => morceaux.map(({ page }) => page);

/** One place up (−1) or down (+1); nothing at the ends. */
export const deplace =
  (id: string, pas: -1 | 1): Geste =>
  (morceaux) => {
    const pages = pagesComposees(morceaux);
    const de = pages.findIndex((page) => page.id === id);
    const page = pages[de];
    const a = de + pas;
    if (page === undefined || a < 0 || a >= pages.length) return pages;
    return pages.toSpliced(de, 1).toSpliced(a, 0, page);
  };

/**
 * What is written over a page; an empty text gives back what the figures say.
 * @param ici the data that it is written of; kept with it, so that it is marked beside those of another day
 */
export const ecrisSur =
  (
    id: string,
    { titre, commentaire, lignes }: Partial<Pick<PageComposee, 'titre' | 'commentaire' | 'lignes'>>,
    ici?: Donnees
  ): Geste =>
  (morceaux) =>
    morceaux.map(({ page, dit }): PageComposee => {
      if (page.id !== id) return page;
      const { titre: ancien, commentaire: dessous, titreSur, commentaireSur, lignesSur, ...reste } = page;
      const deCeJour = ici && { au: ici.au, version: ici.version, dit: (dit ?? '').slice(0, AU_PLUS.dit) };
      const [surLeTitre, surLeTexte, surLesLignes] = [
        titre === undefined ? titreSur : deCeJour,
        commentaire === undefined ? commentaireSur : deCeJour,
        lignes === undefined ? lignesSur : deCeJour
      ];
      const nouveau = titre ?? ancien ?? '';
      const sous = commentaire ?? dessous ?? '';
      return {
        ...reste,
        ...(lignes === undefined ? {} : { lignes }),
        ...(surLesLignes && { lignesSur: surLesLignes }),
        ...(nouveau.trim() === '' || nouveau === dit
          ? {}
          : { titre: nouveau, ...(surLeTitre && { titreSur: surLeTitre }) }),
        ...(sous.trim() === '' ? {} : { commentaire: sous, ...(surLeTexte && { commentaireSur: surLeTexte }) })
      };
    });

/** What is written on the cover, before the other pages; nothing is kept of a cover that is as the data give it. */
export function ecrisSurLaCouverture(
  dossier: Pick<Dossier, 'pages' | 'au' | 'version'>,
  composition: Composition,
  ecrit: Partial<Pick<PageComposee, 'titre' | 'commentaire'>>
): Composition {
  const lue = couvertureDe(dossier, composition);
  const autres = composition.filter(({ id }) => id !== COUVERTURE);
  // Where and when it sits is of no data.
  const ecrites =
    lue === null ? [] : ecrisSur(COUVERTURE, ecrit, ecrit.titre === undefined ? undefined : dossier)([lue]);
  return [...ecrites.filter(({ titre, commentaire }) => titre !== undefined || commentaire !== undefined), ...autres];
}

/** Other pages as a gesture made them, and the cover as it was written. */
export const sousLaCouverture = (avant: Composition, apres: Composition): Composition => [
  ...avant.filter(({ id }) => id === COUVERTURE),
  ...apres
];

/** Left out of the pack, or put back where it stood; a page that is not of its meeting is taken away for good. */
export const retire =
  (id: string, retiree: boolean): Geste =>
  (morceaux) =>
    pagesComposees(morceaux).flatMap(({ retiree: _, ...page }): PageComposee[] => {
      if (page.id !== id) return [_ ? { ...page, retiree: true } : page];
      if (retiree && (page.lignes !== undefined || vientDAilleurs(page.id))) return [];
      return [retiree ? { ...page, retiree: true } : page];
    });

/** A page of the reader's own, at the end. */
export const ajoute: Geste = (morceaux) => {
  const pages = pagesComposees(morceaux);
  const rangs = pages.map(({ id }) => Number(/^libre-(\d+)$/u.exec(id)?.[1] ?? 0));
  return [...pages, { id: `libre-${Math.max(0, ...rangs) + 1}`, lignes: [] }];
};

/** A page of another meeting, at the end; nothing when it stands already. */
export const apporte =
  (id: string): Geste =>
  (morceaux) => {
    const pages = pagesComposees(morceaux);
    return pages.some((page) => page.id === id) ? pages : [...pages, { id }];
  };

/** What the pack is compared with, first of its pages or where the last comparison stood; null for nothing. */
export const compareA =
  (id: string | null): Geste =>
  (morceaux) => {
    const pages = pagesComposees(morceaux);
    const ou = pages.findIndex((page) => estUneComparaison(page.id));
    const autres = pages.filter((page) => !estUneComparaison(page.id));
    return id === null ? autres : autres.toSpliced(Math.max(0, ou), 0, { id });
  };

/** The same pages for another contract or another day: what is written of one would be false of the other. */
export const sansTextes = (composition: Composition): Composition =>
  composition.flatMap(({ id, retiree, lignes }): PageComposee[] =>
    lignes === undefined ? [{ id, ...(retiree ? { retiree } : {}) }] : []
  );

/** How many titles, comments and pages of text `sansTextes` leaves out. */
export const combienDeTextes = (composition: Composition): number =>
  composition.reduce((n, { titre, commentaire, lignes }) => {
    if (lignes !== undefined) return n + 1;
    return n + [titre, commentaire].filter((texte) => texte !== undefined).length;
  }, 0);

const toutesLesLignes = (texte: string): string[] =>
  texte
    .split('\n')
    .flatMap((ligne) => coupeeAuxMots(ligne.trim()))
    .filter((ligne) => ligne !== '');

/** The sentences of a page of the reader's own, one a line; one too long goes on on the next, at a word. */
export const enLignes = (texte: string): string[] => toutesLesLignes(texte).slice(0, AU_PLUS.lignes);

/** How many sentences a page of the reader's own does not keep. */
export const lignesEnTrop = (texte: string): number => Math.max(0, toutesLesLignes(texte).length - AU_PLUS.lignes);

function coupeeAuxMots(ligne: string): string[] {
  if (ligne.length <= AU_PLUS.ligne) return [ligne];
  const espace = ligne.lastIndexOf(' ', AU_PLUS.ligne);
  const ou = espace > 0 ? espace : AU_PLUS.ligne;
  return [ligne.slice(0, ou), ...coupeeAuxMots(ligne.slice(ou).trim())];
}

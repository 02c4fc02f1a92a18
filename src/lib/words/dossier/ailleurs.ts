import { estAvantLaSituation } from '$lib/domain/contrat/depuis/bilan';
import { REUNIONS, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import { jour } from '$lib/format/address-field';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { colonnesDepuis } from '../depuis/colonnes';
import { MOTS_DE_DEPUIS } from '../depuis/page';
import { phraseBreve } from '../depuis/phrase';
import { titreDeLaComparaison } from '../depuis/version';
import { REUNIONS_NOMMEES } from '../reunion/noms';
import type { Dossier, PageDeDossier } from './dossier.types';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_DOSSIER } from './mots';
import { avecSource, COUVERTURE, liste, pagesDuTableau, SOURCES } from './pages';

/** Between where a page comes from and what it is there. */
const DE = '--';
const COMPARAISON = 'comparaison';
/** Of a comparison, what a board reads; the screen has them all. */
const CHANGEMENTS = 14;

/** Where a page that is not of the meeting of its pack comes from: another meeting, or a comparison from a day. */
export type Origine = { reunion: CodeDeReunion } | { depuis: string | null };

/** Where the page of this name comes from; null when it is of its own meeting. */
export function origineDe(id: string): Origine | null {
  const [origine, suite = null] = id.split(DE, 2);
  if (origine === COMPARAISON) return suite === null || jour.lit(suite) !== null ? { depuis: suite } : null;
  const reunion = REUNIONS.find((code) => code === origine);
  return reunion === undefined || suite === null ? null : { reunion };
}

export const vientDAilleurs = (id: string): boolean => origineDe(id) !== null;

/** The page that tells what changed from a day; from the last review without one. */
export const idDeLaComparaison = (de: string | null): string => (de === null ? COMPARAISON : COMPARAISON + DE + de);

export function estUneComparaison(id: string): boolean {
  const origine = origineDe(id);
  return origine !== null && 'depuis' in origine;
}

/** The pages of another meeting, as a pack takes them in: they say where they are from. */
export function pagesDUneReunion({ pages }: Pick<Dossier, 'pages'>, reunion: CodeDeReunion): PageDeDossier[] {
  const dit = MOTS_DE_LA_COMPOSITION.deLaReunion(REUNIONS_NOMMEES[reunion].nom);
  return pages
    .filter(({ id }) => id !== COUVERTURE && id !== SOURCES)
    .map((page) => ({
      ...page,
      id: reunion + DE + page.id,
      ...('note' in page && { note: [page.note, dit].filter((texte) => texte !== '').join('\n') })
    }));
}

/**
 * What changed, the most euros first; the same words as the page « Depuis » of the contract.
 * @param pied of the pack that takes it in, before the sources of the page
 */
export function pagesDeLaComparaison(modele: DepuisModele, de: string | null, pied: string): PageDeDossier[] {
  const { reference, bilan, mouvements, exercice, entete } = modele;
  const id = idDeLaComparaison(de);
  if (reference === null) return liste(id, MOTS_DE_DEPUIS.sansDepart, [MOTS_DE_DEPUIS.sansDepartTexte]);
  if (!estAvantLaSituation(reference.le, entete.au))
    return liste(id, MOTS_DE_DEPUIS.sansDepart, [MOTS_DE_DEPUIS.departApres(reference.le, entete.au)]);
  if (mouvements.length === 0)
    return liste(id, MOTS_DE_DEPUIS.rien, [MOTS_DE_DEPUIS.rienTexte(reference.le, entete.au)]);
  const notes = [
    MOTS_DE_DEPUIS.compares(modele),
    MOTS_DU_DOSSIER.premiers(Math.min(CHANGEMENTS, mouvements.length), mouvements.length)
  ];
  return pagesDuTableau({
    ...{ id, nom: titreDeLaComparaison(modele), message: phraseBreve({ reference, bilan }).replace(/\.$/u, '') },
    note: notes.filter((texte) => texte !== '').join(' '),
    colonnes: colonnesDepuis(exercice, reference.le),
    lignes: mouvements.slice(0, CHANGEMENTS)
  }).map((page) => avecSource(page, pied, modele.sources));
}

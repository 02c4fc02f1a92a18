import * as v from 'valibot';
import { AU_PLUS } from '$lib/domain/dossier/au-plus';
import { ecrit, jour, liste, lit } from '$lib/format/address-field';
import { sansTextes, type Composition, type PageComposee } from './composition';
import { PAGES, type NomDeComposition } from './composition-nom';

/** Raised when the file changes of shape. */
const FORME = 'composition de dossier, forme 1';
const texte = (auPlus: number) => v.pipe(v.string(), v.maxLength(auPlus));

const JOUR = v.pipe(
  v.string(),
  v.check((ecrit) => jour.lit(ecrit) !== null)
);

/** Compositions kept before it was have none. */
const ECRIT_SUR = v.optional(v.strictObject({ au: JOUR, version: texte(80), dit: texte(AU_PLUS.dit) }));

const PAGE = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,89}$/u)),
  retiree: v.optional(v.literal(true)),
  // Of the cover it is its message; a field of its page bounds what is typed.
  titre: v.optional(texte(AU_PLUS.message)),
  commentaire: v.optional(texte(AU_PLUS.commentaire)),
  titreSur: ECRIT_SUR,
  commentaireSur: ECRIT_SUR,
  lignesSur: ECRIT_SUR,
  lignes: v.optional(v.pipe(v.array(texte(AU_PLUS.ligne)), v.maxLength(AU_PLUS.lignes)))
});

const PAGES_LUES = v.pipe(
  v.array(PAGE),
  v.maxLength(60),
  v.check((pages) => new Set(pages.map(({ id }) => id)).size === pages.length)
);

const FICHIER = v.object({
  trajectoire: v.literal(FORME),
  jeu: v.string(),
  objet: v.string(),
  modele: v.string(),
  au: v.optional(JOUR),
  pages: PAGES_LUES
});

/** What this browser keeps: pages alone, or with the day that they were composed at. */
const GARDEE = v.union([
  v.pipe(
    PAGES_LUES,
    v.transform((pages) => ({ pages, au: undefined }))
  ),
  v.strictObject({ au: JOUR, pages: PAGES_LUES })
]);

function json(lu: string): unknown {
  try {
    return JSON.parse(lu);
  } catch {
    return undefined;
  }
}

/** Without the fields that a page does not have. */
const nettes = (pages: v.InferOutput<typeof PAGES_LUES>): Composition =>
  pages.map(({ id, retiree, titre, commentaire, titreSur, commentaireSur, lignesSur, lignes }): PageComposee => ({
    id,
    ...(retiree && { retiree }),
    ...(titre !== undefined && { titre }),
    ...(commentaire !== undefined && { commentaire }),
    ...(titreSur !== undefined && { titreSur }),
    ...(commentaireSur !== undefined && { commentaireSur }),
    ...(lignesSur !== undefined && { lignesSur }),
    ...(lignes !== undefined && { lignes })
  }));

/** Pages as they are composed, and the day of their figures where it is not that of the data. */
export interface CompositionDatee {
  pages: Composition;
  au: string | null;
}

/** A composition as `ecrisComposition` writes it; null when it is none. */
export function relisComposition(lu: string): CompositionDatee | null {
  const gardee = v.safeParse(GARDEE, json(lu));
  return gardee.success ? { pages: nettes(gardee.output.pages), au: gardee.output.au ?? null } : null;
}

export const ecrisComposition = ({ pages, au }: CompositionDatee): string =>
  JSON.stringify(au === null ? pages : { au, pages });

/** The composition that an address asks for; null when it asks for none. */
export function compositionDemandee(recherche: string): Composition | null {
  const demandees = lit(recherche, PAGES, liste);
  if (demandees === null) return null;
  const pages = demandees.map((ecrite) =>
    ecrite.startsWith('-') ? { id: ecrite.slice(1), retiree: true } : { id: ecrite }
  );
  const lues = v.safeParse(PAGES_LUES, pages);
  return lues.success ? nettes(lues.output) : null;
}

/** The address with the pages in their order; what was written over them stays in the file. */
export function adresseComposee(adresse: string, composition: Composition): string {
  const url = new URL(adresse);
  const pages = sansTextes(composition).map(({ id, retiree }) => (retiree ? `-${id}` : id));
  url.search = ecrit(url.search, PAGES, liste, pages.length === 0 ? null : pages);
  return url.href;
}

/**
 * A composition as a file that another computer opens.
 * @param au the day of its figures, where it is not that of the data
 */
export function fichierDeComposition(nom: NomDeComposition, pages: Composition, au: string | null = null): string {
  return `${JSON.stringify({ trajectoire: FORME, ...nom, ...(au !== null && { au }), pages }, null, 2)}\n`;
}

/**
 * A composition that comes from elsewhere. Of the same meeting of another contract, pages and their order alone: what
 * is written of one would be false of the other.
 */
export function lisFichierDeComposition(
  lu: string,
  nom: NomDeComposition
): (CompositionDatee & { textes: boolean }) | 'illisible' | 'autre' {
  const fichier = v.safeParse(FICHIER, json(lu));
  if (!fichier.success) return 'illisible';
  const { jeu, objet, modele, pages, au = null } = fichier.output;
  if (modele !== nom.modele) return 'autre';
  const textes = jeu === nom.jeu && objet === nom.objet;
  return { pages: textes ? nettes(pages) : sansTextes(nettes(pages)), au, textes };
}

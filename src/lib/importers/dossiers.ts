import * as v from 'valibot';
import { parse } from 'yaml';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import { AU_PLUS } from '$lib/domain/dossier/au-plus';
import {
  BASES,
  estDeContrat,
  PAGES_CONNUES,
  type BaseDeDossier,
  type ModeleDeDossier,
  type PageDeModele
} from '$lib/domain/dossier/pages';
import { jour } from '$lib/format/address-field';
import { typographie } from '$lib/format/typographie';
import { IDENTIFIANT } from '$lib/schema/motifs';
import type { Row } from '$lib/schema/tables';
import paquet from '../../../data/reference/dossiers.yaml?raw';
import { fautes, objet, uneDe } from './shape';

const texte = (auPlus: number) =>
  v.pipe(
    v.string('texte attendu'),
    v.check((lu) => lu.trim() !== '', 'texte attendu'),
    v.maxLength(auPlus, `${auPlus} signes au plus`),
    v.transform((lu) => typographie(lu.replaceAll(/\s+/gu, ' ').trim()))
  );

const page = v.string('nom de page attendu');

const modele = objet({
  code: v.pipe(v.string('texte attendu'), v.regex(IDENTIFIANT, 'minuscules, chiffres et tirets')),
  nom: texte(80),
  base: uneDe(BASES),
  pages: v.pipe(
    v.array(page, 'liste de pages attendue'),
    v.minLength(1, 'une page au moins est attendue'),
    v.maxLength(30, '30 pages au plus')
  ),
  textes: v.optional(
    v.pipe(
      v.array(
        objet({
          apres: v.optional(page),
          titre: texte(AU_PLUS.titre),
          lignes: v.optional(
            v.pipe(
              v.array(texte(AU_PLUS.ligne), 'liste de phrases attendue'),
              v.maxLength(AU_PLUS.lignes, `${AU_PLUS.lignes} phrases au plus`)
            )
          )
        }),
        'liste attendue'
      ),
      v.maxLength(10, '10 pages de texte au plus')
    )
  )
});

type ModeleEcrit = v.InferOutput<typeof modele>;

const entre = (mot: string) => `«\u00a0${mot}\u00a0»`;

/** Pages of other meetings, and comparisons, that a pack of a contract takes: « ria--titres », « comparaison--2026-01-31 ». */
function fauteAilleurs(id: string): string | null {
  const [origine = '', suite, reste] = id.split('--');
  if (reste !== undefined) return `${entre(id)} n’existe pas`;
  if (origine === 'comparaison')
    return suite === undefined || jour.lit(suite) !== null ? null : `${entre(suite)} n’est pas une date (AAAA-MM-JJ)`;
  const reunion = REUNIONS.find((code) => code === origine);
  if (reunion === undefined) return `${entre(origine)} n’est pas une réunion (il y a\u00a0: ${REUNIONS.join(', ')})`;
  if (suite !== undefined && PAGES_CONNUES[reunion].includes(suite)) return null;
  return `${entre(id)} n’existe pas (${reunion} a\u00a0: ${PAGES_CONNUES[reunion].join(', ')})`;
}

function fauteDePage(base: BaseDeDossier, id: string): string | null {
  if (PAGES_CONNUES[base].includes(id)) return null;
  const dAilleurs = id.includes('--') || id === 'comparaison';
  if (dAilleurs && !estDeContrat(base)) return `${entre(id)} est d’un contrat, et ${base} n’en est pas un dossier`;
  if (dAilleurs) {
    return id.startsWith(`${base}--`)
      ? `${entre(id)} est de ce dossier\u00a0: écrivez-le sans «\u00a0${base}--\u00a0»`
      : fauteAilleurs(id);
  }
  const aussi = estDeContrat(base) ? `\u00a0; ou comparaison, ou celle d’une autre réunion, comme ria--titres` : '';
  return `page ${entre(id)} inconnue (${base} a\u00a0: ${PAGES_CONNUES[base].join(', ')}${aussi})`;
}

const enDouble = (mots: readonly string[]): string[] => [...new Set(mots.filter((mot, i) => mots.indexOf(mot) !== i))];

/** What the shape alone does not say of a template. */
function fautesDuModele({ base, code, pages, textes = [] }: ModeleEcrit, deLOutil: boolean): string[] {
  return [
    ...pages.flatMap((id) => fauteDePage(base, id) ?? []),
    ...enDouble(pages).map((id) => `page ${entre(id)} nommée deux fois`),
    ...textes.flatMap(({ apres }) =>
      apres === undefined || pages.includes(apres) ? [] : [`texte après ${entre(apres)}, que ses pages ne nomment pas`]
    ),
    ...(!deLOutil && BASES.some((connu) => connu === code)
      ? [`${entre(code)} est un dossier de l’outil\u00a0: donnez un autre code au vôtre`]
      : [])
  ];
}

/** Texts each after the page that it follows, first of all without one. */
function pagesDe({ pages, textes = [] }: ModeleEcrit): PageDeModele[] {
  const dites = (ou: string | undefined): PageDeModele[] =>
    textes.filter(({ apres }) => apres === ou).map(({ titre, lignes = [] }) => ({ titre, lignes }));
  return [...dites(undefined), ...pages.flatMap((id): PageDeModele[] => [{ page: id }, ...dites(id)])];
}

/**
 * Reads the templates of packs that a dataset gives; their computed titles are not theirs to write.
 * @param deLOutil whether they are those of the repository, whose codes a dataset may not take
 * @throws Error naming each faulty field, and the pages that there are
 */
export function parseDossiers(lus: unknown, ou: string, deLOutil = false): ModeleDeDossier[] {
  const ecrits = v.safeParse(v.array(modele, 'liste de modèles de dossier attendue'), lus);
  if (!ecrits.success) throw new Error(`${ou}\u00a0: ${fautes(ecrits.issues)}`);
  const dites = [
    ...ecrits.output.flatMap((m) => fautesDuModele(m, deLOutil).map((faute) => `${m.code}\u00a0: ${faute}`)),
    ...enDouble(ecrits.output.map(({ code }) => code)).map((code) => `modèle ${entre(code)} décrit deux fois`)
  ];
  if (dites.length > 0) throw new Error(`${ou}\u00a0: ${dites.join('\u00a0; ')}`);
  return ecrits.output.map((m) => ({ code: m.code, nom: m.nom, base: m.base, pages: pagesDe(m) }));
}

/**
 * The same from the text of a file.
 * @throws Error when it is no YAML, or as {@link parseDossiers}
 */
export function lisFichierDesDossiers(texteLu: string, fichier: string, deLOutil = false): ModeleDeDossier[] {
  let lus: unknown;
  try {
    lus = parse(texteLu);
  } catch (cause) {
    throw new Error(`${fichier}\u00a0: YAML illisible (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause
    });
  }
  return parseDossiers(lus, fichier, deLOutil);
}

/** The templates of the repository: one for each pack that the tool makes. */
export const dossiers: readonly ModeleDeDossier[] = lisFichierDesDossiers(paquet, 'dossiers.yaml', true);

/** The templates of a dataset: those of the tool, then its own. */
export const dossiersDuJeu = (siens: readonly ModeleDeDossier[] = []): ModeleDeDossier[] => [...dossiers, ...siens];

/** A template as the tables keep it. */
export const lignesDuModele = ({ code, nom, base, pages }: ModeleDeDossier, i: number): Row<'dossier_page'>[] =>
  pages.map((une, rang) => ({
    ...{ modele: code, ordre: i + 1, rang: rang + 1, nom, base },
    ...('page' in une
      ? { page: une.page, titre: null, lignes: null }
      : { page: null, titre: une.titre, lignes: une.lignes.length === 0 ? null : une.lignes.join('\n') })
  }));

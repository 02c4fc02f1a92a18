import * as v from 'valibot';
import { parse } from 'yaml';
import { SOURCES, type Colonnes, type Famille, type Fiche } from '$lib/domain/indicateur/fiche';
import { typographie } from '$lib/format/typographie';
import { parseCondition, parseExpression } from './expression';
import { fautes, objet, uneDe } from './shape';

const FAMILLES: readonly Famille[] = ['activite', 'personnel', 'finances'];
const CODE = /^[A-Z][A-Z0-9_]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONGUEUR_COURTE = 22;

const texte = v.pipe(
  v.string('texte attendu'),
  v.check((lu) => lu.trim() !== '', 'texte attendu')
);
/** A text that readers read. */
const prose = v.pipe(texte, v.transform(typographie));
const booleen = v.boolean('true ou false attendu');
const nombre = v.pipe(v.number('nombre attendu'), v.finite('nombre attendu'));
const entier = (min: number, max: number) =>
  v.pipe(
    v.number('nombre entier attendu'),
    v.check((lu) => Number.isInteger(lu) && lu >= min && lu <= max, 'nombre entier attendu')
  );
const annee = entier(1990, 2100);
const forme = (motif: RegExp) => v.pipe(texte, v.regex(motif, `forme attendue ${motif.source}`));
const liste = <const S extends v.GenericSchema>(element: S) => v.array(element, 'liste attendue');

const expression = (parseur: (ecrite: string) => unknown) =>
  v.pipe(
    texte,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      try {
        parseur(dataset.value);
      } catch (cause) {
        addIssue({ message: cause instanceof Error ? cause.message : String(cause) });
      }
    })
  );

const partsDe = ({ numerateur, denominateur }: Colonnes) =>
  [numerateur, denominateur].filter((part) => part !== undefined).length;
const dansLOrdre = (de: number | undefined, a: number | undefined) => (de ?? -Infinity) <= (a ?? Infinity);

const colonnes = v.pipe(
  objet({
    source: uneDe(SOURCES),
    ...{ de: v.optional(annee), a: v.optional(annee) },
    ...{ valeur: v.optional(expression(parseExpression)), numerateur: v.optional(expression(parseExpression)) },
    ...{ denominateur: v.optional(expression(parseExpression)), base: v.optional(expression(parseExpression)) },
    condition: v.optional(expression(parseCondition))
  }),
  v.forward(
    v.check(({ de, a }) => dansLOrdre(de, a), 'vient après a'),
    ['de']
  ),
  v.forward(
    v.check(
      (c) => partsDe(c) === (c.valeur === undefined ? 2 : 0),
      'une liaison donne soit valeur, soit numerateur et denominateur'
    ),
    ['valeur']
  ),
  v.forward(
    v.check((c) => c.base === undefined || partsDe(c) === 2, 'une base va avec numerateur et denominateur'),
    ['base']
  )
);

const vraisemblance = v.pipe(
  objet({
    ...{ texte: prose, min: v.optional(nombre), max: v.optional(nombre) },
    ecart: v.optional(v.pipe(nombre, v.minValue(Number.MIN_VALUE, 'nombre attendu')))
  }),
  v.forward(
    v.check(({ min, max }) => (min ?? -Infinity) < (max ?? Infinity), 'n’est pas sous max'),
    ['min']
  )
);

const ficheEcrite = v.pipe(
  objet({
    ...{ code: forme(CODE), definition: texte, libelle: prose },
    libelle_court: v.pipe(
      prose,
      v.maxLength(LONGUEUR_COURTE, (lu) => `${lu.input.length} caractères, ${LONGUEUR_COURTE} au plus`)
    ),
    ...{ famille: uneDe(FAMILLES), groupe: prose, rang: entier(1, Infinity), principal: booleen, unite: prose },
    decimales: entier(0, 4),
    direction: uneDe(['hausse', 'baisse', 'cible', 'neutre']),
    agregation: uneDe(['somme', 'ratio', 'aucune']),
    nature: uneDe(['stock', 'flux']),
    periodicite: uneDe(['annuelle', 'mensuelle']),
    secret: uneDe(['non', 'patients', 'sejours']),
    niveaux: v.pipe(
      liste(uneDe(['ej', 'ght'])),
      v.check((lus) => lus.length > 0 && new Set(lus).size === lus.length, 'ej, ght ou les deux')
    ),
    ...{ signification: prose, interet: prose, formule: prose, colonnes: liste(colonnes) },
    sans_fichier: v.optional(v.literal(true, 'true, ou rien')),
    seuils: liste(objet({ valeur: nombre, nature: uneDe(['legal', 'usage']), texte: prose, source: prose })),
    ruptures: liste(objet({ annee, texte: prose })),
    ...{ reserves: liste(prose), vraisemblance: v.optional(vraisemblance) },
    ...{ source: prose, verifie_par: prose, prochaine_revue: forme(DATE) }
  }),
  // What only hospitals follow has no producer's file yet: its sheet says so.
  v.forward(
    v.check(
      (f) => f.colonnes.length > 0 !== (f.sans_fichier === true),
      'au moins une liaison, ou aucune et sans_fichier: true'
    ),
    ['colonnes']
  ),
  v.forward(
    v.check(
      (f) => f.colonnes.length === 0 || f.colonnes.some((c) => partsDe(c) > 0) === (f.agregation === 'ratio'),
      'ratio si et seulement si une liaison donne numerateur et denominateur'
    ),
    ['agregation']
  ),
  v.forward(
    v.check(
      ({ colonnes: liaisons }) =>
        liaisons.every((c, i) => !liaisons.slice(0, i).some((autre) => seRecouvrent(autre, c))),
      ({ input }) => {
        const double = input.colonnes.find((c, i) => input.colonnes.slice(0, i).some((x) => seRecouvrent(x, c)));
        return `une autre liaison de ${double?.source} couvre les mêmes années`;
      }
    ),
    ['colonnes']
  )
);

function seRecouvrent(x: Colonnes, y: Colonnes): boolean {
  return x.source === y.source && dansLOrdre(x.de, y.a) && dansLOrdre(y.de, x.a);
}

/**
 * Reads one sheet. Every field of {@link Fiche} is required and no other is allowed; expressions must parse, and
 * bindings must agree with the aggregation: parts for a ratio, a value for a sum.
 *
 * @param text YAML of the sheet
 * @param fileName its name, which is the code in lower case with hyphens
 * @throws Error naming the file and each faulty field
 */
export function parseFiche(text: string, fileName: string): Fiche {
  const nom = fileName.replace(/^.*[\\/]/, '');
  const lue = v.safeParse(ficheEcrite, lisYaml(text, nom));
  if (!lue.success) throw new Error(`${nom}\u00a0: ${fautes(lue.issues)}`);
  const attendu = `${lue.output.code.toLowerCase().replaceAll('_', '-')}.yaml`;
  if (nom !== attendu) throw new Error(`${nom}\u00a0: code\u00a0: le fichier devrait s’appeler ${attendu}`);
  return lue.output;
}

function lisYaml(text: string, nom: string): unknown {
  let contenu: unknown;
  try {
    contenu = parse(text);
  } catch (cause) {
    throw new Error(`${nom}\u00a0: YAML illisible (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause
    });
  }
  if (typeof contenu !== 'object' || contenu === null || Array.isArray(contenu)) {
    throw new Error(`${nom}\u00a0: une fiche est un objet YAML`);
  }
  return contenu;
}

const textes = import.meta.glob<string>('/data/indicateurs/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The sheets of `data/indicateurs`, by family (activity, staff, finance) then rank. */
export const fiches: readonly Fiche[] = Object.entries(textes)
  .map(([chemin, texte]) => parseFiche(texte, chemin))
  .sort((x, y) => FAMILLES.indexOf(x.famille) - FAMILLES.indexOf(y.famille) || x.rang - y.rang);

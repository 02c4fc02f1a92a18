import { fautesDe, REMPLACANT } from './regles.js';

/** What no reader reads: SQL, styles, patterns, formats of cells, addresses. */
const CODE =
  /\b(?:SELECT|FROM|WHERE|ORDER BY|JOIN|CREATE|COPY|VALUES|AND|CASE|OVER)\b|::|=>|[#{}<>\\]|\w: ?[\w-]+;|var\(--|\(\?|[a-z]+:\/\/|^[\w.*/@$%#-]+$/;

/** Rules that need the end of the sentence, which a piece of it does not have, or that code breaks lawfully. */
const SANS_OBJET = new Set([
  'apostrophe droite',
  'guillemet droit',
  'ponctuation haute sans espace',
  'espace double',
  'pour cent ou euro sans espace'
]);

/** Copied as their producer writes them. */
const COPIES = new Set(['HAPI - Montant Notifié']);

/** Attributes of plain elements that a reader reads; a component's are all read. */
const LUS = new Set(['alt', 'aria-description', 'aria-label', 'content', 'label', 'placeholder', 'title']);

/**
 * What breaks typography in a text of the source; nothing where the text is code.
 * @param {string} texte holes of a template as {@link REMPLACANT}
 */
export function fautesDeSource(texte) {
  if (COPIES.has(texte) || CODE.test(texte.replaceAll(/https?:\/\/\S+/g, ''))) return [];
  const entre = /\p{L}'\p{L}/u.test(texte);
  return fautesDe(texte).filter(({ nom }) => !SANS_OBJET.has(nom) || (entre && nom === 'apostrophe droite'));
}

/**
 * The same text with no-break spaces where they are due.
 * @param {string} brut as written in the source
 * @param {string} insecable as it is to be written there
 * @returns {string}
 */
export function avecInsecables(brut, insecable) {
  return brut
    .replace(/(?<=^|[^\s«]) (?=[:;?!»%€](?![\w(=]))/gu, insecable)
    .replace(/« /g, `«${insecable}`)
    .replace(/(?<=\d) (?=(?:k€|M€|Md€)(?!\p{L}))/gu, insecable)
    .replace(/(?<=[nN]°) /g, insecable);
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    docs: { description: 'texts keep to the typography of French' }
  },
  create(context) {
    const { sourceCode } = context;
    /**
     * @param {import('eslint').Rule.Node} node
     * @param {string} texte
     * @param {readonly import('eslint').Rule.Node[]} morceaux
     * @param {string} insecable
     */
    const verifie = (node, texte, morceaux, insecable) => {
      const [faute] = fautesDeSource(texte);
      if (faute === undefined) return;
      context.report({
        node,
        message: `${faute.nom} : « ${faute.extrait} »`,
        *fix(fixer) {
          for (const morceau of morceaux) {
            const brut = sourceCode.getText(morceau);
            const net = avecInsecables(brut, insecable);
            if (net !== brut) yield fixer.replaceText(morceau, net);
          }
        }
      });
    };
    return {
      Literal(node) {
        const hors = /^(?:Import|Export)|TSLiteralType|TSEnumMember/.test(node.parent.type);
        if (typeof node.value === 'string' && !hors) verifie(node, node.value, [node], '\\u00a0');
      },
      TemplateLiteral(node) {
        if (node.parent.type === 'TaggedTemplateExpression') return;
        const texte = node.quasis.map(({ value }) => value.cooked ?? '').join(REMPLACANT);
        verifie(node, texte, /** @type {import('eslint').Rule.Node[]} */ (node.quasis), '\\u00a0');
      },
      /** @param {any} node */
      SvelteText(node) {
        if (node.parent.type === 'SvelteStyleElement') return;
        verifie(node, node.value.replaceAll('&nbsp;', '\u00a0').replace(/[ \t\r\n]+/g, ' '), [node], '&nbsp;');
      },
      /** @param {any} node */
      SvelteLiteral(node) {
        const { key, parent } = node.parent;
        if (parent?.parent?.kind === 'html' && !LUS.has(key?.name)) return;
        verifie(node, node.value.replaceAll('&nbsp;', '\u00a0'), [node], '&nbsp;');
      }
    };
  }
};

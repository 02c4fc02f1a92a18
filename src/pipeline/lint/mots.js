/** Where screens are laid out: what they say is written in `words`. */
const ECRANS = /\/src\/(?:lib\/(?:components|charts)|routes)\/.+\.svelte$/;

/** Attributes that no reader reads, though they hold several words. */
const TECHNIQUES =
  /^(?:aria-(?:describedby|labelledby|controls|owns)|class|content|d|id|media|points|preserveAspectRatio|rel|sizes|style|transform|viewBox)$/;
/** Attributes that a reader reads or hears: a single word of one is said in words too. */
const LUS =
  /^(?:alt|aria-(?:description|label|roledescription)|caption|empty|label|placeholder|sousTitre|texte|title|titre)$/;

const MOT = /\p{L}{2,}/u;
/** Where rules are: they hold codes and figures. */
const REGLES = /\/src\/lib\/domain\/.+(?<!\.(?:test|fixture))\.ts$/;
/** Where what a screen shows is gathered: codes and values, and texts of the dataset. */
const VUES = /\/src\/lib\/views\/.+(?<!\.(?:test|fixture))\.ts$/;
/** A label before a value: « Tranche 3 » begins as a sentence does, a code does not. */
const ETIQUETTE = /\p{Lu}\p{Ll}+[ \u00a0]/u;
/** What a query is told by. */
const SQL = /\b(?:SELECT|FROM|ORDER BY)\b/;
/** What makes words of values, or has those of codes. */
const FAIT_DES_MOTS =
  /^\$lib\/(?:format\/(?:arret|casse|date|nombre|octets|phrase|typographie)|schema\/vocabulaire\/\w+)$/;
/** Two words: a code and a year are none. */
const DEUX_MOTS = /[àâäçéèêëîïôöùûüœ’]|\p{L}{2,}[ \u00a0]\p{L}{2,}/iu;
/** A letter that only French has, a space between words, or a word beside a space at the edge of a hole. */
const PHRASE = /[àâäçéèêëîïôöùûüœ’]|\p{L}[ \u00a0]\p{L}|[ \u00a0]\p{L}{2,}|\p{L}{2,}[ \u00a0]/iu;

/** @param {string} file absolute path with forward slashes */
export const tientAuxMots = (file) => ECRANS.test(file) || REGLES.test(file) || VUES.test(file);

/** The folder of words of a screen. @param {string} file */
function destination(file) {
  const [, couche, dossier] = /\/src\/(?:lib\/)?(components|charts|routes|views)\/([^/]+)\//.exec(file) ?? [];
  const leSien = (couche === 'components' || couche === 'views') && dossier !== undefined;
  return `src/lib/words/${leSien ? dossier : (couche ?? '')}`;
}

/** The attribute that holds a node, if any. @param {any} node @returns {string | null} */
function attributDe(node) {
  for (let n = node.parent; n; n = n.parent) {
    if (n.type === 'SvelteAttribute') return n.key.name;
    if (n.type === 'SvelteDirective' || n.type === 'SvelteStyleDirective') return 'class';
    if (n.type === 'SvelteElement' || n.type === 'Program') return null;
  }
  return null;
}

/** Whether a text is that of an error, which names a fault of ours. @param {any} node */
function dansUneErreur(node) {
  for (let n = node.parent; n; n = n.parent) {
    if (n.type === 'NewExpression') return n.parent.type === 'ThrowStatement' || /Error$/.test(n.callee.name ?? '');
  }
  return false;
}

/**
 * No sentence and no label in a screen, which lays out what `words` say, so that its exports say the same; nor in a rule
 * or a view, which hold codes and values.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { mot: '«\u00a0{{texte}}\u00a0» se dit dans {{dossier}}, pas ici.' },
    docs: { description: 'what a screen says stands in words' }
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    if (!tientAuxMots(file)) return {};
    /** @param {any} node @param {string} texte */
    const refuse = (node, texte) =>
      context.report({
        node,
        messageId: 'mot',
        data: { texte: texte.trim().replace(/\s+/gu, ' '), dossier: destination(file) }
      });
    /** @param {any} node @param {string} texte */
    const verifie = (node, texte) => {
      if (REGLES.test(file) || VUES.test(file)) {
        const cle = node.parent.type === 'Property' && node.parent.key === node;
        const dit = DEUX_MOTS.test(texte) || (VUES.test(file) && ETIQUETTE.test(texte));
        if (dit && !cle && !SQL.test(texte) && !dansUneErreur(node)) refuse(node, texte);
        return;
      }
      const attribut = attributDe(node);
      if (attribut !== null && TECHNIQUES.test(attribut)) return;
      const motif = attribut !== null && LUS.test(attribut) ? MOT : PHRASE;
      if (motif.test(texte)) refuse(node, texte);
    };
    return {
      /** @param {any} node */
      ImportDeclaration(node) {
        if (VUES.test(file) && node.importKind !== 'type' && FAIT_DES_MOTS.test(node.source.value))
          refuse(node, node.source.value);
      },
      /** @param {any} node */
      SvelteText(node) {
        const visible = node.value.replace(/&\w+;/g, ' ');
        if (!/^Svelte(?:Style|Script)Element$/.test(node.parent.type) && MOT.test(visible)) refuse(node, visible);
      },
      /** @param {any} node */
      SvelteLiteral(node) {
        verifie(node, node.value.replaceAll('&nbsp;', '\u00a0'));
      },
      /** @param {any} node */
      Literal(node) {
        const deCode = /^(?:Import|Export|TSLiteralType)/.test(node.parent.type);
        if (typeof node.value === 'string' && !deCode) verifie(node, node.value);
      },
      /** @param {any} node */
      TemplateLiteral(node) {
        verifie(node, node.quasis.map((/** @type {any} */ { value }) => value.cooked ?? '').join('\ufffd'));
      }
    };
  }
};

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { coucheDe } from './sens-des-imports.js';

/** Parts that read tables, call rules, lay out and say: no rule of the trade is written there. */
const SANS_REGLE = new Set(['views', 'components', 'routes', 'exports', 'words']);

/**
 * The codes that a list of `domain` writes.
 * @param {string} fichier
 * @param {string} liste
 */
function codesDe(fichier, liste) {
  const ecrit = readFileSync(new URL(`../../lib/domain/${fichier}`, import.meta.url), 'utf8');
  const [, corps = ''] = new RegExp(`const ${liste} = \\[([^\\]]*)\\]`).exec(ecrit) ?? [];
  return [...corps.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
}

/** Codes of the trade, by what holds them: what one of them means is said once, in `domain`. */
const ETATS = new Set([
  ...codesDe('contrat/codes.ts', 'CODES_ETAT'),
  ...[...codesDe('action/codes.ts', 'CODES_ETAT_DECLARE'), 'en_retard'],
  ...[...codesDe('action/codes.ts', 'ECHELLE'), ...codesDe('action/codes.ts', 'CODES_PALIER')],
  ...['gel', 'abandon', 'rejet', 'terme'],
  // Tranches of aid, absences of gains, positions of commitments, judgements.
  ...['prevue', 'conditionnee', 'notifiee', 'versee', 'suspendue', 'sans_objet', 'non_renseigne', 'non_precise'],
  ...['atteinte', 'tolerance', 'manquee', 'securises', 'atteignables', 'appuis', 'compromis'],
  // Facts of the life of a contract, natures of a line of gain, the budget of the CRP.
  ...['signature', 'avenant', 'suspension', 'reprise', 'depense_evitee', 'ponctuel', 'perenne', 'H']
]);
/** Names of what holds one. */
const PORTEURS =
  /^(etat|palier|echelon|motif|statut|position|raison(Absence)?|absence|meteo|type|nature|perennite|budget)$/i;

const NOMS_DE_DATES = /^(date\w*|au|jour|debut|fin|terme|depuis|arret|echeance\w*|\w*(Le|_le|Au|Date|Jour))$/;

/** Counts of nothing, one and several are said in words everywhere. */
const PETITS = new Set([0, 1, 2]);
const ORDRES = new Set(['<', '<=', '>', '>=']);
const ECARTS = new Set(['-', '*', '/']);
/** How many there are, the size of a file, the magnitude of a number to write, the answer of a server. */
const DE_FORME = new Set(['length', 'octets', 'grandeur', 'status']);

const MESSAGES = {
  annee: 'L’année d’une date se lit par «\u00a0anneeDe\u00a0» (domain/temps/calendrier).',
  date: 'Deux dates se comparent dans «\u00a0domain\u00a0» (temps/connu, temps/calendrier), pas ici.',
  etat: 'Ce que dit un code du métier se lit dans «\u00a0domain\u00a0» (contrat/etats, action/action, gain/palier), pas ici.',
  rapport: 'Un rapport se prend dans «\u00a0domain\u00a0» (indicateur/part), qui dit quand il n’en est pas un.',
  ordre:
    'Deux chiffres du métier se comparent dans «\u00a0domain\u00a0», qui dit ce que vaut l’égalité (au seuil, à la cible).',
  seuil: 'Un seuil du métier se nomme dans «\u00a0domain\u00a0», avec sa source ou sa convention.'
};

/** @param {string} file absolute path with forward slashes */
export function tientAuxRegles(file) {
  const couche = coucheDe(file);
  return couche !== null && SANS_REGLE.has(couche) && !/\.(test|fixture)\.ts$/.test(file);
}

/** @param {any} node */
const nomDe = (node) => {
  if (node.type === 'ChainExpression') return nomDe(node.expression);
  if (node.type === 'MemberExpression') return node.computed ? '' : node.property.name;
  return node.type === 'Identifier' ? node.name : '';
};
/** @param {any} node */
const nombreDe = (node) => (node.type === 'Literal' && typeof node.value === 'number' ? node.value : null);
/** @param {any} node */
const estEtat = (node) => node.type === 'Literal' && ETATS.has(node.value);
/** @param {any} node */
const deForme = (node) => DE_FORME.has(nomDe(node));
/** @param {any} node */
const estPremiereAnnee = (node) => node.arguments.length === 2 && node.arguments.map(nombreDe).join() === '0,4';
/** @param {any} node */
const estEcart = (node) => node.type === 'BinaryExpression' && ECARTS.has(node.operator);

/**
 * Whether a number is written where a rule would name it: a count of things is none, and nothing, one and two neither,
 * unless a difference or a ratio is tried against them.
 * @param {any} left
 * @param {any} right
 */
function estSeuil(left, right) {
  const seuil = nombreDe(left) ?? nombreDe(right);
  if (seuil === null || deForme(left) || deForme(right)) return false;
  return !PETITS.has(seuil) || (seuil !== 0 && (estEcart(left) || estEcart(right)));
}

/** A figure read somewhere, not one worked out on the spot for a drawing or a rounding. @param {any} node */
const estLu = (node) => /^[a-z]/.test(nomDe(node));

/**
 * No comparison of dates, no state told by its code, no ratio, no threshold out of `domain`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: MESSAGES,
    docs: { description: 'rules of the trade stand in domain' }
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    if (!tientAuxRegles(file)) return {};
    /** To name a code is the work of words: theirs is the one part that may read one. */
    const nomme = coucheDe(file) === 'words';
    const services = context.sourceCode.parserServices;
    /** Nothing but dates is put in order as a text; without types, the name says it. @param {any} node */
    const estDate = (node) => {
      const type = services.getTypeAtLocation?.(node);
      if (type === undefined) return NOMS_DE_DATES.test(nomDe(node));
      const parts = type.isUnion() ? type.types : [type];
      return parts.some((/** @type {any} */ t) => (t.flags & ts.TypeFlags.StringLike) !== 0);
    };
    return {
      /** @param {any} node */
      BinaryExpression(node) {
        const { operator, left, right } = node;
        if (ORDRES.has(operator)) {
          const chiffre = nombreDe(left) === null && nombreDe(right) === null && !deForme(left) && !deForme(right);
          if (estDate(left) && estDate(right)) context.report({ node, messageId: 'date' });
          else if (chiffre && coucheDe(file) === 'views') context.report({ node, messageId: 'ordre' });
          else if (estSeuil(left, right)) context.report({ node, messageId: 'seuil' });
        }
        if (!nomme && (operator === '===' || operator === '!==')) {
          const etat = (estEtat(right) && PORTEURS.test(nomDe(left))) || (estEtat(left) && PORTEURS.test(nomDe(right)));
          if (etat) context.report({ node, messageId: 'etat' });
        }
        if (operator === '/' && estLu(left) && estLu(right) && !deForme(right))
          context.report({ node, messageId: 'rapport' });
      },
      /** @param {any} node */
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression') return;
        const { object, property } = node.callee;
        const coupe = property.name === 'slice' && estPremiereAnnee(node) && estDate(object);
        // A date that begins with what is worked out is one of that year, or of that month.
        const commence = property.name === 'startsWith' && NOMS_DE_DATES.test(nomDe(object));
        if (coupe || commence) context.report({ node, messageId: 'annee' });
      },
      /** @param {any} node */
      SwitchCase(node) {
        if (!nomme && node.test !== null && estEtat(node.test) && PORTEURS.test(nomDe(node.parent.discriminant)))
          context.report({ node, messageId: 'etat' });
      },
      /** @param {any} node */
      ArrayExpression(node) {
        if (nomme) return;
        const textes = node.elements.filter((/** @type {any} */ e) => e !== null && estEtat(e));
        if (textes.length > 1 && textes.length === node.elements.length) context.report({ node, messageId: 'etat' });
      }
    };
  }
};

/**
 * Faults of French typography that a machine can tell. Source of the rules: Imprimerie nationale, « Lexique des règles
 * typographiques ». A text is read as a reader sees it: white space once, entities decoded, code replaced.
 */

/** Stands for a piece of code or a value inside a sentence (U+FFFC, object replacement character). */
export const REMPLACANT = '\ufffc';

/** Words in -s, -x or -z that may follow 0 or 1: they do not agree with the number. */
const SANS_ACCORD =
  /^(?:au-dessus|aux|avis|ces|corps|dans|dès|deux|depuis|des|fois|hors|les|leurs|mais|mieux|mois|moins|pas|plus|près|puis|sans|ses|six|sous|transmis|très|vers)$/;

/** What is counted here, in the singular: never after 2 or more. */
const DENOMBRES = [
  ...['action', 'année', 'annexe', 'autre', 'cellule', 'cible', 'colonne', 'contrat', 'critère', 'décision', 'écart'],
  ...['EJ suivie', 'engagement', 'entité', 'établissement', 'exercice', 'feuille', 'fichier', 'gain', 'groupe'],
  ...['hôpital', 'indicateur', 'jalon', 'jour', 'levier', 'ligne', 'lit', 'membre', 'passage', 'patient', 'périmètre'],
  ...['place', 'point', 'poste', 'projet', 'remarque', 'retour', 'séjour', 'série', 'site', 'source', 'trimestre'],
  ...['valeur', 'version']
].join('|');

/** First letters of words whose capital bears an accent. */
const CAPITALES = [
  ...[
    'cart',
    'chance',
    'chéance',
    'chec',
    'chelle',
    'chantillon',
    'cole',
    'conomi',
    'dition',
    'galement',
    'laboration'
  ],
  ...['l[ée]ment', 'lev', 'ligib', 'mission', 'nergi', 'preuve', 'quilibr', 'quip', 'tabli', 'tait', 'tape', 'tat'],
  ...['tendu', 'tude', 'valu', 'v[ée]nement', 'volution']
].join('|');

/**
 * A fault, by the text that shows it.
 * @typedef {{ nom: string, faute: RegExp }} Regle
 */

/** @type {readonly Regle[]} */
export const REGLES = [
  { nom: 'espace ordinaire avant une ponctuation haute', faute: / [:;?!»%€]/ },
  { nom: 'espace ordinaire après un guillemet ouvrant', faute: /« / },
  { nom: 'espace ordinaire entre un montant et son unité', faute: /\d (?:k€|M€|Md€)/ },
  { nom: 'espace ordinaire dans un nombre', faute: /(?<![\p{L}\d.,/−-])\d{1,3} \d{3}(?!\d)/u },
  { nom: 'ponctuation haute sans espace', faute: /[^\s?!(](?:[;?!]+|:)(?=[\s»)]|$)/u },
  { nom: 'pour cent ou euro sans espace', faute: /\d(?:%|k?€|M€|Md€)/ },
  { nom: 'guillemet sans espace insécable', faute: /«(?![\u00a0\u202f ])|(?<![\u00a0\u202f ])»/ },
  { nom: 'guillemet droit', faute: /"/ },
  { nom: 'apostrophe droite', faute: /'/ },
  { nom: 'espace double', faute: /[ \u00a0\u202f]{2}/ },
  { nom: 'espace avant une virgule ou un point', faute: /[ \u00a0\u202f][,.](?=\s|$)/ },
  { nom: '« etc. » suivi de points', faute: /\betc(?:\.{2}|\.?…|\s)/ },
  { nom: 'trois points au lieu de « … »', faute: /\.{3}/ },
  { nom: 'trait d’union au lieu d’un tiret', faute: /(?:^|\s)-(?=\s)/ },
  { nom: 'trait d’union au lieu du signe moins', faute: /(?:^|[\s(«:])-(?=\d)/ },
  // N-1 is the name of an exercise, as accounts write it, and no subtraction.
  { nom: 'signe moins dans « N-1 »', faute: /\bN[−–]\s?\d/ },
  { nom: 'premier mal abrégé', faute: /(?<![\p{L}\d.,])1(?:è[rm]e|[ei]ère|ere|e(?![\p{L}\d]))/u },
  {
    nom: 'ordinal mal abrégé',
    faute: /(?<![\p{L}\d.,])(?!1(?:er|re))\d+(?:er|re|i?[eè]me)s?(?!\p{L})|\b[IVX]+[eè]me\b/u
  },
  { nom: 'capitale sans son accent', faute: new RegExp(`(?<![\\p{L}\\d./-])E(?:${CAPITALES})\\p{Ll}*`, 'u') },
  {
    nom: '« À » sans son accent',
    faute:
      /(?:^|[.:!?»·]\s+)A (?:l[ae]s?(?!\p{L})|l’|ce(?:tte|t)?(?!\p{L})|partir|venir|noter|savoir|titre|moins|terme|\p{Ll}+(?:er|ir|re)(?!\p{L}))/u
  },
  { nom: 'ligature absente', faute: /(?<!\p{L})(?:[Oo]euvre|[Cc]oeur|[Nn]oeud|[Ss]oeur|[Mm]anoeuvre|[Vv]oeu)/u },
  { nom: 'numéro sans espace insécable', faute: /[nN]° |[nN]°(?=\d)/ },
  {
    nom: 'pluriel après 0 ou 1',
    faute: /(?<![\p{L}\d.,/\u202f\u00a0-])[01](?:,\d+)?[ \u00a0](\p{Ll}[\p{Ll}-]*[sxz])(?![\p{L}’])/u
  },
  {
    nom: 'singulier après 2 ou plus',
    faute: new RegExp(
      `(?<![\\p{L}\\d.,/\\u202f\\u00a0°-])(?!(?:19|20)\\d\\d[ \\u00a0]|[01](?:,|[ \\u00a0]))\\d{1,3}(?:\\u202f\\d{3})*(?:,\\d+)?[ \\u00a0](?:${DENOMBRES})(?![\\p{L}-])`,
      'u'
    )
  }
];

/**
 * @param {string} texte
 * @param {RegExp} faute
 */
function extrait(texte, faute) {
  const trouvee = faute.exec(texte);
  if (trouvee === null) return null;
  if (trouvee[1] !== undefined && SANS_ACCORD.test(trouvee[1])) {
    const suite = trouvee.index + trouvee[0].length;
    return extrait(texte.slice(suite), faute);
  }
  return texte.slice(Math.max(0, trouvee.index - 30), trouvee.index + 30);
}

/**
 * What breaks the typography of French in a text, each kind once, with the words around it.
 * @param {string} texte
 * @returns {{ nom: string, extrait: string }[]}
 */
export function fautesDe(texte) {
  return REGLES.flatMap(({ nom, faute }) => {
    const trouve = extrait(texte, faute);
    return trouve === null ? [] : [{ nom, extrait: trouve }];
  });
}

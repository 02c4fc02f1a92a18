/** One product of an expression: a sign, numbers, `jours`, and column names. */
interface Terme {
  facteur: number;
  jours: boolean;
  colonnes: string[];
}

export interface Expression {
  termes: Terme[];
  colonnes: string[];
}

const JETON = /\s*(?:"([^"]+)"|([A-Za-z_][A-Za-z0-9_]*)|(\d+(?:\.\d+)?)|([+\-*]))/y;

/**
 * Parses a sheet's expression: sums and differences of products of columns, numbers and `jours`
 * (days of the year); a column whose name is no identifier is written between double quotes.
 *
 * @throws Error when the text is not such an expression
 */
export function parseExpression(texte: string): Expression {
  const termes: Terme[] = [];
  let terme: Terme = { facteur: 1, jours: false, colonnes: [] };
  let attendFacteur = true;
  JETON.lastIndex = 0;
  while (JETON.lastIndex < texte.trimEnd().length) {
    const jeton = JETON.exec(texte);
    if (!jeton) throw new Error(`expression illisible\u00a0: «\u00a0${texte}\u00a0»`);
    const [, citee, nom, nombre, operateur] = jeton;
    if (operateur) {
      if (operateur === '*' ? attendFacteur : attendFacteur && (terme.colonnes.length > 0 || termes.length > 0)) {
        throw new Error(`opérateur mal placé dans «\u00a0${texte}\u00a0»`);
      }
      if (operateur !== '*') {
        if (!attendFacteur) termes.push(terme);
        terme = { facteur: operateur === '-' ? -1 : 1, jours: false, colonnes: [] };
      }
      attendFacteur = true;
      continue;
    }
    if (!attendFacteur) throw new Error(`opérateur attendu dans «\u00a0${texte}\u00a0»`);
    const colonne = citee ?? nom;
    if (nombre !== undefined) terme.facteur *= Number(nombre);
    else if (nom === 'jours') terme.jours = true;
    else if (colonne !== undefined) terme.colonnes.push(colonne);
    attendFacteur = false;
  }
  if (attendFacteur) throw new Error(`expression incomplète\u00a0: «\u00a0${texte}\u00a0»`);
  termes.push(terme);
  return { termes, colonnes: [...new Set(termes.flatMap((t) => t.colonnes))] };
}

/** Evaluates an expression whose columns all have a value. */
export function evalue(expression: Expression, colonne: (nom: string) => number, jours: number): number {
  let somme = 0;
  for (const terme of expression.termes) {
    let produit = terme.facteur * (terme.jours ? jours : 1);
    for (const nom of terme.colonnes) produit *= colonne(nom);
    somme += produit;
  }
  return somme;
}

export interface Condition {
  expression: Expression;
  vraie(valeur: number): boolean;
}

const COMPARAISONS: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b
};

/** Parses `expression > number` (also `>=`, `<`, `<=`). */
export function parseCondition(texte: string): Condition {
  const parts = /^(.*?)(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(texte);
  const compare = parts?.[2] ? COMPARAISONS[parts[2]] : undefined;
  if (!parts?.[1] || !compare) throw new Error(`condition illisible\u00a0: «\u00a0${texte}\u00a0»`);
  const seuil = Number(parts[3]);
  return { expression: parseExpression(parts[1].trim()), vraie: (valeur) => compare(valeur, seuil) };
}

import type { Changement, Journal, Ligne, Registre } from './ligne';

/** A text that is the same for the same content, whatever the order of its fields. */
function canonique(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(canonique).join()}]`;
  if (typeof valeur !== 'object' || valeur === null) return JSON.stringify(valeur);
  const champs: [string, unknown][] = Object.entries(valeur);
  return `{${champs
    .map(([nom, contenu]) => `${JSON.stringify(nom)}:${canonique(contenu)}`)
    .sort()
    .join()}}`;
}

/** Whether two values hold the same, field by field. */
export const memes = (a: unknown, b: unknown): boolean => canonique(a) === canonique(b);

const rangee = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Lines in the order of their entry; two of one instant in an order that does not hang on the journal. */
export function enOrdre(journal: Journal): Ligne[] {
  return [...journal].sort((a, b) => rangee(a.le, b.le) || rangee(a.id, b.id) || rangee(canonique(a), canonique(b)));
}

/** Two journals as one: every line of both, once. */
export function fusionne(a: Journal, b: Journal): Ligne[] {
  return enOrdre([...new Map([...a, ...b].map((ligne) => [canonique(ligne), ligne])).values()]);
}

/** The lines of a journal that another does not hold. */
export function sans(journal: Journal, autre: Journal): Ligne[] {
  const siennes = new Set(autre.map(canonique));
  return journal.filter((ligne) => !siennes.has(canonique(ligne)));
}

/**
 * Two journals as they are kept, as one: a line that was withdrawn in either is withdrawn, whichever comes first.
 * See {@link ecartees}, which says which.
 */
export function joins(a: Registre, b: Registre): Registre {
  const retirees = fusionne(a.retirees, b.retirees);
  return { lignes: sans(fusionne(a.lignes, b.lignes), retirees), retirees };
}

/** Lines of one journal that the other withdrew: what joining them leaves out, and a person is told of. */
export function ecartees(a: Registre, b: Registre): Ligne[] {
  const toutes = fusionne(a.lignes, b.lignes);
  return sans(toutes, sans(toutes, fusionne(a.retirees, b.retirees)));
}

/** A journal of which only some lines stay: the others are withdrawn, and kept as such. */
export function retire({ lignes, retirees }: Registre, restantes: Journal): Registre {
  return { lignes: restantes, retirees: fusionne(retirees, sans(lignes, restantes)) };
}

/** Lines that were withdrawn, entered again as they were. */
export function retablis({ lignes, retirees }: Registre, revenues: Journal): Registre {
  return { lignes: fusionne(lignes, revenues), retirees: sans(retirees, revenues) };
}

/** The journal without a line, as if it had never been entered. */
export function annule(journal: Journal, id: string): Ligne[] {
  return journal.filter((ligne) => ligne.id !== id);
}

/** What is added without taking the place of anything. */
const AJOUTS: readonly Changement['genre'][] = ['decision', 'jalon'];

/**
 * Lines that contradict each other: made on the same thing as it stood, they say two different things of it. Two
 * decisions of one review do not contradict each other, nor do two new milestones of one action.
 */
export function conflits(journal: Journal): Ligne[][] {
  const parCible = new Map<string, Ligne[]>();
  for (const ligne of enOrdre(journal)) {
    if (AJOUTS.includes(ligne.genre)) continue;
    const { genre, cible, avant } = ligne;
    const cle = canonique([genre, cible, avant]);
    parCible.set(cle, [...(parCible.get(cle) ?? []), ligne]);
  }
  return [...parCible.values()].filter((lignes) => lignes.some(({ apres }) => !memes(apres, lignes[0]?.apres)));
}

/** The journal once a person has chosen one of the lines that contradict each other: the others are withdrawn. */
export function choisis(journal: Journal, choisie: Ligne): Ligne[] {
  const ecartees = conflits(journal).find((lignes) => lignes.includes(choisie)) ?? [];
  return journal.filter((ligne) => ligne === choisie || !ecartees.includes(ligne));
}

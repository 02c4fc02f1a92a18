import * as v from 'valibot';

/** An object with these fields and no other; a required one that is missing is told as its own schema tells it. */
export function objet<const E extends v.ObjectEntries>(entries: E) {
  const requis = Object.entries(entries).filter(([, { type }]) => type !== 'optional');
  const absents = Object.fromEntries(requis.map(([nom]): [string, undefined] => [nom, undefined]));
  return v.pipe(
    v.custom<object>((lu) => typeof lu === 'object' && lu !== null && !Array.isArray(lu), 'objet attendu'),
    v.transform((lu) => ({ ...absents, ...lu })),
    v.strictObject(entries, 'champ inconnu')
  );
}

/** One of a few words. */
export function uneDe<const T extends string>(valeurs: readonly T[]) {
  return v.picklist(valeurs, `attendu\u00a0: ${valeurs.join(', ')}`);
}

/** What is wrong, each fault with the path of its field: « colonnes[0].valeur : texte attendu ; … ». */
export function fautes(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${chemin(issue)}\u00a0: ${issue.message}`).join('\u00a0; ');
}

function chemin({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key }, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

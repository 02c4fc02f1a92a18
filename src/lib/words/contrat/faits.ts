const PARTIES_DES_FAITS: readonly [RegExp, string][] = [
  [/jalon/u, 'jalons'],
  [/engagement/u, 'engagements'],
  [/gains/u, 'gains'],
  [/action/u, 'actions']
];

/** Where the facts behind « 5 jalons en retard » are listed on the page; null when no list holds them. */
export function partieDuFait(fait: string): string | null {
  return PARTIES_DES_FAITS.find(([motif]) => motif.test(fait))?.[1] ?? null;
}

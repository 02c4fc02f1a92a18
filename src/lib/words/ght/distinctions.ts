/** How a value outside of the national band is judged: by a sign and a word. */
export const JUGEMENTS = {
  favorable: { signe: '●', mot: 'favorable\u00a0·' },
  defavorable: { signe: '◆', mot: 'défavorable\u00a0·' },
  'sans-sens': { signe: '○', mot: '' }
} as const;

export const MOTS_DES_DISTINCTIONS = {
  titre: (annee: number) => `Ce qui le distingue en ${annee}`,
  aucune: 'Aucun indicateur hors de la bande nationale (P20 à P80 des GHT).',
  bande: 'Hors de la bande nationale, du 20^e^ au 80^e^ centile des GHT de France'
};

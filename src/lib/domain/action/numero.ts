const chiffres = new Intl.Collator('fr', { numeric: true });

/** Order of two actions by their number: `2.10` after `2.9`. */
export const compareNumeros = (a: string, b: string): number => chiffres.compare(a, b);

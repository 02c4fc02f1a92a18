/** A piece of a sentence; `fort` is what the eye should catch. */
export interface Morceau {
  texte: string;
  fort: boolean;
}

/** A range is one figure, from its first number on. */
const CHIFFRE = /(?:[−+]?\d[\d\u202f\u00a0]*(?:,\d+)?(?: à )?){1,2}[\u00a0\u202f ](?:M€|k€|€|%|jours|j)(?![\p{L}\d])/gu;

/** A sentence with its amounts told apart, so that they can be read at a glance. */
export function morceaux(phrase: string): Morceau[] {
  const parties: Morceau[] = [];
  let reste = 0;
  for (const trouve of phrase.matchAll(CHIFFRE)) {
    parties.push({ texte: phrase.slice(reste, trouve.index), fort: false }, { texte: trouve[0], fort: true });
    reste = trouve.index + trouve[0].length;
  }
  parties.push({ texte: phrase.slice(reste), fort: false });
  return parties.filter(({ texte }) => texte !== '');
}

/** A sentence whose weighty words stand between pairs of asterisks. */
export function enGras(phrase: string): Morceau[] {
  return phrase.split('**').flatMap((texte, rang) => (texte === '' ? [] : [{ texte, fort: rang % 2 === 1 }]));
}

import type { Direction } from '$lib/domain/indicateur/fiche';
import type { Situation } from '$lib/domain/indicateur/situation';
import { nombre } from './nombre';

/** `1` → « 1er », `3` → « 3e ». */
export function ordinal(rang: number): string {
  return rang === 1 ? '1er' : `${rang}e`;
}

/** « a », « a et b », « a, b et c », or with « ou » or « ni ». */
export function enumeration(parts: readonly string[], liaison: 'et' | 'ou' | 'ni' = 'et'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${liaison} ${parts.at(-1)}`;
}

/** French agreement: the plural starts at 2 (« 0 lit », « 1,9 jour », « 2 lits »). */
export function accord(n: number, singulier: string, pluriel = `${singulier}s`): string {
  return Math.abs(n) < 2 ? singulier : pluriel;
}

/** « aucun jalon », « 1 jalon », « 3 jalons »: none is a word, which the reader does not take for a figure. */
export function compte(
  n: number,
  singulier: string,
  pluriel = `${singulier}s`,
  aucun: 'aucun' | 'aucune' = 'aucun'
): string {
  return `${n === 0 ? aucun : nombre(n)}\u00a0${accord(n, singulier, pluriel)}`;
}

/** Whether a rank can be read as better or worse. */
function directionnel(direction: Direction): direction is 'hausse' | 'baisse' {
  return direction === 'hausse' || direction === 'baisse';
}

/** A rank among how many, and whether another value has the same. */
interface Place {
  rang: number;
  n: number;
  exAequo?: boolean;
}

const EX_AEQUO = 'ex\u00a0æquo';

/**
 * A rank in words. With a favourable direction, rank 1 is the most favourable; without one, rank 1 is the
 * highest value and the sentence says so, since « 3e » alone would read as a judgement.
 */
export function rangEnMots({ rang, n, exAequo = false }: Place, direction: Direction): string {
  const parmi = `des ${n}\u00a0périmètres${exAequo ? `, ${EX_AEQUO}` : ''}`;
  const [premiere, derniere] = directionnel(direction)
    ? ['la plus favorable', 'la moins favorable']
    : ['la plus élevée', 'la plus basse'];
  if (rang === 1) return `valeur ${premiere} ${parmi}`;
  if (rang === n) return `valeur ${derniere} ${parmi}`;
  return `${ordinal(rang)} valeur ${premiere} ${parmi}`;
}

/** The same rank for a narrow place; a legend beside it says what rank 1 is. */
export function rangCourt({ rang, n, exAequo = false }: Place, direction: Direction): string {
  const egal = exAequo ? ` ${EX_AEQUO}` : '';
  if (directionnel(direction)) return `${ordinal(rang)}${egal} sur ${n}`;
  return `${rang === 1 ? 'première' : ordinal(rang)} valeur${egal} sur ${n}`;
}

/** Where a value stands among the GHT of France, without judging it. */
export function situationEnMots(situation: Situation): string {
  switch (situation) {
    case 'basse':
      return 'parmi les 20\u00a0% de GHT les plus bas';
    case 'sous-mediane':
      return 'sous la médiane des GHT';
    case 'mediane':
      return 'à la médiane des GHT';
    case 'sur-mediane':
      return 'au-dessus de la médiane des GHT';
    case 'haute':
      return 'parmi les 20\u00a0% de GHT les plus élevés';
  }
}

/** A label inside a sentence: its first letter small, unless it begins with initials (« GVT et tendanciel »). */
export function dansLaPhrase(libelle: string): string {
  return /^\p{Lu}{2}/u.test(libelle) ? libelle : libelle.charAt(0).toLowerCase() + libelle.slice(1);
}

/** The same word in a table, a file and a form. */
export const ouiNon = (valeur: boolean): string => (valeur ? 'oui' : 'non');

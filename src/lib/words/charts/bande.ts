import { situation } from '$lib/domain/indicateur/situation';
import { valeurLisible, type Unite } from '$lib/format/nombre';
import type { BandePoint } from '$lib/views/modele';

/** Place of a value against the national band, with the bound it passes: « au-dessus du P80 national (82,1 %) ». */
export function placeEnMots(valeur: number, bande: BandePoint, u: Unite): string {
  const place = situation(valeur, bande);
  if (place === 'basse') return `sous le P20 national (${valeurLisible(bande.p20, u)})`;
  if (place === 'haute') return `au-dessus du P80 national (${valeurLisible(bande.p80, u)})`;
  return 'entre P20 et P80';
}

/** The band in words: « P20–P80 national : 75,1 % à 82,1 %, médiane 78,9 % ». */
export function bandeEnMots(bande: BandePoint, u: Unite): string {
  const [p20, p80, mediane] = [bande.p20, bande.p80, bande.mediane].map((v) => valeurLisible(v, u));
  return `P20–P80 national\u00a0: ${p20} à ${p80}, médiane ${mediane}`;
}

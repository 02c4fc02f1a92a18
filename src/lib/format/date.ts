const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre'
];

/** `2024-12-31` → `31/12/2024`. */
export function dateCourte(iso: string): string {
  const [annee, mois, jour] = iso.split('-');
  return `${jour}/${mois}/${annee}`;
}

/** `2024-12-01` → `1er décembre 2024`. */
export function dateLongue(iso: string): string {
  const [annee, mois, jour] = iso.split('-').map(Number);
  return `${jour === 1 ? '1er' : jour} ${MOIS[(mois ?? 1) - 1]} ${annee}`;
}

/** 12 → `décembre`. */
export function nomDuMois(rang: number): string {
  return MOIS[rang - 1] ?? '';
}

/** `2024-12` → `Décembre 2024`. */
export function moisLong(mois: string): string {
  const [annee, rang] = mois.split('-').map(Number);
  const nom = nomDuMois(rang ?? 1);
  return `${nom.charAt(0).toUpperCase()}${nom.slice(1)} ${annee}`;
}

/** « 15/09 », with its year when it is another than that of the data: « 15/12/25 ». */
export function jourBref(date: string, donneesAu: string): string {
  const courte = dateCourte(date);
  return date.slice(0, 4) === donneesAu.slice(0, 4) ? courte.slice(0, 5) : `${courte.slice(0, 6)}${courte.slice(8)}`;
}

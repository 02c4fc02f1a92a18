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

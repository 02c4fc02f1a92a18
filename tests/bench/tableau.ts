import { mediane } from '../../src/pipeline/runner/mediane';

export function nombre(valeur: number | null, decimales = 0): string {
  return valeur === null
    ? '—'
    : valeur.toLocaleString('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales });
}

export function tableau(entetes: readonly string[], lignes: readonly (readonly string[])[]): void {
  const largeurs = entetes.map((entete, i) => Math.max(entete.length, ...lignes.map((ligne) => ligne[i]?.length ?? 0)));
  const ecrire = (cellules: readonly string[]): void =>
    console.log(cellules.map((c, i) => (i < 2 ? c.padEnd(largeurs[i] ?? 0) : c.padStart(largeurs[i] ?? 0))).join('  '));
  ecrire(entetes);
  ecrire(largeurs.map((largeur) => '-'.repeat(largeur)));
  lignes.forEach(ecrire);
}

/** One median a column of the measures. */
export function medianes<M extends object, C extends keyof M>(
  mesures: readonly (M & Record<C, number | null>)[],
  champ: C
): number | null {
  return mediane(mesures.map((mesure) => mesure[champ]));
}

export function ratio(valeur: number | null, temoin: number | null): string {
  return valeur === null || temoin === null || temoin === 0 ? '—' : `× ${nombre(valeur / temoin, 2)}`;
}

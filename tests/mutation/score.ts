import path from 'node:path';

/** Share of mutants that tests must kill, by folder. */
export const SEUILS = { 'src/lib/domain': 0.9, 'src/lib/views': 0.8 } as const;

/** What Stryker's report holds of a mutant. */
export interface Mutant {
  status: string;
  static?: boolean;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number } };
}

/** Stryker's report, by file. */
export interface Rapport {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

const estVivant = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage';
const estTue = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout';

/** Score of a folder. */
export interface Score {
  dossier: string;
  essayes: number;
  tues: number;
  /** Of those killed, how many by lasting too long. */
  sansFin: number;
  /** Of those tried, how many change what is computed once, when the module loads. */
  aLaLecture: number;
  /** Not drawn. */
  ecartes: number;
  /** Texts, when they are left out. */
  ignores: number;
  atteint: boolean;
}

function score(dossier: string, mutants: readonly Mutant[]): Score {
  const essayes = mutants.filter((m) => estTue(m) || estVivant(m));
  const tues = essayes.filter(estTue).length;
  const [, seuil = 0] = Object.entries(SEUILS).find(([racine]) => dossier.startsWith(racine)) ?? [];
  return {
    dossier,
    essayes: essayes.length,
    tues,
    sansFin: essayes.filter(({ status }) => status === 'Timeout').length,
    aLaLecture: essayes.filter((m) => m.static === true).length,
    ecartes: mutants.filter(({ status }) => status === 'CompileError').length,
    ignores: mutants.filter(({ status }) => status === 'Ignored').length,
    atteint: tues >= seuil * essayes.length
  };
}

/** One score a folder, in the order of their names. */
export function scores({ files }: Rapport): Score[] {
  const dossiers = new Map<string, Mutant[]>();
  for (const [fichier, { mutants }] of Object.entries(files)) {
    const dossier = path.posix.dirname(fichier);
    dossiers.set(dossier, [...(dossiers.get(dossier) ?? []), ...mutants]);
  }
  return [...dossiers]
    .map(([dossier, mutants]) => score(dossier, mutants))
    .sort((a, b) => a.dossier.localeCompare(b.dossier));
}

/** What survived, one line each: where, what was changed, and the line of the source. */
export function survivants({ files }: Rapport): string[] {
  return Object.entries(files).flatMap(([fichier, { source, mutants }]) => {
    const lignes = source.split('\n');
    return mutants.filter(estVivant).map(({ status, mutatorName, replacement = '', location: { start } }) => {
      const etat = status === 'Survived' ? 'survit' : 'sans essai';
      const ligne = lignes[start.line - 1]?.trim() ?? '';
      return `${etat}  ${fichier}:${start.line}  ${mutatorName} → ${replacement.replace(/\s+/g, ' ')}\n          ${ligne}`;
    });
  });
}

/** A score in words. */
export function enMots({ dossier, essayes, tues, sansFin, aLaLecture, ecartes, ignores, atteint }: Score): string {
  // Cut and not rounded: 899 of 1,000 are not 90 %.
  const taux = (Math.floor((1000 * tues) / Math.max(1, essayes)) / 10).toLocaleString('fr-FR');
  return [
    `${atteint ? '✓' : '✗'} ${dossier} : ${tues} tués sur ${essayes}, ${taux} %`,
    `sans fin ${sansFin}`,
    `à la lecture du module ${aLaLecture}`,
    `hors échantillon ${ecartes}`,
    `textes laissés ${ignores}`
  ].join(', ');
}

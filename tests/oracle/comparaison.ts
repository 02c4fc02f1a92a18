import type { Cell, QueryRow } from '$lib/engine/database';

/** Figures of one contract at one date by key: an entity, a year, an action; '' when there is one set only. */
export type Lecture = ReadonlyMap<string, Readonly<Record<string, Cell | undefined>>>;

export interface Bilan {
  compares: number;
  ecarts: string[];
}

/** How far a figure may be from the oracle's: models round euros to the unit and days to the tenth. */
function tolerance(chiffre: string, oracle: number): number {
  if (chiffre.startsWith('n_') || chiffre === 'exercice') return 0;
  if (chiffre.startsWith('part_')) return 1e-6;
  if (chiffre.endsWith('jours')) return 0.0501;
  // A sum of pieces, each rounded.
  if (chiffre.startsWith('somme_')) return 6;
  // A count, a share is small beside a rounded euro, which would hide that it is wrong.
  if (Number.isInteger(oracle) && Math.abs(oracle) < 1000) return 0;
  return Math.abs(oracle) < 2 ? 1e-6 : 1;
}

function egaux(chiffre: string, oracle: Cell, modele: Cell | undefined): boolean {
  if (typeof oracle === 'number' && typeof modele === 'number') {
    return Math.abs(oracle - modele) <= tolerance(chiffre, oracle) + 1e-9 * Math.abs(oracle);
  }
  return oracle === (modele ?? null);
}

/** Compares the rows of a question (columns `contrat`, `cle` and figures) with what models show, both ways. */
export function compare(
  sujet: string,
  au: string,
  lignes: readonly QueryRow[],
  modeles: ReadonlyMap<string, Lecture>
): Bilan {
  const bilan: Bilan = { compares: 0, ecarts: [] };
  const dit = (contrat: string, cle: string, suite: string) =>
    bilan.ecarts.push(`${sujet} | ${contrat} | ${au} | ${cle} ${suite}`.trim());
  const vues = new Set<string>();
  for (const { contrat, cle, ...chiffres } of lignes) {
    const nom = String(contrat);
    const lecture = modeles.get(nom);
    if (lecture === undefined) continue;
    const quoi = String(cle ?? '');
    vues.add(`${nom} ${quoi}`);
    const modele = lecture.get(quoi);
    if (modele === undefined) dit(nom, quoi, 'absent du modèle');
    else
      for (const [chiffre, valeur] of Object.entries(chiffres)) {
        bilan.compares++;
        if (!egaux(chiffre, valeur, modele[chiffre]))
          dit(nom, quoi, `${chiffre} | oracle ${String(valeur)} | modèle ${String(modele[chiffre])}`);
      }
  }
  for (const [nom, lecture] of modeles)
    for (const cle of lecture.keys()) if (!vues.has(`${nom} ${cle}`)) dit(nom, cle, 'absent de l’oracle');
  return bilan;
}

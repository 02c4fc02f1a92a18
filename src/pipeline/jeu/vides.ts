import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import { accord } from '$lib/format/phrase';
import type { TableRows } from '$lib/schema/tables';
import { FICHIERS } from '$lib/words/demandes/mots';
import type { Lecture } from './dossier';

/** An indicator of the dataset without a single value, and why. */
export interface IndicateurVide {
  code: string;
  raison: string;
}

/** Says of every indicator without a value why it has none: no file, a column that is not there, cells without values. */
export function indicateursVides(
  { mesure = [] }: Pick<TableRows, 'mesure'>,
  { resultats }: Pick<Lecture, 'resultats'>,
  fiches: readonly Fiche[]
): IndicateurVide[] {
  const vivants = new Set(mesure.filter((m) => m.valeur !== null).map((m) => m.indicateur));
  const lignes = new Map<string, number>();
  for (const m of mesure) lignes.set(m.indicateur, (lignes.get(m.indicateur) ?? 0) + 1);
  return fiches
    .filter(({ code }) => !vivants.has(code))
    .map((fiche) => ({ code: fiche.code, raison: raisonDe(fiche, lignes.get(fiche.code) ?? 0, resultats) }));
}

function raisonDe(fiche: Fiche, lignes: number, resultats: Lecture['resultats']): string {
  if (lignes > 0)
    return `${lignes} ${accord(lignes, 'ligne lue', 'lignes lues')}, aucune n’a de valeur (vides, sans activité, non significatives ou secrètes).`;
  if (fiche.colonnes.length === 0) return 'aucun fichier lu ici ne le donne (séries mensuelles).';
  const absentes = resultats.flatMap(({ fichier, problems }) =>
    problems
      .filter((p) => p.genre === 'colonne absente' && p.message.includes(`dont ${fiche.code} a besoin`))
      .map((p) => `${p.colonne ?? ''} (${fichier})`)
  );
  if (absentes.length > 0) return `colonne absente\u00a0: ${[...new Set(absentes)].join(', ')}.`;
  const attendus = [...new Set(fiche.colonnes.map((c) => `${FICHIERS[c.source]}${annees(c)}`))];
  return `aucun fichier du dossier n’est de ceux qui le donnent\u00a0: ${attendus.join(', ')}.`;
}

function annees({ de, a }: Colonnes): string {
  if (de !== undefined && a !== undefined) return ` de ${de} à ${a}`;
  if (de !== undefined) return ` depuis ${de}`;
  return a === undefined ? '' : ` jusqu’en ${a}`;
}

import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import { accord } from '$lib/format/phrase';
import type { TableRows } from '$lib/schema/tables';
import { FICHIERS } from '$lib/words/demandes/mots';
import type { Lecture } from './dossier';

/** Kinds of reasons, in the order in which they are told, and what is said of how many. */
const GENRES = {
  sans_fichier: 'faute d’un fichier qui les donne',
  colonne_absente: 'faute d’une colonne dans un fichier lu',
  hors_des_fichiers: 'que ne donne aucun fichier lu ici',
  sans_valeur: 'dont aucune ligne lue n’a de valeur'
} as const;

/** An indicator of the dataset without a single value, and why. */
export interface IndicateurVide {
  code: string;
  genre: keyof typeof GENRES;
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
    .map((fiche) => ({ code: fiche.code, ...raisonDe(fiche, lignes.get(fiche.code) ?? 0, resultats) }));
}

/** One line for all of them, counted by reason; null when there is none. The report names each. */
export function resumeDesVides(vides: readonly IndicateurVide[]): string | null {
  if (vides.length === 0) return null;
  const genres = Object.entries(GENRES).flatMap(([genre, dit]) => {
    const n = vides.filter((v) => v.genre === genre).length;
    return n === 0 ? [] : `${n} ${dit}`;
  });
  const combien = `${vides.length} ${accord(vides.length, 'indicateur n’a', 'indicateurs n’ont')} aucune valeur`;
  return `${combien}\u00a0: ${genres.join(', ')}. Chacun est nommé dans rapport.json.`;
}

function raisonDe(
  fiche: Fiche,
  lignes: number,
  resultats: Lecture['resultats']
): Pick<IndicateurVide, 'genre' | 'raison'> {
  if (lignes > 0)
    return {
      genre: 'sans_valeur',
      raison: `${lignes} ${accord(lignes, 'ligne lue', 'lignes lues')}, aucune n’a de valeur (vides, sans activité, non significatives ou secrètes).`
    };
  if (fiche.colonnes.length === 0)
    return {
      genre: 'hors_des_fichiers',
      raison: `aucun fichier lu ici ne le donne\u00a0; source\u00a0: ${fiche.source.replace(/\.$/u, '')}.`
    };
  const absentes = resultats.flatMap(({ fichier, problems }) =>
    problems
      .filter((p) => p.genre === 'colonne absente' && p.message.includes(`dont ${fiche.code} a besoin`))
      .map((p) => `${p.colonne ?? ''} (${fichier})`)
  );
  if (absentes.length > 0)
    return { genre: 'colonne_absente', raison: `colonne absente\u00a0: ${[...new Set(absentes)].join(', ')}.` };
  const attendus = [...new Set(fiche.colonnes.map((c) => `${FICHIERS[c.source]}${annees(c)}`))];
  return {
    genre: 'sans_fichier',
    raison: `aucun fichier du dossier n’est de ceux qui le donnent\u00a0: ${attendus.join(', ')}.`
  };
}

function annees({ de, a }: Colonnes): string {
  if (de !== undefined && a !== undefined) return ` de ${de} à ${a}`;
  if (de !== undefined) return ` depuis ${de}`;
  return a === undefined ? '' : ` jusqu’en ${a}`;
}

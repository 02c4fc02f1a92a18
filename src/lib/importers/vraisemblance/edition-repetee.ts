import { repeteLAnneeDAvant } from '$lib/domain/indicateur/echelle';
import { nombre } from '$lib/format/nombre';
import type { Row } from '$lib/schema/tables';
import type { Problem } from '../types';

type Mesure = Row<'mesure'>;

const cle = (m: Mesure, annee: number) => [m.entite_type, m.entite, m.indicateur, m.definition, annee].join('|');
const anneeDe = (m: Mesure) => Number(m.fin.slice(0, 4));

/**
 * Editions whose values are those of the year before: one file under two names. Told once each, and marked.
 *
 * @param connues where the year before is looked for, beside `mesures`
 * @returns what is said, and the mark by edition
 */
export function editionsRepetees(
  mesures: readonly Mesure[],
  connues: readonly Mesure[]
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const valeurs = new Map([...connues, ...mesures].map((m) => [cle(m, anneeDe(m)), m.valeur]));
  const comptes = new Map<string, { annee: number; comparees: number; egales: number }>();
  for (const m of mesures) {
    const avant = valeurs.get(cle(m, anneeDe(m) - 1)) ?? null;
    if (!m.valeur || avant === null) continue;
    const compte = comptes.get(m.edition) ?? { annee: anneeDe(m), comparees: 0, egales: 0 };
    comptes.set(m.edition, compte);
    compte.comparees += 1;
    if (avant === m.valeur) compte.egales += 1;
  }
  const repetees = [...comptes].filter(([, c]) => repeteLAnneeDAvant(c.comparees, c.egales));
  const dite = ({ annee, comparees, egales }: { annee: number; comparees: number; egales: number }) =>
    `${nombre(egales)}\u00a0valeurs de ${annee} sur ${nombre(comparees)} sont exactement celles de ${annee - 1}`;
  return {
    problems: repetees.map(([edition, compte]) => ({
      severite: 'avertissement',
      fichier: edition,
      valeur: String(compte.annee),
      genre: 'édition qui répète la précédente',
      message: `${dite(compte)}\u00a0: c’est peut-être le même fichier sous un autre nom.`,
      attendu: 'les valeurs de l’année que dit le nom',
      suite: 'Valeurs gardées, marquées à vérifier et hors classement. Reprenez l’édition chez son producteur.'
    })),
    reserves: new Map(repetees.map(([edition, compte]) => [edition, `à vérifier\u00a0: ${dite(compte)}`]))
  };
}

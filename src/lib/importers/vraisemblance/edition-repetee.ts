import { anneeDe } from '$lib/domain/temps/calendrier';
import { repeteUneAutreAnnee } from '$lib/domain/indicateur/echelle';
import { PORTEE } from '$lib/domain/indicateur/vraisemblance';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import type { Mesure } from './constat';
import { GARDEES, marqueDe } from './marque';

const cle = (m: Mesure, annee: number) => [m.entite_type, m.entite, m.indicateur, m.definition, annee].join('|');
const an = (m: Mesure) => anneeDe(m.fin);

interface Compte {
  edition: string;
  annee: number;
  autre: number;
  comparees: number;
  egales: number;
}

/**
 * Editions whose values are those of a year before: one file under two names. Told once each, and marked.
 *
 * @param connues where the years before are looked for, beside `mesures`
 * @returns what is said, and the mark by edition and year
 */
export function editionsRepetees(
  mesures: readonly Mesure[],
  connues: readonly Mesure[]
): { problems: Problem[]; reserveDe: (m: Mesure) => string | null } {
  const valeurs = new Map([...connues, ...mesures].map((m) => [cle(m, an(m)), m.valeur]));
  const comptes = new Map<string, Compte>();
  for (const m of mesures) {
    if (!m.valeur) continue;
    for (let ans = 1; ans <= PORTEE; ans += 1) compare(comptes, m, ans, valeurs);
  }
  const repetees = [...comptes.values()].filter((c) => repeteUneAutreAnnee(c.comparees, c.egales));
  const dite = ({ annee, autre, comparees, egales }: Compte) =>
    `${nombre(egales)}\u00a0valeurs de ${annee} sur ${nombre(comparees)} sont exactement celles de ${autre}`;
  const reserves = new Map(repetees.map((c) => [`${c.edition}|${c.annee}`, marqueDe(dite(c))]));
  return {
    problems: repetees.map((compte) => ({
      severite: 'avertissement',
      fichier: compte.edition,
      valeur: String(compte.annee),
      genre: 'édition qui en répète une autre',
      message: `${dite(compte)}\u00a0: c’est peut-être le même fichier sous un autre nom.`,
      attendu: 'les valeurs de l’année que dit le nom',
      suite: `${GARDEES} Reprenez l’édition chez son producteur.`
    })),
    reserveDe: (m) => (m.valeur === null ? null : (reserves.get(`${m.edition}|${an(m)}`) ?? null))
  };
}

function compare(
  comptes: Map<string, Compte>,
  m: Mesure,
  ans: number,
  valeurs: ReadonlyMap<string, number | null>
): void {
  const annee = an(m);
  const avant = valeurs.get(cle(m, annee - ans)) ?? null;
  if (avant === null) return;
  const nom = `${m.edition}|${annee}|${ans}`;
  const compte = comptes.get(nom) ?? { edition: m.edition, annee, autre: annee - ans, comparees: 0, egales: 0 };
  comptes.set(nom, compte);
  compte.comparees += 1;
  if (avant === m.valeur) compte.egales += 1;
}

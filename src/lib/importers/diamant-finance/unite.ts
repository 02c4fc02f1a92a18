import { chargesTropFaibles, paieInvraisemblable } from '$lib/domain/comptes/ordre-de-grandeur';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { GARDEES, marqueDe } from '../vraisemblance/marque';

const TITRES = ['I', 'II', 'III', 'IV'];

/** Doctors, then the others. */
const EFFECTIFS = /^Nombre d.ETP P/;
/** Amounts in euros. */
const MONTANTS = /^(?:Dépenses|Recettes|SAN Résultat|FRNG|BFR|Trésorerie)/;

/** Amounts in thousands keep every identity: pay for one full-time equivalent tells, or the charges as a whole. */
export function verifieUnite(
  lit: (nom: string) => number | null,
  entete: readonly string[],
  situe: { fichier: string; ligne: number }
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const somme = (noms: readonly string[]) => noms.reduce((s, nom) => s + Math.abs(lit(nom) ?? 0), 0);
  const etp = somme(entete.filter((nom) => EFFECTIFS.test(nom)));
  const [paie, charges] = [
    somme(['Dépenses Titre I Budget global']),
    somme(TITRES.map((t) => `Dépenses Titre ${t} Budget global`))
  ];
  if (!paieInvraisemblable(paie, etp) && !chargesTropFaibles(charges, 12)) return { problems: [], reserves: new Map() };
  const phrase =
    etp > 0
      ? `${nombre(paie / etp)}\u00a0€ de charges de personnel par ETP (${nombre(paie)}\u00a0€ pour ${nombre(etp, 1)}\u00a0ETP)`
      : `${nombre(charges)}\u00a0€ de charges dans l’année`;
  return {
    problems: [
      {
        severite: 'avertissement',
        ...situe,
        colonne: 'Dépenses Titre I Budget global',
        valeur: String(paie),
        genre: 'unité des montants',
        message: `${phrase}\u00a0: les montants de la ligne ne sont peut-être pas en euros.`,
        attendu: 'des montants en euros, de 10\u202f000 à 500\u202f000\u00a0€ de personnel par ETP',
        suite: `${GARDEES} Réexportez le fichier de sa source, en euros.`
      }
    ],
    reserves: new Map(entete.filter((nom) => MONTANTS.test(nom)).map((nom) => [nom, marqueDe(phrase)]))
  };
}

import { dateCourte } from '$lib/format/date';
import { accord, enumeration } from '$lib/format/phrase';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import type { DocumentDAilleurs, EprdModifie } from '$lib/views/reunion/reunion.types';
import { colonnes, montant, type Bloc } from './bloc';

/** « EPRD modificatif 1 du 20/07/2026 ». */
export const modificatif = ({ numero, arreteLe }: Pick<EprdModifie, 'numero' | 'arreteLe'>): string =>
  `EPRD modificatif ${numero}${arreteLe === null ? ', non daté' : ` du ${dateCourte(arreteLe)}`}`;

/** Whose EPRD was refused, for whoever compares a month with it; nothing when none was. */
export function eprdRejetes(rejetes: readonly string[], exercice: number): string {
  if (rejetes.length === 0) return '';
  const [de, ses] = [enumeration(rejetes), rejetes.length === 1 ? 'ses' : 'leurs'];
  return `EPRD ${exercice} rejeté par l’ARS\u00a0: ${de}\u00a0; ${ses} montants et ${ses} emplois ne sont autorisés par aucun acte.`;
}

/**
 * Which EPRD the columns are of, and what amended it since: the accounts only hold the first, and an amendment is read in
 * the paths of this contract alone.
 */
export function eprdLu(
  modifies: readonly EprdModifie[],
  ailleurs: readonly DocumentDAilleurs[],
  exercice: number
): string {
  const aPart = ailleurs.some(({ version }) => version === 'eprd_modificatif')
    ? '\u00a0; ceux qu’ont celles d’un autre contrat se lisent à part, plus bas'
    : '';
  if (modifies.length === 0)
    return `EPRD initial de ${exercice}\u00a0: les trajectoires de ce contrat n’ont aucun EPRD modificatif à cette date${aPart}.`;
  const documents = enumeration([...new Set(modifies.map(modificatif))]);
  const n = modifies.length;
  return `EPRD initial de ${exercice}\u00a0: ${n}\u00a0${accord(n, 'entité l’a modifié', 'entités l’ont modifié')} depuis (${documents}), qui n’en donne que les soldes${aPart}.`;
}

/** « RIA 1 du 29/05/2026 ». */
function documentLu({ version, numero, arreteLe }: DocumentDAilleurs): string {
  if (version === 'eprd_modificatif') return modificatif({ numero, arreteLe });
  return `${VERSIONS_TRAJECTOIRE[version]}${arreteLe === null ? ', non daté' : ` du ${dateCourte(arreteLe)}`}`;
}

/** What the hospitals told that the paths of this contract do not hold: beside the meeting's figures, in none of them. */
export function blocDAilleurs(ailleurs: readonly DocumentDAilleurs[], exercice: number): Bloc[] {
  if (ailleurs.length === 0) return [];
  return [
    {
      id: 'ailleurs',
      titre: `Hors des trajectoires de ce contrat\u00a0: ce que ses établissements ont arrêté pour ${exercice}`,
      message: `${ailleurs.length}\u00a0${accord(ailleurs.length, 'document')} de ${exercice} ${accord(ailleurs.length, 'n’est pas', 'ne sont pas')} dans les trajectoires de ce contrat`,
      note: 'Lu dans les trajectoires d’un autre contrat\u00a0: ces soldes ne sont dans aucun autre chiffre de cette page.',
      colonnes: colonnes('Entité', '#Document', 'Résultat du CRP', 'CAF', '#Inscrit au contrat'),
      lignes: ailleurs.map((lu) => [lu.nom, documentLu(lu), montant(lu.resultat), montant(lu.caf), lu.contrat]),
      vide: ''
    }
  ];
}

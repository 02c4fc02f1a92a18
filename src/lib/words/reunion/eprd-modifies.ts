import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import type {
  Chiffre,
  ChiffreOuSansObjet,
  DocumentDAilleurs,
  EprdModifie,
  RiaModele
} from '$lib/views/reunion/reunion.types';
import { colonnes, montant, plus, type Bloc } from './bloc';

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

/**
 * What replaced the RIA that a meeting shows: « Arrêté après le RIA, l’EPRD modificatif 1 du 21/07/2026 en remplace les soldes
 * pour 3 entités sur 3 : résultat du CRP à −16,2 M€, au lieu de −14,6 M€. » Null when nothing did.
 */
export function apresLeRia({
  modifies,
  documents,
  resultats
}: Pick<RiaModele, 'modifies' | 'documents' | 'resultats'>): string | null {
  const siens = modifies.filter(({ remplaceLeRia }) => remplaceLeRia);
  const n = siens.length;
  if (n === 0) return null;
  const lus = [...new Set(siens.map(modificatif))];
  const au = (valeurs: ChiffreOuSansObjet[]) => valeurs.reduce<Chiffre>(plus, 0);
  const [la, avant] = [
    au(siens.map(({ resultat }) => resultat)),
    au(siens.map(({ ej }) => resultats.find((r) => r.ej === ej)?.chiffres.hopital ?? null))
  ];
  const qui = accord(n, 'Arrêté après le RIA, un document', 'Arrêtés après le RIA, des documents');
  const dit =
    la === null
      ? ''
      : `, résultat du CRP ${n < documents.length ? accord(n, 'de cette entité ', 'de ces entités ') : ''}à ${euros(la)}${avant === null ? '' : `, au lieu de ${euros(avant)}`}`;
  const deQui = documents.length === 1 ? '' : ` pour ${n}\u00a0${accord(n, 'entité')} sur ${documents.length}`;
  return `${qui} ${accord(n, 'en remplace', 'en remplacent')} les soldes${deQui}\u00a0: ${enumeration(lus)}${dit}.`;
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

import { connuA } from '../temps/connu';
import type { EtatContrat, TypeEvenement } from './mots-du-contrat';

/** A dated fact of the life of a contract (a row of `contrat_evenement`). */
export interface EvenementContrat {
  rang: number;
  date: string | null;
  type: TypeEvenement;
  gel: boolean | null;
  enregistre_le: string | null;
}

/** A version of a contract (a row of `contrat_version`): 0 at signature, then one by amendment. */
export interface VersionContrat {
  version: number;
  effet: string;
  fin: string | null;
  enregistre_le: string | null;
}

interface MembrePerimetre {
  entree: string | null;
  sortie: string | null;
}

/** What an event makes of a contract; an avis, a finding or a merger changes nothing. */
const EFFETS: Partial<Record<TypeEvenement, EtatContrat>> = {
  projet: 'projet',
  soumission: 'soumis',
  rejet: 'rejete',
  suspension: 'suspendu',
  signature: 'signe',
  demarrage: 'en_cours',
  avenant: 'avenante',
  abandon: 'abandonne',
  fin: 'clos'
};

const VIVANTS: readonly EtatContrat[] = ['signe', 'en_cours', 'avenante'];

/** Events known at D (convention of {@link connuA}), in the order in which they happened. */
function evenementsConnus<E extends EvenementContrat>(evenements: readonly E[], au: string): E[] {
  const jour = (e: E) => e.date ?? e.enregistre_le ?? '';
  return evenements
    .filter((e) => connuA(e.date, e.enregistre_le, au))
    .sort((a, b) => jour(a).localeCompare(jour(b)) || a.rang - b.rang);
}

/** The version in force at D: effective and recorded by then, the latest to take effect; null before the first. */
export function versionEnVigueur<V extends VersionContrat>(versions: readonly V[], au: string): V | null {
  return versions
    .filter((v) => connuA(v.effet, v.enregistre_le, au))
    .reduce<V | null>(
      (a, b) => (a === null || b.effet > a.effet || (b.effet === a.effet && b.version > a.version) ? b : a),
      null
    );
}

/**
 * State of a contract at D, from what was known then. A rejection is a fact of the signatories (L. 6143-1 CSP: the
 * conseil de surveillance gives an avis, which changes no state); a `reprise` gives back what the contract was before
 * it was suspended. A signed contract runs from the day its version takes effect, is `avenante` from the day a later
 * version does, and `terme_echu` after its last day when nothing says that it was closed.
 *
 * @param fin last day of the contract when no version says it
 * @returns null when no event was known at D
 */
export function etatA(
  evenements: readonly EvenementContrat[],
  versions: readonly VersionContrat[],
  au: string,
  fin: string | null = null
): EtatContrat | null {
  let etat: EtatContrat | null = null;
  let avantSuspension: EtatContrat | null = null;
  for (const { type } of evenementsConnus(evenements, au)) {
    if (type === 'reprise') {
      if (etat === 'suspendu') etat = avantSuspension;
      continue;
    }
    const effet = EFFETS[type];
    if (effet === undefined) continue;
    if (effet === 'suspendu' && etat !== 'suspendu') avantSuspension = etat;
    etat = effet;
  }
  if (etat === null || !VIVANTS.includes(etat)) return etat;
  const version = versionEnVigueur(versions, au);
  const terme = version?.fin ?? fin;
  if (terme !== null && terme < au) return 'terme_echu';
  if (version === null) return etat;
  return version.version > 0 ? 'avenante' : etat === 'signe' ? 'en_cours' : etat;
}

/**
 * The day since which targets and expected gains are frozen, when the contract stands suspended at D by a suspension
 * that says so; null otherwise. A suspension that does not say freezes nothing.
 */
export function gelA(evenements: readonly EvenementContrat[], au: string): string | null {
  let depuis: string | null = null;
  for (const { type, gel, date, enregistre_le } of evenementsConnus(evenements, au)) {
    if (type === 'suspension') depuis = gel === true ? (date ?? enregistre_le) : null;
    else if (EFFETS[type] !== undefined || type === 'reprise') depuis = null;
  }
  return depuis;
}

/** Members of the perimeter at D; an entry or exit that is not given has no bound, and both days are inside. */
export function perimetreA<P extends MembrePerimetre>(perimetre: readonly P[], au: string): P[] {
  return perimetre.filter((p) => (p.entree === null || p.entree <= au) && (p.sortie === null || p.sortie >= au));
}

import { connuA } from '../temps/connu';
import { aVenir } from '../temps/vraisemblance';
import { etatSigne, vivant } from './etats';
import { EFFETS, faitsDUnArret, suspensionsEnCours } from './evenements';
import type { EtatContrat, TypeEvenement } from './codes';

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

/**
 * Whether a state is one that no fact brought about, nor the term. Worked: « clos » on 30/09/2026 for a term on
 * 31/12/2028, no fact « fin » → yes; the same for a term on 31/12/2025 → no.
 *
 * @param types facts of the life of the contract
 * @param atteste day until which facts are told
 */
export function etatSansFait(
  etat: unknown,
  types: readonly unknown[],
  fin: string | null,
  atteste: string | null
): boolean {
  const avantLeTerme = fin !== null && atteste !== null && aVenir(fin, atteste);
  if (etat === 'terme_echu') return avantLeTerme;
  const voulus = faitsDUnArret(etat);
  if (voulus.length === 0 || types.length === 0 || voulus.some((type) => types.includes(type))) return false;
  return etat !== 'clos' || avantLeTerme;
}

/** A fact that nothing places: neither its day nor that of its recording is given. */
function sansJour({ date, enregistre_le }: Pick<EvenementContrat, 'date' | 'enregistre_le'>): boolean {
  return date === null && enregistre_le === null;
}

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
 * version does, and `terme_echu` after its last day when nothing says that it was closed, suspended or not. An event
 * without any day has no place in the order: it changes no state.
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
  const { etat, courant } = etatsDits(evenements, au);
  if (etat === null || courant === null || !vivant(courant)) return etat;
  const version = versionEnVigueur(versions, au);
  if (estEchu(version, fin, au)) return 'terme_echu';
  if (version === null || etat === 'suspendu') return etat;
  return version.version > 0 ? 'avenante' : etat === 'signe' ? 'en_cours' : etat;
}

/** What the facts known at D made of a contract: its state, and what it was before it was suspended. */
function etatsDits(
  evenements: readonly EvenementContrat[],
  au: string
): { etat: EtatContrat | null; courant: EtatContrat | null } {
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
  return { etat, courant: etat === 'suspendu' ? avantSuspension : etat };
}

function estEchu(version: VersionContrat | null, fin: string | null, au: string): boolean {
  const terme = version?.fin ?? fin;
  return terme !== null && terme < au;
}

/** A suspension that stands at D, or stood when the contract ended. */
export interface Suspension {
  depuis: string;
  /** Whether it freezes targets and expected gains; null when the source says nothing of it. */
  gel: boolean | null;
}

/**
 * The suspension that stands at D, and whether it freezes; what the source does not say is not assumed. A fact that
 * takes the contract up again lifts it; one that ends the contract does not: what was frozen is never owed again. Told
 * again, it stands since its first day, and a word that was wanting is that of the whole; a word that contradicts the
 * one before acts from its own day [M]. Worked: suspended on 07/10/2025 without a word, « gèle » told on 15/01/2026:
 * frozen since 07/10/2025; « ne gèle pas » on 07/10/2025, « gèle » on 15/01/2026: frozen since 15/01/2026.
 */
export function suspensionA(evenements: readonly EvenementContrat[], au: string): Suspension | null {
  let suspension: Suspension | null = null;
  for (const { gel, date, enregistre_le } of suspensionsEnCours(evenementsConnus(evenements, au))) {
    const contredite = gel !== null && suspension !== null && suspension.gel !== null && suspension.gel !== gel;
    if (suspension === null || contredite) suspension = { depuis: date ?? enregistre_le ?? au, gel };
    else suspension.gel ??= gel;
  }
  return suspension;
}

/** The day since which targets and expected gains are frozen at D; null when no suspension says so. */
export function gelA(evenements: readonly EvenementContrat[], au: string): string | null {
  const suspension = suspensionA(evenements, au);
  return suspension?.gel === true ? suspension.depuis : null;
}

/** Whether the suspension of a contract freezes at D: false without one, null when its source does not say. */
export function gelDitA(evenements: readonly EvenementContrat[], au: string): boolean | null {
  const suspension = suspensionA(evenements, au);
  return suspension === null ? false : suspension.gel;
}

/** What stops what a contract owes. */
export interface Arret {
  /** The day it ended, on which it is judged; that of the freeze while it goes on. */
  le: string;
  motif: 'gel' | 'abandon' | 'rejet' | 'fin' | 'terme';
  /** Day of the freeze that stood when it ended: nothing was owed since then. */
  gel?: string;
}

/**
 * What stopped the targets, the expected gains and the lateness of the milestones of a contract, when something did by
 * D: its abandonment, its rejection, its closing or its term, the earliest of them, else a suspension that freezes.
 * Nothing more becomes due past that day, on any screen, nor past the freeze that came before its end [M].
 */
export function arretA(
  evenements: readonly EvenementContrat[],
  versions: readonly VersionContrat[],
  au: string,
  fin: string | null = null
): Arret | null {
  const terme = versionEnVigueur(versions, au)?.fin ?? fin;
  const gel = gelA(evenements, au);
  const { etat, courant } = etatsDits(evenements, au);
  // Planned and never signed, it came to no term, suspended or not.
  const jamaisSigne = etat !== null && (courant === null || !etatSigne(courant));
  const fins: Arret[] = terme === null || terme >= au || jamaisSigne ? [] : [{ le: terme, motif: 'terme' }];
  const motif = etat === 'abandonne' ? 'abandon' : etat === 'rejete' ? 'rejet' : etat === 'clos' ? 'fin' : null;
  const dernier = evenementsConnus(evenements, au).findLast((e) => e.type === motif);
  const le = dernier?.date ?? dernier?.enregistre_le ?? null;
  if (motif !== null && le !== null) fins.push({ le, motif });
  const finie = fins.reduce<Arret | null>((a, b) => (a === null || b.le <= a.le ? b : a), null);
  if (finie === null) return gel === null ? null : { le: gel, motif: 'gel' };
  return gel !== null && gel < finie.le ? { ...finie, gel } : finie;
}

/** Whether a contract has begun at D; one that does not say when it begins is not said to be ahead. */
export function commenceA(debut: string | null, au: string): boolean {
  return debut === null || debut <= au;
}

/** The state of a contract at D, and whether it is the one that its source publishes. */
export interface EtatConnu {
  /** Null: no fact of its life was known. */
  etat: EtatContrat | null;
  publie: boolean;
}

/**
 * The state shown at D. The state that a source publishes is that of the dataset's date: it stands then for a contract
 * of which only public facts are known, and for one whose dated facts say the same or leave out one that has no day. At
 * an earlier date only dated facts speak, and where there are none nothing is said.
 *
 * @param publie state published by the source, at the dataset's date
 * @param suivi whether its actions are followed
 */
export function etatConnuA(
  evenements: readonly EvenementContrat[],
  versions: readonly VersionContrat[],
  au: string,
  { fin, publie, suivi, donneesAu }: { fin: string | null; publie: EtatContrat; suivi: boolean; donneesAu: string }
): EtatConnu {
  const etat = etatA(evenements, versions, au, fin);
  if (au < donneesAu) return { etat, publie: false };
  const sansPlace = evenements.some((e) => sansJour(e) && (e.type === 'reprise' || EFFETS[e.type] !== undefined));
  const tient = etat === null || !suivi || sansPlace || etat === publie;
  return tient ? { etat: publie, publie: true } : { etat, publie: false };
}

/**
 * Whether the plan of a contract, whose lines have no day of their own, is known at D [M]: with the first fact known
 * of its contract; when no fact is given at all, nothing says since when. Worked: project of 09/06/2026 → its gains are
 * not known on 15/11/2025.
 *
 * @param tous facts of the contract, whenever they were known
 * @param connus those known at D
 */
export function planConnu(tous: readonly EvenementContrat[], connus: readonly EvenementContrat[]): boolean {
  return tous.length === 0 || connus.length > 0;
}

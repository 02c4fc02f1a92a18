import { nombreDeJours } from '$lib/words/jours-de-charges';
import { NIVEAU_GRAVE } from '$lib/domain/alerte/niveau';
import type { CodeADecider } from '$lib/domain/contrat/codes';
import { estSuspendu, termine } from '$lib/domain/contrat/etats';
import { jourBref } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { critereEnMots } from './mots-du-suivi';

type Tresorerie = NonNullable<SuiviContrat['tresorerie']>;
type Critere = NonNullable<SuiviContrat['critere']>;

export const MOTS_DE_LA_LIGNE = {
  ailleurs: (ghts: readonly string[]) => `aussi dans ${enumeration(ghts)}`,
  pasCommence: 'pas encore commencé',
  jalons: ({ atteints, dus }: SuiviContrat['jalons']) => `${nombre(atteints)} sur ${nombre(dus)}`,
  enRetard: ({ enRetard }: SuiviContrat['jalons']) => `${nombre(enRetard)} en retard`,
  aucunDu: 'aucun dû',
  sousLAttendu: 'sous l’attendu\u00a0: ',
  sansTresorerie: 'non fournie',
  aRegarder: 'à regarder\u00a0: ',
  tresorerie: ({ jours, montant }: Tresorerie) => (jours === null ? euros(montant) : `${nombreDeJours(jours)}\u00a0j`),
  sansJours: 'jours non calculables',
  tresorerieAu: ({ date }: Tresorerie, donneesAu: string) => `au ${jourBref(date, donneesAu)}`,
  sansCritere: 'non évaluable',
  sansRevue: (etat: string) => (termine(etat) ? 'sans objet' : 'non fixée'),
  sansEnjeu: ({ etat, gel }: Pick<SuiviContrat, 'etat' | 'gel'>) =>
    estSuspendu(etat) && gel === true ? 'contrat gelé, aucun montant' : 'aucun montant',
  depuis: (n: number) => `${n} ${accord(n, 'changement')}`
};

/**
 * The alerts of a contract in its cell, the grave ones alone where there are some, and the list that they lead to; null
 * when none is raised or none was looked for.
 */
export function alertesEnMots(alertes: SuiviContrat['alertes']): { mots: string; suite: string; liste: string } | null {
  if (alertes === null || alertes.levees === 0) return null;
  const { levees, loi, graves } = alertes;
  if (graves === 0) {
    const deLoi = loi === 0 ? '' : `, dont ${loi} qu’un texte fixe`;
    return { mots: `${levees} ${accord(levees, 'alerte')}`, suite: deLoi, liste: 'alertes/' };
  }
  return {
    mots: `${graves} ${accord(graves, 'alerte grave', 'alertes graves')}`,
    suite: ` sur ${levees}${loi === 0 ? '' : `\u00a0; un texte fixe ${loi} des ${levees}`}`,
    liste: `alertes/?niveau=${NIVEAU_GRAVE}`
  };
}

/** What is at stake, after its euros: they say what they are. */
export const EN_JEU: Readonly<Record<CodeADecider, string>> = {
  avant_gel: 'dus avant le gel',
  echu: 'gains échus',
  perdu: 'gains perdus',
  rebasage: 'gains non rebasés',
  tranche: 'tranche d’aide',
  critere: 'critère légal',
  retenus: 'gains discutés',
  non_explique: 'écart inexpliqué',
  decisions: 'décisions'
};

/** Under the head « Critère légal », the eye needs the count alone; the rest is for who hears the table. */
export function compteDuCritere(critere: Critere): [string, string] {
  const mots = critereEnMots(critere);
  const espace = mots.lastIndexOf(' ');
  return critere.concernees.length > 0 ? [mots.slice(0, espace), mots.slice(espace)] : [mots, ''];
}

/** Both entities that a criterion concerns, or one and how many others. */
export function entitesConcernees({ concernees }: Critere): string {
  return concernees.length <= 2 ? enumeration(concernees) : `${concernees[0] ?? ''} et ${concernees.length - 1} autres`;
}

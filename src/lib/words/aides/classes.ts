import type { ClasseDAide, Risque } from '$lib/domain/contrat/codes-d-aide';
import { faitHorsEtat, type EtatDAide, type SommesDesEtats } from '$lib/domain/contrat/etats-d-aide';
import { euros } from '$lib/format/nombre';
import type { Ton } from '$lib/views/contrat/contrat.types';

/** Where euros of aid stand, as a column says it. */
export const CLASSES: Readonly<Record<ClasseDAide, string>> = {
  versee: 'Versée',
  a_verser: 'À verser',
  conditionnelle: 'Sous condition',
  a_risque: 'À risque',
  suspendue: 'Suspendue',
  non_versee: 'Non versée'
};

const TONS_DE_CLASSE: Readonly<Record<ClasseDAide, Ton>> = {
  versee: 'fait',
  a_verser: 'cours',
  conditionnelle: 'eteint',
  a_risque: 'retard',
  suspendue: 'bloque',
  non_versee: 'eteint'
};

const FAITS: Readonly<Record<NonNullable<ReturnType<typeof faitHorsEtat>>, string>> = {
  notifiee: 'notifiée',
  suspendue: 'suspendue'
};

type Statut = Parameters<typeof faitHorsEtat>[0];

/** Each state of a tranche: its amount where there are several, its word and its tone. */
export function etatsDits(etats: readonly EtatDAide[]): { montant: string | null; texte: string; ton: Ton }[] {
  return etats.map(({ classe, montant }) => ({
    ...{ montant: etats.length > 1 ? euros(montant) : null },
    ...{ texte: CLASSES[classe].toLowerCase(), ton: TONS_DE_CLASSE[classe] }
  }));
}

/** What its contract's workbook says of a tranche beyond its state: « au classeur : notifiée ». */
export function ditAuClasseur(statut: Statut, etats: readonly EtatDAide[]): string | null {
  const fait = faitHorsEtat(statut, etats);
  return fait === null ? null : `au classeur\u00a0: ${FAITS[fait]}`;
}

/** The states of a tranche in a sentence: « 300 k€ versée, 700 k€ à risque ». */
export function etatsEnMots(etats: readonly EtatDAide[]): string {
  return etatsDits(etats)
    .map(({ montant, texte }) => (montant === null ? texte : `${montant} ${texte}`))
    .join(', ');
}

/** The same, with what the workbook says beside: « à risque (au classeur : notifiée) ». */
export function etatEnMots({ statut, etats }: { statut: Statut; etats: readonly EtatDAide[] }): string {
  const classeur = ditAuClasseur(statut, etats);
  return `${etatsEnMots(etats)}${classeur === null ? '' : ` (${classeur})`}`;
}

/** What is paid of what is granted, then what is in doubt. */
export function aidesEnBref({ versee, total, a_risque, suspendue }: SommesDesEtats): string {
  return [
    `${euros(versee)} d’aides versés sur ${euros(total)}`,
    ...(a_risque === 0 ? [] : [`${euros(a_risque)} à risque`]),
    ...(suspendue === 0 ? [] : [`${euros(suspendue)} suspendus`])
  ].join(', ');
}

/** Why euros are at risk. */
export const RISQUES: Readonly<Record<Risque, string>> = {
  echue: 'date prévue passée, condition non remplie',
  jalon_en_retard: 'le jalon de sa condition est en retard',
  jalon_apres: 'le jalon de sa condition est attendu après la date de la tranche',
  action_abandonnee: 'l’action de sa condition est abandonnée',
  engagement_manque: 'l’engagement de sa condition est manqué'
};

import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';

/** Each meeting: its name, the question that its page answers, and who sits there. */
export const REUNIONS_NOMMEES: Readonly<Record<CodeDeReunion, { nom: string; question: string; contient: string }>> = {
  'dialogue-de-gestion': {
    nom: 'Dialogue de gestion',
    question: 'Le mois tient-il l’EPRD, en postes, en paie et en activité\u00a0?',
    contient:
      'ETPR payés et TPER, titre 1 par mois, effets prix, volume et report, emploi médical temporaire, séjours et recettes'
  },
  ria: {
    nom: 'RIA',
    question: 'Où l’année atterrit-elle, selon l’établissement et selon l’outil\u00a0?',
    contient:
      'Titre par titre\u00a0: EPRD, réalisé, RIA, outil, écart\u00a0; gains compris dans le RIA\u00a0; changement depuis le document précédent'
  },
  'eprd-pgfp': {
    nom: 'EPRD et PGFP',
    question: 'Le budget et le PGFP tiennent-ils sans les gains non sécurisés\u00a0?',
    contient: 'Hypothèses, TPER, CAF et capital, tableau de financement, investissements, emprunts, état de l’EPRD'
  },
  revue: {
    nom: 'Revue de contrat',
    question: 'Qu’est-ce que chaque partie doit à l’autre, et avec quelle preuve\u00a0?',
    contient:
      'Engagements, tranches d’aide, obligations de l’agence, valeurs des deux parties, clauses de revoyure, décisions'
  },
  'conseil-de-surveillance': {
    nom: 'Conseil de surveillance',
    question: 'L’hôpital paie-t-il ses emprunts, ses salaires et ses soins\u00a0?',
    contient: 'Résultat, autofinancement, trésorerie à six mois, emplois et lits, qualité et accès, avis, affectation'
  }
};

type Tenue = Pick<ReunionModele, 'entites' | 'ej'> & { contenu: Pick<ReunionModele['contenu'], 'reunion'> };

/** The name of a meeting, and of the hospital that it is held on: « Dialogue de gestion, CH de Roc-Cendré ». */
export function reunionNommee({ contenu, entites, ej }: Tenue): string {
  const sien = entites.find((e) => e.ej === ej);
  return REUNIONS_NOMMEES[contenu.reunion].nom + (sien === undefined ? '' : `, ${sien.nom}`);
}

export const MOTS_DES_REUNIONS = {
  titre: 'Réunions',
  choisir: 'Les réunions de ce contrat',
  saisirUneDecision: 'Saisir une décision',
  sousHypotheses: (dites: string) =>
    `Sous vos hypothèses\u00a0: ${dites}. Ce que l’outil dit les suit\u00a0; EPRD, réalisé, RIA et gains n’en dépendent pas.`,
  pasEncore: (dites: string) =>
    `Vos hypothèses (${dites}) ne sont pas encore suivies\u00a0: les chiffres sont ceux des hypothèses par défaut.`,
  changerHypotheses: 'Changer les hypothèses de l’outil',
  parDefaut: 'Revenir aux hypothèses par défaut',
  hopital: 'Établissement',
  tousLesHopitaux: (n: number) => `Les ${n}, ensemble`,
  pasDeLHopital: (nom: string) => `Les chiffres montrés ne sont pas encore ceux de ${nom}.`,
  legende: 'Réunions, question de chacune et dates connues',
  introduction:
    'Une page par réunion, à imprimer en A4 paysage, sur trois feuilles au plus\u00a0; celle du conseil de surveillance, sur une.',
  fiche: 'Fiche du contrat, une page',
  autres: 'Autres instances datées au contrat, sans page ici',
  sansDate: 'non datée au contrat',
  tresorerie: 'Comité de veille sur la trésorerie, tous les hôpitaux de la région',
  saisie: 'Saisie de séance\u00a0: jalons, décisions et commentaires notés pendant la réunion',
  deuxPoints: '\u00a0: ',
  manques: 'Ce que les données ne disent pas, et le fichier qui le dirait',
  seulement: 'Ce projet ne porte pas sur des comptes d’hôpitaux\u00a0: seule sa revue a une page.'
};

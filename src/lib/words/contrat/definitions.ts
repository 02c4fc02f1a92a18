import { JOURS_SEVERES } from '$lib/domain/comptes/tresorerie';
import { DEFINITION_ARRONDIS } from '$lib/format/nombre';
import {
  DEFINITIONS_DES_RESULTATS,
  DEFINITION_BASE_COMMUNE,
  DEFINITION_CONTRAT_FINI,
  DEFINITION_CRITICITE,
  DEFINITION_D6143_39,
  DEFINITION_D6145_70,
  DEFINITION_EFFET_COMPTE,
  DEFINITION_HORS_EFFORT,
  DEFINITION_JUSTESSE,
  DEFINITION_NON_EXPLIQUE,
  DEFINITION_PAR_PALIER,
  DEFINITION_RESTE,
  DEFINITION_RETENUS,
  FORMULE_JOURS
} from './regles';

/** What a figure is, how it is computed, and which text or convention says so. */
export interface Definition {
  terme: string;
  texte: string;
}

const SOMME_DES_EJ: Definition = {
  terme: 'Somme des EJ',
  texte:
    'Un GHT n’a pas de personnalité morale\u00a0: ni compte de résultat, ni CAF, ni trésorerie. Une somme additionne les comptes des entités juridiques\u00a0; les flux entre elles n’en sont pas retirés, sauf mention contraire.'
};

const ANNEE_PLEINE: Definition = {
  terme: 'Année pleine',
  texte:
    'Ce qu’une mesure pérenne vaut par année entière une fois en vigueur, nette de ses coûts induits. Elle dit si le plan est fait\u00a0; elle ne s’additionne jamais aux effets sur un exercice.'
};

const EFFET: Definition = {
  terme: 'Effet sur l’exercice, report',
  texte:
    'Effet de N = année pleine × mois en vigueur / 12\u00a0; report sur N+1 = année pleine − effet de N. Seul l’effet sur l’exercice alimente les comptes, les ponts et l’atterrissage.'
};

const ATTERRISSAGE: Definition = {
  terme: 'Atterrissage',
  texte: `La projection de l’établissement d’abord (EPRD ou RIA le plus récent), puis le calcul de l’outil, puis leur écart. Ni l’un ni l’autre n’est un compte arrêté. ${DEFINITION_JUSTESSE}`
};

const ARRONDIS: Definition = { terme: 'Arrondis', texte: DEFINITION_ARRONDIS };

/** Definitions by part of the page, one click away from its figures. */
export const DEFINITIONS = {
  aDecider: [
    {
      terme: 'Points à décider',
      texte:
        'Par euros en jeu\u00a0: année pleine à date d’effet passée, perdue ou reprise\u00a0; gains que l’avenant n’a pas rebasés\u00a0; tranches d’aide suspendues, à échéance, ou dont la condition est dite remplie sans preuve\u00a0; critères légaux dont le plan de redressement reste à demander (en jeu\u00a0: le plus grand manque d’une EJ)\u00a0; gains que les deux parties retiennent autrement ou n’ont pas valorisés\u00a0; écart non expliqué\u00a0; décisions en retard. Sous 10\u00a0000\u00a0€, un gain n’est pas un point (convention). Les mêmes euros peuvent se trouver dans deux points\u00a0: ils ne s’additionnent pas.'
    }
  ],
  synthese: [
    ATTERRISSAGE,
    {
      terme: 'Trésorerie, jours de charges',
      texte: `${FORMULE_JOURS}. L’entité qui couvre le moins de jours est montrée, avec l’établissement support\u00a0; sous ${JOURS_SEVERES} jours, le chiffre est dit grave (convention).`
    },
    ANNEE_PLEINE,
    { terme: 'Contrat fini', texte: DEFINITION_CONTRAT_FINI },
    ARRONDIS,
    {
      terme: 'Météo et faits (≠)',
      texte:
        'La météo est un jugement daté et signé. Celui de l’établissement et celui de l’ARS sont tous deux confrontés aux faits. Il y a désaccord quand «\u00a0sécurisés\u00a0» ou «\u00a0atteignables\u00a0» coexistent avec un retard, un blocage, un abandon, des gains sous 90\u00a0% de l’attendu ou un engagement hors de la tolérance de sa cible, ou «\u00a0compromis\u00a0» sans rien de tel. «\u00a0Appuis nécessaires\u00a0» et «\u00a0non renseignée\u00a0» ne contredisent jamais rien.'
    }
  ],
  ponts: [
    {
      terme: 'Pont',
      texte: `Chaque pièce est un effet sur l’exercice, en euros, favorable positif\u00a0; la somme des pièces fait exactement l’écart. ${DEFINITION_NON_EXPLIQUE}`
    },
    { terme: 'Gains dans un pont', texte: DEFINITION_EFFET_COMPTE },
    { terme: 'Lignes de gain et effort', texte: DEFINITION_HORS_EFFORT },
    EFFET,
    ARRONDIS,
    SOMME_DES_EJ
  ],
  trajectoire: [
    {
      terme: 'Tendanciel',
      texte:
        'Trajectoire au fil de l’eau, sans le plan\u00a0: GVT, prix, mesures salariales, périmètre. Effort = tendanciel − cible.'
    },
    ATTERRISSAGE,
    ARRONDIS,
    SOMME_DES_EJ
  ],
  resultats: [
    { terme: 'Comptable', texte: DEFINITIONS_DES_RESULTATS.comptable },
    { terme: 'Hors aides ponctuelles', texte: DEFINITIONS_DES_RESULTATS.hors_aides },
    { terme: 'Structurel', texte: DEFINITIONS_DES_RESULTATS.structurel },
    { terme: 'Neutralisé des hypothèses', texte: DEFINITIONS_DES_RESULTATS.neutralise },
    ARRONDIS,
    SOMME_DES_EJ
  ],
  gains: [
    ANNEE_PLEINE,
    EFFET,
    {
      terme: 'Échelle',
      texte: `Identifié → chiffré → validé (contrôle de gestion) → sécurisé (un acte est signé) → réalisé → constaté en comptabilité. ${DEFINITION_PAR_PALIER}`
    },
    {
      terme: 'Dépend de l’activité',
      texte: 'Recettes liées à une hausse de volume ou de sévérité, au tarif de l’année de référence.'
    },
    { terme: 'Base commune', texte: DEFINITION_BASE_COMMUNE },
    { terme: 'Ce qui n’est pas en vigueur', texte: DEFINITION_RESTE },
    { terme: 'Valeur retenue', texte: DEFINITION_RETENUS },
    {
      terme: 'Somme des EJ et territoire',
      texte: 'Ce qu’un membre gagne et qu’un autre perd compte pour le premier et s’annule pour le territoire.'
    }
  ],
  engagements: [
    {
      terme: 'Attendu à la date de la valeur',
      texte:
        'Cible datée en vigueur\u00a0; entre deux cibles datées d’un an au plus, interpolation linéaire, signalée comme telle\u00a0; après une cible que rien ne suit, cette cible. Sous la cible et dans la tolérance, un engagement n’est pas dit à la cible.'
    },
    {
      terme: 'Avancement',
      texte: '(valeur − référence) / (dernière cible − référence), montré entre 0 et 100\u00a0%.'
    }
  ],
  actions: [
    {
      terme: 'États',
      texte:
        '«\u00a0Bloquée\u00a0» et «\u00a0abandonnée\u00a0» sont déclarées\u00a0; les autres états se calculent sur les jalons. «\u00a0Terminée\u00a0» dit des jalons achevés et un gain au rendez-vous\u00a0; sous 90\u00a0% du gain attendu à date, l’état se lit «\u00a0jalons achevés, gain absent\u00a0». Sans gain attendu, il ne dit que les jalons. Les listes réunissent ces trois lectures sous «\u00a0jalons achevés (terminée)\u00a0».'
    },
    ANNEE_PLEINE
  ],
  jalons: [
    {
      terme: 'En retard',
      texte:
        'Dernière échéance révisée connue à la date de la situation, passée et sans date réelle\u00a0; les jalons des actions abandonnées sont comptés à part. À partir du jour d’un gel, après celui d’un abandon ou d’un terme, plus rien ne devient dû. Un glissement (échéance révisée après la première) est dit à part.'
    }
  ],
  hypotheses: [
    {
      terme: 'Effet',
      texte:
        'Écart entre le réel et l’attendu, en euros sur le résultat de l’exercice, favorable positif. Une hypothèse de plusieurs entités a pour effet la somme des leurs, dite incomplète quand l’un n’est pas chiffré\u00a0; un taux n’est pas moyenné\u00a0: il est dit quand toutes l’ont, «\u00a0selon l’entité\u00a0» sinon.'
    },
    {
      terme: 'Neutralisée',
      texte:
        'Le contrat retire cet écart du résultat sur lequel il s’engage. Clause\u00a0: l’écart ouvre la clause de revoyure.'
    }
  ],
  aides: [
    {
      terme: 'Tranche',
      texte: 'Une aide est notifiée puis versée quand sa condition, jalon ou engagement, est remplie et prouvée.'
    }
  ],
  criteres: [
    {
      terme: 'Article D. 6143-39 du code de la santé publique',
      texte: DEFINITION_D6143_39
    },
    { terme: 'Article D. 6145-70 du code de la santé publique', texte: DEFINITION_D6145_70 },
    { terme: 'Criticité', texte: DEFINITION_CRITICITE },
    {
      terme: 'Base',
      texte:
        'Compte financier\u00a0: constaté. EPRD ou RIA\u00a0: prévisionnel. Projection\u00a0: indicatif. Le résultat est corrigé des exercices antérieurs.'
    }
  ],
  tresorerie: [
    {
      terme: 'Jours de charges',
      texte: `${FORMULE_JOURS}. Le plus bas\u00a0: solde du jour le plus bas du mois. Chaque ligne est celle d’une entité\u00a0: un GHT n’a pas de trésorerie. Où leurs soldes s’additionnent, le chiffre est dit «\u00a0somme des EJ\u00a0».`
    }
  ],
  transmissions: [
    {
      terme: 'Retard',
      texte:
        'Jours entre l’échéance du calendrier du jeu (EPRD, états comparatifs infra-annuels, compte financier) et la transmission, ou la date de la situation si rien n’est venu. Un document qu’un autre remplace (compte financier de l’année, RIA suivant) n’est plus attendu.'
    }
  ],
  revues: [
    {
      terme: 'Décision',
      texte: 'Une décision reste à faire tant qu’aucune date d’exécution n’est connue à la date de la situation.'
    }
  ]
} as const satisfies Record<string, readonly Definition[]>;

import { ANNEE_PLEINE, DEFINITIONS_DES_ACTIONS, EFFET, type Definition } from './definitions-des-actions';
import { DEFINITION_ARRONDIS } from '$lib/format/nombre';
import {
  DEFINITIONS_DES_RESULTATS,
  DEFINITION_CONTRAT_FINI,
  DEFINITION_CRITICITE,
  DEFINITION_D6143_39,
  DEFINITION_D6145_70,
  DEFINITION_EFFET_COMPTE,
  DEFINITION_HORS_EFFORT,
  DEFINITION_JUSTESSE,
  DEFINITION_NON_EXPLIQUE,
  FORMULE_JOURS
} from './regles';

const SOMME_DES_EJ: Definition = {
  terme: 'Somme des EJ',
  texte:
    'Un GHT n’a pas de personnalité morale\u00a0: ni compte de résultat, ni CAF, ni trésorerie. Une somme additionne les comptes des entités juridiques, sans retirer leurs flux réciproques, sauf mention contraire.'
};

const ATTERRISSAGE: Definition = {
  terme: 'Atterrissage',
  texte: `La projection de l’établissement, au dernier document arrêté, puis le calcul de l’outil. Ni l’un ni l’autre n’est un compte arrêté. L’outil ne tranche pas quand la cible est dans sa fourchette. ${DEFINITION_JUSTESSE}`
};

const ARRONDIS: Definition = { terme: 'Arrondis', texte: DEFINITION_ARRONDIS };

/** Definitions by part of the page, one click away from its figures. */
export const DEFINITIONS = {
  ...DEFINITIONS_DES_ACTIONS,
  aDecider: [
    {
      terme: 'Points à décider',
      texte:
        'Par euros en jeu\u00a0: année pleine à date d’effet passée, perdue ou reprise\u00a0; gains que l’avenant n’a pas rebasés\u00a0; tranches d’aide suspendues, à échéance, ou dites remplies sans preuve\u00a0; critères légaux remplis, plan à demander ou procédure en cours (en jeu\u00a0: le plus grand manque d’une EJ)\u00a0; gains retenus différemment ou non valorisés\u00a0; écart non expliqué\u00a0; décisions en retard. D’un contrat gelé\u00a0: année pleine due la veille et non en vigueur, puis tranches, critères, gains disputés, décisions en retard. Sous 10\u00a0000\u00a0€, un gain n’est pas un point (convention). Les mêmes euros peuvent être dans deux points.'
    }
  ],
  synthese: [
    ATTERRISSAGE,
    {
      terme: 'Trésorerie, jours de charges',
      texte: `${FORMULE_JOURS}. L’entité qui couvre le moins de jours est montrée, avec l’établissement support\u00a0; part des produits\u00a0: solde ÷ total des produits de son dernier exercice clos\u00a0; sous 10 jours, ou ce que le jeu fixe à l’alerte, le chiffre est dit grave (convention).`
    },
    ANNEE_PLEINE,
    {
      terme: 'Mis en œuvre sur 12 mois',
      texte:
        'Année pleine des mesures pérennes entrées en vigueur dans les douze mois avant la situation, et qui le sont encore.'
    },
    { terme: 'Contrat fini', texte: DEFINITION_CONTRAT_FINI },
    ARRONDIS,
    {
      terme: 'Météo et faits (≠)',
      texte:
        'Le jugement daté et signé de chaque partie, confronté aux faits\u00a0; d’un contrat fini, à ceux de son dernier jour. Il y a désaccord quand «\u00a0sécurisés\u00a0» ou «\u00a0atteignables\u00a0» coexistent avec un retard, un blocage, un abandon, des gains trop loin de l’attendu (sous 90\u00a0%, sauf si le jeu en décide autrement) ou un engagement hors de la tolérance de sa cible, ou «\u00a0compromis\u00a0» sans rien de tel. «\u00a0Appuis nécessaires\u00a0» et «\u00a0non renseignée\u00a0» ne contredisent rien.'
    }
  ],
  ponts: [
    {
      terme: 'Pont',
      texte: `Chaque pièce est un effet sur l’exercice, en euros, favorable positif\u00a0; la somme des pièces fait exactement l’écart. ${DEFINITION_NON_EXPLIQUE}`
    },
    {
      terme: 'Effet prix',
      texte:
        'Effet des hypothèses du contrat, réel moins attendu\u00a0: depuis la cible, celui de l’année\u00a0; depuis N-1, sa variation.'
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
        'Compte financier\u00a0: constaté, ou provisoire. EPRD ou RIA\u00a0: prévisionnel. Le résultat est corrigé des exercices antérieurs.'
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
        'Jours entre l’échéance du calendrier du jeu (EPRD, états comparatifs infra-annuels, compte financier) et la transmission, ou la date de la situation si rien n’est venu. Un document qu’un autre remplace (compte financier de l’année, RIA suivant) n’est plus attendu\u00a0: la page de la revue dit par quoi.'
    }
  ],
  revues: [
    {
      terme: 'Décision',
      texte: 'Une décision reste à faire tant qu’aucune date d’exécution n’est connue à la date de la situation.'
    }
  ]
} as const satisfies Record<string, readonly Definition[]>;

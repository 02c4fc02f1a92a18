import { DEFINITION_BASE_COMMUNE, DEFINITION_PAR_PALIER, DEFINITION_RESTE, DEFINITION_RETENUS } from './regles';

/** What a figure is, how it is computed, and which text or convention says so. */
export interface Definition {
  terme: string;
  texte: string;
}

export const ANNEE_PLEINE: Definition = {
  terme: 'Année pleine',
  texte:
    'Ce qu’une mesure pérenne vaut par année entière une fois en vigueur, nette de ses coûts induits. Elle dit si le plan est fait\u00a0; elle ne s’additionne jamais aux effets sur un exercice.'
};

export const EFFET: Definition = {
  terme: 'Effet sur l’exercice, report',
  texte:
    'Effet de N = année pleine × mois en vigueur / 12\u00a0; report sur N+1 = année pleine − effet de N. Seul l’effet sur l’exercice alimente les comptes, les ponts et l’atterrissage.'
};

/** Those of the parts that the pages of actions have too: they carry none of the others. */
export const DEFINITIONS_DES_ACTIONS = {
  gains: [
    ANNEE_PLEINE,
    EFFET,
    {
      terme: 'Échelle',
      texte: `Identifié → chiffré → validé (contrôle de gestion) → sécurisé (un acte est signé) → réalisé → constaté en comptabilité. Reportée, une ligne sécurisée quitte les paliers et se dit à part, jusqu’à un nouvel acte. ${DEFINITION_PAR_PALIER}`
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
  actions: [
    {
      terme: 'États',
      texte:
        '«\u00a0Bloquée\u00a0» et «\u00a0abandonnée\u00a0» sont déclarées\u00a0; les autres états se calculent sur les jalons. «\u00a0Terminée\u00a0» dit des jalons achevés et un gain au rendez-vous\u00a0; sous 90\u00a0% du gain attendu à date (part que le jeu peut changer), l’état se lit «\u00a0jalons achevés, gain absent\u00a0». Sans gain attendu, il ne dit que les jalons.'
    },
    ANNEE_PLEINE
  ],
  jalons: [
    {
      terme: 'En retard',
      texte:
        'Dernière échéance révisée connue à la date de la situation, passée et sans date réelle\u00a0; les jalons des actions abandonnées sont comptés à part. À partir du jour d’un gel, après celui d’un abandon ou d’un terme, plus rien ne devient dû. Un glissement (échéance révisée après la première) est dit à part.'
    }
  ]
};

import { perimetreEnMots } from '../perimetre-dit';
import type { PerimetreDit } from '$lib/views/contrat/contrat.types';
import { DEFINITION_ARRONDIS } from '$lib/format/nombre';
import { FAITS_CONFRONTES } from '../contrat/confrontes';

/** How the table of contracts reads: each term, and what it means. */
export const LIRE_LES_CONTRATS = {
  titre: 'Lire le tableau',
  meteo: {
    avant: 'Météo et',
    apres: 'désaccord',
    texte: `Le jugement de l’établissement (étab.), puis celui de l’ARS. Il y a désaccord quand ${FAITS_CONFRONTES} contredisent ce jugement.`
  },
  enJeu: {
    terme: 'En jeu, alertes',
    texte:
      'Le plus lourd des points à décider, et ce qu’il est\u00a0: ces montants, qui peuvent se recouvrir, ne s’additionnent pas. Les contrats sont classés par lui. Une alerte grave est loin de son seuil et dure.'
  },
  gains: {
    terme: 'Année pleine, gains de l’exercice',
    texte:
      'L’année pleine est ce que les mesures en vigueur valent par an\u00a0; les gains de l’exercice, ce qu’elles ont apporté depuis janvier. Les deux ne s’ajoutent pas. Le trait marque le prévu\u00a0; «\u00a0▼\u00a0»\u00a0: moins de 90\u00a0% de l’attendu à date, part que le jeu peut changer.'
  },
  atterrissage: {
    terme: 'Atterrissage du résultat',
    texte: `La projection de l’hôpital et son document\u00a0; celle de l’outil et son écart à la première\u00a0; la cible, et de combien la projection est au-dessus («\u00a0▲\u00a0») ou au-dessous («\u00a0▼\u00a0»)\u00a0; suivi de «\u00a0passé\u00a0»\u00a0: de ce côté avec les écarts passés de ce document. L’écart est la projection moins la cible. ${DEFINITION_ARRONDIS}`,
    perimetre: (perimetres: readonly PerimetreDit[]) =>
      `Périmètre\u00a0: ${perimetres.map(perimetreEnMots).join('\u00a0; ')}.`
  },
  loi: {
    terme: 'Trésorerie, critère légal',
    texte:
      'En jours de charges, pour l’entité juridique la plus basse du contrat. Le critère est celui de l’article D.\u00a06143-39 du code de la santé publique, qui s’apprécie entité par entité. «\u00a0◆\u00a0» et le rouge sont réservés à la loi et à la trésorerie.'
  }
};

import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { pointsADecider, type PointADecider } from '$lib/domain/contrat/a-decider';
import type { ContratModele } from './contrat.types';

/** What is to be decided at the next review of a contract, from the model of its room. */
export function pointsDe(modele: ContratModele): PointADecider[] {
  const { gains, aides, criteres, ponts, revues, entete } = modele;
  const { reste, echus, rebasage, retenus } = gains;
  const { enDiscussion } = retenus;
  return pointsADecider(
    {
      ...{ reste, echus, rebasage, enDiscussion, aides, criteres },
      nonExplique: ponts.cible?.question?.montant ?? null,
      decisions: revues.flatMap(({ decisions }) => decisions)
    },
    entete.au,
    (modele.seuils ?? SEUILS_DU_PAQUET).negligeable
  );
}

import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { pointsADecider, pointsDuGel, type PointADecider } from '$lib/domain/contrat/a-decider';
import { estGele } from '$lib/domain/contrat/gel';
import type { ContratModele } from './contrat.types';

/** What is to be decided at the next review of a contract, from the model of its room. */
export function pointsDe(modele: ContratModele): PointADecider[] {
  const { gains, aides, criteres, ponts, revues, entete } = modele;
  const { reste, echus, rebasage, retenus } = gains;
  const { enDiscussion } = retenus;
  const tenus = { aides, criteres, enDiscussion, decisions: revues.flatMap((revue) => revue.decisions) };
  const { negligeable } = modele.seuils ?? SEUILS_DU_PAQUET;
  if (estGele(entete.arret)) {
    const gel = { le: entete.arret.le, manque: gains.manqueAvantGel ?? null };
    return pointsDuGel(gel, tenus, entete.au, negligeable);
  }
  return pointsADecider(
    { ...tenus, reste, echus, rebasage, nonExplique: ponts.cible?.question?.montant ?? null },
    entete.au,
    negligeable
  );
}

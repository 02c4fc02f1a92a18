import { estAbandonnee } from '$lib/domain/action/action';
import { statutDeLaTranche, tranchesEnVigueur } from '$lib/domain/contrat/aides';
import { suspensionA } from '$lib/domain/contrat/contrat';
import { jugeCondition, type EngagementDeCondition, type JalonDeCondition } from '$lib/domain/contrat/condition-d-aide';
import { estFini } from '$lib/domain/contrat/jugement';
import {
  echeancesEnVigueur,
  livreDesAides,
  type LigneDuLivre,
  type TrancheJugee
} from '$lib/domain/contrat/livre-des-aides';
import { estSoldee, paiementDeLaTranche, type PaiementDeTranche } from '$lib/domain/contrat/versement';
import type { Row } from '$lib/schema/tables';
import type { EngagementSuivi } from './contrat.types';
import type { Etude } from './etude';

export type TrancheLue = Row<'aide'> & TrancheJugee & { paiement: PaiementDeTranche };

/** The tranches in force, each with where it and its payment stand, and its condition judged on facts at D. */
export function tranchesJugees(
  etude: Etude,
  engagements: readonly EngagementSuivi[],
  version: number | null
): TrancheLue[] {
  const suspension = suspensionA(etude.dossier.contrat_evenement, etude.au);
  return tranchesEnVigueur(etude.dossier.aide, version ?? 0).map((aide) => {
    const faits = { jalon: jalonDe(etude, aide), engagement: engagementDe(engagements, aide.condition_engagement) };
    const jugement = jugeCondition(aide, faits, etude.au, suspension);
    const echeances = echeancesEnVigueur(etude.dossier.aide_echeance, [aide]);
    const paiement = paiementDeLaTranche(aide, echeances, etude.jugeLe);
    return { ...aide, statut: statutDeLaTranche(aide, estSoldee(aide, echeances)), jugement, paiement };
  });
}

/** The ledger of the aid of a contract: its tranches, year by year, each euro in one state. */
export function livreDe({ dossier, au, arret }: Etude, tranches: readonly TrancheLue[]): LigneDuLivre[] {
  const finLe = estFini(arret) ? arret.le : null;
  return livreDesAides(tranches, echeancesEnVigueur(dossier.aide_echeance, tranches), au, finLe);
}

function jalonDe({ dossier, jalons, actions }: Etude, aide: Row<'aide'>): JalonDeCondition | null {
  const memes = (j: { action: string; jalon: string }) =>
    j.action === aide.condition_action && j.jalon === aide.condition_jalon;
  const [row, etat] = [dossier.jalon.find(memes), jalons.find(memes)];
  if (row === undefined || etat === undefined) return null;
  const { action, jalon, echeance, atteintLe, enRetard } = etat;
  const suivie = actions.find((a) => a.action.numero === action);
  const abandonne = suivie !== undefined && estAbandonnee(suivie.etat.etat);
  return { action, jalon, libelle: row.libelle, echeance, atteintLe, enRetard, abandonne, piece: row.preuve };
}

function engagementDe(engagements: readonly EngagementSuivi[], code: string | null): EngagementDeCondition | null {
  const e = engagements.find((autre) => autre.code === code);
  if (e === undefined) return null;
  const { libelle, unite, decimales, cibles, valeurs, etat, direction, tolerance, reference } = e;
  const mesure = { direction, tolerance, reference: reference.valeur, reference_annee: reference.annee };
  return { code: e.code, libelle, unite, decimales, mesure, cibles, valeurs, etat };
}

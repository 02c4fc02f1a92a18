import { compareFrench } from '$lib/format/order';
import { effetDesHypotheses, parHypothese } from '$lib/domain/comptes/hypotheses';
import { estDuContrat } from '$lib/domain/contrat/jugement';
import { preuveRetenue } from '$lib/domain/contrat/aides';
import { arreteParLeGel } from '$lib/domain/contrat/codes-d-aide';
import { estRemplie } from '$lib/domain/contrat/condition-d-aide';
import { etatsDeLaTranche } from '$lib/domain/contrat/etats-d-aide';
import type { LigneDuLivre } from '$lib/domain/contrat/livre-des-aides';
import { reunionsTenues } from '$lib/domain/contrat/rendez-vous';
import type { ContratModele, EngagementSuivi } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';
import { livreDe, tranchesJugees, type TrancheLue } from './tranches';

type Aide = ContratModele['aides'][number];

/** Aids by tranche, each in the latest version of the contract that is in force; a condition is checked on facts. */
export function aidesDe(etude: Etude, engagements: readonly EngagementSuivi[], version: number | null): Aide[] {
  return tranchesMontrees(etude, engagements, version).map(({ aide }) => aide);
}

/** The same for alerts, which say why a condition cannot be decided. */
export function aidesDAlerte(etude: Etude, engagements: readonly EngagementSuivi[], version: number | null) {
  return tranchesMontrees(etude, engagements, version).map(({ aide, raison }) => ({ ...aide, raison }));
}

function tranchesMontrees(etude: Etude, engagements: readonly EngagementSuivi[], version: number | null) {
  const lues = tranchesJugees(etude, engagements, version);
  const livre = livreDe(etude, lues);
  return lues.map((t) => ({ aide: aideMontree(t, livre), raison: t.jugement.raison }));
}

function aideMontree({ jugement, ...aide }: TrancheLue, livre: readonly LigneDuLivre[]): Aide {
  return {
    tranche: aide.tranche,
    libelle: aide.libelle,
    enveloppe: aide.enveloppe,
    imputation: aide.imputation,
    montant: aide.montant,
    prevueLe: aide.prevue_le,
    condition: aide.condition,
    remplie: estRemplie(jugement),
    ...(arreteParLeGel(jugement.raison) && { arretee: true }),
    statut: aide.statut,
    etats: etatsDeLaTranche(livre, aide.tranche),
    paiement: aide.paiement,
    preuve: preuveRetenue(aide.preuve, jugement.faits)
  };
}

/**
 * Hypotheses of the path and what their drift costs in the year of D.
 * @param perimetre entities whose assumptions are told; null for all of them
 */
export function hypothesesDe(
  { dossier, exercice, arret }: Etude,
  reperes: Reperes,
  perimetre: Perimetre | null = null
): ContratModele['hypotheses'] {
  const siennes = dossier.hypothese.filter(
    (h) => estDuContrat(h.exercice, arret) && (perimetre?.ejs.includes(h.ej) ?? true)
  );
  const lignes = parHypothese(siennes).map(({ entites, ...ligne }) => ({
    ...ligne,
    entites: entites
      .map(({ ej, attendu, reel, impact, neutralisee, clause }) => ({
        ...{ entite: reperes.nomDe(ej), attendu, reel, impact, neutralisee, clause }
      }))
      .sort((a, b) => compareFrench(a.entite, b.entite))
  }));
  const ejs = [...new Set(siennes.map(({ ej }) => ej))];
  const effet = effetDesHypotheses(siennes, ejs, exercice);
  const neutralise = effetDesHypotheses(
    siennes.filter((h) => h.neutralisee),
    ejs,
    exercice
  );
  return {
    lignes: lignes.sort((a, b) => b.exercice - a.exercice || poids(b) - poids(a) || compareFrench(a.poste, b.poste)),
    exercice,
    impact: effet.connu,
    neutralise: effet.connu === null ? null : (neutralise.connu ?? 0),
    inconnues: effet.inconnues
  };
}

/** What counts most first. */
function poids({ effet }: ContratModele['hypotheses']['lignes'][number]): number {
  return Math.abs(effet.connu ?? 0);
}

/** Meetings held by D with their decisions. */
export function revuesDe({ dossier, au }: Etude): ContratModele['revues'] {
  return reunionsTenues(dossier.revue, au).map(({ date, instance, objet, synthese }) => ({
    date,
    instance,
    objet,
    synthese,
    decisions: dossier.decision
      .filter((d) => d.date === date)
      .map(({ texte, responsable, echeance, faite_le: faiteLe }) => ({ texte, responsable, echeance, faiteLe }))
  }));
}

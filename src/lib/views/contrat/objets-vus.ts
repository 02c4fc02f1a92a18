import { estAbandonnee } from '$lib/domain/action/action';
import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import { tranchesEnVigueur } from '$lib/domain/contrat/aides';
import type { ObjetsDAlerte } from '$lib/domain/contrat/depuis/clotures';
import type { EtatDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { gainVu } from '$lib/domain/contrat/depuis/gains';
import type { AideVue } from '$lib/domain/contrat/depuis/suites';
import { resteAVerser } from '$lib/domain/contrat/reste-a-verser';
import { positionJugee } from '$lib/domain/contrat/engagement';
import type { EngagementSuivi } from './contrat.types';
import type { Etude } from './etude';
import { aidesDe } from './suites';

export function jalonsVus({ actions, dossier }: Etude): EtatDuContrat['jalons'] {
  return actions.flatMap(({ etat, jalons }) =>
    jalons.map(({ action, jalon, echeance, atteintLe, apresGel, enRetard, joursDeRetard }) => ({
      ...{ action, jalon, echeance, atteintLe, apresGel, enRetard, joursDeRetard, abandonne: estAbandonnee(etat.etat) },
      libelle: lignesDuJalon(dossier.jalon, { action, jalon })[0]?.libelle ?? jalon
    }))
  );
}

/** To the euro: what is compared is what is shown. */
export function gainsVus({ lignes, dossier, jugeLe, arret }: Etude, exercice: number): EtatDuContrat['gains'] {
  return lignes.flatMap((ligne) => {
    const vu = gainVu(ligne, dossier.gain_palier, { au: jugeLe, exercice, arret });
    if (vu === null) return [];
    const vaut = vu.vaut === null ? null : Math.round(vu.vaut);
    return [{ ...vu, prevu: Math.round(vu.prevu), vaut, effet: Math.round(vu.effet) }];
  });
}

export function aidesVues(etude: Etude, engagements: readonly EngagementSuivi[], version: number | null): AideVue[] {
  const faits = new Map(tranchesEnVigueur(etude.dossier.aide, version ?? 0).map((t) => [t.tranche, t]));
  return aidesDe(etude, engagements, version).map(
    ({ tranche, libelle, montant, prevueLe, statut, remplie, condition, paiement }) => {
      const fait = faits.get(tranche);
      const le = fait?.suspendue_le ?? fait?.notifiee_le ?? null;
      const paye = { verse: paiement.verse, reste: resteAVerser(paiement), verseLe: paiement.dernierLe };
      return { tranche, libelle, montant, ...paye, prevueLe, statut, remplie, condition, le };
    }
  );
}

export function engagementsVus(engagements: readonly EngagementSuivi[]): EtatDuContrat['engagements'] {
  return engagements.map((e) => ({
    code: e.code,
    libelle: e.libelle,
    unite: e.unite,
    decimales: e.decimales,
    direction: e.direction,
    position: positionJugee(e.etat),
    constat: e.constate && { date: e.constate.date, valeur: e.constate.valeur },
    cibles: e.cibles
  }));
}

/** What the alerts of a contract are about, as it stood on the day of a study. */
export function objetsDAlerte(
  etude: Etude,
  engagements: readonly EngagementSuivi[],
  version: number | null
): ObjetsDAlerte {
  return {
    jalons: jalonsVus(etude),
    gains: gainsVus(etude, etude.exercice),
    aides: aidesVues(etude, engagements, version),
    engagements: engagementsVus(engagements)
  };
}

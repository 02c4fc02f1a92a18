import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import { estAbandonnee, sommeDesJalons } from '$lib/domain/action/action';
import { dansLes90Jours, type EtatJalon } from '$lib/domain/action/jalon';
import { joursEntre } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { JalonLigne } from '../actions/actions.types';
import type { ContratModele, JalonBref } from './contrat.types';
import type { Etude } from './etude';

/** A milestone with its state at D. */
export function ligneDeJalon(jalon: Row<'jalon'>, etat: EtatJalon): JalonLigne {
  return {
    jalon: jalon.jalon,
    libelle: jalon.libelle,
    echeanceInitiale: etat.echeanceInitiale,
    echeance: etat.echeance,
    atteintLe: etat.atteintLe,
    du: etat.du,
    enRetard: etat.enRetard,
    joursDeRetard: etat.joursDeRetard,
    glisse: etat.glisse,
    joursDeGlissement: etat.joursDeGlissement
  };
}

/**
 * Milestones overdue, the latest first, and those of the next 90 days, of actions that are not abandoned; a contract
 * that has stopped has none to come.
 */
export function jalonsAVoir({ actions, dossier, au, arret }: Etude): ContratModele['jalons'] {
  const brefs = actions
    .filter(({ etat }) => !estAbandonnee(etat.etat))
    .flatMap(({ action, jalons }) => jalons.map((etat) => ({ action, etat })));
  const bref = ({ action, etat }: (typeof brefs)[number]): JalonBref => ({
    action: action.numero,
    actionLibelle: action.libelle,
    jalon: etat.jalon,
    libelle: lignesDuJalon(dossier.jalon, etat)[0]?.libelle ?? etat.jalon,
    echeance: etat.echeance,
    echeanceInitiale: etat.echeanceInitiale,
    jours: etat.enRetard ? etat.joursDeRetard : -joursEntre(au, etat.echeance)
  });
  return {
    retard: brefs
      .filter(({ etat }) => etat.enRetard)
      .map(bref)
      .sort((a, b) => b.jours - a.jours),
    prochains: brefs
      .filter(({ etat }) => dansLes90Jours(etat, au, arret))
      .map(bref)
      .sort((a, b) => b.jours - a.jours),
    abandonnes: sommeDesJalons(actions.map(({ bref: { jalons } }) => jalons)).abandonnes.enRetard
  };
}

import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import { estAbandonnee, sommeDesJalons } from '$lib/domain/action/action';
import { dansLAnneeQuiVient, dansLes90Jours, premiersParAction, type EtatJalon } from '$lib/domain/action/jalon';
import { resteParAction } from '$lib/domain/gain/reste';
import { joursEntre } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { JalonLigne } from '../actions/actions.types';
import type { ContratModele, JalonBref, JalonChiffre } from './contrat.types';
import type { RevueModele } from '../reunion/reunion.types';
import type { Etude } from './etude';

/** A milestone with its state at D. */
export function ligneDeJalon(jalon: Row<'jalon'>, etat: EtatJalon): JalonLigne {
  return {
    jalon: jalon.jalon,
    libelle: jalon.libelle,
    echeanceInitiale: etat.echeanceInitiale,
    echeance: etat.echeance,
    atteintLe: etat.atteintLe,
    ...(etat.apresGel && { apresGel: true as const }),
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
export function jalonsAVoir(etude: Etude): ContratModele['jalons'] {
  const { actions, au, arret } = etude;
  return {
    retard: jalonsEnRetard(etude),
    prochains: jalonsDe(etude, (etat) => dansLes90Jours(etat, au, arret)),
    abandonnes: sommeDesJalons(actions.map(({ bref: { jalons } }) => jalons)).abandonnes.enRetard
  };
}

/** Milestones of actions that are not abandoned, the latest first, then by day. */
function jalonsDe({ actions, dossier, au }: Etude, garde: (etat: EtatJalon) => boolean): JalonBref[] {
  return actions
    .filter(({ etat }) => !estAbandonnee(etat.etat))
    .flatMap(({ action, jalons }) =>
      jalons.filter(garde).map((etat) => ({
        action: action.numero,
        actionLibelle: action.libelle,
        jalon: etat.jalon,
        libelle: lignesDuJalon(dossier.jalon, etat)[0]?.libelle ?? etat.jalon,
        echeance: etat.echeance,
        echeanceInitiale: etat.echeanceInitiale,
        ...(etat.atteintLe !== null && { atteintLe: etat.atteintLe }),
        jours: etat.enRetard ? etat.joursDeRetard : -joursEntre(au, etat.echeance)
      }))
    )
    .sort((a, b) => b.jours - a.jours);
}

/** What is at stake of a milestone is what its action has still to bring; null when it plans no lasting gain. */
const chiffreur = ({ lignes, dossier, jugeLe }: Etude) => {
  const enJeu = resteParAction(lignes, dossier.gain_palier, jugeLe);
  return (jalon: JalonBref): JalonChiffre => ({ ...jalon, enJeu: enJeu.get(jalon.action) ?? null });
};

function jalonsEnRetard(etude: Etude): JalonChiffre[] {
  return jalonsDe(etude, ({ enRetard }) => enRetard).map(chiffreur(etude));
}

/** What a review looks at: milestones late, then, of each action, the first to come within a year. */
export function jalonsDeLaRevue(etude: Etude): RevueModele['jalons'] {
  const { au, arret } = etude;
  const aVenir = jalonsDe(etude, (etat) => dansLAnneeQuiVient(etat, au, arret));
  const premiers = premiersParAction(aVenir);
  return {
    retard: jalonsEnRetard(etude),
    prochains: premiers.map(chiffreur(etude)),
    autres: aVenir.length - premiers.length
  };
}

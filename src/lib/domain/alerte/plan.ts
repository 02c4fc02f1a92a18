import { examine, indecidable, sansObjet, type Examen } from './examen';
import type { FaitsContrat } from './faits';
import type { Seuils } from './regle';

/**
 * Année pleine due at D and not in force, line by line, beyond a share of what is due [M] (RULES 43). A freeze stops what becomes due:
 * what was due on its eve and is still missing goes on being asked for, in the years that follow too (RULES 41).
 */
export function apDue({ contrat, gains }: FaitsContrat, s: Seuils): Examen {
  const { absence, apDue: due, apManquante: manque, apPrevue } = gains;
  if (absence === 'non_renseigne' || absence === 'non_precise') return indecidable(contrat, [`gains_${absence}`]);
  const constat = { base: due };
  if ((absence !== null && absence !== 'gele') || due <= 0)
    return sansObjet(contrat, { constat: { ...constat, stade: absence ?? 'aucun' } });
  const taux = manque / due;
  const remplie = taux > s('part') && manque >= s('euros');
  return examine(contrat, remplie, {
    ...{ valeur: taux, seuil: s('part'), marge: s('part') * due - manque, montant: remplie ? manque : null },
    constat: { ...constat, nombre: Math.round(due - manque), sur: Math.round(apPrevue) },
    loin: remplie && taux > s('loin')
  });
}

/**
 * Secured gains whose day of effect is past by more than a month [M] and that are not in force: one alert a line. Without
 * any, it tells how many are past at all: of 34, one 29 days past is in none.
 */
export function gainsSecurisesEchus({ contrat, gains }: FaitsContrat, s: Seuils): Examen[] {
  if (gains.absence === 'sans_objet') return [sansObjet(contrat)];
  if (gains.absence === 'non_renseigne') return [indecidable(contrat, ['gains_non_renseigne'])];
  const echus = gains.securises.filter(({ net, jours }) => net >= s('euros') && jours > s('jours'));
  if (echus.length === 0) {
    const pire = Math.max(0, ...gains.securises.map(({ jours }) => jours));
    const constat = { nombre: gains.securises.length, sur: gains.nSecurises, plancher: s('euros') };
    return [examine(contrat, false, { valeur: pire, seuil: s('jours'), constat })];
  }
  return echus.map(({ action, gain, libelle, effet, net, jours }) =>
    examine(contrat, true, {
      ...{ objet: `${action}/${gain}`, valeur: jours, seuil: s('jours'), montant: net },
      constat: { action, gain, libelle, le: effet },
      loin: net >= s('loin')
    })
  );
}

/** Milestones late by more than N days [M]: one alert each, of actions that are not given up. */
export function jalonsEnRetard({ contrat, jalons }: FaitsContrat, s: Seuils): Examen[] {
  if (jalons.length === 0) return [sansObjet(contrat)];
  const retards = jalons.filter((j) => j.enRetard && j.joursDeRetard > s('jours'));
  if (retards.length === 0) {
    const pire = Math.max(0, ...jalons.map((j) => j.joursDeRetard));
    return [examine(contrat, false, { valeur: pire, seuil: s('jours'), constat: { nombre: 0, sur: jalons.length } })];
  }
  return retards.map(({ action, jalon, libelle, joursDeRetard, echeance, enJeu }) =>
    examine(contrat, true, {
      ...{ objet: `${action}/${jalon}`, valeur: joursDeRetard, seuil: s('jours') },
      montant: enJeu > 0 ? enJeu : null,
      constat: { action, jalon, libelle, le: echeance },
      loin: joursDeRetard > s('loin')
    })
  );
}

import { dateCourte } from '$lib/format/date';
import { nombre } from '$lib/format/nombre';
import { compte } from '$lib/format/phrase';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { periode } from './mots-du-suivi';

export function titreDesTerritoires(territoires: readonly Pick<SuiviContrat, 'type'>[]): string {
  return territoires.every(({ type }) => type === 'ptsm')
    ? 'Projets territoriaux de santé mentale'
    : 'Contrats et projets de territoire';
}

export function lieuEtPeriode({ territoire, debut, fin }: SuiviContrat): string {
  return [territoire, periode(debut, fin)].filter((mot) => mot !== null).join(' · ');
}

/** « 3 jalons dus atteints sur 6 »; what is late is said beside, with its link. */
export function jalonsDuProjet({ jalons: { atteints, dus } }: SuiviContrat): string {
  return dus > 0
    ? `${compte(atteints, 'jalon dû atteint', 'jalons dus atteints')} sur ${nombre(dus)}`
    : 'aucun jalon dû';
}

export const enRetard = ({ jalons }: SuiviContrat) => `${jalons.enRetard} en retard`;

export function revueDuProjet({ prochaineRevue }: SuiviContrat): string {
  return prochaineRevue === null ? 'prochaine revue non fixée' : `prochaine revue le ${dateCourte(prochaineRevue)}`;
}

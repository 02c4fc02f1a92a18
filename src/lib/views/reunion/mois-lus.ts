import { comptesDe, posteCrp } from '$lib/domain/comptes/comptes-ej';
import type { Poste } from '$lib/domain/comptes/codes';
import {
  dernierPosteClos,
  moisConnus,
  moisDuPoste,
  type DouzeMois,
  type PosteClos
} from '$lib/domain/comptes/mois-du-poste';
import type { Lu } from './entites';

/** Monthly series that this meeting reads beside the accounts. */
export const MENSUELLES = ['ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL', 'SEJOURS_HC_MCO_MENSUEL'] as const;

/** Months of an item of an entity in a year. */
export function lecteurDeMois({ etude: { dossier, au } }: Pick<Lu, 'etude'>, ej: string) {
  return (poste: Poste, annee: number): DouzeMois => moisDuPoste(dossier.compte, ej, poste, annee, au);
}

/** Last closed year of an item of an entity, whose first months give what an EPRD is worth to date. */
export function dernierClosDe(
  { etude: { dossier, au, exercice } }: Pick<Lu, 'etude'>,
  ej: string,
  poste: Poste,
  nombre: number
): PosteClos | null {
  return dernierPosteClos(dossier.compte, ej, poste, { exercice, au, nombre });
}

/** Months of the year whose payroll every entity has told: what is compared must be on the same months. */
export function moisCommuns(lu: Pick<Lu, 'etude' | 'perimetre'>, exercice: number): number {
  const connus = lu.perimetre.ejs.map((ej) => moisConnus(lecteurDeMois(lu, ej)('C1', exercice)));
  return connus.length === 0 ? 0 : Math.min(...connus);
}

/** Months of the year whose paid posts every entity has told: they come weeks after the payroll of the same month. */
export function moisPayes(
  { mesures, perimetre }: { mesures: Pick<Lu['mesures'], 'mois'>; perimetre: Pick<Lu['perimetre'], 'ejs'> },
  exercice: number
): number {
  const connus = perimetre.ejs.flatMap((ej) =>
    (['ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL'] as const).map((serie) => moisConnus(mesures.mois(ej, serie, exercice)))
  );
  return connus.length === 0 ? 0 : Math.min(...connus);
}

/** What the EPRD of the year gives an item of an entity. */
export function eprdDe({ etude: { dossier, au, exercice } }: Lu, ej: string, poste: Poste): number | null {
  const eprd = comptesDe(dossier.compte, ej, exercice, au, ['eprd']);
  return eprd && posteCrp(eprd, poste);
}

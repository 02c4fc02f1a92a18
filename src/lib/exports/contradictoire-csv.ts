import { dateCourte } from '$lib/format/date';
import type { ContradictoireModele } from '$lib/views/contradictoire/contradictoire.types';
import {
  COLONNES_DES_ENGAGEMENTS,
  COLONNES_DES_GAINS,
  perduesEnMots,
  phraseDuContradictoire
} from '$lib/words/contradictoire/mots';
import { aLaSuite, tableCsv, telechargeCsv } from './csv';
import { enteteDe } from './explorer-csv';

/** The values of the two parties as shown: gains, then commitments, two tables in one file. */
function contradictoireCsv(
  modele: ContradictoireModele,
  gains: ContradictoireModele['gains'],
  engagements: ContradictoireModele['engagements']
): string {
  const { entete } = modele;
  const sources = entete.source === null ? [] : [entete.source];
  const tete = enteteDe(
    entete.jeu,
    sources,
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    [phraseDuContradictoire(modele), perduesEnMots(modele)].filter((t) => t !== null).join(' '),
    'Année pleine et montant en une fois ne s’additionnent pas.'
  );
  return aLaSuite(tableCsv(COLONNES_DES_GAINS, gains, tete), tableCsv(COLONNES_DES_ENGAGEMENTS, engagements, []));
}

/** `trajectoire-demonstration-monts-cendres-1-contradictoire-2026-09-30.csv`. */
function nomDuCsv({ entete: { jeu, id, au } }: ContradictoireModele): string {
  return `trajectoire-${jeu.nom}-${id}-contradictoire-${au}.csv`;
}

export function telechargeContradictoire(
  modele: ContradictoireModele,
  gains: ContradictoireModele['gains'],
  engagements: ContradictoireModele['engagements']
): void {
  telechargeCsv(nomDuCsv(modele), contradictoireCsv(modele, gains, engagements));
}

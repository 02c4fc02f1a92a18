import { dateCourte } from '$lib/format/date';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { colonnesDepuis } from '$lib/words/depuis/colonnes';
import { phraseDepuis } from '$lib/words/depuis/phrase';
import { tableCsv, telechargeCsv } from './csv';
import { enteteDe } from './explorer-csv';

/** The changes as shown on the screen, one line each, under the sentence that sums them up. */
function depuisCsv(modele: DepuisModele, mouvements: readonly MouvementDuContrat[]): string {
  const { entete, reference, bilan, exercice } = modele;
  const sources = entete.source === null ? [] : [entete.source];
  return tableCsv(
    colonnesDepuis(exercice, reference?.le ?? ''),
    mouvements,
    enteteDe(
      entete.jeu,
      sources,
      `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
      ...(reference === null ? [] : [phraseDepuis({ reference, bilan })]),
      'Ces euros ne sont pas de même nature et ne s’additionnent pas.'
    )
  );
}

/** `trajectoire-demonstration-monts-cendres-1-depuis-2026-03-12-au-2026-09-30.csv`. */
function nomDuCsv({ entete: { jeu, id, au }, reference }: DepuisModele, extrait: boolean): string {
  const de = reference === null ? '' : `${reference.le}-`;
  return `trajectoire-${jeu.nom}-${id}-depuis-${de}${extrait ? 'extrait-' : ''}au-${au}.csv`;
}

export function telechargeDepuis(
  modele: DepuisModele,
  mouvements: readonly MouvementDuContrat[],
  extrait: boolean
): void {
  telechargeCsv(nomDuCsv(modele, extrait), depuisCsv(modele, mouvements));
}

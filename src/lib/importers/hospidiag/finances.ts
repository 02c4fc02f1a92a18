import type { Colonnes } from '$lib/domain/indicateur/fiche';
import type { Problem } from '../types';
import { aDesFinances, codageDe, valeursContraires } from './codage';
import type { Etablissement } from './tableau';

/**
 * Under which source the finance block is read: one coding, or none when the edition has no such columns, keeps them
 * empty, or leaves a doubt on what they mean. The rest of the edition is kept in every case.
 */
export function financesDe(
  colonnes: ReadonlySet<string>,
  entites: readonly Etablissement[],
  fichier: string,
  problems: Problem[]
): Colonnes['source'][] {
  const codage = codageDe(colonnes);
  if (codage === 'aucun') return [];
  if (!aDesFinances(entites)) {
    problems.push({
      severite: 'information',
      fichier,
      genre: 'édition sans finances',
      message: 'Aucune donnée financière dans cette édition : les colonnes existent, elles sont vides.',
      suite: 'Les indicateurs financiers ne sont pas calculés pour cette édition.'
    });
    return [];
  }
  if (codage === 'ambigu') {
    return refuse('Les colonnes financières ne disent pas de quel codage elles relèvent.', fichier, problems);
  }
  if (valeursContraires(codage, entites)) {
    return refuse('Trésorerie ≠ FRNG − BFR : les valeurs contredisent le codage des colonnes.', fichier, problems);
  }
  return [`hospidiag-${codage}`];
}

function refuse(message: string, fichier: string, problems: Problem[]): [] {
  problems.push({
    severite: 'erreur',
    fichier,
    genre: 'codage financier ambigu',
    message,
    attendu: 'CI_F1 à CI_F17 et F1 à F12 (ancien codage), ou CI_F1 à CI_F27 et F1 à F13 (nouveau)',
    suite: 'Bloc financier laissé de côté ; le reste de l’édition est gardé.'
  });
  return [];
}

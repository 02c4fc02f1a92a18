import { titresEchanges } from '$lib/domain/comptes/comptes-publies';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { GARDEES, marqueDe } from '../vraisemblance/marque';

/**
 * Receipts and charges of one titre under each other's heading. The extract writes charges below zero and receipts
 * above: exchanged, they leave every total and the result as they were, and only their signs tell.
 */
export function verifieTitres(
  entete: readonly string[],
  lit: (nom: string) => number | null,
  situe: Pick<Problem, 'fichier' | 'ligne'>
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const depenses of entete.filter((nom) => nom.startsWith('Dépenses Titre '))) {
    const recettes = depenses.replace('Dépenses', 'Recettes');
    const [charges, produits] = [lit(depenses), lit(recettes)];
    if (charges === null || produits === null || !titresEchanges(charges, produits)) continue;
    const phrase = `${depenses} = ${nombre(charges)}\u00a0€ et ${recettes} = ${nombre(produits)}\u00a0€`;
    problems.push({
      severite: 'avertissement',
      ...{ ...situe, colonne: depenses, valeur: String(charges), genre: 'recettes et dépenses échangées' },
      message: `${phrase}\u00a0: l’entrepôt écrit les dépenses sous zéro, leurs titres ont pu être échangés.`,
      attendu: 'des dépenses négatives, des recettes positives',
      suite: `${GARDEES} Réexportez le fichier de sa source.`
    });
    for (const nom of [depenses, recettes]) reserves.set(nom, marqueDe(phrase));
  }
  return { problems, reserves };
}

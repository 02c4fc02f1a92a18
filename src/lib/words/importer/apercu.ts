import type { Unite } from '$lib/engine/local';
import { combien } from './combien';
import { nomDeTable } from './mots';

/** What an import replaces as a whole: `le contrat essai-2024, les comptes de 2 entités juridiques`. */
export function unitesEnMots(unites: readonly Unite[]): string {
  const contrats = unites.flatMap((u) => (u.genre === 'contrat' ? [u.contrat] : []));
  const comptes = unites.filter((u) => u.genre === 'comptes');
  const mesures = unites.filter((u) => u.genre === 'mesures');
  const morceaux: string[] = [];
  if (contrats.length === 1) morceaux.push(`le contrat ${contrats[0] ?? ''}`);
  else if (contrats.length > 1) morceaux.push(`les contrats ${contrats.join(', ')}`);
  for (const table of new Set(comptes.map((u) => u.table))) {
    const n = comptes.filter((u) => u.table === table).length;
    morceaux.push(
      `la table «\u00a0${nomDeTable(table)}\u00a0» de ${combien(n, 'entité juridique', 'entités juridiques')}`
    );
  }
  if (mesures.length > 0) {
    const editions = [...new Set(mesures.map((u) => u.edition))];
    const entites = new Set(mesures.map((u) => u.entite)).size;
    morceaux.push(`les mesures de ${combien(entites, 'entité')} dans ${editions.join(', ')}`);
  }
  return morceaux.join('\u00a0; ');
}

import { ecartSigne } from '../ecart-a-la-cible';
import { perimetreEnMots } from '../perimetre-dit';
import { sousLaCible } from '$lib/domain/comptes/cible';
import { QUATRE_RESULTATS } from '$lib/schema/vocabulaire/comptes';
import { versionLue } from '../version-lue';
import { PARTIE_FERMEE } from '../absences';
import { euros } from '$lib/format/nombre';
import type { QuatreResultats, ReserveDesResultats } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';
import { IDENTITES } from './identites';

export const MOTS_DES_RESULTATS = {
  nom: 'Les quatre résultats',
  sousTitre: ({ exercice, versions, perimetre }: Pick<QuatreResultats, 'exercice' | 'versions' | 'perimetre'>) =>
    `Les quatre résultats de ${exercice}, ${versions.map((v) => versionLue(v).replace('Compte', 'compte')).join(' et ')}\u00a0; ${perimetreEnMots(perimetre)}`,
  legende: (exercice: number) => `Les quatre résultats de l’exercice ${exercice} et leur cible`,
  engage: 'engagement du contrat'
};

export type Resultat = QuatreResultats['lignes'][number];

export const COLONNES_DES_RESULTATS: readonly Column<Resultat>[] = [
  { key: 'resultat', title: 'Résultat', cell: ({ code }) => QUATRE_RESULTATS[code] },
  {
    ...{ key: 'valeur', title: 'Valeur', figure: true },
    cell: ({ valeur }) => (valeur === null ? 'non disponible' : euros(valeur))
  },
  { key: 'cible', title: 'Cible', figure: true, cell: ({ cible }) => (cible === null ? '—' : euros(cible)) },
  {
    ...{ key: 'ecart', title: 'Écart', figure: true },
    cell: ({ valeur, cible }) => (valeur === null || cible === null ? '—' : ecartSigne(valeur - cible)),
    tone: ({ valeur, cible }) => (sousLaCible(valeur, cible) ? 'worse' : null)
  }
];

/** Closings that are missing, and identities that the accounts do not hold to the euro. */
export function reserveDesResultats(r: ReserveDesResultats, exercice: number): string {
  switch (r.reserve) {
    case 'comptes_fermes':
      return `Comptes de ${r.entite}\u00a0: ${PARTIE_FERMEE}, aucune somme partielle n’est montrée.`;
    case 'compte_manquant':
      return `Il manque le compte financier ${exercice} de ${r.entite}\u00a0: aucune somme partielle n’est montrée.`;
    case 'identite':
      return `${r.entite}, compte financier ${r.exercice}\u00a0: «\u00a0${IDENTITES[r.identite]}\u00a0» n’est pas vérifié, écart de ${euros(r.ecart)}.`;
  }
}

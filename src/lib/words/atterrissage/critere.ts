import { SEUIL_PRODUITS } from '$lib/domain/comptes/seuils-de-la-loi';
import { critereProjete, type CritereProjete } from '$lib/domain/comptes/critere-projete';
import type { HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import { decimalesQuiSeparent, euros, pourcentLisible } from '$lib/format/nombre';
import type { AtterrissageModele } from '$lib/views/atterrissage/atterrissage.types';
import type { Column } from '../table';

export const MOTS_DU_CRITERE = {
  titre: 'Critère 1° de l’article D.\u00a06143-39 sur la projection de l’outil (indicatif)',
  legende: 'Déficit projeté du CRP face au seuil du plan de redressement, par entité juridique',
  note: 'La loi se juge sur le compte financier, l’EPRD et les RIA\u00a0: ceci n’est qu’une indication, qui suit les hypothèses ci-dessus. Le résultat n’est pas corrigé des exercices antérieurs, que les situations mensuelles ne donnent pas. Les critères 2° et 3° se lisent sur la CAF, que l’outil ne projette pas\u00a0: ils ne peuvent pas être décidés ici.'
};

/** An entity of the room and what the first criterion says of its projection; null when the tool projects nothing. */
export interface CritereLu {
  nom: string;
  lu: CritereProjete | null;
}

/** A row by entity, under the assumptions of the reader. */
export function criteresProjetes(
  { entites }: Pick<AtterrissageModele, 'entites'>,
  hypotheses: HypothesesAtterrissage
): CritereLu[] {
  return entites.map(({ nom, base, seuilDeficit }) => ({
    nom,
    lu: base && critereProjete(base, hypotheses, seuilDeficit)
  }));
}

/** What the projection says of the criterion, in words that the range allows. */
export function positionEnMots({ lu }: CritereLu): string {
  if (lu === null) return 'l’outil n’a pas de quoi projeter';
  if (lu.sansObjet) return `sans objet\u00a0: ${euros(SEUIL_PRODUITS)} de produits du CRP au plus`;
  switch (lu.position) {
    case 'rempli':
      return 'serait rempli dans toute la fourchette';
    case 'non_rempli':
      return 'ne serait rempli nulle part dans la fourchette';
    case 'dans_la_fourchette':
      return 'le seuil est dans la fourchette\u00a0: rempli au bas, non au haut';
    case null:
      return 'indéterminé\u00a0: la liste des établissements à 2\u00a0% manque';
  }
}

/** « déficit de 3,4 % », as precise as needed to be told from its threshold. */
function tauxEnMots({ lu }: CritereLu): string {
  if (lu === null || lu.taux === null) return '—';
  const decimales = lu.seuil === null ? 1 : decimalesQuiSeparent(lu.taux, -lu.seuil, 1);
  if (lu.taux === 0) return 'équilibre';
  return `${lu.taux < 0 ? 'déficit' : 'excédent'} de ${pourcentLisible(Math.abs(lu.taux), decimales)}`;
}

function margeEnMots({ lu }: CritereLu): string {
  if (lu === null || lu.marge === null || lu.sansObjet) return '—';
  return `${euros(Math.abs(lu.marge))} ${lu.marge < 0 ? 'au-delà' : 'de marge'}`;
}

export const COLONNES_DU_CRITERE: readonly Column<CritereLu>[] = [
  { key: 'nom', title: 'Entité', cell: ({ nom }) => nom },
  {
    ...{ key: 'produits', title: 'Produits du CRP', unit: 'projetés', figure: true },
    cell: ({ lu }) => (lu === null ? '—' : euros(lu.produits))
  },
  { key: 'taux', title: 'Résultat', unit: 'central', figure: true, cell: tauxEnMots },
  {
    ...{ key: 'seuil', title: 'Seuil', figure: true },
    cell: ({ lu }) => (lu === null || lu.seuil === null ? '—' : pourcentLisible(lu.seuil, 0))
  },
  { key: 'marge', title: 'Marge', unit: 'estimation centrale', figure: true, cell: margeEnMots },
  { key: 'position', title: 'Ce que dit la fourchette', cell: positionEnMots, tone: () => 'strong' }
];

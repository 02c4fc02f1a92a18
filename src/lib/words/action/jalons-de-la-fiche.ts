import { compteJalons } from '$lib/domain/action/action';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { FicheModele } from '$lib/views/fiche/fiche.types';

type Jalon = FicheModele['jalons'][number];

/** How many milestones are reached, late, or slipped; those of an abandoned action are counted apart. */
export function messageDesJalonsDeLaFiche(jalons: readonly Jalon[], etat: string): string {
  const n = jalons.length;
  if (n === 0) return 'Aucun jalon';
  const { atteints, dus, enRetard, abandonnes } = compteJalons([{ etat, jalons }]);
  if (abandonnes.total > 0)
    return `${n}\u00a0${accord(n, 'jalon')} d’une action abandonnée, ${accord(n, 'compté')} à part`;
  const glisses = jalons.filter(({ glisse }) => glisse).length;
  return [
    `${atteints}\u00a0${accord(atteints, 'jalon')} ${accord(atteints, 'atteint')} sur ${dus}\u00a0${accord(dus, 'dû', 'dus')}`,
    enRetard === 0 ? 'aucun en retard' : `${enRetard} en retard`,
    ...(glisses === 0 ? [] : [`${glisses}\u00a0${accord(glisses, 'a glissé', 'ont glissé')}`])
  ].join(', ');
}

/** When a deadline was moved, and why. */
export function decisionDeRevision({ date, motif }: Jalon['revisions'][number]): string {
  return `décidé le ${dateCourte(date)}${motif === null ? ', sans motif' : `\u00a0: ${motif}`}`;
}

export const MOTS_DES_JALONS_DE_LA_FICHE = {
  sansJalon: 'Sans jalon, l’état de cette action est celui qui est déclaré.',
  nom: 'Jalons de l’action',
  legende: 'Jalons, avec chaque révision d’échéance',
  jalon: 'Jalon',
  etat: 'État',
  echeance: 'Première échéance',
  revisions: 'Révisions',
  atteint: 'Atteint le',
  glissement: 'Glissement',
  preuve: 'Preuve',
  sansRevision: 'aucune',
  nonAtteint: 'non atteint',
  sansGlissement: 'aucun',
  sansPreuve: ({ atteintLe }: Jalon) => (atteintLe === null ? '' : 'aucune preuve donnée')
};

import { compteJalons, jalonsEnAvance } from '$lib/domain/action/action';
import { dateCourte } from '$lib/format/date';
import { retardArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import type { FicheModele } from '$lib/views/fiche/fiche.types';
import type { Moment } from '../contrat/arret';
import { avanceEnMots } from './en-avance';
import type { Column } from '../table';
import { etatDuJalon, glissementEnMots } from './fiche';

export type Jalon = FicheModele['jalons'][number];

/** How many milestones are reached, late, or slipped; those of an abandoned action are counted apart. */
export function messageDesJalonsDeLaFiche(
  jalons: readonly Jalon[],
  etat: string,
  arret: Moment['arret'] = null
): string {
  const n = jalons.length;
  if (n === 0) return 'Aucun jalon';
  const { atteints, dus, enRetard, abandonnes } = compteJalons([{ etat, jalons }]);
  if (abandonnes.total > 0)
    return `${n}\u00a0${accord(n, 'jalon')} d’une action abandonnée, ${accord(n, 'compté')} à part`;
  const glisses = jalons.filter(({ glisse }) => glisse).length;
  return [
    `${atteints}\u00a0${accord(atteints, 'jalon dû atteint', 'jalons dus atteints')} sur ${dus}`,
    ...avanceEnMots(jalonsEnAvance([{ etat, jalons }])),
    retardArrete(enRetard === 0 ? 'aucun en retard' : `${enRetard} en retard`, arret),
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
  legende: 'Jalons, avec chaque révision d’échéance'
};

/**
 * The milestones of an action at D.
 *
 * @param etat its state
 */
export const colonnesDesJalons = (moment: Moment, etat: string): Column<Jalon>[] => [
  { key: 'jalon', title: 'Jalon', cell: ({ libelle }) => libelle },
  { key: 'etat', title: 'État', decides: true, cell: (jalon) => etatDuJalon(jalon, moment, etat).texte },
  { key: 'echeance', title: 'Première échéance', cell: ({ echeanceInitiale }) => dateCourte(echeanceInitiale) },
  {
    key: 'revisions',
    title: 'Révisions',
    cell: ({ revisions }) =>
      revisions.map((r) => `${dateCourte(r.echeance)}, ${decisionDeRevision(r)}`).join('\u00a0; ') || 'aucune',
    tone: ({ revisions }) => (revisions.length === 0 ? 'quiet' : null)
  },
  {
    ...{ key: 'atteint', title: 'Atteint le' },
    cell: ({ atteintLe, apresGel }) =>
      atteintLe === null ? 'non atteint' : `${dateCourte(atteintLe)}${apresGel ? ', après le gel' : ''}`,
    tone: ({ atteintLe }) => (atteintLe === null ? 'quiet' : null)
  },
  {
    ...{ key: 'glissement', title: 'Glissement', figure: true },
    cell: (jalon) => glissementEnMots(jalon) ?? 'aucun',
    tone: ({ joursDeGlissement, glisse }) => (joursDeGlissement > 0 ? 'worse' : glisse ? null : 'quiet')
  },
  {
    ...{ key: 'preuve', title: 'Preuve' },
    cell: ({ preuve, atteintLe }) => preuve ?? (atteintLe === null ? '' : 'aucune preuve donnée'),
    tone: ({ preuve }) => (preuve === null ? 'quiet' : null)
  }
];

import { accord } from '$lib/format/phrase';
import { JUSQU_AU_GEL } from '$lib/format/arret';
import { euros } from '$lib/format/nombre';
import { ACTIVITE, ATTENDU, ECHU, motDePalier, PILE, REPORT, REPORT_A_VENIR } from './mots';
import { montantDe } from './pile';
import type { AnneeGains, PileEntree } from './stacked-steps.types';

/** Years in order. */
export function anneesEnOrdre({ annees }: PileEntree): AnneeGains[] {
  return [...annees].sort((a, b) => a.annee - b.annee);
}

/** What the cursor says of a year: each rung by itself, what depends on activity, the report, what was expected. */
export function lireAnnee(entree: PileEntree, index: number): string {
  const annee = anneesEnOrdre(entree)[index];
  if (!annee) return '';
  const activite = annee.parts
    .filter((p) => p.nature === 'recette_activite')
    .reduce((somme, p) => somme + p.montant, 0);
  const parts = [
    ...(annee.attendu === null ? [] : [`${ATTENDU} ${euros(annee.attendu)}${annee.auGel ? JUSQU_AU_GEL : ''}`]),
    ...(annee.report === 0 ? [] : [`${REPORT} ${euros(annee.report)}${dontAVenir(annee)}`]),
    ...PILE.flatMap((palier) => {
      const montant = montantDe(annee, palier);
      return montant === 0 ? [] : [`${motDePalier(palier)} ${euros(montant)}`];
    }),
    ...(annee.echu ? [`${ECHU} ${euros(annee.echu)}`] : [])
  ];
  const dont = activite === 0 ? '' : `\u00a0; ${euros(activite)} ${ACTIVITE.replace('dépend', 'dépendent')}`;
  return `${annee.annee}\u00a0: ${parts.length > 0 ? parts.join(', ') : 'aucun gain'}${dont}`;
}

/** « dont 300 k€ de mesures pas encore réalisées ». */
const dontAVenir = ({ reportAVenir }: AnneeGains) =>
  reportAVenir ? ` (dont ${euros(reportAVenir)} ${REPORT_A_VENIR})` : '';

/** All years in sentences. */
export function summary(entree: PileEntree): string {
  const n = entree.annees.length;
  if (n === 0) return 'Aucun gain.';
  return [
    `Effet des gains sur ${n} ${accord(n, 'exercice')}, par palier, chaque gain compté une fois.`,
    ...entree.annees.map((_, i) => `${lireAnnee(entree, i)}.`)
  ].join(' ');
}

/** How the piles read. */
export function notes({ annees }: PileEntree): string[] {
  if (annees.length === 0) return [];
  return [
    'Effet sur l’exercice, non année pleine. Chaque gain est compté une fois, au palier où il se trouve.',
    ...(annees.some((a) => a.echu)
      ? [
          'Ce qui n’est pas réalisé ne compte qu’à venir\u00a0: dans les mois passés, il est dû et non réalisé, hors de la pile.'
        ]
      : []),
    ...(annees.some((a) => a.report !== 0)
      ? [
          `Le report est l’effet supplémentaire des mesures de l’année précédente, qui valent alors l’année entière${annees.some((a) => a.reportAVenir) ? ', réalisées ou pas encore' : ''}.`
        ]
      : []),
    ...annees
      .filter(({ auGel }) => auGel)
      .map(({ annee }) => `En ${annee}, l’attendu s’arrête à la veille du gel, le réalisé est celui de toute l’année.`)
  ];
}

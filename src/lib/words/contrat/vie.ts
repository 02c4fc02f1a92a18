import { suspend } from '$lib/domain/contrat/evenements';
import { FAITS } from './faits-de-vie';
import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import type { ContratEntete, EvenementDeVie } from '$lib/views/contrat/contrat.types';
import { sensLisible } from './frise';
import { gelEnMots, mot, motsDuType } from './mots';
import { nomDuGht } from '../ght/nom';
import type { Column } from '../table';

export type Membre = ContratEntete['membres'][number];

export const MOTS_DE_LA_VIE = {
  titre: (type: string) => `${majuscule(motsDuType(type).perimetre)} et vie du ${motsDuType(type).contrat}`,
  diagnostic: 'Diagnostic partagé',
  membres: 'Membres',
  legende: 'Entités juridiques du périmètre',
  sansJour: 'Date inconnue au jour près, hors de l’ordre',
  connuPar: (type: string) => `${majuscule(motsDuType(type).contrat)} connu par\u00a0:`
};

/** The version in force and who follows it, for whoever wants more than the head of the page. */
export function suiteDeLIdentite({ version, piloteArs }: Pick<ContratEntete, 'version' | 'piloteArs'>): string[] {
  return [
    ...(version === null || version.numero === 0
      ? []
      : [`Avenant ${version.numero}, en vigueur depuis le ${dateCourte(version.effet)}\u00a0: ${version.libelle}`]),
    ...(piloteArs === null ? [] : [`Suivi par l’ARS\u00a0: ${piloteArs}`])
  ];
}

export const COLONNES_DES_MEMBRES: readonly Column<Membre>[] = [
  { key: 'entite', title: 'Entité juridique', cell: ({ nom, ej }) => `${nom} ${ej}` },
  {
    key: 'ght',
    title: 'GHT',
    cell: ({ ght, ghtLibelle }) => (ght === null ? 'hors GHT' : nomDuGht(ghtLibelle ?? ght))
  },
  { key: 'entree', title: 'Entrée', cell: ({ entree }) => (entree === null ? 'non précisée' : dateCourte(entree)) },
  { key: 'sortie', title: 'Sortie', cell: ({ sortie }) => (sortie === null ? '—' : dateCourte(sortie)) }
];

/** What happened, who said it and how it went: « Avis, CSE, favorable avec réserves ». */
export function natureDuFait({ type, organisme, sens }: Pick<EvenementDeVie, 'type' | 'organisme' | 'sens'>): string {
  return [
    mot(FAITS, type),
    ...(organisme === null ? [] : [organisme]),
    ...(sens === null ? [] : [sensLisible(sens).mot])
  ].join(', ');
}

/** Whether a suspension freezes targets and gains; nothing for any other fact. */
export function gelDuFait({ type, gel }: EvenementDeVie): string {
  return suspend(type) ? `${majuscule(gelEnMots(gel).long)}.` : '';
}

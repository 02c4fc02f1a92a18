import { suspend } from '$lib/domain/contrat/evenements';
import { EVENEMENTS, gelEnMots } from '$lib/domain/contrat/mots-du-contrat';
import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import type { ContratEntete, EvenementDeVie } from '$lib/views/contrat/contrat.types';
import { sensLisible } from './frise';
import { mot, motsDuType } from './mots';

type Membre = ContratEntete['membres'][number];

export const MOTS_DE_LA_VIE = {
  titre: (type: string) => `${majuscule(motsDuType(type).perimetre)} et vie du ${motsDuType(type).contrat}`,
  diagnostic: 'Diagnostic partagé',
  membres: 'Membres',
  legende: 'Entités juridiques du périmètre',
  entite: 'Entité juridique',
  ght: 'GHT',
  entree: 'Entrée',
  sortie: 'Sortie',
  horsGht: 'hors GHT',
  sansJour: 'Date inconnue au jour près, hors de l’ordre',
  connuPar: (type: string) => `${majuscule(motsDuType(type).contrat)} connu par\u00a0:`
};

export const entreeDuMembre = ({ entree }: Membre) => (entree === null ? 'non précisée' : dateCourte(entree));
export const sortieDuMembre = ({ sortie }: Membre) => (sortie === null ? '—' : dateCourte(sortie));

/** What happened, who said it and how it went: « Avis, CSE, favorable avec réserves ». */
export function natureDuFait({ type, organisme, sens }: EvenementDeVie): string {
  return [
    mot(EVENEMENTS, type),
    ...(organisme === null ? [] : [organisme]),
    ...(sens === null ? [] : [sensLisible(sens).mot])
  ].join(', ');
}

/** Whether a suspension freezes targets and gains; nothing for any other fact. */
export function gelDuFait({ type, gel }: EvenementDeVie): string {
  return suspend(type) ? `${majuscule(gelEnMots(gel).long)}.` : '';
}

import { octetsLisibles } from '$lib/components/explorer/octets';
import type { Travail } from '$lib/state/importation-pose.svelte';

const QUOI: Readonly<Record<Travail['quoi'], string>> = {
  comparaison: 'Comparaison avec le jeu à l’écran',
  modeles: 'Calcul des écrans avec ces données',
  classeur: 'Lecture du contrat',
  paquet: 'Préparation du paquet'
};

/** A piece of work as its wait shows it. */
export function attenteEnMots({ quoi, telechargement, faits, total }: Travail): {
  quoi: string;
  detail: string | null;
  fait: number;
  total: number;
} {
  if (telechargement) {
    const { etape, octets, total: attendus } = telechargement;
    return {
      quoi: etape === 'moteur' ? 'Téléchargement du moteur de calcul' : 'Téléchargement des données du jeu',
      detail: `${octetsLisibles(octets)} sur ${octetsLisibles(attendus)}`,
      fait: octets,
      total: attendus
    };
  }
  return { quoi: QUOI[quoi], detail: total > 0 ? `${faits} sur ${total}` : null, fait: faits, total };
}

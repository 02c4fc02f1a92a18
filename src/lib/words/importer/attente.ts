import { octetsLisibles } from '$lib/format/octets';

/** What is under way, in words, and how far it is; without figures while the engine starts or computes. */
export interface Travail {
  quoi: 'comparaison' | 'modeles' | 'classeur' | 'comptes' | 'paquet' | 'saisie' | 'ecrans';
  telechargement: { etape: 'moteur' | 'donnees'; octets: number; total: number } | null;
  faits: number;
  total: number;
}

const QUOI: Readonly<Record<Travail['quoi'], string>> = {
  comparaison: 'Comparaison avec le jeu à l’écran',
  modeles: 'Calcul des écrans avec ces données',
  classeur: 'Lecture du contrat',
  comptes: 'Lecture des comptes',
  paquet: 'Préparation du paquet',
  saisie: 'Lecture du contrat',
  ecrans: 'Calcul des écrans avec ces lignes'
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

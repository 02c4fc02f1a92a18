import { dateLongue } from '$lib/format/date';
import { enumeration } from '$lib/format/phrase';
import { octetsLisibles } from '$lib/format/octets';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';

export const MANIERES: { valeur: 'question' | 'sql'; libelle: string }[] = [
  { valeur: 'question', libelle: 'Question' },
  { valeur: 'sql', libelle: 'SQL, pour experts' }
];

export const MOTS_DE_L_EXPLORATEUR = {
  fenetre: (jeu: string) => `Explorer ${jeu}`,
  description: (jeu: string) => `Questions libres sur les indicateurs de ${jeu}\u00a0: tableau, graphique, CSV, SQL.`,
  titre: 'Explorer les données',
  manieres: 'Manière de demander',
  annonce: (reponse: string) => `Réponse\u00a0: ${reponse}`,
  inconnus: {
    titre: 'L’adresse demande ce que ce jeu de données n’a pas',
    texte: (inconnus: readonly string[]) =>
      `Laissé de côté\u00a0: ${enumeration(inconnus.map((code) => `«\u00a0${code}\u00a0»`))}. Choisissez dans les listes, ou vérifiez le lien.`
  },
  changee:
    'La question a changé\u00a0: cette réponse est celle de la question d’avant. Posez la question pour avoir la sienne.',
  gardee: 'La réponse précédente reste affichée.',
  reessayer: 'Réessayer'
};

/** What the dataset holds to be asked about; its indicators are not counted when some of it is closed to the reader. */
export function sousTitreDeLExplorateur({ jeu, indicateurs, annees }: ExplorerModele, complet: boolean): string {
  return [
    jeu.titre,
    `${complet ? `${indicateurs.length} indicateurs, ` : ''}${annees[0]} à ${annees.at(-1)}`,
    `données au ${dateLongue(jeu.donneesAu)}`,
    ...(jeu.simule ? ['données simulées'] : [])
  ].join(' · ');
}

interface Avancement {
  etape: 'moteur' | 'donnees';
  octets: number;
  total: number;
}

/** What is waited for; null while the engine starts or computes. */
export function attenteDuMoteur(avancement: Avancement | null): { quoi: string; detail: string | null } {
  if (avancement === null) return { quoi: 'Calcul en cours', detail: null };
  return {
    quoi: avancement.etape === 'moteur' ? 'Téléchargement du moteur de calcul' : 'Téléchargement des données',
    detail: `${octetsLisibles(avancement.octets)} sur ${octetsLisibles(avancement.total)}`
  };
}

import { dateLongue } from '$lib/format/date';
import type { NomIcone } from '../icons';
import { combien } from './combien';

/** `2 fichiers du 22 novembre 2026`, `3 fichiers du 1er au 4 octobre 2026`. */
export function fichiersEnMots(fichiers: readonly { nom: string; le: string }[]): string {
  const jours = [...new Set(fichiers.map(({ le }) => le))].sort();
  const [premier, dernier] = [jours[0], jours.at(-1)];
  const nombre = combien(fichiers.length, 'fichier');
  if (premier === undefined || dernier === undefined) return nombre;
  const quand =
    premier === dernier ? `du ${dateLongue(premier)}` : `du ${dateLongue(premier)} au ${dateLongue(dernier)}`;
  return `${nombre} ${quand}`;
}

/** What may be pressed in the banner: two of them lead to the import page. */
export const GESTES = {
  publiees: 'Voir les données publiées',
  locales: 'Voir les données locales',
  importer: 'Importer',
  reprendre: 'Importer de nouveau',
  retirer: 'Retirer',
  annuler: 'Annuler le retrait',
  recharger: 'Recharger'
};

export type Geste = keyof typeof GESTES;

export const PERDUES = 'Ces données ne sont plus sur ce poste\u00a0: importez de nouveau les fichiers.';
export const CHANGEES =
  'Un autre onglet a changé les données locales entre-temps\u00a0: rien n’a été fait, voici ce qu’il y a.';

interface Bandeau {
  icone: NomIcone;
  fort?: string;
  texte: string;
  gestes: readonly Geste[];
  /** Whether what is on the screen is local. */
  locales?: true;
}

interface Entete {
  fichiers: Parameters<typeof fichiersEnMots>[0];
  saisies?: readonly object[];
}

/** Files, and what was entered during a meeting. */
export const origineEnMots = ({ fichiers, saisies }: Entete): string =>
  [fichiers[0] && fichiersEnMots(fichiers), saisies?.[0] && 'saisie de séance'].filter(Boolean).join(' et ');

type Presence =
  | { genre: 'aucune' | 'depassees' | 'abimees' }
  | { genre: 'lecture'; depuis: 'publiees' | 'autres' }
  | { genre: 'montrees' | 'masquees' | 'perimees'; entete: Entete }
  | { genre: 'retirees'; ailleurs: boolean }
  | { genre: 'muettes'; echec: { message: string; conseil: string } };

/** What a page says of local data, and what may be done about them; null when there is nothing to say. */
export function bandeauEnMots(presence: Presence): Bandeau | null {
  switch (presence.genre) {
    case 'aucune':
      return null;
    case 'montrees':
      return {
        icone: 'attention',
        fort: 'Données locales, non publiées\u00a0:',
        texte: `${origineEnMots(presence.entete)}.`,
        gestes: ['publiees', 'importer', 'retirer'],
        locales: true
      };
    case 'lecture':
      return {
        icone: 'en-cours',
        texte: `Lecture des données locales de ce poste… Les chiffres affichés sont encore ${presence.depuis === 'publiees' ? 'ceux qui sont publiés' : 'ceux d’un import précédent'}.`,
        gestes: []
      };
    case 'masquees':
      return {
        icone: 'information',
        texte: `Données publiées. Des données locales sont gardées sur ce poste\u00a0: ${origineEnMots(presence.entete)}.`,
        gestes: ['locales', 'retirer']
      };
    case 'perimees':
      return {
        icone: 'attention',
        texte: `Données publiées. Les données locales de ce poste (${origineEnMots(presence.entete)}) étaient posées sur une version remplacée depuis\u00a0: elles ne sont pas montrées.`,
        gestes: ['reprendre', 'retirer']
      };
    case 'retirees':
      return {
        icone: 'information',
        texte: `Données locales retirées${presence.ailleurs ? ' dans un autre onglet' : ''}\u00a0: les chiffres sont ceux qui sont publiés.`,
        gestes: ['annuler']
      };
    case 'depassees':
      return {
        icone: 'attention',
        texte:
          'Un autre onglet a changé les données locales que cette page montre encore\u00a0: lecture des données publiées…',
        gestes: ['recharger'],
        locales: true
      };
    case 'abimees':
      return {
        icone: 'attention',
        texte:
          'Données publiées. Les données locales de ce poste ne peuvent pas être lues\u00a0: elles sont mises de côté.',
        gestes: ['reprendre', 'retirer']
      };
    case 'muettes':
      return {
        icone: 'attention',
        texte: `Données publiées. ${presence.echec.message} Si des données locales sont gardées sur ce poste, elles ne sont pas montrées. ${presence.echec.conseil}`,
        gestes: []
      };
  }
}

/** Of a link to local data, where there are none. */
export const LIEN_LOCAL: Bandeau = {
  icone: 'attention',
  texte:
    'Ce lien montrait des données locales, qui ne sont pas sur ce poste\u00a0: les chiffres sont ceux qui sont publiés.',
  gestes: []
};

import { accord } from '$lib/format/phrase';
import { combien } from '../importer/combien';

/** What a page says of lines that were entered on this computer and that its figures do not have yet. */
export const MOTS_DES_LIGNES_EN_ATTENTE = {
  /** @param lignes null until they are read */
  titre: (lignes: number | null): string => {
    if (lignes === null) return 'Saisie de séance de ce poste, non publiée\u00a0: lecture du journal…';
    if (lignes === 0) return 'Saisie de séance de ce poste\u00a0: les lignes annulées quittent les pages…';
    return `${combien(lignes, 'ligne')} de saisie de séance, ${accord(lignes, 'locale et non publiée, s’applique', 'locales et non publiées, s’appliquent')} aux pages…`;
  },
  pasEncore:
    'Les chiffres affichés sont encore ceux d’avant cette saisie\u00a0; ils changent dès qu’elle est appliquée.',
  voir: 'Voir le journal',
  reprendre: 'Appliquer maintenant'
};

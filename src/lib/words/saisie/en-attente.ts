import { accord } from '$lib/format/phrase';
import { combien } from '../importer/combien';

/** How many lines contradict each other, and what is asked of the reader. */
export const contradictionEnMots = (contraires: number): string =>
  `${combien(contraires, 'ligne')} se contredisent\u00a0: choisissez`;

/** What a page says of lines that were entered on this computer and that its figures do not have yet. */
export const MOTS_DES_LIGNES_EN_ATTENTE = {
  /** @param bilan lines of the journal, those that apply, those that contradict each other; null until they are read */
  titre: (bilan: { lignes: number; appliquees: number; contraires: number } | null): string => {
    if (bilan === null) return 'Saisie de séance de ce poste, non publiée\u00a0: lecture du journal…';
    const { lignes, appliquees, contraires } = bilan;
    if (contraires > 0) {
      const autres =
        appliquees > 0 ? ` ${MOTS_DES_LIGNES_EN_ATTENTE.titre({ lignes, appliquees, contraires: 0 })}` : '';
      return `Saisie de séance de ce poste, non publiée\u00a0: ${contradictionEnMots(contraires)}, aucune n’est appliquée.${autres}`;
    }
    if (lignes > 0 && appliquees === 0)
      return 'Saisie de séance de ce poste, non publiée\u00a0: aucune ligne ne s’applique.';
    if (lignes === 0) return 'Saisie de séance de ce poste\u00a0: les lignes annulées quittent les pages…';
    return `${combien(appliquees, 'ligne')} de saisie de séance, ${accord(appliquees, 'locale et non publiée, s’applique', 'locales et non publiées, s’appliquent')} aux pages…`;
  },
  pasEncore:
    'Les chiffres affichés sont encore ceux d’avant cette saisie\u00a0; ils changent dès qu’elle est appliquée.',
  voir: 'Voir le journal',
  reprendre: 'Appliquer maintenant'
};

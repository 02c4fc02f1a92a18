import type { DefautDuFichier } from '$lib/importers/journal/fichier';
import type { Attendu } from '$lib/domain/journal/relis';
import type { Problem } from '$lib/importers/types';
import { accord } from '$lib/format/phrase';
import { combien } from '../importer/combien';
import { contradictionEnMots } from './en-attente';

const ATTENDUS: Readonly<Record<Extract<Attendu, string>, string>> = {
  objet: 'un objet JSON, entre accolades',
  liste: 'une liste de lignes, entre crochets',
  texte: 'un texte, non vide',
  jour: 'une date qui existe, AAAA-MM-JJ',
  instant: 'un instant, AAAA-MM-JJThh:mm:ssZ',
  entier: 'un nombre entier',
  nombre: 'un nombre'
};

const attenduEnMots = (attendu: Attendu): string =>
  typeof attendu === 'string' ? ATTENDUS[attendu] : [...attendu].map((code) => `«\u00a0${code}\u00a0»`).join(' ou ');

/** What is wrong with a file of a journal, where, and what to do of it. */
export function problemeDuFichier(fichier: string, defaut: DefautDuFichier): Problem {
  const commun = { severite: 'refus', fichier, genre: 'journal illisible' } as const;
  const suite =
    'Téléchargez de nouveau le journal depuis la page «\u00a0Saisie de séance\u00a0» du contrat\u00a0: rien de ce fichier n’a été pris.';
  switch (defaut.genre) {
    case 'texte':
      return { ...commun, message: 'Ce fichier n’est pas du JSON, ou il a été coupé.', suite };
    case 'forme':
      return { ...commun, message: 'Ce fichier n’est pas un journal de saisie de ce tableau de bord.', suite };
    case 'champ': {
      const { ligne, champ, valeur, attendu } = defaut;
      const vue = typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
      return {
        ...commun,
        ...(ligne !== null && { ligne }),
        ...(champ !== '' && { colonne: champ }),
        message: valeur === undefined ? 'valeur absente.' : `«\u00a0${vue}\u00a0» ne se lit pas.`,
        attendu: attenduEnMots(attendu),
        suite
      };
    }
  }
}

/** What came of a file that was opened on the page. */
export const JOURNAL_OUVERT = {
  autre: 'Ce journal est celui d’un autre contrat. Rien n’a été changé.',
  fusionne: (lues: { ecartees: number; contraires: number; inappliquees: number }): string => {
    const { ecartees, contraires, inappliquees } = lues;
    const dits = ['Journal ouvert\u00a0: ses lignes sont jointes à celles de ce poste.'];
    if (contraires > 0) dits.push(`${contradictionEnMots(contraires)}.`);
    if (inappliquees > 0)
      dits.push(
        `${combien(inappliquees, 'ligne')} ne ${accord(inappliquees, 's’applique', 's’appliquent')} pas\u00a0: le journal dit pourquoi.`
      );
    if (ecartees === 0) return dits.join(' ');
    const annulees = `${combien(ecartees, 'ligne')} ${accord(ecartees, 'annulée')}, ici ou dans ce fichier, ${accord(ecartees, 'n’est pas revenue', 'ne sont pas revenues')}`;
    return `${dits.join(' ')} ${annulees}\u00a0: «\u00a0Rétablir\u00a0» ${accord(ecartees, 'la remet', 'les remet')}.`;
  }
};

/** What the command that takes journals says of them. */
export const MOTS_DES_JOURNAUX = {
  absent: 'ce chemin n’existe pas. Donnez un journal téléchargé depuis la page, ou un dossier qui en contient.',
  pasUnJournal: 'laissé de côté\u00a0: un journal est un fichier .json.',
  refuse: 'REFUSÉ.',
  ecartee: (par: string) => `Écartée au profit d’une autre (${par}), non appliquée\u00a0:`,
  annulee: 'Annulée dans un de ces journaux, non appliquée\u00a0:',
  publiee: 'Déjà dans les données, rien n’est écrit de plus\u00a0:',
  double: 'Dit la même chose qu’une autre, appliquée une fois\u00a0:',
  sansEffet:
    'Ne s’applique plus (ce qu’elle changeait n’est pas dans le contrat, ou y a changé depuis), à saisir de nouveau s’il le faut\u00a0:',
  refusee: 'Refusée, comme la page de saisie la refuserait, à corriger et à saisir de nouveau\u00a0:',
  conflit:
    'Se contredisent, aucune n’est appliquée\u00a0: ouvrez ces journaux sur la page «\u00a0Saisie de séance\u00a0» du contrat, retenez-en une, téléchargez le journal, et joignez-le à ceux-ci.',
  bilan: (contrat: string, fichiers: readonly string[], appliquees: number): string =>
    `Saisie de séance, contrat «\u00a0${contrat}\u00a0» (${fichiers.join(', ')})\u00a0: ${combien(appliquees, 'ligne appliquée', 'lignes appliquées')}.`,
  contratInconnu: (contrat: string): string =>
    `Le jeu n’a pas de contrat «\u00a0${contrat}\u00a0»\u00a0: aucune ligne de ses journaux n’est appliquée.`,
  autreJeu: (jeu: string, jeux: readonly string[]): string =>
    `REFUSÉ. Ce journal est celui du jeu «\u00a0${jeu}\u00a0», qui n’est pas construit ici (${jeux.join(', ')}). Donnez --jeu ${jeu}.`
};

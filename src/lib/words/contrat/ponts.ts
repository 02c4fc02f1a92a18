import { lisLePont } from '$lib/domain/comptes/lecture-du-pont';
import { enumeration } from '$lib/format/phrase';
import { ecartLisible, euros } from '$lib/format/nombre';
import type { PieceDePont, Pont } from '$lib/views/contrat/contrat.types';

const EUROS = { unite: 'euros', decimales: 1 };

/** What a bridge says: which pieces make most of the difference between its ends, and what nothing explains. */
export function messageDuPont({ depart, pieces, arrivee }: Pick<Pont, 'depart' | 'pieces' | 'arrivee'>): string {
  const lecture = lisLePont(depart.valeur, pieces, arrivee.valeur);
  if (lecture.forme === 'niveau') {
    return `${depart.libelle} → ${arrivee.libelle}\u00a0: les hausses et les baisses se compensent`;
  }
  const ecart = ecartLisible(lecture.ecart, EUROS);
  const nomme = (piece: PieceDePont) => (piece.inconnu ? 'ce que rien n’explique' : `«\u00a0${piece.libelle}\u00a0»`);
  switch (lecture.forme) {
    case 'inexplique':
      return `${ecartLisible(lecture.piece.valeur, EUROS)} non expliqués${lecture.laPlusGrande ? ', la plus grande pièce d’un' : ' dans un'} écart de ${ecart}`;
    case 'compensation':
      return `${euros(lecture.hausses)} de hausses et ${euros(-lecture.baisses)} de baisses\u00a0: ${ecart} au total`;
    case 'essentiel':
      return `${enumeration(lecture.pieces.map(nomme))} ${lecture.pieces.length > 1 ? 'font' : 'fait'} l’essentiel de l’écart de ${ecart}`;
    case 'partage':
      return `${lecture.causes}\u00a0causes se partagent l’écart de ${ecart}`;
  }
}

/** What stands where a bridge cannot be drawn: its name, and why. */
export const MOTS_DES_PONTS = {
  tous: 'Ponts du résultat',
  annuel: 'Pont d’un exercice à l’autre',
  sansAnnuel: 'Le compte financier de l’exercice précédent n’est pas connu.',
  cible: 'Pont de la cible à l’atterrissage',
  sansCible: 'Aucune cible n’est fixée pour cet exercice.',
  question: 'Une question à poser',
  sousTitre: ({ titre, perimetre }: Pick<Pont, 'titre' | 'perimetre'>) => `${titre}\u00a0; ${perimetre}`
};

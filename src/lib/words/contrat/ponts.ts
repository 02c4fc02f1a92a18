import { perimetreEnMots } from '../perimetre-dit';
import type { AbsenceDeCible } from '$lib/domain/comptes/cible';
import { lisLePont } from '$lib/domain/comptes/lecture-du-pont';
import type { PieceAnnuelle } from '$lib/domain/comptes/ponts';
import type { RendezVous } from '$lib/domain/contrat/rendez-vous';
import { majuscule } from '$lib/format/casse';
import { ecartLisible, euros } from '$lib/format/nombre';
import { accord, dansLaPhrase, enumeration } from '$lib/format/phrase';
import type { PieceDePont, Pont } from '$lib/views/contrat/contrat.types';
import type { Piece, WaterfallEntree } from '../charts/waterfall/waterfall.types';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';

const EUROS = { unite: 'euros', decimales: 1 };

const PIECES: Readonly<Record<PieceAnnuelle | 'non_explique', string>> = {
  report: 'Report des gains de N-1',
  mesures: 'Mesures de l’année',
  a_venir: 'Mesures sécurisées, reste à venir',
  pertes: 'Gains arrêtés ou perdus',
  prix: 'Effet prix',
  volume: 'Volume d’activité',
  tendanciel: 'GVT et tendanciel',
  perimetre: 'Périmètre',
  aides: 'Aides',
  ponctuel: 'Éléments ponctuels',
  non_explique: 'Non expliqué'
};

/** What each bridge is called, and its ends. */
const GENRES = {
  annuel: {
    titre: (n: number) => `Du résultat ${n - 1} à l’atterrissage ${n}`,
    depart: (n: number) => `Réel ${n - 1}`,
    prix: `${PIECES.prix}, variation depuis N-1`
  },
  cible: {
    titre: (n: number) => `De la cible à l’atterrissage ${n}`,
    depart: (n: number) => `Cible ${n}`,
    prix: `${PIECES.prix}, écart aux hypothèses`
  }
};

/** The bridge as it is drawn: its ends and its pieces under their names. */
export interface PontDit extends WaterfallEntree {
  pieces: (Piece & { inconnu: boolean; action: string | null })[];
}

export function pontDit({ genre, exercice, depart, pieces, arrivee }: Omit<Pont, 'perimetre' | 'question'>): PontDit {
  return {
    depart: { libelle: GENRES[genre].depart(exercice), valeur: depart },
    pieces: pieces.map((piece) => {
      const action = piece.code === 'action' ? piece.action : null;
      return {
        ...{ code: action === null ? piece.code : `action-${action}`, libelle: nomDeLaPiece(piece, genre), action },
        ...{ valeur: piece.valeur, horsPlan: piece.horsPlan, inconnu: piece.code === 'non_explique' }
      };
    }),
    arrivee: { libelle: `Atterrissage ${exercice}`, valeur: arrivee }
  };
}

function nomDeLaPiece(piece: PieceDePont, genre: Pont['genre']): string {
  switch (piece.code) {
    case 'prix':
      return GENRES[genre].prix;
    case 'action':
      return `${piece.action} ${piece.libelle}`;
    case 'autres':
      return piece.nombre === 1 ? 'une autre action' : `${piece.nombre} autres actions`;
    case 'hors_plan':
      if (piece.avenant > 0) return `Lignes de gain non recalées sur l’avenant ${piece.avenant}`;
      return piece.valeur > 0 ? 'Gains prévus au-delà de l’effort du contrat' : 'Effort du contrat sans ligne de gain';
    default:
      return PIECES[piece.code];
  }
}

/** The question to ask: what is not explained, what of it has no figure, and when. */
export function questionDuPont({ montant, nonChiffres, quand }: NonNullable<Pont['question']>): string {
  const { pieces, hypotheses, horsPlan } = nonChiffres;
  const tus = [
    ...pieces.map((code) => dansLaPhrase(PIECES[code])),
    ...(hypotheses === 0 ? [] : [`${hypotheses}\u00a0${accord(hypotheses, 'hypothèse')}`]),
    ...(horsPlan ? ['hors plan'] : [])
  ];
  const dits = tus.length === 0 ? '' : ` (non chiffrés\u00a0: ${tus.join(', ')})`;
  const moment = quand === null ? '' : `\u00a0: ${MOMENTS[quand]}`;
  return `${euros(Math.abs(montant))} ${montant > 0 ? 'favorables' : 'défavorables'} ne sont pas expliqués${dits}${moment}.`;
}

const MOMENTS: Readonly<Record<RendezVous, string>> = {
  signature: 'à demander avant la signature',
  revue: 'à demander à la prochaine revue'
};

/** What a bridge says: which pieces make most of the difference between its ends, and what nothing explains. */
export function messageDuPont({ depart, pieces, arrivee }: PontDit): string {
  const lecture = lisLePont(depart.valeur, pieces, arrivee.valeur);
  if (lecture.forme === 'niveau') {
    return `${depart.libelle} → ${arrivee.libelle}\u00a0: les hausses et les baisses se compensent`;
  }
  const ecart = ecartLisible(lecture.ecart, EUROS);
  const nomme = (piece: PontDit['pieces'][number]) =>
    piece.inconnu ? 'ce que rien n’explique' : `«\u00a0${piece.libelle}\u00a0»`;
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

/** What a title says of its bridge beside its ends: that what nothing explains is its largest piece; else nothing. */
export function inexpliqueEnTitre({ depart, pieces, arrivee }: PontDit): string {
  const lecture = lisLePont(depart.valeur, pieces, arrivee.valeur);
  if (lecture.forme !== 'inexplique' || !lecture.laPlusGrande) return '';
  return `\u00a0; plus grande pièce du pont\u00a0: ${ecartLisible(lecture.piece.valeur, EUROS)} non expliqués`;
}

/** What stands where a bridge cannot be drawn: its name, and why. */
export const MOTS_DES_PONTS = {
  annuel: 'Pont d’un exercice à l’autre',
  sansAnnuel: 'Le compte financier de l’exercice précédent n’est pas connu.',
  cible: 'Pont de la cible à l’atterrissage',
  sansCible: (raison: AbsenceDeCible | null) =>
    raison === null ? 'Aucune cible n’est fixée pour cet exercice.' : `${majuscule(ABSENCES_DE_CIBLE[raison])}.`,
  question: 'Une question à poser',
  sousTitre: ({ genre, exercice, perimetre }: Pick<Pont, 'genre' | 'exercice' | 'perimetre'>) =>
    `${GENRES[genre].titre(exercice)}\u00a0; ${perimetreEnMots(perimetre)}`
};

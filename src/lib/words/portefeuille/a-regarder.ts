import type { ARegarder } from '$lib/views/portefeuille/suivi.types';

/** How many points the list shows before its « voir les autres ». */
export const MONTRES = 6;

interface Nature {
  signe: string;
  mot: string;
  /** Dark red is kept for law and cash. */
  severe: boolean;
}

const NATURES: Record<ARegarder['nature'], Nature> = {
  loi: { signe: '◆', mot: 'Critère légal', severe: true },
  tresorerie: { signe: '◆', mot: 'Trésorerie', severe: true },
  desaccord: { signe: '≠', mot: 'Désaccord', severe: false },
  aide: { signe: '▲', mot: 'Aide conditionnelle', severe: false },
  retard: { signe: '▲', mot: 'Retard', severe: false },
  gains: { signe: '▲', mot: 'Gains', severe: false },
  recettes: { signe: '▲', mot: 'Recettes attendues', severe: false },
  double_compte: { signe: '▲', mot: 'Double compte', severe: false }
};

/** The sign, the word and the tone of what needs attention. */
export function natureARegarder(nature: ARegarder['nature']): Nature {
  return NATURES[nature];
}

/** « Voir les 4 autres ». */
export function voirLesAutres(nombre: number): string {
  return nombre === 1 ? 'Voir l’autre' : `Voir les ${nombre} autres`;
}

export const MOTS_A_REGARDER = {
  titre: 'À regarder',
  rien: 'Rien à signaler à cette date dans les contrats suivis.'
};

/**
 * How long what a reader or a dataset writes in a pack may be, so that it holds on its page; a message is the cover's, whose
 * computed ones run to some three hundred.
 */
export const AU_PLUS = {
  titre: 140,
  message: 400,
  commentaire: 280,
  seance: 90,
  lignes: 8,
  ligne: 200,
  dit: 600
} as const;

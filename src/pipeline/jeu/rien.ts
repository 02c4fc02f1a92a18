import { enumeration } from '$lib/format/phrase';
import type { Lecture } from './dossier';

const SANS_PERIMETRE = /périmètre|ne suit pas/;
const PERIMETRE =
  'Dites par «\u00a0--perimetre FICHIER\u00a0» quels GHT et quels établissements suivre\u00a0: les fichiers par établissement (SAE MCO, Hospi Diag, DIAMANT) ne le disent pas.';

/** Why nothing of a folder's files is in the dataset, and what would help: only what was the cause is advised. */
export function conseilSansRien({
  resultats,
  inconnus
}: Readonly<{ [C in keyof Lecture]: readonly Lecture[C][number][] }>): string {
  if (resultats.length === 0 && inconnus.length === 0) return 'Le dossier ne contient aucun fichier.';
  const refuses = resultats.filter(({ statut }) => statut === 'refuse').map(({ fichier }) => fichier);
  const hors = resultats.some(
    ({ statut, ecarts }) => statut === 'lu' && ecarts.some(({ raison }) => SANS_PERIMETRE.test(raison))
  );
  const phrases = [
    ...(refuses.length > 0
      ? [
          `${refuses.length > 1 ? 'Des fichiers sont refusés' : 'Un fichier est refusé'}\u00a0: ${enumeration(refuses)}\u00a0; la raison et ce qu’il faut faire sont dits plus haut.`
        ]
      : []),
    ...(hors ? [PERIMETRE] : [])
  ];
  return phrases.length > 0 ? phrases.join(' ') : 'Aucun de ses fichiers n’est de ceux qui donnent des valeurs.';
}

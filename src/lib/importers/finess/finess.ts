import { lisCsv, type LigneCsv } from '../lecture/csv';
import { refusDeTableur, type Identifiant } from '../lecture/finess';
import { decode, estBinaire } from '../lecture/texte';
import { resultatVide } from '../resultat';
import type { Importer, ImportResult } from '../types';

/** Places of the identifiers in a row of section `structureet` (etalab layout, first cell = section). */
const IDENTIFIANTS = [
  { colonne: 'nofinesset', place: 1 },
  { colonne: 'nofinessej', place: 2 },
  { colonne: 'siret', place: 22 }
] as const;

/**
 * A FINESS extract (etalab layout). A sound one is recognised and not used yet; one that went through a spreadsheet
 * (leading zeros lost, SIRET in scientific notation) is refused, since half of it would be wrong.
 */
export const finess: Importer = {
  id: 'finess',
  libelle: 'FINESS, extrait etalab des établissements (reconnu, pas encore utilisé)',
  reconnait(bytes) {
    if (estBinaire(bytes)) return false;
    return /^(finess;etalab|structureet;|geolocalisation;)/im.test(decode(bytes.subarray(0, 4096)).texte);
  },
  importe: importeFiness
};

function importeFiness(bytes: Uint8Array, fichier: string): ImportResult {
  const { entete, lignes } = lisCsv(bytes);
  const structures = [{ ligne: 1, cellules: entete }, ...lignes].filter(
    ({ cellules }) => cellules[0] === 'structureet'
  );
  const resultat = resultatVide('finess', fichier, structures.length);
  const refus = refusDeTableur(identifiants(structures), fichier);
  if (refus) {
    resultat.problems.push(refus);
    return resultat;
  }
  resultat.statut = 'lu';
  resultat.problems.push({
    severite: 'information',
    fichier,
    genre: 'reconnu, pas encore utilisé',
    message: `Extrait FINESS de ${structures.length} établissements : reconnu, pas encore utilisé.`,
    suite: 'Aucune ligne n’en est tirée ; les établissements viennent du référentiel.'
  });
  return resultat;
}

function* identifiants(lignes: readonly LigneCsv[]): Generator<Identifiant> {
  for (const { ligne, cellules } of lignes) {
    for (const { colonne, place } of IDENTIFIANTS) yield { ligne, colonne, valeur: cellules[place] ?? '' };
  }
}

import type { LigneCsv } from '../lecture/csv';
import { accord } from '$lib/format/phrase';
import { GardeDeTableur } from '../lecture/finess';
import type { Releve } from '../releve';
import type { Recolte } from '../resultat';
import type { Recueil, TableDeProducteur } from '../table';

/** Places of the identifiers in a row of section `structureet` (etalab layout, first cell = section). */
const IDENTIFIANTS = [
  { colonne: 'nofinesset', place: 1 },
  { colonne: 'nofinessej', place: 2 },
  { colonne: 'siret', place: 22 }
] as const;
const SECTIONS = /^(structureet|geolocalisation)$/i;

/**
 * A FINESS extract (etalab layout). A sound one is recognised and not used; one that went through a spreadsheet
 * (leading zeros lost, SIRET in scientific notation) is refused, since half of it would be wrong.
 */
export const finess: TableDeProducteur = {
  id: 'finess',
  libelle: 'FINESS, extrait etalab des établissements (reconnu, pas utilisé)',
  largeurLibre: true,
  colonnes: ['finess', 'etalab'],
  reconnait({ entete: [premiere = '', seconde = ''] }) {
    return SECTIONS.test(premiere) || (/^finess$/i.test(premiere) && /^etalab$/i.test(seconde));
  },
  ouvre: (_, releve) => new RecueilFiness(releve)
};

class RecueilFiness implements Recueil {
  readonly #releve: Releve;
  readonly #tableur = new GardeDeTableur();
  #etablissements = 0;

  constructor(releve: Releve) {
    this.#releve = releve;
  }

  ligne({ ligne, cellules }: LigneCsv): void {
    if (cellules[0] !== 'structureet') return this.#releve.ecarte('ligne qui n’est pas celle d’un établissement');
    for (const { colonne, place } of IDENTIFIANTS)
      this.#tableur.vois({ ligne, colonne, valeur: cellules[place] ?? '' });
    this.#etablissements += 1;
    this.#releve.ecarte('établissement, que l’outil prend dans son référentiel');
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const refus = this.#tableur.refus(fichier);
    if (refus) {
      this.#releve.push(refus);
      return null;
    }
    this.#releve.push({
      severite: 'information',
      fichier,
      genre: 'reconnu, pas utilisé',
      message: `Extrait FINESS de ${this.#etablissements} ${accord(this.#etablissements, 'établissement')}\u00a0: reconnu, pas utilisé.`,
      suite: 'Aucune ligne n’en est tirée\u00a0; les établissements viennent du référentiel.'
    });
    return { annee: null, source: null, rows: {} };
  }
}

import { dateCourte } from '$lib/format/date';
import type { ContradictoireModele } from '$lib/views/contradictoire/contradictoire.types';
import {
  COLONNES_DES_ENGAGEMENTS,
  COLONNES_DES_GAINS,
  perduesEnMots,
  phraseDuContradictoire
} from '$lib/words/contradictoire/mots';
import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier, type GenreDeTable } from './tables';

/** The values of the two parties as shown: gains, then commitments. */
export function fichierContradictoire(
  modele: ContradictoireModele,
  gains: ContradictoireModele['gains'],
  engagements: ContradictoireModele['engagements']
): Fichier {
  const { entete } = modele;
  const sources = entete.source === null ? [] : [entete.source];
  const tete = enteteDe(
    entete.jeu,
    sources,
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    [phraseDuContradictoire(modele), perduesEnMots(modele)].filter((t) => t !== null).join(' '),
    'Année pleine et montant en une fois ne s’additionnent pas.'
  );
  return {
    ...{ titre: entete.intitule, simule: entete.jeu.simule, tete },
    tables: [tableDe('Gains', COLONNES_DES_GAINS, gains), tableDe('Engagements', COLONNES_DES_ENGAGEMENTS, engagements)]
  };
}

/** `trajectoire-demonstration-monts-cendres-1-contradictoire-2026-09-30.csv`. */
export function telechargeContradictoire(
  genre: GenreDeTable,
  modele: ContradictoireModele,
  gains: ContradictoireModele['gains'],
  engagements: ContradictoireModele['engagements']
): Promise<void> {
  const { jeu, id, au } = modele.entete;
  return telecharge(
    genre,
    `trajectoire-${jeu.nom}-${id}-contradictoire-${au}`,
    fichierContradictoire(modele, gains, engagements)
  );
}

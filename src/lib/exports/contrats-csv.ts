import type { JeuEntete } from '$lib/views/modele';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { COLONNES_CONTRAT, type LigneDeContrat } from '$lib/words/portefeuille/colonnes-contrat';
import { tableCsv } from './csv';
import { enteteDe, notesDesFermes } from './explorer-csv';

/** The contracts' table as a CSV file: one line a contract and a perimeter, in the order of the screen; euros, dates in ISO. */
export function contratsCsv(
  modele: Pick<PortefeuilleModele, 'jeu' | 'sources'>,
  lues: readonly LigneDeContrat[]
): string {
  const notes = [
    'Une ligne par contrat et par périmètre\u00a0: un contrat sur deux GHT a deux lignes, ne pas additionner sans dédoublonner.',
    'Année pleine (par an) et gains de l’exercice (depuis janvier) ne s’additionnent pas.',
    ...notesDesFermes(modele)
  ];
  return tableCsv(COLONNES_CONTRAT, lues, enteteDe(modele.jeu, modele.sources, ...notes));
}

/** « trajectoire-demonstration-contrats-2026-09-30.csv », « …-contrats-extrait-… » of a table that a search reduced. */
export function nomDuFichier({ nom, donneesAu }: Pick<JeuEntete, 'nom' | 'donneesAu'>, extrait: boolean): string {
  return `trajectoire-${nom}-contrats-${extrait ? 'extrait-' : ''}${donneesAu}.csv`;
}
